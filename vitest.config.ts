// Unit tests: plain Node, no browser, no mocks.
import { defineConfig } from 'vitest/config';
import { size } from './test/size.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/unit/**/*.test.ts'],
    setupFiles: ['test/unit/property-tests.ts'],
    // Only there so that a test that waits in vain ends: a busy machine may take seconds.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    // The property tests take a second each on a quiet machine.
    testTimeout: size(30_000, 900_000),
  },
});
