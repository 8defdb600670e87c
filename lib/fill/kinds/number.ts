// Amounts of money, measures with a unit, and counts.
import type { Input } from '../../action/schema.ts';
import { around, REQUEST } from '../evidence.ts';
import { findAges } from '../find/ages.ts';
import { findCounts } from '../find/counts.ts';
import { findDurations, isPast, unitOf } from '../find/durations.ts';
import { findMoney } from '../find/money.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { numberText } from '../number-text.ts';
import { type Kind, onlySpot, type Setting } from './kind.ts';

const MONEY = /\b(amount|price|value|total|sum|cost|charge|fee|refund|balance|budget|betrag|montant|importe)\b/i;
// A sum of money in the story is not one that anybody agreed to give.
const MUST_BE_AGREED =
  /\b(must|has to) (have been |be )agreed\b|\bagreed with\b|\b(must|may) not be guessed\b|\bnever guess\b/i;
const AGREED = /\b(agreed?|promised?|offered|approved|as discussed|credit|vereinbart|versprochen|convenu|acordado)\b/i;
const UNITS: Record<string, string> = {
  kg: 'kg|kgs|kilos?|kilograms?|kilogramm',
  kilogram: 'kg|kgs|kilos?|kilograms?|kilogramm',
  kilograms: 'kg|kgs|kilos?|kilograms?|kilogramm',
  cm: 'cm|centimet(?:re|er)s?',
  gb: 'gb|gigabytes?',
  mb: 'mb|megabytes?',
  mg: 'mg|milligrams?|milligramm|milligrammes?|miligramos?|miligramas?',
  mcg: 'mcg|µg|ug|micrograms?|mikrogramm',
  ml: 'ml|millilit(?:re|er)s?|mililitros?',
  lit: 'l|lit(?:re|er)s?|litros?',
  litres: 'l|lit(?:re|er)s?|litros?',
  liters: 'l|lit(?:re|er)s?|litros?',
  grams: 'g|gr|grams?|gramm|grammes?|gramos?|gramas?',
  km: 'km|kms|kilomet(?:re|er)s?|kilómetros?|quilómetros?',
  kilometres: 'km|kms|kilomet(?:re|er)s?|kilómetros?|quilómetros?',
  kilometers: 'km|kms|kilomet(?:re|er)s?|kilómetros?|quilómetros?',
  metres: 'm|met(?:re|er)s?|metros?',
  mm: 'mm|millimet(?:re|er)s?|milímetros?',
  kwh: 'kwh|kilowatt ?hours?|kilowattstunden',
};
// "We still pay for 14 seats": what is, not what is wanted.
const AS_IT_IS = /\b(still|currently|at present|at the moment|of our|used to|already)\b[^.]{0,30}$/iu;
// A number with two decimals that is no price: a tariff code, a version.
const OTHER_FIGURE = /\b(number|code|version|tariff|article)\b/i;
const BARE = /^[\d.,\s]+$/;
// What it cost belongs to the story.
const PRICE = /\b(paid|bought|cost|costs|price|worth|bezahlt|gekostet|kostet|payé|coûte|costó|pagué|custou|paguei)\b/iu;
const PRICE_ASKED = /\b(paid|price|cost|costs|worth|value|charged?|fee|fine|bought|receipts?|bill)\b/i;
const NUMBER = '\\d{1,9}(?:[.,]\\d{1,3})?';

export function numberKind(input: Input, label: Label, { claimed }: Setting): Kind | null {
  if (input.type !== 'decimal' && input.type !== 'integer') return null;
  const told = `${label.name.join(' ')} ${input.description}`;
  const unit = label.name
    .concat(input.description.toLowerCase().split(/\W+/))
    .find((word) => Object.hasOwn(UNITS, word));
  if (unit !== undefined) return measureKind(UNITS[unit] ?? '');
  if (input.type === 'decimal' && MONEY.test(told)) return moneyKind(input.description, label);
  const percent = /\b(percent|percentage|per cent|%)/i.test(told);
  const own = ownCount(input, told, label);
  if (own) return own;
  const find = findCounts(label, percent, claimed);
  return {
    find,
    alone: 0.2,
    // Whether a count is to be added or taken off is beyond reading: offered only.
    base: /\bnegative\b/i.test(input.description) ? 0.2 : 0.9,
    adjust: (finding) => (AS_IT_IS.test(around(finding).before) ? -0.8 : 0),
    fromField: (text) => numberText(text.trim().replace(/\s?%$/, ''), false),
  };
}

const AGE = /\b(age|aged|how old|alter)\b/i;
const WEEK = /\b(calendar week|week (number|of the year)|iso week)\b/i;
const WEEK_SAID =
  /(?<![\p{L}])(?:(?:calendar )?week(?: no\.?| number)?|cw|kw|kalenderwoche|woche|semaine|sem\.|semana)[ .:]{1,2}(\d{1,2})(?![\p{N}]|[.,:/-]\d)/giu;

/** Counts that are told in forms of their own: ages, weeks of the year, lengths of time. */
function ownCount(input: Input, told: string, label: Label): Kind | null {
  if (input.type !== 'integer') return null;
  const integer = (text: string) => numberText(text.trim(), false);
  if (AGE.test(told)) return { find: findAges, base: 0.75, alone: 0.2, fromField: integer };
  if (WEEK.test(told) || label.name.at(-1) === 'week')
    return { find: findWeeks, base: 0.8, alone: 0.2, wish: true, fromField: integer };
  const unit = unitOf(told);
  if (unit === null) return null;
  const spans = findDurations(unit);
  const counts = findCounts(label, false);
  const find = function* (sentence: string): Generator<Spot> {
    const found = [...spans(sentence)];
    yield* found;
    for (const spot of counts(sentence)) {
      const behind = sentence.slice(spot.end).search(/(?<=\p{L})(?!\p{L})/u);
      if (found.some(({ start, end }) => start < spot.end && spot.start < end)) continue;
      if (!isPast(sentence, spot.start, spot.end + Math.max(0, behind))) yield spot;
    }
  };
  return {
    find,
    base: 0.6,
    alone: 0.3,
    adjust: (finding) => (FOR_SO_LONG.test(around(finding).before) ? 0.3 : 0),
    fromField: (text) => onlySpot(text, find) ?? integer(text),
  };
}

const FOR_SO_LONG = /(?<![\p{L}])(for|another|by|für|um|noch|pour|pendant|encore|por|durante|otr[oa]s?|mais)\s+$/iu;

function* findWeeks(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(WEEK_SAID)) {
    const value = Number(match[1]);
    if (value >= 1 && value <= 53)
      yield { value: String(value), start: match.index, end: match.index + match[0].length };
  }
}

function moneyKind(description: string, label: Label): Kind {
  const mustBeAgreed = MUST_BE_AGREED.test(description);
  const ofPrice = PRICE_ASKED.test(`${label.name.join(' ')} ${description}`);
  return {
    find: findMoney,
    // An amount that nothing speaks for may be any price in the story, unless it is the only one.
    base: 0.4,
    alone: ({ sentence, passage, start, end }) =>
      BARE.test(passage.text.slice(start, end)) ||
      (!ofPrice && PRICE.test(sentence.text)) ||
      passage.text[start - 1] === '('
        ? 0
        : 0.25,
    adjust: ({ sentence, passage, start, end }) => {
      const bare = BARE.test(passage.text.slice(start, end));
      return (REQUEST.test(sentence.text) ? 0.15 : 0) + (bare && OTHER_FIGURE.test(sentence.text) ? -0.8 : 0);
    },
    uncertain: ({ sentence, passage }) => mustBeAgreed && !AGREED.test(sentence.text) && !passage.confirmed,
    fromField: (text) => onlySpot(text, findMoney) ?? numberText(text, true),
  };
}

function measureKind(unit: string): Kind {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}.,-])(${NUMBER})\\s?(?:${unit})(?![\\p{L}\\p{N}])`, 'giu');
  const find = function* (sentence: string): Generator<Spot> {
    for (const match of sentence.matchAll(pattern)) {
      const value = numberText(match[1] ?? '', false);
      if (value !== null) yield { value, start: match.index, end: match.index + match[0].length };
    }
  };
  return { find, base: 0.6, alone: 0.25, fromField: (text) => onlySpot(text, find) ?? numberText(text, false) };
}
