// Every change of actions and connections goes through here: records, earlier revisions and the sentinel in one strict transaction.
import type { Action } from '#lib/action/schema.ts';
import type { Connection } from '#lib/connection.ts';
import type { Database } from './db.ts';
import { addHash, EMPTY_SUM, recordHash, takeHash } from './record-hash.ts';
import type { Sentinel, StoredDefinition } from './schema.ts';
import type { Inside } from './sentinel.ts';

export interface DefinitionChange {
  /** Saved under the next revision of their id, whatever revision they name. */
  actions?: readonly Action[];
  connections?: readonly Connection[];
  removedActions?: readonly string[];
}

/** A definition as it was stored, unparsed, under the key it was stored with. */
export interface RawDefinition {
  id: string;
  definition: unknown;
}

export interface RawDefinitions {
  actions: readonly RawDefinition[];
  connections: readonly RawDefinition[];
}

const STORES = ['actions', 'revisions', 'connections', 'meta'] as const;

/** Applies a change, all or nothing. */
export async function changeDefinitions(database: Database, change: DefinitionChange): Promise<void> {
  const transaction = (await database.open()).transaction(STORES, 'readwrite', { durability: 'strict' });
  const actions = transaction.objectStore('actions');
  const revisions = transaction.objectStore('revisions');
  const connections = transaction.objectStore('connections');
  const meta = transaction.objectStore('meta');
  const before = (await meta.get('sentinel')) as Sentinel | undefined;
  let count = before?.count ?? 0;
  let hash = before?.hash ?? EMPTY_SUM;
  const replace = (old: StoredDefinition | undefined, next: StoredDefinition | null) => {
    if (old) hash = takeHash(hash, old.hash);
    if (next) hash = addHash(hash, next.hash);
    count += (next ? 1 : 0) - (old ? 1 : 0);
  };

  for (const action of change.actions ?? []) {
    const everyRevision = IDBKeyRange.bound([action.id, 0], [action.id, Number.MAX_SAFE_INTEGER]);
    const last = await revisions.openKeyCursor(everyRevision, 'prev');
    const definition: Action = { ...action, revision: (last?.primaryKey[1] ?? 0) + 1 };
    const next = { id: action.id, hash: recordHash('action', definition), definition };
    replace(await actions.get(action.id), next);
    void actions.put(next);
    void revisions.add({ id: action.id, revision: definition.revision, definition });
  }
  for (const id of change.removedActions ?? []) {
    replace(await actions.get(id), null);
    void actions.delete(id);
  }
  for (const connection of change.connections ?? []) {
    const next = { id: connection.id, hash: recordHash('connection', connection), definition: connection };
    replace(await connections.get(connection.id), next);
    void connections.put(next);
  }
  void meta.put({ generation: (before?.generation ?? 0) + 1, count, hash } satisfies Sentinel, 'sentinel');
  await transaction.done;
}

/** What the database holds and what its sentinel says of it. */
export async function readInside(database: Database): Promise<Inside & RawDefinitions> {
  const transaction = (await database.open()).transaction(['actions', 'connections', 'meta']);
  const [actions, connections, sentinel] = await Promise.all([
    transaction.objectStore('actions').getAll(),
    transaction.objectStore('connections').getAll(),
    transaction.objectStore('meta').get('sentinel'),
  ]);
  const records = [...actions, ...connections];
  return {
    sentinel: (sentinel as Sentinel | undefined) ?? null,
    count: records.length,
    hash: records.reduce((sum, record) => addHash(sum, record.hash), EMPTY_SUM),
    actions: actions.map(({ id, definition }) => ({ id, definition })),
    connections: connections.map(({ id, definition }) => ({ id, definition })),
  };
}

/** Makes the records as they are the valid ones again: a person chose what the database still holds. */
export async function acceptFound(database: Database, generation: number): Promise<void> {
  const { count, hash } = await readInside(database);
  const db = await database.open();
  const transaction = db.transaction('meta', 'readwrite', { durability: 'strict' });
  void transaction.store.put({ generation, count, hash } satisfies Sentinel, 'sentinel');
  await transaction.done;
}

/** Puts definitions in the place of all that are there. Runs, sites, settings and earlier revisions stay. */
export async function replaceDefinitions(database: Database, kept: RawDefinitions, generation: number): Promise<void> {
  const transaction = (await database.open()).transaction(STORES, 'readwrite', { durability: 'strict' });
  const actions = transaction.objectStore('actions');
  const connections = transaction.objectStore('connections');
  void actions.clear();
  void connections.clear();
  const revisions = transaction.objectStore('revisions');
  let hash = EMPTY_SUM;
  for (const { id, definition } of kept.actions) {
    const record = { id, hash: recordHash('action', definition), definition };
    hash = addHash(hash, record.hash);
    void actions.put(record);
    const revision = revisionOf(definition);
    if (revision !== null) void revisions.put({ id, revision, definition });
  }
  for (const { id, definition } of kept.connections) {
    const record = { id, hash: recordHash('connection', definition), definition };
    hash = addHash(hash, record.hash);
    void connections.put(record);
  }
  const sentinel: Sentinel = { generation, count: kept.actions.length + kept.connections.length, hash };
  void transaction.objectStore('meta').put(sentinel, 'sentinel');
  await transaction.done;
}

/** A stored action's revision, even when the rest of it cannot be parsed. */
function revisionOf(definition: unknown): number | null {
  const revision = typeof definition === 'object' && definition !== null ? Reflect.get(definition, 'revision') : null;
  return Number.isSafeInteger(revision) ? revision : null;
}
