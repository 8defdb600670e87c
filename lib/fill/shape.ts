// The shape of an identifier as its description tells it: "FT- and six digits", "ten digits starting with 77", "e.g. 30418-OAK".
// Derived from the administrator's words, so that no business's numbers need to be known here.
import type { Input } from '../action/schema.ts';
import { examplePattern, examplesIn } from './examples.ts';
import type { Spot } from './finding.ts';
import { NUMBER_WORDS, numberOf } from './number-words.ts';
import { oncePer } from './once-per.ts';
import { shapeInParts } from './shape-parts.ts';

export interface Shape {
  /** Finds it in a text; the first group, if there is one, is the value. */
  pattern: RegExp;
  /** Put before the match's second group, as the description writes it; '' where the value is taken as it stands. */
  prefix: string;
  /** Spaces and hyphens inside are typing aids and are dropped. */
  compact: boolean;
  /** False: so plain ("five digits") that it proves nothing without the input's name beside it. */
  strong: boolean;
  /** What a value of a plain shape is worth beside nothing else: the more digits, the less they are anything else. */
  plainness: number;
  /** Part of a longer address; on its own it stands without the rest. */
  slug: boolean;
}

const COUNT = `(\\d{1,2}|${NUMBER_WORDS})`;
const MIXED =
  '(?:(?:capital |upper[- ]?case )?letters|capitals) (?:and|or|and/or) (?:digits|numbers|figures)|(?:digits|numbers|figures) (?:and|or) letters';
const KIND = `(${MIXED}|alphanumeric(?: characters?)?|digits?|numbers?|figures|characters?|letters)`;
const SEVERAL = new RegExp(`\\b${COUNT}(?: to | or |-|–)${COUNT}[- ](?:digits?|figures)\\b`, 'i');
// "RMA-######", "INV-YYYY-99999": a mask, of which # and 9 are digits.
const MASK =
  /(?<![\w#])([A-Z]{0,6}[-_/]?(?:#{2,12}|9{3,12}|YYYY[-/](?:#{2,12}|9{3,12}|N{3,12}))(?:[-_/](?:#{1,12}|9{2,12}))*)(?![\w#])/;
const BEGINS =
  /\b(?:start(?:s|ing)?|begin(?:s|ning)?|prefixed) (?:with|by) (?:the letters? )?["“„'‘`]?([A-Z]{1,6}[-_/]?|[a-z]{1,6}[-_])(?![A-Za-z0-9])/i;
const PREFIXED = new RegExp(
  `(?<![\\w.])(?:([A-Za-z]{1,6}[-_/])(?:,? (?:and|plus|followed by|then))?|([A-Z]{1,6})(?: and| plus| followed by)) ${COUNT} ${KIND}`,
);
const PREFIXED_YEAR = new RegExp(`(?<![\\w.])([A-Z]{1,6}[-_/]),? (?:the )?year,?(?: and)? ${COUNT} ${KIND}`);
const STARTING = new RegExp(`\\b${COUNT}[- ]${KIND},? (?:starting|beginning) with "?([A-Za-z0-9]+)`, 'i');
const COUNTED = new RegExp(`(?<!\\bto )\\b${COUNT}[- ](?:(capital|upper[- ]?case|small|lower[- ]?case) )?${KIND}`, 'i');
const CAPITALS_AND_DIGITS = /\b(capital|upper[- ]?case) letters and (digits|numbers)\b/i;
const PART_BEFORE = /\bpart before "?(\.[a-z0-9][a-z0-9.-]*[a-z0-9])/i;
const NO_SEPARATORS = /\b(no|without)( any)? (spaces?|hyphens?|dashes|blanks)\b/i;

// Not inside a longer identifier, an address or a file name.
const BEFORE = '(?<![\\p{L}\\p{N}_@./-])';
const AFTER = '(?![\\p{L}\\p{N}_@]|[-/.][\\p{L}\\p{N}])';

/** The same for an input, by its description. */
export const ownShape: (input: Input) => Shape | null = oncePer(({ description }: Input) => shapeOf(description));

/** The shape that a description tells of, or null if it tells of none. */
export function shapeOf(description: string): Shape | null {
  const part = PART_BEFORE.exec(description);
  if (part?.[1]) {
    // Here a "/" may stand before it: it is part of an address.
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_@.-])([a-z0-9][a-z0-9-]*)${literal(part[1])}(?![\\w-])`, 'giu');
    return { pattern, prefix: '', compact: false, strong: true, plainness: 0, slug: true };
  }
  const compact = NO_SEPARATORS.test(description);
  return told(description, compact) ?? exemplified(description);
}

function told(description: string, compact: boolean): Shape | null {
  const parts = shapeInParts(description, compact);
  if (parts) return plain(parts.body, compact, parts.strong);
  const year = PREFIXED_YEAR.exec(description);
  if (year) return prefixed(year[1] ?? '', `\\d{4}[-_/]?${body(year[3], year[2], false)}`, false);
  const prefix = PREFIXED.exec(description);
  // Behind their letters digits are often written in groups, whatever the description says of it.
  if (prefix) return prefixed(prefix[1] ?? prefix[2] ?? '', body(prefix[4], prefix[3], true), true);
  const starting = STARTING.exec(description);
  const all = numberOf(starting?.[1] ?? '');
  if (starting?.[3] && all !== null && all > starting[3].length) {
    return plain(
      `${literal(starting[3])}${body(starting[2], String(all - starting[3].length), compact)}`,
      compact,
      all >= 8,
    );
  }
  const mask = MASK.exec(description)?.[1];
  if (mask !== undefined) return masked(mask);
  const several = SEVERAL.exec(description);
  if (several) {
    const [least, most] = [numberOf(several[1] ?? '') ?? 0, numberOf(several[2] ?? '') ?? 0];
    return least >= 3 && most >= least ? plain(`\\d{${least},${most}}`, compact, digitsProve(least)) : null;
  }
  const counted = COUNTED.exec(description);
  if (counted) {
    const count = numberOf(counted[1] ?? '') ?? 0;
    const kind = `${counted[2] ?? ''} ${counted[3]}`.trim();
    if (count < 3 || /^(capital |upper[- ]?case |small |lower[- ]?case )?letters$/i.test(kind)) return null;
    // "Ten characters, e.g. BGOFW10234": the example tells more than their number, but hardly that all begin with the same five letters.
    const example = DIGITS.test(kind) ? null : examplesIn(description).find(({ length }) => length === count);
    if (example) return plain(likeClasses(example), compact, true);
    return plain(body(kind, counted[1], compact), compact, !DIGITS.test(kind) || digitsProve(count));
  }
  const begins = BEGINS.exec(description)?.[1];
  if (begins !== undefined && /[A-Z]|[-_]$/.test(begins))
    return prefixed(begins, '(?=[\\w-]*\\d)[A-Za-z0-9](?:[A-Za-z0-9-]{1,28}[A-Za-z0-9])', false);
  if (CAPITALS_AND_DIGITS.test(description)) return plain('[A-Z]{2,16}\\d{1,4}', false, true);
  return null;
}

function likeClasses(example: string): string {
  const capital = /[A-Z]/.test(example) ? 'A-Z' : 'a-z';
  return example.replace(/[A-Za-z]+|\d+|[^A-Za-z\d]/g, (run) =>
    /\d/.test(run) ? `\\d{${run.length}}` : /[A-Za-z]/.test(run) ? `[${capital}]{${run.length}}` : literal(run),
  );
}

const DIGITS = /^(digit|number|figure)/i;

/** So many digits in a row are hardly anything else than what a description means by them. */
function digitsProve(count: number): boolean {
  return count >= 8;
}

function masked(mask: string): Shape {
  const head = /^[A-Z]{1,6}[-_/]?(?=[#9Y])/.exec(mask)?.[0].replace(/Y+$/, '') ?? '';
  const rest = mask
    .slice(head.length)
    .replace(/YYYY|#+|9+|N+|[^#9NY]/g, (run) =>
      run.length > 1 || /[#9N]/.test(run) ? `\\d{${run.length}}` : literal(run),
    );
  return head === '' ? plain(rest, false, rest.length > 12) : prefixed(head, rest, false);
}

function exemplified(description: string): Shape | null {
  const pattern = examplePattern(description);
  if (!pattern) return null;
  return pattern.prefix === ''
    ? plain(pattern.body, false, pattern.strong)
    : prefixed(pattern.prefix, pattern.body, false);
}

function prefixed(prefix: string, rest: string, compact: boolean): Shape {
  // People write "ft-312265" and "SM 4482 1405 52" for what the description writes otherwise.
  const head = [...prefix].map((letter) =>
    /[A-Za-z]/.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : literal(letter),
  );
  const gap = /\w$/.test(prefix) && !prefix.endsWith('_') ? '[ -]?' : '';
  return {
    pattern: new RegExp(`${BEFORE}(${head.join('')}${gap}(${rest}))${AFTER}`, 'gu'),
    prefix,
    compact,
    strong: true,
    plainness: 0,
    slug: false,
  };
}

function plain(body: string, compact: boolean, strong: boolean): Shape {
  return {
    pattern: new RegExp(`${BEFORE}(${body})${AFTER}`, 'gu'),
    prefix: '',
    compact,
    strong,
    plainness: plainness(body),
    slug: false,
  };
}

function plainness(body: string): number {
  const digits = Number(/^\\d\{(\d+)/.exec(body)?.[1] ?? 0);
  return digits >= 5 ? 0.4 : 0.1;
}

function body(kind: string | undefined, count: string | undefined, compact: boolean): string {
  const length = Math.max(1, numberOf(count ?? '') ?? 1);
  if (/^(digit|number|figure)/i.test(kind ?? '')) {
    return compact && length > 1 ? `\\d(?:[ -]?\\d){${length - 1}}` : `\\d{${length}}`;
  }
  // "about12" is no word either, but "300kg" is a measure: a code has its letters not behind all of its digits, or is written in capitals.
  return `(?=[A-Za-z0-9]*\\d)(?=[A-Za-z0-9]*[A-Za-z])(?!\\d+[a-z]+(?![A-Za-z0-9]))[A-Za-z0-9]{${length}}`;
}

const MOST_FINDERS = 1_000;
const finders = new Map<string, (sentence: string) => Iterable<Spot>>();

/** Looks for a shape. The same one for equal shapes: half a library asks for the order's number, and it is looked for once. */
export function shapeFinder(shape: Shape): (sentence: string) => Iterable<Spot> {
  const key = `${shape.compact} ${shape.prefix} ${shape.pattern.source}`;
  const known = finders.get(key);
  if (known) return known;
  if (finders.size === MOST_FINDERS) finders.clear();
  const find = (sentence: string) => findShape(sentence, shape);
  finders.set(key, find);
  return find;
}

export function* findShape(sentence: string, shape: Shape): Generator<Spot> {
  for (const match of sentence.matchAll(shape.pattern)) {
    yield { value: shapedValue(shape, match), start: match.index, end: match.index + match[0].length };
  }
}

/** The value of a match: the second group behind the prefix, or the first group, or all of it. */
function shapedValue(shape: Shape, match: RegExpMatchArray): string {
  const found = shape.prefix !== '' && match[2] !== undefined ? shape.prefix + match[2] : (match[1] ?? match[0]);
  if (!shape.compact) return found;
  return shape.prefix + found.slice(shape.prefix.length).replace(/[ -]/g, '');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
