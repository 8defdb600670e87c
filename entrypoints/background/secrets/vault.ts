// What the connections' secrets are kept in, at the level that the settings say. Nothing else reads or writes them.
import type { Database } from '../store/db.ts';
import type { StoredSecret } from '../store/schema.ts';
import { deleteSecret, listSecrets, readSecret, writeSecret } from '../store/secrets.ts';

/** What is kept for one connection. */
export interface HeldSecret {
  connectionId: string;
  /** The origins that the connection named when this was given: it goes nowhere else, whatever the connection says later. */
  origins: string[];
  /** What a person typed (for a login `user:password`); '' when nothing is to be typed. */
  secret: string;
  /** Of a sign-in: renews the access token; null for none. */
  refreshToken: string | null;
  /** ms since 1970 */
  savedAt: number;
}

/** What may be known of it without opening it. */
export type SecretNote = Pick<HeldSecret, 'connectionId' | 'origins' | 'savedAt'> & {
  locked: boolean;
  signedIn: boolean;
};

export interface Vault {
  /** null when there is none. Throws `secret-locked`. */
  read(connectionId: string): Promise<HeldSecret | null>;
  /** Throws `secret-locked`; then nothing was written. */
  write(held: HeldSecret): Promise<void>;
  /** Works while locked, too. */
  forget(connectionId: string): Promise<void>;
  /** By connection. */
  notes(): Promise<Map<string, SecretNote>>;
}

/** A record of an earlier version holds no token. */
function heldOf({ refreshToken = null, ...record }: StoredSecret): HeldSecret {
  return { ...record, refreshToken };
}

export function createVault({ database }: { database: Database }): Vault {
  return {
    async read(connectionId) {
      const record = await readSecret(database, connectionId);
      return record && heldOf(record);
    },
    write: (held) => writeSecret(database, held),
    forget: (connectionId) => deleteSecret(database, connectionId),
    async notes() {
      const records = await listSecrets(database);
      const notes = records.map(heldOf).map(
        ({ connectionId, origins, savedAt, refreshToken }): SecretNote => ({
          connectionId,
          origins,
          savedAt,
          locked: false,
          signedIn: refreshToken !== null,
        }),
      );
      return new Map(notes.map((note) => [note.connectionId, note]));
    },
  };
}
