// Amounts of money that are spelled out, as people say them on the telephone: "a hundred and thirty-four pounds", "forty-five euros".
import { CURRENCY_PATTERN, currencyOf } from '../currency.ts';
import { numberOf } from '../number-words.ts';
import type { MoneySpot } from './money.ts';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const BELOW_100 = `(?:(?:${TENS})(?:[ -](?:${UNITS}))?|${TEENS}|${UNITS})`;
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(a|${UNITS}) thousand(?:,? (?:and )?)?)?(?:(a|${UNITS}) hundred(?: (?:and )?)?)?(${BELOW_100})? ?(${CURRENCY_PATTERN})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** English alone: whole amounts from one to 9,999 with the name of their currency. */
export function* findSpelledMoney(sentence: string): Generator<MoneySpot> {
  for (const match of sentence.matchAll(SPELLED)) {
    const [whole, thousands, hundreds, rest, currency = ''] = match;
    const value = 1000 * count(thousands) + 100 * count(hundreds) + below100(rest ?? '');
    if (value === 0) continue;
    yield {
      value: String(value),
      currency: currencyOf(currency) ?? '',
      start: match.index,
      end: match.index + whole.length,
    };
  }
}

const count = (word: string | undefined): number => (word?.toLowerCase() === 'a' ? 1 : (numberOf(word ?? '') ?? 0));

function below100(words: string): number {
  return words.split(/[ -]/).reduce((sum, word) => sum + (numberOf(word) ?? 0), 0);
}
