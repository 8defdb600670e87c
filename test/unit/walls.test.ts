// The walls between rooms are lint errors: each forbidden step is tried here, so that a slip in the lint settings cannot open a door unseen.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Lints a source as if it stood at that path, in an empty copy of the project. Gives the names of the rules it breaks. */
function brokenRules(path: string, source: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'deskhand-walls-'));
  try {
    const config = JSON.parse(readFileSync('biome.json', 'utf8'));
    writeFileSync(join(root, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
    const biome = resolve('node_modules', '.bin', 'biome');
    const done = spawnSync(biome, ['lint', '--reporter=json', path], { cwd: root, encoding: 'utf8' });
    const report: { diagnostics: { category: string }[] } = JSON.parse(done.stdout);
    return report.diagnostics.map((one) => one.category);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const use = (module: string) => `import { thing } from '${module}';\nthing();\n`;

describe('a step through a wall is refused', () => {
  test.each([
    ['lib calls the network', 'lib/action/plan.ts', "export const answer = fetch('https://a.example');\n"],
    ['lib reads the clock', 'lib/action/plan.ts', 'export const now = Date.now();\n'],
    ['lib draws chance', 'lib/action/plan.ts', 'export const chance = Math.random();\n'],
    ['lib reads the page', 'lib/ticket/ticket.ts', 'export const title = document.title;\n'],
    ['lib imports storage', 'lib/run.ts', use('idb')],
    ['lib imports a component', 'lib/run.ts', use('#components/sidebar/state/panel.ts')],
    ['lib imports the background', 'lib/run.ts', use('#background/http.ts')],
    ['lib imports lib/browser', 'lib/run.ts', use('#lib/browser/call.ts')],
    ['the background imports Preact', 'entrypoints/background/index.ts', use('preact')],
    [
      'the background imports a component',
      'entrypoints/background/router.ts',
      use('#components/sidebar/state/panel.ts'),
    ],
    ['a component imports storage', 'components/sidebar/state/panel.ts', use('idb')],
    ['a component imports the network', 'components/sidebar/state/panel.ts', use('ofetch')],
    ['a component touches an extension API', 'components/options/page.ts', 'export const id = chrome.runtime.id;\n'],
    ['a component imports the background', 'components/options/page.ts', use('#background/store/db.ts')],
    ['the content script imports zod', 'entrypoints/helpdesk.content/index.ts', use('zod/mini')],
    ['the content script imports Preact', 'entrypoints/helpdesk.content/index.ts', use('preact')],
  ])('%s', (_title, path, source) => {
    expect(brokenRules(path, source)).toContainEqual(expect.stringMatching(/Restricted/));
  });
});

describe('an open door stays open', () => {
  test.each([
    ['lib imports lib', 'lib/run.ts', use('#lib/errors.ts')],
    ['the background imports storage', 'entrypoints/background/store/db.ts', use('idb')],
    [
      'a component asks the background through lib/browser',
      'components/sidebar/state/panel.ts',
      use('#lib/browser/call.ts'),
    ],
  ])('%s', (_title, path, source) => {
    expect(brokenRules(path, source)).toEqual([]);
  });
});
