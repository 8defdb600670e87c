// Opens the one database and keeps the connection. Structure changes stand in upgrades.ts; no record is read here.
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { AppError } from '#lib/errors.ts';
import { STORAGE_BROKEN } from '../failure.ts';
import type { DeskhandSchema } from './schema.ts';
import { STEPS, STRUCTURE_VERSION } from './upgrades.ts';

export const DATABASE_NAME = 'deskhand';

/** A database that does not open within this time counts as broken, so that no page waits for ever. */
const OPEN_LIMIT_MS = 10_000;

export type Connected = IDBPDatabase<DeskhandSchema>;

export interface Database {
  /** The open connection; opens it anew when the browser or another version took it away. Rejects with a DOMException or an AppError. */
  open(): Promise<Connected>;
  close(): Promise<void>;
  /** Deletes everything in it. Only recovery asks for this, after a person chose it. */
  erase(): Promise<void>;
}

function broken(message: string): AppError {
  return new AppError({ ...STORAGE_BROKEN, message });
}

export function createDatabase(name: string = DATABASE_NAME): Database {
  let connection: Promise<Connected> | null = null;

  function connect(): Promise<Connected> {
    const forget = () => {
      if (connection === opening) connection = null;
    };
    const { promise: refused, reject: refuse } = Promise.withResolvers<never>();
    const opened = openDB<DeskhandSchema>(name, STRUCTURE_VERSION, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        // The steps know no schema of today's: they create what they name.
        const structure = database as unknown as IDBPDatabase;
        const change = transaction as unknown as Parameters<(typeof STEPS)[number]>[1];
        for (const step of STEPS.slice(oldVersion)) step(structure, change);
      },
      blocked() {
        refuse(broken('An older Deskhand in this browser still holds the storage open.'));
      },
      blocking() {
        // A newer version or an erase waits for this connection: give way at once.
        forget();
        void opened.then((database) => database.close());
      },
      terminated: forget,
    });
    const timer = setTimeout(() => refuse(broken('Deskhand’s storage does not open.')), OPEN_LIMIT_MS);
    const opening = Promise.race([opened, refused]).finally(() => clearTimeout(timer));
    opening.catch(forget);
    return opening;
  }

  const database: Database = {
    open() {
      connection ??= connect();
      return connection;
    },
    async close() {
      const open = connection;
      connection = null;
      if (open) (await open).close();
    },
    async erase() {
      await database.close().catch(() => undefined);
      await deleteDB(name);
    },
  };
  return database;
}
