// The database's structure, version by version. A step is frozen once released: it names its stores itself and borrows nothing from
// today's schema. All steps of an upgrade are one transaction: one that fails leaves every record as it was. A step loses nothing of a
// record that it reshapes.
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { toVersion3 } from './upgrades/to-version-3.ts';

type Structure = IDBPDatabase;
type Change = IDBPTransaction<unknown, string[], 'versionchange'>;
/** One that reads records waits for them, and for nothing else: the transaction would end. */
type Step = (database: Structure, transaction: Change) => void | Promise<void>;

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
  toVersion3,
  function toVersion4(database) {
    database.createObjectStore('helpdesks', { keyPath: 'id' });
  },
  function toVersion5(database) {
    database.createObjectStore('shared', { keyPath: ['kind', 'id'] });
    database.createObjectStore('libraries', { keyPath: 'version' });
  },
  function toVersion6(database) {
    database.createObjectStore('suggested', { keyPath: 'ticketKey' }).createIndex('at', 'at');
  },
];

export const STRUCTURE_VERSION = STEPS.length;

/** Takes the structure from one version to another, in the transaction of an upgrade. */
export async function upgradeStructure(
  database: Structure,
  transaction: Change,
  from: number,
  to: number = STRUCTURE_VERSION,
): Promise<void> {
  for (const step of STEPS.slice(from, to)) {
    const work = step(database, transaction);
    // Waiting for nothing could outlast the transaction, which ends when it is asked for nothing.
    if (work) await work;
  }
}
