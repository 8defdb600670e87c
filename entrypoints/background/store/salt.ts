// The salt of run fingerprints: random, made once, never leaves this browser. It keeps a copied log from being searched by guessing values.
import type { Database } from './db.ts';

export async function readSalt(database: Database): Promise<Uint8Array> {
  const fresh = crypto.getRandomValues(new Uint8Array(16));
  const transaction = (await database.open()).transaction('meta', 'readwrite', { durability: 'strict' });
  const kept = await transaction.store.get('salt');
  if (!(kept instanceof Uint8Array)) void transaction.store.put(fresh, 'salt');
  await transaction.done;
  return kept instanceof Uint8Array ? kept : fresh;
}
