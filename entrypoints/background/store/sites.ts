// The sites a person allowed Deskhand to read tickets on: exact origins.
import type { Database } from './db.ts';
import type { StoredSite } from './schema.ts';

export async function listSites(database: Database): Promise<StoredSite[]> {
  return (await database.open()).getAll('sites');
}

/** Adding a site again keeps the time it was first added. */
export async function addSite(database: Database, site: StoredSite): Promise<void> {
  const transaction = (await database.open()).transaction('sites', 'readwrite', { durability: 'strict' });
  if (!(await transaction.store.get(site.origin))) void transaction.store.put(site);
  await transaction.done;
}

export async function deleteSite(database: Database, origin: string): Promise<void> {
  await (await database.open()).delete('sites', origin);
}
