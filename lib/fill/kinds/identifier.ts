// Order numbers, article numbers, keys, codes: by the shape that the description tells of, or by standing behind their name.
import type { Input } from '../../action/schema.ts';
import { around } from '../evidence.ts';
import { findPhones } from '../find/phones.ts';
import { findTownPostcodes } from '../find/postcodes.ts';
import type { Finding, Spot } from '../finding.ts';
import { ID_WORDS, type Label, mentions } from '../label.ts';
import type { Habits } from '../locale.ts';
import { findShape, type Shape, shapeOf } from '../shape.ts';
import { type Kind, onlySpot, type Setting } from './kind.ts';

// Something with a digit in it that is not a date, a time, an amount or part of an address.
const ANY_IDENTIFIER =
  /(?<![\p{L}\p{N}_@.,/:€£$-])#?((?=[\w/-]*\d)[A-Za-z0-9][\w/-]{2,39})(?![\p{L}\p{N}_@%€£$]|[.,:]\d|\.\p{L})/gu;
const DATE_OR_MEASURE =
  /^(\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d+(st|nd|rd|th|kg|g|cm|mm|m|h|x|am|pm|min|gb|mb)|(19|20)\d\d)$/i;
const NAME_BEFORE = 28;
// Beside a shape the name tells little: every NW-number is an order, whether the word stands before it or not.
const NAME_OF_SHAPE = 0.25;
// An article that comes back and the one that is sent instead have the same shape.
const COMES_BACK = /\b(comes?|coming|sent|goes|going) back\b|\b(is|are|being|to be) returned\b/i;
const GOES_OUT = /\bto send\b|\b(sent|shipped) (again|out|instead)\b/i;
const WANTED_INSTEAD = /\b(send|ship|give|get) (me|us|him|her|them)\b|\binstead\b(?! of)/i;
const RETURNING = /\b(send|sent|sending|give|giving|take|want) (\S+ ){0,4}\S*\bback\b|\breturn(ed|ing)?\b/i;

export function identifierKind(input: Input, label: Label, { claimed, learned, habits }: Setting): Kind | null {
  if (input.type === 'boolean' || input.type === 'decimal') return null;
  const shape = shapeOf(input.description) ?? learned;
  if (shape) return shapedKind(shape, input.description);
  if (!label.name.some((word) => ID_WORDS.has(word)) || label.core.size === 0) return null;
  const named = ({ passage, sentence, start }: Finding) =>
    mentions(passage.text.slice(Math.max(sentence.start, start - NAME_BEFORE), start), label.near);
  return {
    find: (sentence) => findIdentifiers(sentence, claimed, habits),
    base: 0.4,
    adjust: (finding) => (named(finding) ? 0.3 : -0.6),
    // "Sorry, the right number is …" may correct the number of anything.
    uncertain: (finding) => !mentions(finding.sentence.text, label.near),
    fromField: (text) => (/\s/.test(text.trim()) ? null : text.trim()),
  };
}

function shapedKind(shape: Shape, description: string): Kind {
  const find = (sentence: string) => findShape(sentence, shape);
  return {
    find,
    // A plain shape needs its name beside it: "five digits" may be anything.
    base: shape.strong ? 1 : 0.1,
    // A workspace's address or a customer number in the signature is the signer's own.
    adjust: ({ sentence }) => (shape.strong && sentence.kind === 'signature' ? 0.4 : 0),
    ...(shape.strong && { mostForName: NAME_OF_SHAPE }),
    uncertain: (finding) => goesTheOtherWay(finding, description),
    fromField: (text) => onlySpot(text, find) ?? (looksTyped(text, shape) ? text.trim() : null),
  };
}

function goesTheOtherWay(finding: Finding, description: string): boolean {
  const { passage, sentence, end } = finding;
  const soFar = passage.text.slice(sentence.start, end);
  if (COMES_BACK.test(description)) return WANTED_INSTEAD.test(soFar);
  return GOES_OUT.test(description) && RETURNING.test(soFar + around(finding).after) && !WANTED_INSTEAD.test(soFar);
}

/** A slug's field holds the slug itself and not the address it is part of. */
function looksTyped(text: string, shape: Shape): boolean {
  return shape.slug && /^[a-z0-9][a-z0-9-]*$/i.test(text.trim());
}

function* findIdentifiers(sentence: string, claimed: readonly Shape[], habits: Habits): Generator<Spot> {
  const taken = [
    ...findPhones(sentence, habits.countries),
    ...findTownPostcodes(sentence),
    ...claimed.flatMap((shape) => [...findShape(sentence, shape)]),
  ];
  for (const match of sentence.matchAll(ANY_IDENTIFIER)) {
    const value = match[1] ?? '';
    if (DATE_OR_MEASURE.test(value)) continue;
    const start = match.index + match[0].length - value.length;
    const end = start + value.length;
    if (taken.some((spot) => start < spot.end && spot.start < end)) continue;
    yield { value, start, end };
  }
}
