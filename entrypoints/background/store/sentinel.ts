// Judges whether the definitions in the database are all there (definitions.md, "What is kept where"). The judgement alone, no storage.
import * as z from 'zod/mini';
import type { Sentinel } from './schema.ts';

const sentinelSchema: z.ZodMiniType<Sentinel> = z.object({
  generation: z.int(),
  count: z.int(),
  hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
});

/** A sentinel as it was kept; null when it is none. */
export function parseSentinel(raw: unknown): Sentinel | null {
  const parsed = sentinelSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** What the database says of itself: what its own sentinel claims, and what its records come to. */
export interface Inside {
  sentinel: Sentinel | null;
  count: number;
  hash: string;
}

/** The sentinel kept beside the database; null when nothing at all was ever kept there. */
export type Outside = Sentinel | 'unreadable' | null;

export type Verdict = { sound: true; firstStart: boolean } | { sound: false; reason: string };

const damaged = (reason: string): Verdict => ({ sound: false, reason });

const actionsAndConnections = (count: number) => (count === 1 ? 'one definition' : `${count} definitions`);

export function judgeStorage(inside: Inside, outside: Outside): Verdict {
  const { sentinel, count, hash } = inside;
  const kept = outside === 'unreadable' ? null : outside;
  if (kept && kept.count === count && kept.hash === hash) return { sound: true, firstStart: false };
  if (!sentinel) {
    if (count > 0) return damaged(`The storage holds ${actionsAndConnections(count)}, but not its own record of them.`);
    if (kept) return damaged(`The storage is empty, but it held ${actionsAndConnections(kept.count)} before.`);
    if (outside === 'unreadable')
      return damaged('The storage is empty, and the record of what it held cannot be read.');
    return { sound: true, firstStart: true };
  }
  if (sentinel.count !== count || sentinel.hash !== hash) {
    return damaged(`The storage holds ${actionsAndConnections(count)}, but it should be ${sentinel.count}, unaltered.`);
  }
  // A browser that died between the two writes, or a store beside the database that was cleared: the database knows more.
  if (!kept || sentinel.generation > kept.generation) return { sound: true, firstStart: false };
  if (sentinel.generation < kept.generation) {
    return damaged('The storage is older than the last change that was saved in this browser.');
  }
  return damaged('The storage and the record beside it say different things of the same change.');
}
