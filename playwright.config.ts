// Browser tests: a real Chromium with the built extension. What fails is tried again, and `npm test` names what needed it.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/build.setup.ts',
  testMatch: '**/*.test.ts',
  outputDir: '.output/test/browser',
  // One more than the two cores of the machine that this is tried on: browsers wait more than they work.
  workers: 3,
  retries: 2,
  // A busy machine is no failure: what hangs is found all the same.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.output/test/browser.json' }]],
});
