// Postcodes in a sentence. Those with letters are known by their shape, those of digits alone by what stands beside them.
import type { Spot } from '../finding.ts';

// British, Dutch and Canadian.
const LETTERED =
  /(?<![\p{L}\p{N}])([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\p{L}\p{N}])/gu;
// "04105 Leipzig", "D-04105 Leipzig": behind a line break, a comma or a small word, and before a name.
const BEFORE_TOWN =
  /(?<=^|\n|,\s*|\b(?:in|to|nach|à|en)\s)(?:[A-Z]{1,2}-)?(\d{4,5})(?= +\p{Lu}\p{Ll}{2,}\s*(?:$|[\n,.;)]|\p{Lu}|[-/]))/gu;
const NAMED =
  /\b(?:post ?code|postal code|zip(?: code)?|plz|postleitzahl|code postal|código postal)\b\W{0,3}(?:(?:is|ist|est|es|number)\W+)?(\d{4,5})(?!\d)/giu;
const AROUND =
  /\b(?:near|nearest to|around|close to|in der nähe von|près de|cerca de|perto de)\s(\d{4,5})(?!\d|[.,]\d)/giu;
const LIVED_IN = /(?<![\p{L}])(?:in|à|en|em) (\d{5})(?!\d|[.,]\d)/giu;

export function* findLetteredPostcodes(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(LETTERED)) yield spotOf(match);
}

/** Digits in front of a town's name. */
export function* findTownPostcodes(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(BEFORE_TOWN)) yield spotOf(match);
}

/** Digits behind the word for a postcode. */
export function* findNamedPostcodes(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(NAMED)) yield spotOf(match);
}

/** Digits around which somebody looks for something: "near 40125". */
export function* findSearchedPostcodes(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(AROUND)) yield spotOf(match);
}

// "04229, the corner by the baths", as the place of a sentence or a line.
const BEFORE_PLACE = /(?:^\s*|\n|[.!?] )(\d{5})(?=, ?\p{L}|\s*(?:$|\n))/gu;

/** Digits at the beginning of a line or sentence, before what tells of the place or alone. */
export function* findLeadingPostcodes(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(BEFORE_PLACE)) yield spotOf(match);
}

/** "We are in 50679." */
export function* findLivedInPostcodes(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(LIVED_IN)) yield spotOf(match);
}

function spotOf(match: RegExpMatchArray): Spot {
  const value = match[1] ?? match[0];
  const end = (match.index ?? 0) + match[0].length;
  return { value, start: end - value.length, end };
}
