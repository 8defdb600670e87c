// What the connections' secrets are kept in, at the level that the settings say. Nothing else reads or writes them.

import { ITERATIONS } from '#lib/browser/sealing.ts';
import type { SecretLevel, SecretsStatus } from '#lib/messages.ts';
import type { BrowserPort } from '../browser-port.ts';
import { report } from '../report.ts';
import { createSerial } from '../serial.ts';
import type { Database } from '../store/db.ts';
import type { StoredSecret } from '../store/schema.ts';
import { deleteSecret, listSecrets, readKeeping, readSecret, replaceSecrets, writeSecret } from '../store/secrets.ts';
import { removeUnusedKeys, sealForBrowser } from './browser-keys.ts';
import type { HeldSecret, SecretNote } from './held-secret.ts';
import { createInMemory } from './in-memory.ts';
import { isKeyOf, type Keeping, keyFrom, newPassphrase, parseKeeping } from './keeping.ts';
import { noteOf, openRecord, sealRecord } from './records.ts';
import { keepingUnreadable, passphraseWrong, secretDamaged, secretLocked } from './refusals.ts';
import { createUnlocked } from './unlocked.ts';

export interface Vault {
  /** null when there is none. Throws `secret-locked`. */
  read(connectionId: string): Promise<HeldSecret | null>;
  /** Throws `secret-locked`; then nothing was written. */
  write(held: HeldSecret): Promise<void>;
  /** Works while locked, too. */
  forget(connectionId: string): Promise<void>;
  /** By connection. */
  notes(): Promise<Map<string, SecretNote>>;
  status(): Promise<SecretsStatus>;
  /**
   * Keeps all of them another way, or leaves all as they were. Throws `secret-locked`.
   * @param passphrase with that level alone; a new one where that is the level already
   */
  setLevel(level: 'browser' | 'session'): Promise<void>;
  setLevel(level: 'passphrase', passphrase: string): Promise<void>;
  /** Throws `passphrase-wrong`; then nothing was changed. Does nothing at another level. */
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  /** A person did something: the time until it locks begins anew, unless it is over. */
  touch(): Promise<void>;
  /** Locks if that time is over. */
  lockIfDue(): Promise<void>;
  /** All of them, for good, whether locked or not; from then on they are kept by the browser. */
  forgetAll(): Promise<void>;
  /** Removes the keys that a worker which died halfway left behind. */
  tidy(): Promise<void>;
}

interface Surroundings {
  database: Database;
  browser: BrowserPort;
  now: () => number;
  lockAfterMinutes: () => Promise<number>;
  /** Called after it was locked or emptied: what was got with the secrets has to go, too. */
  closed: () => void;
}

export function createVault({ database, browser, now, lockAfterMinutes, closed }: Surroundings): Vault {
  // One at a time: a secret that is given while the level changes would be kept the old way, and be lost.
  const oneByOne = createSerial();
  const unlocked = createUnlocked({ browser, now, lockAfterMinutes });
  const memory = createInMemory(browser);

  const keeping = async (): Promise<Keeping> => parseKeeping(await readKeeping(database));

  async function lockNow(level: Keeping['level']): Promise<void> {
    await unlocked.drop();
    // A worker that died on the way from or to the level `session` may have left a copy there.
    if (level !== 'session') await memory.clear();
    closed();
  }

  /** null while locked. */
  async function openKey(known: Keeping): Promise<Uint8Array<ArrayBuffer> | null> {
    const found = await unlocked.look();
    if (!found) return null;
    // A worker that died while the passphrase changed leaves the earlier one's key: by it, every secret would look damaged.
    const fits = known.level === 'passphrase' && (await isKeyOf(known, found.key));
    if (fits && !found.due) return found.key;
    await lockNow(known.level);
    return null;
  }

  /** The passphrase's key; to ask for it is a use of it. */
  async function requireKey(known: Keeping): Promise<Uint8Array<ArrayBuffer>> {
    const key = await openKey(known);
    if (!key) throw secretLocked();
    await unlocked.keep(key);
    return key;
  }

  /** null when it does not open: damaged, altered, or its key is gone. Throws `secret-locked`. */
  async function open(record: StoredSecret, known: Keeping): Promise<HeldSecret | null> {
    const { level } = known;
    if (level === 'unreadable') throw keepingUnreadable();
    if ('secret' in record) {
      // Earlier versions kept them so, and so does a browser without files. Where a passphrase seals them, somebody else put it there.
      return level === 'browser' ? { ...record, refreshToken: record.refreshToken ?? null } : null;
    }
    if (level === 'passphrase') return openRecord(record, await requireKey(known));
    const key = record.keyFile === null ? null : await browser.keyFiles.read(record.keyFile);
    return key && openRecord(record, key);
  }

  /** What does not open is lost already, and stays behind. */
  async function openAll(known: Keeping): Promise<HeldSecret[]> {
    const { level } = known;
    if (level === 'unreadable') throw keepingUnreadable();
    if (level === 'session') return Object.values(await memory.read());
    // Also when there is nothing to open: whoever locked it keeps others from changing the passphrase.
    if (level === 'passphrase') await requireKey(known);
    const opened: HeldSecret[] = [];
    for (const record of await listSecrets(database)) {
      const held = await open(record, known);
      if (held) opened.push(held);
    }
    return opened;
  }

  const tidy = () => removeUnusedKeys(browser.keyFiles, database);
  // Not a failure of what was asked: it is tried again after the next change, and when the browser starts.
  const tryToTidy = () => tidy().catch((error: unknown) => report('removing old keys', error));

  async function sealByPassphrase(held: readonly HeldSecret[], passphrase: string): Promise<void> {
    const next = await newPassphrase(passphrase);
    const records = await Promise.all(held.map((one) => sealRecord(one, next.key, null)));
    await replaceSecrets(database, next.keeping, records);
    // Where it cannot be remembered they are locked, and the passphrase opens them: nothing failed of what was asked.
    await unlocked.keep(next.key).catch((error: unknown) => report('remembering a key', error));
  }

  async function setLevel(level: SecretLevel, passphrase: string): Promise<void> {
    const before = await keeping();
    const held = await openAll(before);
    if (level === 'passphrase') await sealByPassphrase(held, passphrase);
    else if (level === before.level) return;
    else if (level === 'browser') {
      const records: StoredSecret[] = [];
      for (const one of held) records.push(await sealForBrowser(browser.keyFiles, one));
      await replaceSecrets(database, { level }, records);
    } else {
      // First into memory: a transaction that fails then leaves nothing lost.
      await memory.write(Object.fromEntries(held.map((one) => [one.connectionId, one])));
      await replaceSecrets(database, { level }, []).catch(async (error: unknown) => {
        await memory.clear();
        throw error;
      });
    }
    if (level !== 'session') await memory.clear();
    if (level !== 'passphrase') await unlocked.drop();
    await tryToTidy();
  }

  async function notes(): Promise<Map<string, SecretNote>> {
    const known = await keeping();
    const { level } = known;
    if (level === 'session') {
      return new Map(Object.entries(await memory.read()).map(([id, held]) => [id, noteOf(held, false)]));
    }
    const locked = level === 'unreadable' || (level === 'passphrase' && (await openKey(known)) === null);
    const records = await listSecrets(database);
    return new Map(records.map((record) => [record.connectionId, noteOf(record, locked)]));
  }

  async function read(connectionId: string): Promise<HeldSecret | null> {
    const known = await keeping();
    if (known.level === 'session') return (await memory.read())[connectionId] ?? null;
    const record = await readSecret(database, connectionId);
    if (!record) return null;
    const held = await open(record, known);
    if (!held) throw secretDamaged();
    return held;
  }

  async function write(held: HeldSecret): Promise<void> {
    const known = await keeping();
    if (known.level === 'unreadable') throw keepingUnreadable();
    if (known.level === 'session') return memory.write({ ...(await memory.read()), [held.connectionId]: held });
    const sealed =
      known.level === 'passphrase'
        ? sealRecord(held, await requireKey(known), null)
        : sealForBrowser(browser.keyFiles, held);
    await writeSecret(database, await sealed);
    await tryToTidy();
  }

  return {
    read: (connectionId) => oneByOne(() => read(connectionId)),
    write: (held) => oneByOne(() => write(held)),
    forget: (connectionId) =>
      oneByOne(async () => {
        const { [connectionId]: held, ...others } = await memory.read();
        if (held) await memory.write(others);
        await deleteSecret(database, connectionId);
        await tryToTidy();
      }),
    notes: () => oneByOne(notes),
    status: () =>
      oneByOne(async () => {
        const known = await keeping();
        const { level } = known;
        const kept = (await notes()).size;
        if (level === 'unreadable') return { level: 'passphrase', locked: true, kept };
        return { level, locked: level === 'passphrase' && (await openKey(known)) === null, kept };
      }),
    setLevel: (level: SecretLevel, passphrase: string = '') => oneByOne(() => setLevel(level, passphrase)),
    unlock: (passphrase) =>
      oneByOne(async () => {
        const known = await keeping();
        if (known.level === 'unreadable') throw keepingUnreadable();
        if (known.level !== 'passphrase') return;
        const key = await keyFrom(known, passphrase);
        if (!key) throw passphraseWrong();
        await unlocked.keep(key);
        // Sealed when fewer were thought enough.
        if (known.iterations < ITERATIONS) await sealByPassphrase(await openAll(known), passphrase);
      }),
    lock: () =>
      oneByOne(async () => {
        if (await unlocked.look()) await lockNow((await keeping()).level);
      }),
    touch: () =>
      oneByOne(async () => {
        const key = await openKey(await keeping());
        if (key) await unlocked.keep(key);
      }),
    lockIfDue: () =>
      oneByOne(async () => {
        await openKey(await keeping());
      }),
    forgetAll: () =>
      oneByOne(async () => {
        await replaceSecrets(database, { level: 'browser' }, []);
        await memory.clear();
        await unlocked.drop();
        await tryToTidy();
        closed();
      }),
    tidy: () => oneByOne(tidy),
  };
}
