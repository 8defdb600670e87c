// How long runs took, as counts in buckets: those of several people add up, and their median is known to within a tenth. Each bucket is a
// fifth longer than the one before it, beginning at one millisecond.

const STEP = 1.2;
/** Enough for 20 minutes: a run's request ends after 10 s, but an agent may be asked to sign in on the way. */
export const BUCKETS = 78;

/** Counts by bucket; places behind the last one that holds any may be missing. */
export type Durations = readonly number[];

/** @param ms from 0 */
export function bucketOf(ms: number): number {
  const bucket = Math.round(Math.log(Math.max(1, ms)) / Math.log(STEP));
  return Math.min(BUCKETS - 1, bucket);
}

export function addDurations(a: Durations, b: Durations): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, place) => (a[place] ?? 0) + (b[place] ?? 0));
}

/** In ms, to within a tenth; null where nothing was counted. */
export function medianOf(durations: Durations): number | null {
  const all = durations.reduce((sum, count) => sum + count, 0);
  let left = all / 2;
  for (const [bucket, count] of durations.entries()) {
    left -= count;
    if (count > 0 && left <= 0) return STEP ** bucket;
  }
  return null;
}
