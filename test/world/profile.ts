// A browser profile that already knows the extension and has granted it some origins, as if a person had said yes before.
// How: Chromium keeps grants in the profile's Preferences (tried on Chromium 156); the profile is started once so that it knows the extension.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './browser.ts';
import { extensionIdOf } from './extension-id.ts';

const templates = new Map<string, Promise<string>>();

const made: string[] = [];

/** Gone with the process that made it, at the latest. */
function temporaryFolder(name: string): string {
  if (made.length === 0) process.once('exit', removeAll);
  const folder = mkdtempSync(join(tmpdir(), `deskhand-${name}-`));
  made.push(folder);
  return folder;
}

function removeAll(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}

interface ExtensionEntry {
  [part: string]: { explicit_host?: string[] } | undefined;
}

async function prepare(extensionDir: string, origins: string[]): Promise<string> {
  const folder = temporaryFolder('profile');
  const first = await launchChromium({ profile: folder, extensionDir, headless: true });
  await first.stop();
  const file = join(folder, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const id = extensionIdOf(extensionDir);
  const entry: ExtensionEntry | undefined = preferences.extensions?.settings?.[id];
  if (!entry) throw new Error(`The profile does not know the extension ${id}: was it built?`);
  for (const part of ['runtime_granted_permissions', 'granted_permissions', 'active_permissions']) {
    const permissions = entry[part] ?? {};
    permissions.explicit_host = [
      ...new Set([...(permissions.explicit_host ?? []), ...origins.map((origin) => `${origin}/*`)]),
    ];
    entry[part] = permissions;
  }
  writeFileSync(file, JSON.stringify(preferences));
  return folder;
}

/** A fresh copy of a profile that is prepared once for each `key`. */
export async function copiedProfile(key: string, prepareOnce: () => Promise<string>): Promise<string> {
  const template = templates.get(key) ?? prepareOnce();
  templates.set(key, template);
  const folder = temporaryFolder('browser');
  cpSync(await template, folder, { recursive: true });
  return folder;
}

/** A fresh folder for one browser; the start that teaches it the extension happens once for each set of origins. */
export function freshProfile(extensionDir: string, origins: string[] = []): Promise<string> {
  const key = `${extensionDir} ${[...origins].sort().join(' ')}`;
  return copiedProfile(key, () => prepare(extensionDir, origins));
}
