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
import type { Sentinel } from './schema.ts';
import { type Inside, judgeStorage } from './sentinel.ts';

const sentinelSchema: z.ZodMiniType<Sentinel> = z.object({
  generation: z.number(),
  count: z.number(),
  hash: z.string(),
});
const rawSchema = z.array(z.object({ id: z.string(), definition: z.unknown() }));
const snapshotSchema = z.object({ takenAt: z.number(), actions: rawSchema, connections: rawSchema });

type Snapshot = z.infer<typeof snapshotSchema>;

export interface Health {
  /** Looks at the storage and remembers what it found. Never rejects. */
  check(): Promise<StorageStatus>;
  /** What the last look found; looks again while the storage needs a person. */
  status(): Promise<StorageStatus>;
  isReady(): boolean;
  /** Throws `storage-broken` while the storage needs a person's decision. */
  requireReady(): void;
  /** Does what the person chose. Rejects when the database still does not open. */
  recover(use: 'snapshot' | 'found' | 'empty'): Promise<StorageStatus>;
  /** Writes sentinel and snapshot beside the database, after a change of definitions. Never rejects: the database knows more. */
  keepBeside(): Promise<void>;
}

export function createHealth(database: Database, browser: BrowserPort, now: () => number): Health {
  let known: StorageStatus | null = null;
  // One after the other: an older state written last would look like damage at the next start.
  const keep = createSerial(write);

  async function keptSentinel(): Promise<Sentinel | null> {
    const parsed = sentinelSchema.safeParse(await browser.kept('sentinel'));
    return parsed.success ? parsed.data : null;
  }

  async function keptSnapshot(): Promise<Snapshot | null> {
    const parsed = snapshotSchema.safeParse(await browser.kept('snapshot'));
    return parsed.success ? parsed.data : null;
  }

  async function look(): Promise<StorageStatus> {
    const [inside, outside] = await Promise.all([
      readInside(database).catch((error: unknown) => {
        report('opening the storage', error);
        return null;
      }),
      keptSentinel().catch(() => null),
    ]);
    const verdict = judgeStorage(inside, outside);
    if (verdict.sound) {
      if (!verdict.firstStart && inside) await mend(inside, outside);
      return { state: 'ready' };
    }
    const snapshot = await keptSnapshot().catch(() => null);
    return {
      state: 'recovery',
      reason: verdict.reason,
      found: { actions: inside?.actions.length ?? 0, connections: inside?.connections.length ?? 0 },
      snapshot: snapshot && {
        takenAt: snapshot.takenAt,
        actions: snapshot.actions.length,
        connections: snapshot.connections.length,
      },
    };
  }

  /** The definitions are whole, but one of the two records of them is missing or behind. */
  async function mend(inside: Inside, outside: Sentinel | null): Promise<void> {
    const own = inside.sentinel;
    const isTrue = own?.count === inside.count && own.hash === inside.hash;
    const isBehind = !own || own.generation < (outside?.generation ?? 0);
    // The next change counts on from the database's own record.
    if (!isTrue || isBehind) await acceptFound(database, await nextGeneration());
    if (own?.generation !== outside?.generation || !isTrue) await health.keepBeside();
  }

  async function write(): Promise<void> {
    const { sentinel, actions, connections } = await readInside(database);
    if (!sentinel) return;
    const snapshot: Snapshot = { takenAt: now(), actions: [...actions], connections: [...connections] };
    await browser.keep({ sentinel, snapshot });
  }

  /** A generation later than any that was ever written, so that the recovered state wins from now on. */
  async function nextGeneration(): Promise<number> {
    const inside = await readInside(database).catch(() => null);
    const outside = await keptSentinel();
    return Math.max(inside?.sentinel?.generation ?? 0, outside?.generation ?? 0) + 1;
  }

  async function putBack(kept: RawDefinitions): Promise<void> {
    const generation = await nextGeneration();
    const opens = await database.open().then(
      () => true,
      () => false,
    );
    if (!opens) await database.erase();
    await replaceDefinitions(database, kept, generation);
  }

  const health: Health = {
    async check() {
      known = await look().catch((error: unknown): StorageStatus => {
        report('mending the storage', error);
        const found = { actions: 0, connections: 0 };
        return { state: 'recovery', reason: 'The storage can be read, but not written.', found, snapshot: null };
      });
      return known;
    },
    async status() {
      if (known?.state === 'ready') return known;
      return health.check();
    },
    isReady: () => known?.state === 'ready',
    requireReady() {
      if (!health.isReady()) throw new AppError(STORAGE_BROKEN);
    },
    async recover(use) {
      if ((await health.status()).state === 'ready') return { state: 'ready' };
      if (use === 'found') await acceptFound(database, await nextGeneration());
      if (use === 'empty') await putBack({ actions: [], connections: [] });
      if (use === 'snapshot') {
        const snapshot = await keptSnapshot();
        if (!snapshot) throw new AppError({ ...STORAGE_BROKEN, message: 'There is no copy to put back.' });
        await putBack(snapshot);
      }
      await health.keepBeside();
      return health.check();
    },
    keepBeside: () => keep().catch((error: unknown) => report('keeping a copy of the definitions', error)),
  };
  return health;
}
