// Countries by their names in the five languages, as a two-letter code (ISO 3166) where the description asks for one.
import { getCountries } from 'libphonenumber-js/min';
import type { Input } from '../../action/schema.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { type Kind, onlySpot } from './kind.ts';

const CODE = /\b(two|2)[- ](letter|character)|\bISO\b(?!.{0,20}\b(three|3))|\balpha-?2\b|\bcountry code\b/i;
const LONGER_CODE = /\b(three|3)[- ](letter|character)|\balpha-?3\b|\bdial/i;
const SHORT = new Map([
  ['uk', 'GB'],
  ['u.k', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['usa', 'US'],
  ['u.s', 'US'],
  ['holland', 'NL'],
]);
let names: Map<string, string> | null = null;

/** By name in lower case; made when first asked for, because few actions ask. */
function countryNames(): Map<string, string> {
  if (names) return names;
  const made = new Map(SHORT);
  for (const language of ['en', 'de', 'es', 'fr', 'pt']) {
    const table = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of getCountries()) {
      const name = table.of(code)?.toLowerCase();
      if (name !== undefined && name.length > 3) made.set(name, code);
    }
  }
  names = made;
  return made;
}

// The longest names have four words: "Papua New Guinea", "Trinidad and Tobago", "United Arab Emirates".
const MOST_WORDS = 4;
const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}.'’-]*[\p{L}\p{M}])?/gu;

function* findCountries(sentence: string): Generator<Spot> {
  const table = countryNames();
  const words = [...sentence.matchAll(WORD)];
  for (let at = 0; at < words.length; at++) {
    for (let length = MOST_WORDS; length > 0; length--) {
      const first = words[at];
      const last = words[at + length - 1];
      // "turkey" is eaten and "chile" is a spice: names are written with a capital.
      if (!first || !last || !/^\p{Lu}/u.test(first[0])) continue;
      const end = last.index + last[0].length;
      const written = sentence.slice(first.index, end);
      const code = table.get(written.toLowerCase());
      if (code === undefined) continue;
      yield { value: code, start: first.index, end };
      at += length - 1;
      break;
    }
  }
}

function* findNames(sentence: string): Generator<Spot> {
  for (const spot of findCountries(sentence)) yield { ...spot, value: sentence.slice(spot.start, spot.end) };
}

export function countryKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'string' || (input.options?.length ?? 0) > 0 || !label.name.includes('country')) return null;
  const told = `${label.name.join(' ')} ${input.description}`;
  if (LONGER_CODE.test(told)) return null;
  const find = CODE.test(told) ? findCountries : findNames;
  return {
    find,
    base: 0.6,
    ownFormat: true,
    fromField: (text) => onlySpot(text, find) ?? (/^[A-Z]{2}$/.test(text.trim()) ? text.trim() : null),
  };
}
