// Secrets of the level `browser`, each sealed with a key in a file of its own (key-files.ts).

import { KEY_BYTES, randomBytes } from '#lib/browser/sealing.ts';
import { report } from '../report.ts';
import type { Database } from '../store/db.ts';
import type { StoredSecret } from '../store/schema.ts';
import { listSecrets } from '../store/secrets.ts';
import type { HeldSecret } from './held-secret.ts';
import type { KeyFiles } from './key-files.ts';
import { sealRecord } from './records.ts';

/** Plain where the browser has no files. */
export async function sealForBrowser(keyFiles: KeyFiles, held: HeldSecret): Promise<StoredSecret> {
  const key = randomBytes(KEY_BYTES);
  const name = crypto.randomUUID();
  try {
    await keyFiles.write(name, key);
  } catch (error) {
    report('writing a key file', error);
    return held;
  }
  return sealRecord(held, key, name);
}

/** Removes the keys that no record has a use for any more. */
export async function removeUnusedKeys(keyFiles: KeyFiles, database: Database): Promise<void> {
  const used = new Set((await listSecrets(database)).map((record) => ('keyFile' in record ? record.keyFile : null)));
  const names = await keyFiles.names();
  await Promise.all(names.filter((name) => !used.has(name)).map((name) => keyFiles.remove(name)));
}
