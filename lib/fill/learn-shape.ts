// What the values of an input look like, learnt from those that agents sent on this browser: classes of letters and digits with the signs
// between ("A02-905": two capitals, a hyphen, five digits), never a value. Pure; the background stores it.
import * as z from 'zod/mini';
import type { Input } from '../action/schema.ts';
import type { Shape } from './shape.ts';

/** How often values of each pattern were sent. A pattern's runs are "A" capitals, "a" small letters, "9" digits, each with its length in two figures. */
export const learnedShapeSchema = z
  .array(
    z.strictObject({
      pattern: z.string().check(z.regex(/^(?:[Aa9]\d{2}|[-/_.#])+$/), z.maxLength(120)),
      seen: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    }),
  )
  .check(z.maxLength(5));

export type LearnedShape = z.infer<typeof learnedShapeSchema>;

const MOST_PATTERNS = 5;
const LONGEST = 40;
// One value may be a slip; a second of the same make is none.
const ENOUGH_SEEN = 2;

/** Closed lists tell their values themselves, and of a sensitive value not even the length may be kept. */
export function teaches({ type, sensitive, options }: Input): boolean {
  return type === 'string' && !sensitive && (options?.length ?? 0) === 0;
}

/** The pattern of a value, or null for one that is no code: a word, a text, an amount. */
export function patternOf(value: string): string | null {
  const text = value.trim();
  if (text.length < 4 || text.length > LONGEST || !/^[A-Za-z0-9]+(?:[-/_.][A-Za-z0-9]+)*$/.test(text)) return null;
  if (!/\d/.test(text)) return null;
  return text.replace(
    /[A-Z]+|[a-z]+|\d+/g,
    (run) => `${/\d/.test(run) ? '9' : /[A-Z]/.test(run) ? 'A' : 'a'}${String(run.length).padStart(2, '0')}`,
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
  return { pattern, prefix: '', compact: false, strong, plainness: 0.4, slug: false };
}

const CLASSES: Record<string, string> = { A: 'A-Z', a: 'a-z', '9': '0-9' };

function source(pattern: string): string {
  return pattern.replace(/([Aa9])(\d{2})|[-/_.#]/g, (sign, kind: string | undefined, length: string) =>
    kind === undefined ? sign.replace(/[./]/, '\\$&') : `[${CLASSES[kind]}]{${Number(length)}}`,
  );
}

/** Capitals or signs together with digits, or very many digits: "9999" may be anything, and "a2-9" a measure. */
function isTelling(pattern: string): boolean {
  const runs = [...pattern.matchAll(/([Aa9])(\d{2})|[-/_.#]/g)];
  const kinds = runs.map((run) => run[1] ?? run[0]).join('');
  const digits = runs.reduce((sum, run) => sum + (run[1] === '9' ? Number(run[2]) : 0), 0);
  // A date; a file's name or a host.
  if (/^9[-/.]9[-/.]9$|\./.test(kinds)) return false;
  return kinds.includes('A') ? digits >= 2 : digits >= 8;
}
