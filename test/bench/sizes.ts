// How large the built extension is, in bytes: what every ticket page loads, what wakes, what opens, what is downloaded.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION_FOLDER } from '../world/build.ts';
import { report } from './figures.ts';

function row(part: string, files: string[]): Record<string, string | number> {
  const bytes = files.map((file) => readFileSync(join(EXTENSION_FOLDER, file)));
  const total = (all: Buffer[]) => all.reduce((sum, one) => sum + one.length, 0);
  return { part, minified: total(bytes), gzip: total(bytes.map((one) => gzipSync(one))) };
}

/** The scripts and styles a page of the extension loads, read off its HTML. */
function loadedBy(page: string): string[] {
  const html = readFileSync(join(EXTENSION_FOLDER, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap((match) => match[1] ?? []);
}

export function benchSizes(): void {
  spawnSync(join('node_modules', '.bin', 'wxt'), ['zip'], { stdio: 'ignore' });
  const zip = readdirSync('.output').find((name) => name.endsWith('-chrome.zip'));
  report('Sizes (bytes)', [
    row('content script', ['content-scripts/helpdesk.js']),
    ...readdirSync(EXTENSION_FOLDER)
      .filter((name) => /^reader-.*\.js$/.test(name))
      .map((name) => row(`and in its pages: ${name}`, [name])),
    row('background', ['background.js']),
    row('side panel', loadedBy('sidepanel.html')),
    row('options page', loadedBy('options.html')),
    { part: 'whole zip', minified: '', gzip: zip ? statSync(join('.output', zip)).size : 'missing' },
  ]);
}
