// What is kept of the shared library: what it last said of each entry, its last versions, and how it is followed. The sentinel does not
// count them: all of it can be fetched again.
import type { IDBPObjectStore } from 'idb';
import { actionSchema } from '#lib/action/schema.ts';
import { connectionSchema } from '#lib/connection.ts';
import { helpdeskSchema } from '#lib/helpdesk/definition.ts';
import { type Definitions, definitionsOf, type Entry, type EntryKey } from '#lib/sync/definitions.ts';
import { type Subscription, subscriptionSchema, VERSIONS_KEPT } from '#lib/sync/subscription.ts';
import type { Database } from './db.ts';
import { putAll, queued } from './queued.ts';
import type { DeskhandSchema, StoredLibrary, StoredShared } from './schema.ts';
import { parseSentinel } from './sentinel.ts';

export interface SharedChange {
  /** What the library says of these now. */
  shared?: readonly Entry[];
  /** It no longer has them, or they are no longer followed. */
  forgottenShared?: readonly EntryKey[] | 'all';
  /** A version that was read. */
  library?: StoredLibrary;
  /** null: no library is followed any more. */
  subscription?: Subscription | null;
}

export const SHARED_STORES = ['shared', 'libraries', 'records'] as const;

type SharedStore = (typeof SHARED_STORES)[number];

interface SharedTransaction {
  objectStore<Name extends SharedStore>(
    name: Name,
  ): Pick<IDBPObjectStore<DeskhandSchema, SharedStore[], Name, 'readwrite'>, 'put' | 'delete' | 'clear' | 'get'>;
}

/** Inside a transaction of the caller's, so that it is kept or lost with the definitions. */
export async function changeShared(transaction: SharedTransaction, change: SharedChange): Promise<void> {
  const shared = transaction.objectStore('shared');
  if (change.forgottenShared === 'all') {
    queued(shared.clear());
    queued(transaction.objectStore('libraries').clear());
  } else {
    for (const { kind, id } of change.forgottenShared ?? []) queued(shared.delete([kind, id]));
  }
  await putAll(change.shared ?? [], ({ kind, id, definition }) => shared.put({ kind, id, definition }));
  if (change.library) queued(transaction.objectStore('libraries').put(change.library));
  if (change.subscription === undefined) return;
  const records = transaction.objectStore('records');
  queued(change.subscription ? records.put(change.subscription, 'subscription') : records.delete('subscription'));
}

/** After the definitions were cleared: nothing is followed, and the next look begins from nothing. */
export async function followAnew(transaction: SharedTransaction): Promise<void> {
  const known = subscriptionSchema.safeParse(await transaction.objectStore('records').get('subscription'));
  await changeShared(transaction, {
    forgottenShared: 'all',
    ...(known.success ? { subscription: { ...known.data, latest: null, nextAt: 0 } } : {}),
  });
}

/** null: none is followed, or the record cannot be read. */
export async function readSubscription(database: Database): Promise<Subscription | null> {
  const read = subscriptionSchema.safeParse(await (await database.open()).get('records', 'subscription'));
  return read.success ? read.data : null;
}

export async function writeSubscription(database: Database, subscription: Subscription): Promise<void> {
  await (await database.open()).put('records', subscription, 'subscription');
}

/** What the library last said. What cannot be read is left out: the next version brings it again. */
export async function readShared(database: Database): Promise<Definitions> {
  const records = await (await database.open()).getAll('shared');
  return definitionsOf(records.flatMap((record) => parseShared(record) ?? []));
}

function parseShared({ kind, id, definition }: StoredShared): Entry | null {
  switch (kind) {
    case 'action': {
      const read = actionSchema.safeParse(definition);
      return read.success ? { kind, id, definition: read.data } : null;
    }
    case 'connection': {
      const read = connectionSchema.safeParse(definition);
      return read.success ? { kind, id, definition: read.data } : null;
    }
    case 'helpdesk': {
      const read = helpdeskSchema.safeParse(definition);
      return read.success ? { kind, id, definition: read.data } : null;
    }
  }
}

/** Another after each change of the definitions, of what the library says of them, or of its versions. Reads no content. */
export async function readSharedMark(database: Database): Promise<unknown[]> {
  const transaction = (await database.open()).transaction(['meta', 'libraries']);
  const [sentinel, versions] = await Promise.all([
    transaction.objectStore('meta').get('sentinel'),
    transaction.objectStore('libraries').getAllKeys(),
  ]);
  return [parseSentinel(sentinel)?.generation ?? 0, versions];
}

export async function readLibraryVersion(database: Database, version: number): Promise<StoredLibrary | null> {
  return (await (await database.open()).get('libraries', version)) ?? null;
}

/** Newest first, without their texts. */
export async function listLibraryVersions(database: Database): Promise<Omit<StoredLibrary, 'text'>[]> {
  const versions: Omit<StoredLibrary, 'text'>[] = [];
  // One at a time: eleven texts of a large library would take two hundred megabytes.
  let cursor = await (await database.open()).transaction('libraries').store.openCursor(null, 'prev');
  while (cursor) {
    const { text: _text, ...rest } = cursor.value;
    versions.push(rest);
    cursor = await cursor.continue();
  }
  return versions;
}

/** The oldest go, but never the one that is followed. */
export async function pruneLibraryVersions(database: Database, followed: number | null): Promise<void> {
  const open = await database.open();
  const versions = (await open.getAllKeys('libraries')).sort((a, b) => b - a);
  for (const version of versions.slice(VERSIONS_KEPT))
    if (version !== followed) await open.delete('libraries', version);
}
