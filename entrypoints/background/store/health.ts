// Whether the definitions are all there, and the way back when they are not. The copy kept beside the database holds definitions only:
// no secrets, no runs.
import * as z from 'zod/mini';
import { AppError } from '#lib/errors.ts';
import type { StorageStatus } from '#lib/messages.ts';
import type { BrowserPort } from '../browser-port.ts';
import { STORAGE_BROKEN } from '../failure.ts';
import { report } from '../report.ts';
import { createSerial } from '../serial.ts';
import type { Database } from './db.ts';
import { acceptFound, type RawDefinitions, readInside, replaceDefinitions } from './definitions.ts';
import { writeFilesAnew } from './new-log.ts';
import { settleRunsLeftOpen } from './runs.ts';
import type { Sentinel } from './schema.ts';
import { type Inside, judgeStorage, type Outside, parseSentinel } from './sentinel.ts';

const rawSchema = z.array(z.object({ id: z.string(), definition: z.unknown() }));
const snapshotSchema = z.object({
  takenAt: z.number(),
  actions: rawSchema,
  connections: rawSchema,
  /** A copy that an earlier Deskhand made has none. */
  helpdesks: z._default(rawSchema, []),
});

type Snapshot = z.infer<typeof snapshotSchema>;

const DOES_NOT_OPEN = 'The storage does not open. If the disk is full, free some space and restart the browser first.';
const CANNOT_BE_WRITTEN =
  'The storage can be read, but not written. If the disk is full, free some space and restart the browser first.';

/** Remembered as long as the browser runs: the log of its last start is no longer written to. */
const LEFT = 'log-left';

/** It is kept as text: the browser takes ten times as long to copy ten thousand objects. An earlier Deskhand kept it as it is. */
function snapshotOf(kept: unknown): unknown {
  if (typeof kept !== 'string') return kept;
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}

export interface Health {
  /**
   * Looks at the storage, writes what is missing or behind of the copy beside it, and remembers what it found. Once it is sound, the runs
   * that an earlier worker left open are settled before anything else is answered. Never rejects.
   */
  check(): Promise<StorageStatus>;
  /** What the last look found; looks again while the storage needs a person. */
  status(): Promise<StorageStatus>;
  isReady(): boolean;
  /** Throws `storage-broken` while the storage needs a person's decision. */
  requireReady(): Promise<void>;
  /** Does what the person chose; changes nothing when no choice is needed. Rejects when the database still does not open. */
  recover(use: 'snapshot' | 'found' | 'empty'): Promise<StorageStatus>;
}

interface Surroundings {
  database: Database;
  browser: BrowserPort;
  now: () => number;
  /** Called when sound storage stops being it, and the other way round. */
  changed: (status: StorageStatus) => void;
}

export function createHealth({ database, browser, now, changed }: Surroundings): Health {
  let known: StorageStatus | null = null;
  /** The connection was lost since the last look: the database may be another one now. */
  let doubted = false;
  let told: StorageStatus['state'] = 'ready';
  let settled = false;
  // One look or recovery at a time: each reads both records and then writes one of them.
  const oneByOne = createSerial();

  const knownReady = () => (known?.state === 'ready' && !doubted ? known : null);

  async function keptSentinel(): Promise<Outside> {
    const kept = await browser.kept('sentinel');
    if (kept !== undefined) return parseSentinel(kept) ?? 'unreadable';
    return (await browser.kept('snapshot')) === undefined ? null : 'unreadable';
  }

  async function keptSnapshot(): Promise<Snapshot | null> {
    const parsed = snapshotSchema.safeParse(snapshotOf(await browser.kept('snapshot')));
    return parsed.success ? parsed.data : null;
  }

  async function look(): Promise<StorageStatus> {
    let inside: Inside & RawDefinitions;
    try {
      inside = await readInside(database);
    } catch (error) {
      report('opening the storage', error);
      return recovery(error instanceof AppError ? error.detail.message : DOES_NOT_OPEN, null);
    }
    let mayKeep = true;
    const outside = await keptSentinel().catch((error: unknown): Outside => {
      report('reading the copy of the definitions', error);
      mayKeep = false;
      return 'unreadable';
    });
    const verdict = judgeStorage(inside, outside);
    if (!verdict.sound) return recovery(verdict.reason, inside);
    try {
      if (!settled) await leaveTornLog();
      // What does not answer could know more than the database: it is not written over.
      if (!verdict.firstStart && mayKeep) await mend(inside, outside);
      if (!settled) await settleRunsLeftOpen(database, now());
      settled = true;
      return { state: 'ready' };
    } catch (error) {
      report('mending the storage', error);
      return recovery(CANNOT_BE_WRITTEN, inside);
    }
  }

  /**
   * Once for each start of the browser, before anything else is written. A browser that died may have left half a record at the end of its
   * log, and nobody can tell: this start reads over it, and the one after the next would find nothing behind it, or nothing at all.
   */
  async function leaveTornLog(): Promise<void> {
    try {
      if (await browser.remembered(LEFT)) return;
      await writeFilesAnew(database.name);
      await browser.remember(LEFT, true);
    } catch (error) {
      report('writing the files anew', error);
    }
  }

  async function recovery(reason: string, inside: RawDefinitions | null): Promise<StorageStatus> {
    const snapshot = await keptSnapshot().catch(() => null);
    const count = ({ actions, connections, helpdesks }: RawDefinitions) => ({
      actions: actions.length,
      connections: connections.length,
      helpdesks: helpdesks.length,
    });
    return {
      state: 'recovery',
      reason,
      found: count(inside ?? { actions: [], connections: [], helpdesks: [] }),
      snapshot: snapshot && { takenAt: snapshot.takenAt, ...count(snapshot) },
    };
  }

  /** The definitions are whole, but one of the two records of them may be missing or behind. */
  async function mend(inside: Inside & RawDefinitions, outside: Outside): Promise<void> {
    const beside = outside === 'unreadable' ? null : outside;
    const { sentinel: own, count, hash } = inside;
    const isTrue = own !== null && own.count === count && own.hash === hash;
    const isBehind = (own?.generation ?? 0) < (beside?.generation ?? 0);
    // The next change counts on from the database's own record.
    const whole =
      isTrue && !isBehind ? { ...inside, sentinel: own } : await acceptFound(database, beside?.generation ?? 0);
    if (whole.sentinel.generation !== beside?.generation) await keep(whole);
  }

  /** A failure is not damage: the database knows more, and the next look tries again. */
  async function keep({
    sentinel,
    actions,
    connections,
    helpdesks,
  }: { sentinel: Sentinel } & RawDefinitions): Promise<void> {
    const snapshot: Snapshot = {
      takenAt: now(),
      actions: [...actions],
      connections: [...connections],
      helpdesks: [...helpdesks],
    };
    await browser
      .keep({ sentinel, snapshot: JSON.stringify(snapshot) })
      .catch((error: unknown) => report('keeping a copy of the definitions', error));
  }

  async function putBack(kept: RawDefinitions, after: number, work: 'keep' | 'clear'): Promise<void> {
    const opens = await database.open().then(
      () => true,
      () => false,
    );
    if (!opens) await database.erase();
    await replaceDefinitions(database, kept, after, work);
  }

  async function examine(): Promise<StorageStatus> {
    doubted = false;
    const status = await look();
    known = status;
    if (status.state !== told) {
      told = status.state;
      changed(status);
    }
    return status;
  }

  database.onTaken(() => {
    doubted = true;
    void health.check();
  });

  const health: Health = {
    check: () => oneByOne(examine),
    async status() {
      return knownReady() ?? oneByOne(async () => knownReady() ?? examine());
    },
    isReady: () => known?.state === 'ready',
    async requireReady() {
      if (doubted) await health.status();
      if (!health.isReady()) throw new AppError(STORAGE_BROKEN);
    },
    recover: (use) =>
      oneByOne(async () => {
        const before = knownReady() ?? (await examine());
        if (before.state === 'ready') return before;
        // The recovered state must be later than any that was ever written: it wins from now on.
        const outside = await keptSentinel().catch(() => null);
        const after = outside === 'unreadable' ? 0 : (outside?.generation ?? 0);
        if (use === 'found') await acceptFound(database, after);
        if (use === 'empty') await putBack({ actions: [], connections: [], helpdesks: [] }, after, 'clear');
        if (use === 'snapshot') {
          const snapshot = await keptSnapshot();
          if (!snapshot) throw new AppError({ ...STORAGE_BROKEN, message: 'There is no copy to put back.' });
          await putBack(snapshot, after, 'keep');
        }
        // What could not be rewritten is put back all the same; the next start may ask once more.
        await writeFilesAnew(database.name).catch((error: unknown) => report('writing the files anew', error));
        return examine();
      }),
  };
  return health;
}
