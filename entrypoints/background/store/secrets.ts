// Secrets, in a store of their own. Each is bound to the origins it was given for: a definition that is edited or imported later
// could otherwise carry it to another server. No message answers with one.
import type { Database } from './db.ts';
import type { StoredSecret } from './schema.ts';

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
