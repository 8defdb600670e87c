// How much a suite does: what every `npm test` can afford, or the long size of `npm run test:long`. No test stands here.

/** True in `npm run test:long`, which sets DESKHAND_SIZE for everything it starts. */
export const LONG = process.env.DESKHAND_SIZE === 'long';

/** A number of checks, rounds or milliseconds, for the size that runs now. */
export function size(quick: number, long: number): number {
  return LONG ? long : quick;
}

/** What random cases are drawn with: the same in every `npm test`, a fresh one (printed at the end) in `npm run test:long`. */
export const SEED = Number(process.env.DESKHAND_SEED ?? 1);
