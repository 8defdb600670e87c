// Builds the store packages and checks what is in them: sizes, permissions, policy, and what Mozilla's own linter says.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './command.ts';
import { type Counts, fail, noCounts } from './counts.ts';

const CHROME = '.output/chrome-mv3';
const FIREFOX = '.output/firefox-mv3';

/** The whole of what the extension asks for at install; a change here is a change of promise. */
const PERMISSIONS = {
  chrome: ['activeTab', 'alarms', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'],
};
/** `identity`: opens a server's own sign-in page, and is asked for in that click. */
const OPTIONAL_PERMISSIONS = ['identity'];
const OPTIONAL_HOSTS = ['http://*/*', 'https://*/*'];
const CONTENT_SCRIPT_LIMIT = 12_000;

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  externally_connectable?: unknown;
  content_security_policy?: { extension_pages?: string };
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function expect(what: string, found: unknown, wanted: unknown): string | null {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  return is === should ? null : `${what} is ${is}, not ${should}`;
}

function checkManifest(folder: string, permissions: string[]): string | null {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  return (
    expect('permissions', [...(manifest.permissions ?? [])].sort(), permissions) ??
    expect('host_permissions', manifest.host_permissions ?? [], []) ??
    expect('optional_permissions', [...(manifest.optional_permissions ?? [])].sort(), OPTIONAL_PERMISSIONS) ??
    expect('optional_host_permissions', [...(manifest.optional_host_permissions ?? [])].sort(), OPTIONAL_HOSTS) ??
    expect('content_scripts', manifest.content_scripts ?? [], []) ??
    expect('externally_connectable', manifest.externally_connectable ?? null, null) ??
    (/script-src 'self';/.test(policy) && /object-src 'none'/.test(policy) ? null : `the policy is ${policy}`)
  );
}

/** jsonpath-plus carries an evaluator that Deskhand never asks for (`eval: false`), and that the policy forbids. The only one allowed. */
const UNUSED_EVALUATOR = /return Function\(\.\.\.\w+,\w+\)\(\.\.\.\w+\)/;
const CODE_FROM_TEXT = /\beval\(|\bFunction\(|["'`]http:\/\/(?!www\.w3\.org)/;

/** Code made from text is what both stores refuse, and what hostile data would need. */
function checkNoEval(folder: string): string | null {
  const guilty = files(folder).filter(
    (file) => file.endsWith('.js') && CODE_FROM_TEXT.test(readFileSync(file, 'utf8').replace(UNUSED_EVALUATOR, '')),
  );
  return guilty.length === 0 ? null : `code from text or plain http in ${guilty.join(', ')}`;
}

/** What a ticket page loads: the content script and its helpdesk's reader, each held to the limit. */
function checkPageScripts(folder: string): string | null {
  const scripts = files(folder).filter((file) => /content-scripts\/|\/reader-[a-z-]+\.js$/.test(file));
  if (scripts.length < 2) return `only ${scripts.length} found`;
  const large = scripts.filter((file) => statSync(file).size >= CONTENT_SCRIPT_LIMIT);
  return large.length === 0 ? null : `${large.join(', ')}: the limit is ${CONTENT_SCRIPT_LIMIT} bytes`;
}

/** The worker has no DOM: a component or Preact in it is a wall broken at build time. */
function checkWorker(folder: string): string | null {
  const worker = readFileSync(join(folder, 'background.js'), 'utf8');
  return /createElementNS|innerHTML|__preactattr_/.test(worker) ? 'DOM code in background.js' : null;
}

function checkWithMozillasLinter(): string | null {
  const done = spawnSync(join('node_modules', '.bin', 'addons-linter'), ['--output', 'json', FIREFOX], {
    encoding: 'utf8',
  });
  const report: { errors: { code: string; message: string; file?: string }[] } = JSON.parse(done.stdout);
  return report.errors.length === 0
    ? null
    : report.errors.map(({ code, message, file }) => `${code} in ${file ?? 'the package'}: ${message}`).join('; ');
}

/** Every check by name; each gives what is wrong, or null. */
const checks: [string, () => string | null][] = [
  ['Chrome’s manifest asks for exactly what is promised', () => checkManifest(CHROME, PERMISSIONS.chrome)],
  ['Firefox’s manifest asks for exactly what is promised', () => checkManifest(FIREFOX, PERMISSIONS.firefox)],
  ['No code from text in Chrome’s package', () => checkNoEval(CHROME)],
  ['No code from text in Firefox’s package', () => checkNoEval(FIREFOX)],
  ['The content script and each reader stay small', () => checkPageScripts(CHROME)],
  ['The worker holds no DOM code', () => checkWorker(CHROME)],
  ['addons-linter finds no error in Firefox’s package', checkWithMozillasLinter],
];

/** Builds both packages (`npm run zip`) and runs every check on them. */
export function packageChecks(): Counts {
  console.log('\n── Packages');
  const built = runTool('wxt', ['zip']) && runTool('wxt', ['zip', '-b', 'firefox', '--mv3']);
  const counts: Counts = noCounts();
  if (!built) fail(counts, 'building the packages');
  else counts.passed += 1;
  if (!built) return counts;
  for (const [title, check] of checks) {
    const problem = check();
    console.log(problem === null ? `ok: ${title}` : `FAILED: ${title}: ${problem}`);
    if (problem === null) counts.passed += 1;
    else fail(counts, `${title}: ${problem}`);
  }
  return counts;
}
