// Unit tests: plain Node, no browser, no mocks.
import { defineConfig } from 'vitest/config';
import { size } from './test/size.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/unit/**/*.test.ts'],
    setupFiles: ['test/unit/property-tests.ts'],
    // The property tests take a second each on a quiet machine.
    testTimeout: size(30_000, 900_000),
  },
});
