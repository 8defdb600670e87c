// Every change of actions, connections and helpdesks goes through here: records, earlier revisions and the sentinel in one strict transaction.
import type { IDBPTransaction } from 'idb';
import type { Action } from '#lib/action/schema.ts';
import type { Connection } from '#lib/connection.ts';
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import { inParts, nextTurn } from '../turns.ts';
import type { Database } from './db.ts';
import { type DatedEvent, putEvents } from './events.ts';
import { getMany } from './get-many.ts';
import { putAll, queued } from './queued.ts';
import { addHash, type DefinitionKind, EMPTY_SUM, recordHash, takeHash } from './record-hash.ts';
import { lastRevisions } from './revisions.ts';
import type { DeskhandSchema, Sentinel, StoredDefinition } from './schema.ts';
import { type Inside, parseSentinel } from './sentinel.ts';
import { changeShared, followAnew, SHARED_STORES, type SharedChange } from './shared.ts';
import { changeWork, clearWork, WORK_STORES, type WorkChange } from './work.ts';

export interface DefinitionChange extends WorkChange, SharedChange {
  /** Saved under the next revision of their id, whatever revision they name. No id twice. */
  actions?: readonly Action[];
  /** Put back as they were stored: what cannot be parsed cannot be numbered anew. */
  unreadActions?: readonly StoredDefinition[];
  /** Revisions beside what agents use, under the number that they name; the number must be free. */
  revisionsBeside?: readonly Action[];
  connections?: readonly Connection[];
  helpdesks?: readonly HelpdeskDefinition[];
  removedActions?: readonly string[];
  /** Their secrets go with them. */
  removedConnections?: readonly string[];
  removedHelpdesks?: readonly string[];
  /** What the event log says of the change. One of an action that is saved gets the revision that came of it. */
  events?: readonly DatedEvent[];
}

/** Definitions as they were stored, unparsed, under the keys they were stored with. */
export interface RawDefinitions {
  actions: readonly StoredDefinition[];
  connections: readonly StoredDefinition[];
  helpdesks: readonly StoredDefinition[];
}

const STORES = [
  'actions',
  'revisions',
  'connections',
  'helpdesks',
  'secrets',
  'meta',
  'events',
  ...WORK_STORES,
  ...SHARED_STORES,
] as const;

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<DeskhandSchema, typeof STORES, Mode>;

/** All of `work` is kept, or nothing: what throws between two writes would otherwise leave the first one there. */
async function write<T>(database: Database, work: (transaction: Transaction<'readwrite'>) => Promise<T>): Promise<T> {
  const transaction = (await database.open()).transaction(STORES, 'readwrite', { durability: 'strict' });
  // Whoever waits for `work` hears of it first.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It failed as a whole, and is over already.
    }
    throw error;
  }
}

/** Applies a change, all or nothing. @returns the actions as they were saved, in their order */
export async function changeDefinitions(database: Database, change: DefinitionChange): Promise<Action[]> {
  return write(database, async (transaction) => {
    const actions = transaction.objectStore('actions');
    const revisions = transaction.objectStore('revisions');
    const connections = transaction.objectStore('connections');
    const meta = transaction.objectStore('meta');
    const before = parseSentinel(await meta.get('sentinel'));
    let count = before?.count ?? 0;
    let hash = before?.hash ?? EMPTY_SUM;
    const replace = (kind: DefinitionKind, old: StoredDefinition | undefined, next: StoredDefinition | null) => {
      if (old) hash = takeHash(hash, recordHash(kind, old));
      if (next) hash = addHash(hash, recordHash(kind, next));
      count += (next ? 1 : 0) - (old ? 1 : 0);
    };

    const ids = (change.actions ?? []).map(({ id }) => id);
    const [replaced, last] = await Promise.all([getMany(actions, ids), lastRevisions(revisions, ids)]);
    const saved = (change.actions ?? []).map((action): Action => {
      return { ...action, revision: (last.get(action.id) ?? 0) + 1 };
    });
    await putAll(saved, (definition) => {
      const { id, revision } = definition;
      replace('action', replaced.get(id), { id, definition });
      queued(actions.put({ id, definition }));
      return revisions.add({ id, revision, definition });
    });
    for (const next of change.unreadActions ?? []) {
      replace('action', await actions.get(next.id), next);
      queued(actions.put(next));
    }
    for (const definition of change.revisionsBeside ?? []) {
      queued(revisions.add({ id: definition.id, revision: definition.revision, definition }));
    }
    for (const id of change.removedActions ?? []) {
      replace('action', await actions.get(id), null);
      queued(actions.delete(id));
    }
    for (const connection of change.connections ?? []) {
      const next = { id: connection.id, definition: connection };
      replace('connection', await connections.get(connection.id), next);
      queued(connections.put(next));
    }
    for (const id of change.removedConnections ?? []) {
      replace('connection', await connections.get(id), null);
      queued(connections.delete(id));
      queued(transaction.objectStore('secrets').delete(id));
    }
    const helpdesks = transaction.objectStore('helpdesks');
    for (const helpdesk of change.helpdesks ?? []) {
      const next = { id: helpdesk.id, definition: helpdesk };
      replace('helpdesk', await helpdesks.get(helpdesk.id), next);
      queued(helpdesks.put(next));
    }
    for (const id of change.removedHelpdesks ?? []) {
      replace('helpdesk', await helpdesks.get(id), null);
      queued(helpdesks.delete(id));
    }
    changeWork(transaction, change);
    await changeShared(transaction, change);
    const numbers = new Map(saved.map(({ id, revision }) => [id, revision]));
    const numbered = (change.events ?? []).map((event) => {
      const revision = event.subject.kind === 'action' ? numbers.get(event.subject.id) : undefined;
      return { ...event, revision: event.revision ?? revision ?? null };
    });
    await putEvents(transaction.objectStore('events'), numbered);
    queued(meta.put({ generation: (before?.generation ?? 0) + 1, count, hash } satisfies Sentinel, 'sentinel'));
    return saved;
  });
}

async function read(
  transaction: Transaction<'readonly' | 'readwrite'>,
): Promise<Pick<Inside, 'sentinel'> & RawDefinitions> {
  const [actions, connections, helpdesks, sentinel] = await Promise.all([
    transaction.objectStore('actions').getAll(),
    transaction.objectStore('connections').getAll(),
    transaction.objectStore('helpdesks').getAll(),
    transaction.objectStore('meta').get('sentinel'),
  ]);
  return { sentinel: parseSentinel(sentinel), actions, connections, helpdesks };
}

interface Sum {
  count: number;
  hash: string;
}

function sum({ actions, connections, helpdesks }: RawDefinitions): Sum {
  const hashes = [
    ...actions.map((record) => recordHash('action', record)),
    ...connections.map((record) => recordHash('connection', record)),
    ...helpdesks.map((record) => recordHash('helpdesk', record)),
  ];
  return { count: hashes.length, hash: hashes.reduce(addHash, EMPTY_SUM) };
}

/** The same, outside of a transaction: the worker answers others in between. */
async function sumInTurns({ actions, ...rest }: RawDefinitions): Promise<Sum> {
  let whole = sum({ ...rest, actions: [] });
  for (const part of inParts(actions)) {
    const { count, hash } = sum({ actions: part, connections: [], helpdesks: [] });
    whole = { count: whole.count + count, hash: addHash(whole.hash, hash) };
    await nextTurn();
  }
  return whole;
}

/** What the database holds and what its sentinel says of it. */
export async function readInside(database: Database): Promise<Inside & RawDefinitions> {
  const found = await read((await database.open()).transaction(STORES));
  return { ...found, ...(await sumInTurns(found)) };
}

/**
 * Makes the records as they are the valid ones again.
 * @param after a generation that the new one must be later than
 */
export async function acceptFound(database: Database, after: number): Promise<{ sentinel: Sentinel } & RawDefinitions> {
  return write(database, async (transaction) => {
    const { sentinel: own, ...records } = await read(transaction);
    const sentinel: Sentinel = { generation: Math.max(own?.generation ?? 0, after) + 1, ...sum(records) };
    queued(transaction.objectStore('meta').put(sentinel, 'sentinel'));
    return { sentinel, ...records };
  });
}

/**
 * Puts definitions in the place of all that are there. Runs, sites, settings and earlier revisions stay.
 * @param work whether drafts, test sets and trash stay, too: without the definitions they belonged to, they are in the way
 */
export async function replaceDefinitions(
  database: Database,
  kept: RawDefinitions,
  after: number,
  work: 'keep' | 'clear',
): Promise<void> {
  await write(database, async (transaction) => {
    const actions = transaction.objectStore('actions');
    const revisions = transaction.objectStore('revisions');
    const connections = transaction.objectStore('connections');
    const meta = transaction.objectStore('meta');
    const own = parseSentinel(await meta.get('sentinel'));
    const helpdesks = transaction.objectStore('helpdesks');
    for (const store of [actions, connections, helpdesks]) queued(store.clear());
    if (work === 'clear') {
      clearWork(transaction);
      await followAnew(transaction);
    }
    for (const { id, definition } of kept.actions) {
      queued(actions.put({ id, definition }));
      const revision = revisionOf(definition);
      if (revision !== null) queued(revisions.put({ id, revision, definition }));
    }
    for (const { id, definition } of kept.connections) queued(connections.put({ id, definition }));
    for (const { id, definition } of kept.helpdesks) queued(helpdesks.put({ id, definition }));
    const sentinel: Sentinel = { generation: Math.max(own?.generation ?? 0, after) + 1, ...sum(kept) };
    queued(meta.put(sentinel, 'sentinel'));
  });
}

/** A stored action's revision, even when the rest of it cannot be parsed. */
function revisionOf(definition: unknown): number | null {
  const revision = typeof definition === 'object' && definition !== null ? Reflect.get(definition, 'revision') : null;
  return Number.isSafeInteger(revision) ? revision : null;
}
