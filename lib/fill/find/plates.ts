// Registration plates of vehicles, as the countries of the lexicon's languages and their neighbours write them.
import type { Spot } from '../finding.ts';

const PLATES = [
  // Germany: "K-JW 418", "BN MS 2026E"
  '[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[- ]?\\d{1,4}[EH]?',
  // Great Britain: "AB12 CDE"
  '[A-Z]{2}\\d{2} ?[A-Z]{3}',
  // France, Italy: "AB-123-CD"
  '[A-Z]{2}[- ]?\\d{3}[- ]?[A-Z]{2}',
  // Spain: "1234 BCD"; Sweden: "ABC 12D"; Norway and Denmark: "AB 12345"
  '\\d{4}[- ]?[BCDFGHJ-NPRSTV-Z]{3}',
  '[A-Z]{3} ?\\d{2}[A-Z0-9]',
  '[A-Z]{2} ?\\d{2} ?\\d{3}',
  // Portugal, the Netherlands: "12-AB-34", "AB-12-CD"
  '(?:\\d{2}|[A-Z]{2})-(?:\\d{2,3}|[A-Z]{2,3})-(?:\\d{1,2}|[A-Z]{1,2})',
  // Brazil: "ABC1D23"
  '[A-Z]{3}\\d[A-Z]\\d{2}',
];
const PLATE = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${PLATES.join('|')})(?![\\p{L}\\p{N}]|-\\p{N})`, 'gu');

export function* findPlates(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(PLATE))
    yield { value: match[0], start: match.index, end: match.index + match[0].length };
}
