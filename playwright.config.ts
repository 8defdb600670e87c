// Browser tests: a real Chromium with the built extension. One worker a core. What fails is tried once more, and `npm test` names what
// needed it.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/build.setup.ts',
  testMatch: '**/*.test.ts',
  outputDir: '.output/test/browser',
  workers: 2,
  retries: 1,
  // A busy machine is no failure: what hangs is found all the same.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.output/test/browser.json' }]],
});
