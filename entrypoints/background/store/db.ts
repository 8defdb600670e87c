// Opens the one database and keeps the connection. Structure changes stand in upgrades.ts; no record is read here.
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { AppError } from '#lib/errors.ts';
import { STORAGE_BROKEN } from '../failure.ts';
import type { DeskhandSchema } from './schema.ts';
import { STRUCTURE_VERSION, upgradeStructure } from './upgrades.ts';

export const DATABASE_NAME = 'deskhand';

/** A database that does not open within this time counts as broken, so that no page waits for ever. */
const OPEN_LIMIT_MS = 10_000;
/** While its structure is upgraded it works: four indexes over 50,000 runs took 47 s on a busy machine with two cores. */
const UPGRADE_LIMIT_MS = 300_000;

export type Connected = IDBPDatabase<DeskhandSchema>;

export interface Database {
  readonly name: string;
  /**
   * The open connection; opens it anew when the browser or another version took it away. A database that was there and is gone is not
   * created again: it would pass for an empty one. Rejects with a DOMException or an AppError.
   */
  open(): Promise<Connected>;
  close(): Promise<void>;
  /** Deletes everything in it; the next `open` creates it. Only recovery asks for this, after a person chose it. */
  erase(): Promise<void>;
  /** Calls back whenever the connection was taken away: what the database holds may have changed. */
  onTaken(taken: () => void): void;
}

function broken(message: string): AppError {
  return new AppError({ ...STORAGE_BROKEN, message });
}

const HELD = 'An older Deskhand in this browser still holds the storage open.';

export function createDatabase(name: string = DATABASE_NAME): Database {
  let connection: Promise<Connected> | null = null;
  let wasThere = false;
  let tell = () => {};

  function connect(): Promise<Connected> {
    const forget = () => {
      if (connection === opening) connection = null;
    };
    const taken = () => {
      forget();
      tell();
    };
    const { promise: refused, reject: refuse } = Promise.withResolvers<never>();
    const doesNotOpen = () => refuse(broken('Deskhand’s storage does not open.'));
    let timer = setTimeout(doesNotOpen, OPEN_LIMIT_MS);
    const opened = openDB<DeskhandSchema>(name, STRUCTURE_VERSION, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        if (oldVersion === 0 && wasThere) {
          refuse(broken('The storage was deleted while Deskhand was running.'));
          transaction.done.catch(() => undefined);
          transaction.abort();
          return;
        }
        clearTimeout(timer);
        timer = setTimeout(doesNotOpen, UPGRADE_LIMIT_MS);
        // The steps know no schema of today's: they create what they name.
        const structure = database as unknown as IDBPDatabase;
        const change = transaction as unknown as Parameters<typeof upgradeStructure>[1];
        upgradeStructure(structure, change, oldVersion).catch(() => {
          // All or nothing: the records of the earlier version stay as they were, and opening fails.
          transaction.done.catch(() => undefined);
          try {
            transaction.abort();
          } catch {
            // It failed as a whole, and is over already.
          }
        });
      },
      blocked() {
        refuse(broken(HELD));
      },
      blocking() {
        // A newer version or an erase waits for this connection: give way at once.
        void opened.then((database) => database.close());
        taken();
      },
      terminated: taken,
    });
    const opening = Promise.race([opened, refused]).finally(() => clearTimeout(timer));
    opening.then(() => {
      wasThere = true;
    }, forget);
    // One that came after all, when nobody waited any more, would keep an erase from ever ending.
    opened.then(
      (database) => opening.catch(() => database.close()),
      () => undefined,
    );
    return opening;
  }

  const database: Database = {
    name,
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
      const { promise: refused, reject: refuse } = Promise.withResolvers<never>();
      await Promise.race([deleteDB(name, { blocked: () => refuse(broken(HELD)) }), refused]);
      wasThere = false;
    },
    onTaken(taken) {
      tell = taken;
    },
  };
  return database;
}
