// A random name of this browser, made once: whoever adds up files of insights counts each browser once.
import type { Database } from './db.ts';

export async function browserName(database: Database): Promise<string> {
  const transaction = (await database.open()).transaction('meta', 'readwrite');
  const kept = await transaction.store.get('browser');
  const name = typeof kept === 'string' ? kept : crypto.randomUUID();
  if (kept !== name) void transaction.store.put(name, 'browser');
  await transaction.done;
  return name;
}
