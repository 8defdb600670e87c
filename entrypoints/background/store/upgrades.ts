// The database's structure, version by version. A step is frozen once released: it names its stores itself and borrows nothing from
// today's schema. Steps only add; a step that reshapes a store copies it first.
import type { IDBPDatabase, IDBPTransaction } from 'idb';

type Step = (database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>) => void;

/** `STEPS[n]` takes the structure from version n to n + 1. */
export const STEPS: readonly Step[] = [
  function toVersion1(database) {
    database.createObjectStore('actions', { keyPath: 'id' });
    database.createObjectStore('revisions', { keyPath: ['id', 'revision'] });
    database.createObjectStore('connections', { keyPath: 'id' });
    database.createObjectStore('secrets', { keyPath: 'connectionId' });
    const runs = database.createObjectStore('runs', { keyPath: 'runId' });
    runs.createIndex('ticket', ['ticketKey', 'preparedAt']);
    runs.createIndex('state', 'state');
    runs.createIndex('fingerprint', 'fingerprint');
    database.createObjectStore('sites', { keyPath: 'origin' });
    database.createObjectStore('records');
    const dismissals = database.createObjectStore('dismissals', { keyPath: ['ticketKey', 'actionId'] });
    dismissals.createIndex('at', 'at');
    database.createObjectStore('meta');
  },
  function toVersion2(database, transaction) {
    database.createObjectStore('drafts', { keyPath: 'id' });
    database.createObjectStore('tests', { keyPath: 'actionId' });
    database.createObjectStore('trash', { keyPath: 'id' }).createIndex('deletedAt', 'deletedAt');
    const runs = transaction.objectStore('runs');
    runs.createIndex('action', ['actionId', 'preparedAt']);
    runs.createIndex('prepared', 'preparedAt');
    runs.createIndex('outcome', ['actionId', 'state', 'preparedAt']);
    runs.createIndex('tested', ['testOf', 'state', 'preparedAt']);
  },
];

export const STRUCTURE_VERSION = STEPS.length;
