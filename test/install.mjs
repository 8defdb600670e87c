// First step of `npm start` and `npm test` on a fresh machine: the dependencies, with nothing but Node 20 and npm.
// Plain JavaScript, because this runs before the project's own Node is there.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

function isInstalled() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  return (
    existsSync(node) &&
    existsSync(stamp) &&
    statSync(stamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs - 1000
  );
}

/** Installs the dependencies if they are missing or older than the lockfile. */
function install() {
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('npm ci failed: see above. Deskhand needs the npm registry once, to install its tools.');
    process.exit(1);
  }
}

/**
 * Runs one of the project's TypeScript programs with the project's own Node, and ends with its exit code.
 * @param {string} program path from the project's root
 */
export function runWithProjectNode(program) {
  install();
  const done = spawnSync(node, [join(root, program), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(done.status ?? 1);
}
