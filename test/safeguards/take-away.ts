// Takes one safeguard away in a copy of the sources and runs the tests that must notice. The copy lies apart: nothing here touches the
// project's own files.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import type { Edit, Safeguard } from './safeguard.ts';

/** What a copy needs to be tested and built. */
const PARTS =
  'components docs entrypoints lib public test package.json tsconfig.json vitest.config.ts playwright.config.ts wxt.config.ts'.split(
    ' ',
  );
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

/** The unit tests of a copy. One vitest serves them all: starting it anew for each safeguard takes longer than the tests. */
export interface UnitTests {
  /** The tests that fail by themselves, or only the first. A file that no longer loads proves nothing, and is none of them. */
  failing(files: readonly string[], most: 'all' | 'one'): Promise<Set<string>>;
  /** These sources are other than they were. */
  forget(files: readonly string[]): void;
  close(): Promise<void>;
}

export async function openUnitTests(folder: string): Promise<UnitTests> {
  const vitest = await createVitest('test', {
    root: folder,
    watch: false,
    reporters: [{}],
    // Here most polls wait in vain: that is what a safeguard's test does without it.
    testTimeout: 15_000,
    expect: { poll: { timeout: 3_000, interval: 20 } },
  });
  await vitest.standalone();
  return {
    async failing(files, most) {
      vitest.config.bail = most === 'one' ? 1 : 0;
      const specifications = await vitest.globTestSpecifications([...files]);
      const { testModules } = await vitest.runTestSpecifications(specifications);
      const tests = testModules.flatMap(({ children }) => [...children.allTests('failed')]);
      return new Set(tests.map(({ fullName }) => fullName));
    },
    forget(files) {
      for (const file of files) vitest.invalidateFile(join(folder, file));
    },
    close: () => vitest.close(),
  };
}

/** The unit tests that fail before anything is taken away: they can notice nothing. */
export function failingAlready(tests: UnitTests, safeguards: readonly Safeguard[]): Promise<Set<string>> {
  return tests.failing([...new Set(safeguards.flatMap(({ unit = [] }) => unit))], 'all');
}

async function unitTestsNotice(tests: UnitTests, files: string[], already: ReadonlySet<string>): Promise<boolean> {
  // One that fails is enough, unless others fail anyway.
  const failing = await tests.failing(files, already.size === 0 ? 'one' : 'all');
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
export async function whatTestsMiss(
  folder: string,
  tests: UnitTests,
  safeguard: Safeguard,
  where: 'unit' | 'browser',
  already: ReadonlySet<string>,
): Promise<string | null> {
  const files = safeguard[where];
  if (!files) return null;
  const applied = apply(folder, safeguard.edits);
  if ('problem' in applied) return applied.problem;
  const edited = safeguard.edits.map(({ file }) => file);
  tests.forget(edited);
  try {
    const noticed = where === 'unit' ? await unitTestsNotice(tests, files, already) : browserTestsNotice(folder, files);
    return noticed ? null : `no test of ${files.join(', ')} fails without it`;
  } finally {
    applied.undo();
    tests.forget(edited);
  }
}
