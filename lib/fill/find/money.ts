// Amounts of money in a sentence: a number with a currency sign, code or word; a bare "47.60" with two decimals counts too.
import { CURRENCY_PATTERN, currencyOf } from '../currency.ts';
import type { Spot } from '../finding.ts';
import { numberText } from '../number-text.ts';
import { findSpelledMoney } from './spelled-money.ts';

export interface MoneySpot extends Spot {
  /** ISO 4217; '' when the text does not tell. */
  currency: string;
}

const NUMBER = "\\d{1,3}(?:[ '’\\u00a0\\u202f.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,3})?";
const MONEY = new RegExp(
  `(?<![\\p{L}\\p{N}_@.,/:-])(?:(${CURRENCY_PATTERN})[ \\u00a0]?)?(${NUMBER})(?:[ \\u00a0]?(${CURRENCY_PATTERN})(?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}_%@°]|[.,:/-]\\d|[-/]\\p{L})`,
  'giu',
);
const TWO_DECIMALS = /\d[.,]\d{2}$/;
// A bare "96.50 kg" or "14.30 h" is no money.
const OTHER_UNIT = /^\s?(kg|g|lb|lbs|cm|mm|m|km|ml|l|h|hrs?|hours?|uhr|am|pm|a\.m|p\.m|%|percent|gb|mb|°)\b/iu;

export function* findMoney(sentence: string): Generator<MoneySpot> {
  yield* findSpelledMoney(sentence);
  for (const match of sentence.matchAll(MONEY)) {
    const [whole, before, digits, after] = match;
    const word = before ?? after;
    const end = match.index + whole.length;
    if (word === undefined && (!TWO_DECIMALS.test(digits ?? '') || OTHER_UNIT.test(sentence.slice(end)))) continue;
    const value = numberText(digits ?? '', true);
    if (value === null) continue;
    yield { value, currency: word === undefined ? '' : (currencyOf(word) ?? ''), start: match.index, end };
  }
}
