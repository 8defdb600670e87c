// Builds the extension for the browser tests, the benches and the demo.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** An unpacked extension to use as it is, instead of building one: `DESKHAND_EXTENSION=folder npx playwright test`. */
const GIVEN = process.env.DESKHAND_EXTENSION;

/** Where the unpacked extension for Chrome and Edge stands. */
export const EXTENSION_FOLDER = resolve(GIVEN ?? join('.output', 'chrome-mv3'));

/** @throws Error when the build fails; its output is shown. */
export function buildExtension(): void {
  if (GIVEN) return;
  const done = spawnSync(join('node_modules', '.bin', 'wxt'), ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error('The extension could not be built: see above.');
}
