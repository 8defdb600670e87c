// Takes one safeguard away in a copy of the sources and runs the tests that must notice. The copy lies apart: nothing here touches the
// project's own files.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Edit, Safeguard } from './safeguard.ts';

/** What a copy needs to be tested and built. */
const PARTS =
  'components docs entrypoints lib public test package.json tsconfig.json vitest.config.ts playwright.config.ts wxt.config.ts'.split(
    ' ',
  );
const REPORT = '.output/test/safeguard.json';
/** Where playwright.config.ts has it. */
const BROWSER_REPORT = '.output/test/browser.json';

/** A copy of the sources, as they stand in the tree now, with the same installed packages. */
export function copySources(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-safeguards-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function tool(folder: string, name: string, args: string[], environment: Record<string, string> = {}): boolean {
  // An hour's hang must not look like a test that failed.
  const done = spawnSync(join('node_modules', '.bin', name), args, {
    cwd: folder,
    stdio: 'ignore',
    timeout: 600_000,
    env: { ...process.env, ...environment },
  });
  return done.status === 0;
}

/** The tests that fail by themselves. A file that no longer loads proves nothing, and is none of them. */
function failingTests(folder: string, files: readonly string[], options: string[]): Set<string> {
  const report = join(folder, REPORT);
  rmSync(report, { force: true });
  tool(folder, 'vitest', ['run', ...options, '--reporter=json', `--outputFile.json=${REPORT}`, ...files]);
  if (!existsSync(report)) return new Set();
  const { testResults }: { testResults: { assertionResults: { status: string; fullName: string }[] }[] } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  return new Set(all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName));
}

/** The unit tests that fail before anything is taken away: they can notice nothing. */
export function failingAlready(folder: string, safeguards: readonly Safeguard[]): Set<string> {
  return failingTests(folder, [...new Set(safeguards.flatMap(({ unit = [] }) => unit))], []);
}

function unitTestsNotice(folder: string, files: string[], already: ReadonlySet<string>): boolean {
  // One that fails is enough, unless others fail anyway.
  const failing = failingTests(folder, files, already.size === 0 ? ['--bail=1'] : []);
  return [...failing].some((title) => !already.has(title));
}

function browserTestsNotice(folder: string, files: string[]): boolean {
  if (!tool(folder, 'wxt', ['build'])) return false;
  const report = join(folder, BROWSER_REPORT);
  rmSync(report, { force: true });
  // Many of them at their quick size say more than one at its long size.
  const environment = { DESKHAND_EXTENSION: join(folder, '.output', 'chrome-mv3'), DESKHAND_SIZE: 'quick' };
  tool(folder, 'playwright', ['test', '--retries=0', ...files], environment);
  if (!existsSync(report)) return false;
  const { stats, errors }: { stats: { unexpected: number }; errors: unknown[] } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return stats.unexpected > 0 && errors.length === 0;
}

/** Puts every edit in; gives what undoes them, or which text stands there no longer, or more than once. */
function apply(folder: string, edits: Edit[]): { undo(): void } | { problem: string } {
  const before = new Map(edits.map(({ file }) => [file, readFileSync(join(folder, file), 'utf8')]));
  const undo = () => {
    for (const [file, text] of before) writeFileSync(join(folder, file), text);
  };
  for (const { file, text, instead } of edits) {
    const source = readFileSync(join(folder, file), 'utf8');
    const times = source.split(text).length - 1;
    if (times !== 1) {
      undo();
      return { problem: `${file} holds “${text.trim()}” ${times} times, not once` };
    }
    writeFileSync(
      join(folder, file),
      source.replace(text, () => instead),
    );
  }
  return { undo };
}

/** What is wrong with the tests of a safeguard, or null: they notice that it is gone. */
export function whatTestsMiss(
  folder: string,
  safeguard: Safeguard,
  where: 'unit' | 'browser',
  already: ReadonlySet<string>,
): string | null {
  const files = safeguard[where];
  if (!files) return null;
  const applied = apply(folder, safeguard.edits);
  if ('problem' in applied) return applied.problem;
  try {
    const noticed = where === 'unit' ? unitTestsNotice(folder, files, already) : browserTestsNotice(folder, files);
    return noticed ? null : `no test of ${files.join(', ')} fails without it`;
  } finally {
    applied.undo();
  }
}
