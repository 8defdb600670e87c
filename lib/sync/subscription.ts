// The shared library that this browser follows: where it is, what was agreed, how the last look went, and when the next one is due. Pure.
import * as z from 'zod/mini';
import type { ErrorDetail } from '../errors.ts';
import { publicationSchema } from './publication.ts';
import { isPublicKey } from './signature.ts';

const MINUTE = 60_000;
/** Between two looks at a library, in ms. */
export const USUAL_WAIT_MS = 5 * MINUTE;
/** The longest, however often it failed or whatever the server asks for. */
export const LONGEST_WAIT_MS = 6 * 60 * MINUTE;
/** So many earlier versions stay, to go back to. */
export const VERSIONS_KEPT = 10;

export const subscriptionSchema = z.object({
  url: z.string().check(z.maxLength(2_000)),
  /** Whose credential reads it; null: none is needed. */
  connectionId: z.nullable(z.string()),
  publicKey: z.nullable(z.string().check(z.refine(isPublicKey))),
  /** Harmless changes are taken without a question. */
  automatic: z.boolean(),
  paused: z.boolean(),
  /** The one version that is followed; null: always the latest. */
  pinned: z.nullable(z.int()),
  /** What was last read; null: nothing yet. */
  latest: z.nullable(z.object({ publication: publicationSchema, hash: z.string(), etag: z.string() })),
  /** ms since 1970; 0: never. */
  checkedAt: z.number(),
  nextAt: z.number(),
  /** Looks that failed in a row, since when (ms since 1970), and why the last one did. */
  failures: z.int(),
  failingSince: z.number(),
  problem: z.nullable(z.custom<ErrorDetail>((value) => typeof value === 'object' && value !== null)),
});

/** How this browser publishes, where it does. */
export const publishingSchema = z.object({
  url: z.string().check(z.maxLength(2_000)),
  connectionId: z.nullable(z.string()),
  /** Whether the server there refuses to overwrite what nobody here has seen. */
  protection: z.enum(['proven', 'none', 'untried']),
});

export type Publishing = z.infer<typeof publishingSchema>;

export type Subscription = z.infer<typeof subscriptionSchema>;

export function newSubscription(
  wish: Pick<Subscription, 'url' | 'connectionId' | 'publicKey' | 'automatic'>,
): Subscription {
  const never = { checkedAt: 0, nextAt: 0, failures: 0, failingSince: 0, problem: null };
  return { ...wish, paused: false, pinned: null, latest: null, ...never };
}

/**
 * When to look again. Ten thousand browsers that start together must not ask together, so each wait is up to a fifth shorter or longer; a
 * failure doubles it (truncated exponential backoff).
 * @param chance from 0 to 1, drawn anew each time
 * @param asked how long the server wants to be left alone, in ms
 */
export function nextLook(now: number, failures: number, chance: number, asked = 0): number {
  const wait = Math.min(USUAL_WAIT_MS * 2 ** Math.min(failures, 20), LONGEST_WAIT_MS) * (0.8 + 0.4 * chance);
  return now + Math.round(Math.min(Math.max(wait, asked), LONGEST_WAIT_MS));
}

/** A look in the future proves that the clock was put back since: nobody should wait until it has come as far again. */
export function isDue({ checkedAt, nextAt }: Pick<Subscription, 'checkedAt' | 'nextAt'>, now: number): boolean {
  return nextAt <= now || checkedAt > now;
}

/** A look that went well: `latest` is what is known of the library now. */
export function seen(known: Subscription, latest: Subscription['latest'], now: number, chance: number): Subscription {
  const well = { failures: 0, failingSince: 0, problem: null };
  return { ...known, latest, ...well, checkedAt: now, nextAt: nextLook(now, 0, chance) };
}

/** One that failed: everything that was taken stays. */
export function unseen(
  known: Subscription,
  problem: ErrorDetail,
  now: number,
  chance: number,
  asked = 0,
): Subscription {
  const failures = known.failures + 1;
  const failingSince = known.failures === 0 ? now : known.failingSince;
  return { ...known, problem, failures, failingSince, checkedAt: now, nextAt: nextLook(now, failures, chance, asked) };
}
