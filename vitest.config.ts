// Unit tests: plain Node, no browser, no mocks.
import { defineConfig } from 'vitest/config';
import { size } from './test/size.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/unit/**/*.test.ts'],
    // One process reads a module once for all test files: starting anew for each of two hundred takes longer than their tests.
    isolate: false,
    setupFiles: ['test/unit/property-tests.ts'],
    // Only there so that a test that waits in vain ends: a busy machine may take seconds.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    // The property tests take a second each on a quiet machine.
    testTimeout: size(30_000, 900_000),
  },
});
