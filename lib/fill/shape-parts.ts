// Shapes that a description tells piece by piece: "six digits, a dash and two digits".
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
  `(?:${COUNT}|an?|single)[- ](?:(?:capital|upper[- ]?case|small|lower[- ]?case) )?(digits?|numbers?|figures|letters?)(?![a-z]| (?:and|or) (?:digits|numbers|letters))|(?:an? )?(${[...SIGN_NAMES.keys()].join('|')})(?![a-z])`,
  'iy',
);
const JOINT = /,?\s*(?:(?:and|then|plus|followed by)\s+)?/iy;
const FIRST_PART = new RegExp(`\\b(?:${COUNT}|an?)[- ](?:[a-z-]+ )?(?:digits?|numbers?|figures|letters?)`, 'gi');

/** "Six digits, a dash and two digits", "two letters and seven digits": what is told piece by piece. */
export function shapeInParts(description: string): { body: string; strong: boolean } | null {
  for (const first of description.matchAll(FIRST_PART)) {
    const pieces: string[] = [];
    let at = first.index;
    for (;;) {
      PART.lastIndex = at;
      const part = PART.exec(description);
      if (!part) break;
      pieces.push(partSource(part));
      JOINT.lastIndex = PART.lastIndex;
      at = PART.lastIndex + (JOINT.exec(description)?.[0].length ?? 0);
    }
    const digits = pieces.some((piece) => piece.startsWith('\\d'));
    if (pieces.length > 1 && digits && pieces[0]?.length !== 1)
      return { body: pieces.join(''), strong: pieces.length > 2 || /[A-Z]/.test(pieces.join('')) };
  }
  return null;
}

function partSource([, count, kind, sign]: RegExpExecArray): string {
  if (sign !== undefined) return SIGN_NAMES.get(sign.toLowerCase()) ?? '-';
  const class_ = /^letter/i.test(kind ?? '') ? '[A-Za-z]' : '\\d';
  return `${class_}{${numberOf(count ?? '') ?? 1}}`;
}
