// A company's policy as an administrator sets it on Linux: a file that Chromium reads and watches. It acts on every Chromium of this
// machine, so it speaks of one extension alone: a copy of the built one, with a key and so an id that nothing else has.
import { generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { extensionIdOf } from './extension-id.ts';

/** Where a Chromium of a Linux distribution looks. */
const FOLDER = '/etc/chromium/policies/managed';

/** null, or why no policy can be set here. */
export function whyNoPolicy(): string | null {
  if (!findChromium().startsWith('/usr/bin/chromium'))
    return 'only the system’s own Chromium reads policies from /etc/chromium';
  try {
    mkdirSync(FOLDER, { recursive: true });
    accessSync(FOLDER, constants.W_OK);
    return null;
  } catch {
    return `${FOLDER} cannot be written`;
  }
}

export interface ManagedPolicy {
  /** The copy of the extension that the policy speaks of. */
  extensionDir: string;
  set(policy: object): void;
  /** Takes policy and copy away. */
  remove(): void;
}

export function createManagedPolicy(built: string): ManagedPolicy {
  const extensionDir = mkdtempSync(join(tmpdir(), 'deskhand-policy-'));
  cpSync(built, extensionDir, { recursive: true });
  const file = join(extensionDir, 'manifest.json');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), key }));
  const id = extensionIdOf(extensionDir);
  const policyFile = join(FOLDER, `deskhand-test-${id}.json`);
  const remove = () => {
    rmSync(policyFile, { force: true });
    rmSync(extensionDir, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return {
    extensionDir,
    set: (policy) => writeFileSync(policyFile, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } })),
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}
