// What a published library file says of itself: whose it is, which version, by whom, when and why.
import * as z from 'zod/mini';

export const publicationSchema = z.strictObject({
  /** The same in every version: another library at the same address is not this one. */
  library: z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  /** Counts up by one with every version. */
  version: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
  author: z.string().check(z.minLength(1), z.maxLength(120)),
  /** ISO 8601, in UTC. */
  publishedAt: z.iso.datetime(),
  /** What changed and why, for whoever reviews it. */
  note: z.string().check(z.maxLength(2_000)),
  /** The earliest Deskhand that understands it, where an earlier one would misread it. */
  needs: z.exactOptional(z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/))),
});

export type Publication = z.infer<typeof publicationSchema>;

/** True when a Deskhand of the version `has` is at least `needs`; both as "1.12.0". */
export function isAtLeast(has: string, needs: string): boolean {
  const numbers = (text: string) => text.split('.').map(Number);
  const wanted = numbers(needs);
  const [difference = 0] = numbers(has)
    .map((number, index) => number - (wanted[index] ?? 0))
    .filter((each) => each !== 0);
  return difference >= 0;
}
