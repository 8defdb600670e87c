// A display that exists in memory alone, and a hand on its keyboard: what the browser's own dialogs need.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needPackages } from './debian-packages.ts';

export interface Display {
  /** Such as `:99`. */
  name: string;
  /** Presses keys as a person would, one after the other: `Tab`, `Return`, `Escape`. */
  press(...keys: string[]): void;
  /** How bright the whole picture is, 0 to 255. The browser dims its window while it asks something. */
  brightness(): number;
  stop(): void;
}

/** @returns null when a display can be started, otherwise one sentence that says why not. */
export function needDisplay(): string | null {
  return needPackages(['xvfb', 'xdotool']);
}

/** Starts Xvfb on a free display number of its own choosing. */
export async function startDisplay(): Promise<Display> {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-display-'));
  const options = [
    '-displayfd',
    '1',
    '-screen',
    '0',
    '1400x900x24',
    '-fbdir',
    folder,
    '-nolisten',
    'tcp',
    '-terminate',
  ];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise<string>((done, failed) => {
    server.stdout.once('data', (line) => done(String(line).trim()));
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}.`)));
  });
  const name = `:${number}`;
  const tool = (...args: string[]) =>
    execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: name }, encoding: 'utf8' });
  return {
    name,
    press: (...keys) => {
      tool('key', '--delay', '100', ...keys);
    },
    brightness() {
      // A picture of the screen (XWD): a short head, then the pixels. A sample tells enough.
      const picture = readFileSync(join(folder, 'Xvfb_screen0'));
      let sum = 0;
      let count = 0;
      for (let at = 4_096; at + 4 <= picture.length; at += 404) {
        sum += picture.readUInt8(at) + picture.readUInt8(at + 1) + picture.readUInt8(at + 2);
        count += 3;
      }
      return sum / count;
    },
    stop() {
      server.removeAllListeners('exit');
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
