// Names of towns and places: behind a preposition ("from Bergen", "nach Lyon"), or beside a postcode. Which way the preposition points is told.
import type { Spot } from '../finding.ts';
import { findStreets } from './addresses.ts';
import { looksLikeName } from './people.ts';

export type Way = 'from' | 'to' | 'at' | 'postal';

export interface TownSpot extends Spot {
  way: Way;
  /** Three capitals, as airports are written: a town only to an input of a journey. */
  code: boolean;
}

const WORD = "\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*";
const TOWN = `${WORD}(?:[ -](?:(?:de|do|da|del|am|an der|sur|upon) )?${WORD}){0,2}`;
const CODE = '[A-Z]{3}(?![A-Z])';
// "Portland, OR" is another town than "Portland, ME".
const STATE = '(?:, [A-Z]{2}(?![\\p{L}\\p{N}]))?';
const WAYS: [Way, string][] = [
  [
    'from',
    'from|leaving|departing|out of|(?:departure|starting|origin) (?:city|town|airport|station|point) (?:is|will be|would be)|ab|von|aus|depuis|au départ de|de|desde|saliendo de|saindo de',
  ],
  [
    'to',
    'to|to be|towards|for|(?:destination|arrival)(?: (?:city|town|airport|station))? (?:is|will be|would be)|nach|bis|vers|pour|à|(?<=(?:ir|voy|vamos|vuelo|viaje|viajar|llegar|llego|llegamos|vou|voo|viagem|chegar|volar|voar) )a|hasta|para|até|destination',
  ],
  [
    'at',
    'in|near|at|around|outside|(?:city|town|location) (?:is|will be|would be)|bei|im|à|en|cerca de|em|near to|based in|town of|city of',
  ],
];
// "In Lugano it is warm."
const atBeginnings = (words: string) =>
  words.replace(/(?<![^|])\p{Ll}/gu, (first) => `[${first}${first.toUpperCase()}]`);
const PATTERNS = WAYS.map(
  ([way, words]) =>
    [
      way,
      new RegExp(
        `(?<![\\p{L}\\p{N}'’])(?:${atBeginnings(words)})(?: the)? (?:(${TOWN}${STATE})|(${CODE}))(?![\\p{L}\\p{N}@]|['’]s|-\\p{N})`,
        'gu',
      ),
    ] as const,
);
const ARROW = new RegExp(`(?<![\\p{L}])(${TOWN})\\s?(?:-|–|—|→|->|>|/)\\s?(${TOWN})(?![\\p{L}\\p{N}@])`, 'gu');
const BEHIND_POSTCODE = new RegExp(`(?<![\\p{L}\\p{N}])(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{3})?[ ,]{1,2}(${TOWN})`, 'gu');
const BEFORE_POSTCODE = new RegExp(
  `(?<=[,\\n] ?)(${TOWN}),? [A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![\\p{L}\\p{N}])`,
  'gu',
);
const BEHIND_STREET = new RegExp(`^, (${TOWN})(?=[,.;\\n]|$)`, 'u');

export function* findTowns(sentence: string): Generator<TownSpot> {
  for (const pattern of [BEHIND_POSTCODE, BEFORE_POSTCODE]) {
    for (const match of sentence.matchAll(pattern)) {
      const value = match[1] ?? '';
      const start = match.index + match[0].indexOf(value);
      yield { value, start, end: start + value.length, way: 'postal', code: false };
    }
  }
  for (const { end } of findStreets(sentence)) {
    const value = BEHIND_STREET.exec(sentence.slice(end, end + 60))?.[1];
    if (value !== undefined) yield { value, start: end + 2, end: end + 2 + value.length, way: 'postal', code: false };
  }
  for (const match of sentence.matchAll(ARROW)) {
    const [whole, from = '', to = ''] = match;
    if (!looksLikeName(from) || !looksLikeName(to) || !/[\s>→]/.test(whole.slice(from.length, -to.length))) continue;
    const end = match.index + whole.length;
    yield { value: from, start: match.index, end: match.index + from.length, way: 'from', code: false };
    yield { value: to, start: end - to.length, end, way: 'to', code: false };
  }
  for (const [way, pattern] of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const written = match[1] ?? match[2] ?? '';
      const value = nameIn(written);
      if (value === null) continue;
      const start = match.index + match[0].length - written.length;
      yield { value, start, end: start + value.length, way, code: match[2] !== undefined };
    }
  }
}

// "Los Gatos", "El Cerrito", "La Paz": with an article of their own.
const ARTICLE = /^(Los|Las|El|La|Le|Les|The) (?=\p{Lu})/u;

/** "San Anselmo How" without what begins the next sentence: in chats the full stop between them is often left out. */
function nameIn(written: string): string | null {
  if (/, [A-Z]{2}$/.test(written) && looksLikeName(written.slice(0, -4))) return written;
  for (let name = written; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf(' ')))) {
    if (looksLikeName(name.replace(ARTICLE, ''))) return name.replace(/,$/, '');
  }
  return null;
}
