// How long a run took, phase by phase. Pure.
import type { Timing } from '#lib/run.ts';

const tenth = (ms: number) => Math.max(0, Math.round(ms * 10) / 10);
const orNull = (ms: number | null) => (ms === null ? null : tenth(ms));

/**
 * All in ms. @param before from the order to the first request, getting a token included
 * @param sent what was measured of the exchange; its `tokenMs` includes what was got before the first request
 * @param map null where no answer was read
 */
export function timingOf(
  before: number,
  tokenBefore: number,
  sent: { tokenMs: number | null; waitMs: number | null; readMs: number | null },
  map: number | null,
): Timing {
  return {
    prepare: tenth(before - tokenBefore),
    token: orNull(sent.tokenMs),
    wait: orNull(sent.waitMs),
    read: orNull(sent.readMs),
    map: sent.readMs === null ? null : orNull(map),
  };
}
