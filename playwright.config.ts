// Browser tests: a real Chromium with the built extension. One worker a core; no retries, because a test that passes on the second try proves nothing.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/build.setup.ts',
  testMatch: '**/*.test.ts',
  outputDir: '.output/test/browser',
  workers: 2,
  retries: 0,
  // A busy machine is no failure: what hangs is found all the same.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.output/test/browser.json' }]],
});
