// Finds a Chromium that takes an unpacked extension: Playwright's own where it is installed, else the system's, else Debian's package.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { canInstallPackages, needPackages } from './debian-packages.ts';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium. Branded Google Chrome is no help: it no longer takes --load-extension.
 * @throws Error with what to install, when there is none and none can be installed.
 */
export function findChromium(): string {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const find = () => SYSTEM.find((path) => existsSync(path));
  const found = find();
  if (found) return found;
  const problem = canInstallPackages() ? needPackages(['chromium']) : null;
  const installed = find();
  if (installed) return installed;
  throw new Error(
    `No Chromium found. Install one with "npx playwright install chromium", or on Debian with "sudo apt-get install chromium".${problem ? ` ${problem}` : ''}`,
  );
}
