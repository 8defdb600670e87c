// Secrets, in a store of their own, and beside them how they are kept. What the records mean, the vault knows (secrets/vault.ts).
import type { Database } from './db.ts';
import { queued } from './queued.ts';
import type { StoredSecret } from './schema.ts';

const KEEPING = 'secrets';

export async function writeSecret(database: Database, secret: StoredSecret): Promise<void> {
  const transaction = (await database.open()).transaction('secrets', 'readwrite', { durability: 'strict' });
  void transaction.store.put(secret);
  await transaction.done;
}

export async function deleteSecret(database: Database, connectionId: string): Promise<void> {
  const transaction = (await database.open()).transaction('secrets', 'readwrite', { durability: 'strict' });
  void transaction.store.delete(connectionId);
  await transaction.done;
}

export async function readSecret(database: Database, connectionId: string): Promise<StoredSecret | null> {
  return (await (await database.open()).get('secrets', connectionId)) ?? null;
}

export async function listSecrets(database: Database): Promise<StoredSecret[]> {
  return (await database.open()).getAll('secrets');
}

/** undefined where nobody ever changed it. */
export async function readKeeping(database: Database): Promise<unknown> {
  return (await database.open()).get('meta', KEEPING);
}

/** All of the secrets and how they are kept, in the place of what was there: together or not at all. */
export async function replaceSecrets(
  database: Database,
  keeping: unknown,
  secrets: readonly StoredSecret[],
): Promise<void> {
  const transaction = (await database.open()).transaction(['secrets', 'meta'], 'readwrite', { durability: 'strict' });
  // Whoever waits for what is thrown below hears of it first.
  transaction.done.catch(() => undefined);
  try {
    queued(transaction.objectStore('secrets').clear());
    for (const secret of secrets) queued(transaction.objectStore('secrets').put(secret));
    queued(transaction.objectStore('meta').put(keeping, KEEPING));
  } catch (error) {
    // What throws between two writes would otherwise leave the first ones there.
    abort(transaction);
    throw error;
  }
  await transaction.done;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It failed as a whole, and is over already.
  }
}
