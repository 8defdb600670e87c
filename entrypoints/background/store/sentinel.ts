// Judges whether the definitions in the database are all there (definitions.md, "What is kept where"). The judgement alone, no storage.
import type { Sentinel } from './schema.ts';

/** What the database says of itself: what its own sentinel claims, and what its records come to. */
export interface Inside {
  sentinel: Sentinel | null;
  count: number;
  hash: string;
}

export type Verdict = { sound: true; firstStart: boolean } | { sound: false; reason: string };

const damaged = (reason: string): Verdict => ({ sound: false, reason });

const actionsAndConnections = (count: number) => (count === 1 ? 'one definition' : `${count} definitions`);

/**
 * @param inside null when the database does not open
 * @param outside the sentinel kept beside it; null when there is none
 */
export function judgeStorage(inside: Inside | null, outside: Sentinel | null): Verdict {
  if (!inside)
    return damaged('The storage does not open. If the disk is full, free some space and restart the browser first.');
  const { sentinel, count, hash } = inside;
  if (outside && outside.count === count && outside.hash === hash) return { sound: true, firstStart: false };
  if (!sentinel) {
    if (count > 0) return damaged(`The storage holds ${actionsAndConnections(count)}, but not its own record of them.`);
    if (!outside) return { sound: true, firstStart: true };
    return damaged(`The storage is empty, but it held ${actionsAndConnections(outside.count)} before.`);
  }
  if (sentinel.count !== count || sentinel.hash !== hash) {
    return damaged(`The storage holds ${actionsAndConnections(count)}, but it should be ${sentinel.count}, unaltered.`);
  }
  // A browser that died between the two writes, or a store beside the database that was cleared: the database knows more.
  if (!outside || sentinel.generation > outside.generation) return { sound: true, firstStart: false };
  if (sentinel.generation < outside.generation) {
    return damaged('The storage is older than the last change that was saved in this browser.');
  }
  return damaged('The storage and the record beside it say different things of the same change.');
}
