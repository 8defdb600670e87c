// Builds the store packages and checks what is in them: sizes, permissions, policy, and what Mozilla's own linter says.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LONG } from '../size.ts';
import { tellSuite } from '../suite-line.ts';
import { runTool } from './command.ts';
import { type Counts, fail, noCounts } from './counts.ts';

const CHROME = '.output/chrome-mv3';
const FIREFOX = '.output/firefox-mv3';

/** Bytes. */
const LIMITS = { content: 12_500, reader: 16_000 };

/** What names the extension and promises nothing: no part of the golden manifests. */
const NAMES = new Set(['name', 'short_name', 'description', 'version', 'icons', 'key']);

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Everything but its names, lists and members in order, as text. */
function promises(file: string): string {
  const inOrder = (_name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return [...value].sort();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  };
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  const promised = Object.entries(manifest).filter(([name]) => !NAMES.has(name));
  return JSON.stringify(Object.fromEntries(promised), inOrder);
}

/**
 * The whole manifest is that of the golden file: permissions, optional hosts, the policy word for word, and no part that nobody has
 * thought of. A change here is a change of what people are promised at install.
 */
function checkManifest(folder: string, golden: string): string | null {
  const [is, should] = [promises(join(folder, 'manifest.json')), promises(join('test', 'stages', golden))];
  return is === should ? null : `it is ${is}, and ${golden} says ${should}`;
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

/** What a ticket page loads. */
const pageScripts = (folder: string): string[] =>
  files(folder).filter((file) => /content-scripts\/|\/reader-[a-z-]+\.js$/.test(file));

function tellPageScripts(folder: string): void {
  const sizes = pageScripts(folder).map((file) => `${basename(file, '.js')} ${statSync(file).size}`);
  console.log(
    `bytes of the content script (limit ${LIMITS.content}) and the readers (${LIMITS.reader}): ${sizes.join(', ')}`,
  );
}

/** The content script and its helpdesk's reader, each held to its limit. */
function checkPageScripts(folder: string): string | null {
  const scripts = pageScripts(folder);
  if (scripts.length < 2) return `only ${scripts.length} found`;
  const limitOf = (file: string) => (file.includes('content-scripts') ? LIMITS.content : LIMITS.reader);
  const large = scripts.filter((file) => statSync(file).size >= limitOf(file));
  return large.length === 0 ? null : large.map((file) => `${file}: the limit is ${limitOf(file)} bytes`).join('; ');
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

/** The digest of every file of a folder. */
function digests(folder: string): string {
  return files(folder)
    .sort()
    .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .join('\n');
}

/** Whoever builds the same sources gets the same files, byte for byte: anyone can check what a store hands out. */
function checkReproducible(): string | null {
  const before = [CHROME, FIREFOX].map(digests);
  if (!build()) return 'the second build failed';
  const after = [CHROME, FIREFOX].map(digests);
  const changed = after.flatMap((text, place) => {
    const known = new Set(before[place]?.split('\n'));
    return text.split('\n').filter((line) => !known.has(line));
  });
  return changed.length === 0 ? null : `a second build differs: ${changed.join(', ')}`;
}

/** Every check by name; each gives what is wrong, or null. */
const checks: [string, () => string | null][] = [
  ['Chrome’s manifest asks for exactly what is promised', () => checkManifest(CHROME, 'manifest-chrome.json')],
  ['Firefox’s manifest asks for exactly what is promised', () => checkManifest(FIREFOX, 'manifest-firefox.json')],
  ['No code from text in Chrome’s package', () => checkNoEval(CHROME)],
  ['No code from text in Firefox’s package', () => checkNoEval(FIREFOX)],
  ['The content script and each reader stay small', () => checkPageScripts(CHROME)],
  ['The worker holds no DOM code', () => checkWorker(CHROME)],
  ['addons-linter finds no error in Firefox’s package', checkWithMozillasLinter],
  // A build takes a while: the long run's.
  ...(LONG ? [['A second build gives the same bytes', checkReproducible] as [string, () => string | null]] : []),
];

const build = () => runTool('wxt', ['zip']) && runTool('wxt', ['zip', '-b', 'firefox', '--mv3']);

/** Builds both packages (`npm run zip`) and runs every check on them. */
export function packageChecks(): Counts {
  console.log('\n── Packages');
  const built = build();
  const counts: Counts = noCounts();
  if (!built) fail(counts, 'building the packages');
  else counts.passed += 1;
  if (!built) return counts;
  tellPageScripts(CHROME);
  for (const [title, check] of checks) {
    const problem = check();
    console.log(problem === null ? `ok: ${title}` : `FAILED: ${title}: ${problem}`);
    if (problem === null) counts.passed += 1;
    else fail(counts, `${title}: ${problem}`);
  }
  if (counts.failed === 0) tellSuite('S17 packages', `2 packages, ${checks.length} checks, manifests as promised`);
  return counts;
}
