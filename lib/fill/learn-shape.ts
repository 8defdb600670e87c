// What the values of an input look like, learnt from those that agents sent on this browser: classes of letters and digits with the signs
// between ("A2-9(5)"), never a value. Pure; the background stores it.
import * as z from 'zod/mini';
import type { Shape } from './shape.ts';

/** How often values of each pattern were sent. A pattern's runs are "A" capitals, "a" small letters, "9" digits, each with its length. */
export const learnedShapeSchema = z
  .array(
    z.strictObject({
      pattern: z.string().check(z.regex(/^(?:[Aa9]\d{1,2}|[-/_.#])+$/), z.maxLength(60)),
      seen: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    }),
  )
  .check(z.maxLength(5));

export type LearnedShape = z.infer<typeof learnedShapeSchema>;

const MOST_PATTERNS = 5;
const LONGEST = 40;
// One value may be a slip; a second of the same make is none.
const ENOUGH_SEEN = 2;

/** The pattern of a value, or null for one that is no code: a word, a text, an amount. */
export function patternOf(value: string): string | null {
  const text = value.trim();
  if (text.length < 4 || text.length > LONGEST || !/^[A-Za-z0-9]+(?:[-/_.][A-Za-z0-9]+)*$/.test(text)) return null;
  if (!/\d/.test(text)) return null;
  return text.replace(
    /[A-Z]+|[a-z]+|\d+/g,
    (run) => `${/\d/.test(run) ? '9' : /[A-Z]/.test(run) ? 'A' : 'a'}${run.length}`,
  );
}

/** What is known after one more value was sent. The oldest of the rarest patterns gives way. */
export function learnShape(known: LearnedShape, value: string): LearnedShape {
  const pattern = patternOf(value);
  if (pattern === null) return known;
  const before = known.find((each) => each.pattern === pattern);
  const rest = known.filter((each) => each !== before);
  const next = [...rest, { pattern, seen: Math.min((before?.seen ?? 0) + 1, 1_000_000) }];
  return next.sort((a, b) => b.seen - a.seen).slice(0, MOST_PATTERNS);
}

/** The shape to look for; null while too little was seen, or where the values have no make in common. */
export function learnedShape(known: LearnedShape | undefined): Shape | null {
  const sure = (known ?? []).filter(({ seen }) => seen >= ENOUGH_SEEN);
  const all = (known ?? []).reduce((sum, { seen }) => sum + seen, 0);
  const own = sure.reduce((sum, { seen }) => sum + seen, 0);
  // An input that takes anything is not told by what it took most.
  if (sure.length === 0 || own * 2 < all) return null;
  const bodies = sure.map(({ pattern }) => source(pattern));
  const strong = sure.every(({ pattern }) => isTelling(pattern));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_@./-])(${bodies.join('|')})(?![\\p{L}\\p{N}_@]|[-/.][\\p{L}\\p{N}])`,
    'gu',
  );
  return { pattern, prefix: '', compact: false, strong, slug: false };
}

const CLASSES: Record<string, string> = { A: 'A-Z', a: 'a-z', '9': '0-9' };

function source(pattern: string): string {
  return pattern.replace(
    /([Aa9])(\d{1,2})|([-/_.#])/g,
    (_all, kind: string | undefined, length: string, sign: string) =>
      kind === undefined ? `\\${sign}`.replace('\\_', '_').replace('\\#', '#') : `[${CLASSES[kind]}]{${length}}`,
  );
}

/** Capitals or signs together with digits, or very many digits: "9999" may be anything, and "a2-9" a measure. */
function isTelling(pattern: string): boolean {
  const digits = [...pattern.matchAll(/9(\d{1,2})/g)].reduce((sum, match) => sum + Number(match[1]), 0);
  // A date, an address of a file.
  if (/^9\d[-/.]9\d[-/.]9\d$|\./.test(pattern)) return false;
  return /A/.test(pattern) ? digits >= 2 : digits >= 8;
}
