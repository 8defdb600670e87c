// Shapes that a description tells piece by piece: "six digits, a dash and two digits", "R, year, dash, five digits".
import { NUMBER_WORDS, numberOf } from './number-words.ts';

const COUNT = `(\\d{1,2}|${NUMBER_WORDS})`;
const SIGN_NAMES = new Map([
  ['dash', '-'],
  ['hyphen', '-'],
  ['minus', '-'],
  ['slash', '/'],
  ['dot', '\\.'],
  ['full stop', '\\.'],
  ['point', '\\.'],
  ['underscore', '_'],
  ['space', ' '],
]);
const PART = new RegExp(
  `(?:${COUNT}|an?|single)[- ](?:(?:capital|upper[- ]?case|small|lower[- ]?case) )?(digit year|digits?|numbers?|figures|letters?|capitals?|characters?)(?![a-z]| letters| (?:and|or) (?:digits|numbers|letters))|(?:an? )?(${[...SIGN_NAMES.keys()].join('|')})(?![a-z])|(?:the |a )?(year)(?![a-z])`,
  'iy',
);
const JOINT = /,?\s*(?:(?:and|then|plus|followed by)\s+)?/iy;
const FIRST_PART = new RegExp(
  `\\b(?:${COUNT}|an?)[- ](?:[a-z-]+ )?(?:digits?|numbers?|figures|letters?|capitals?|characters?)|\\b(?:the |a )?year\\b`,
  'gi',
);
// Named letters right before what is counted: "E or G, dot, ", "MT, HH or TV and ", "SP, slash, ".
const LETTERS_BEFORE = new RegExp(
  `(?<![\\w.])((?:[A-Z]{1,6}[-_]?|[a-z]{2,6}[-_])(?:(?:, or |, | or |/)(?:[A-Z]{1,6}[-_]?|[a-z]{2,6}[-_])){0,5})(?:,? (?:an? )?(${[...SIGN_NAMES.keys()].join('|')}))?(?:,| and| plus| then| followed by|, and)+ (?:the |an? )?$`,
);

/**
 * "Six digits, a dash and two digits", "two letters and seven digits", "E or G, dot, seven digits": what is told piece by piece. `compact`:
 * people write spaces between the digits that the description wants without.
 */
export function shapeInParts(description: string, compact = false): { body: string; strong: boolean } | null {
  for (const first of description.matchAll(FIRST_PART)) {
    const pieces: string[] = [];
    const isYear = /year$/i.test(first[0]);
    let at = first.index;
    for (;;) {
      PART.lastIndex = at;
      const part = PART.exec(description);
      if (!part) break;
      pieces.push(partSource(part, compact));
      JOINT.lastIndex = PART.lastIndex;
      at = PART.lastIndex + (JOINT.exec(description)?.[0].length ?? 0);
    }
    const letters = pieces.length > 0 ? lettersBefore(description.slice(0, first.index), pieces, compact) : null;
    if (letters !== null) return { body: `${letters}${pieces.join('')}`, strong: true };
    // "Insurance year, four digits" tells the year alone.
    if (isYear) continue;
    const digits = pieces.some((piece) => piece.startsWith('\\d'));
    const characters = pieces.some((piece) => piece.startsWith('[A-Za-z0-9]'));
    if (pieces.length > 1 && digits && !characters && pieces[0]?.length !== 1)
      return { body: pieces.join(''), strong: pieces.length > 2 || /[A-Z]/.test(pieces.join('')) };
  }
  return null;
}

/** Null where no letters are named, or where they are one plain prefix, which people write in more ways. */
function lettersBefore(before: string, pieces: readonly string[], compact: boolean): string | null {
  const [, named, sign] = LETTERS_BEFORE.exec(before) ?? [];
  if (named === undefined) return null;
  const letters = named.split(/, or |, | or |\//);
  if (letters.length === 1 && sign === undefined && pieces.length === 1) return null;
  const gap = sign === undefined ? (compact ? '[ -]?' : '') : (SIGN_NAMES.get(sign) ?? '-');
  return `(?:${letters.join('|')})${gap}`;
}

function partSource([, count, kind = '', sign, year]: RegExpExecArray, compact: boolean): string {
  if (year !== undefined) return '(?:19|20)\\d{2}[-_/]?';
  if (sign !== undefined) return SIGN_NAMES.get(sign.toLowerCase()) ?? '-';
  const class_ = /^capital/i.test(kind)
    ? '[A-Z]'
    : /^letter/i.test(kind)
      ? '[A-Za-z]'
      : /^character/i.test(kind)
        ? '[A-Za-z0-9]'
        : '\\d';
  const length = numberOf(count ?? '') ?? 1;
  return compact && class_ === '\\d' && length > 1 ? `\\d(?:[ -]?\\d){${length - 1}}` : `${class_}{${length}}`;
}
