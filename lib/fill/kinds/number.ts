// Amounts of money, measures with a unit, and counts.
import type { Input } from '../../action/schema.ts';
import { around, REQUEST } from '../evidence.ts';
import { findCounts } from '../find/counts.ts';
import { findMoney } from '../find/money.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { numberText } from '../number-text.ts';
import { type Kind, onlySpot } from './kind.ts';

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
};
// "We still pay for 14 seats": what is, not what is wanted.
const AS_IT_IS = /\b(still|currently|at present|at the moment|of our|used to|already)\b[^.]{0,30}$/iu;
// A number with two decimals that is no price: a tariff code, a version.
const OTHER_FIGURE = /\b(number|code|version|tariff|article)\b/i;
const NUMBER = '\\d{1,9}(?:[.,]\\d{1,3})?';

export function numberKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'decimal' && input.type !== 'integer') return null;
  const told = `${label.name.join(' ')} ${input.description}`;
  const unit = label.name
    .concat(input.description.toLowerCase().split(/\W+/))
    .find((word) => Object.hasOwn(UNITS, word));
  if (unit !== undefined) return measureKind(UNITS[unit] ?? '');
  if (input.type === 'decimal' && MONEY.test(told)) return moneyKind(MUST_BE_AGREED.test(input.description));
  const percent = /\b(percent|percentage|per cent|%)/i.test(told);
  const find = findCounts(label, percent);
  return {
    find,
    // Whether a count is to be added or taken off is beyond reading: offered only.
    base: /\bnegative\b/i.test(input.description) ? 0.2 : 0.9,
    adjust: (finding) => (AS_IT_IS.test(around(finding).before) ? -0.8 : 0),
    fromField: (text) => numberText(text.trim().replace(/\s?%$/, ''), false),
  };
}

function moneyKind(mustBeAgreed: boolean): Kind {
  return {
    find: findMoney,
    // An amount that nothing speaks for may be any price in the story.
    base: 0.4,
    adjust: ({ sentence, passage, start, end }) => {
      const bare = /^[\d.,\s]+$/.test(passage.text.slice(start, end));
      return (REQUEST.test(sentence.text) ? 0.15 : 0) + (bare && OTHER_FIGURE.test(sentence.text) ? -0.8 : 0);
    },
    uncertain: ({ sentence }) => mustBeAgreed && !AGREED.test(sentence.text),
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
  return { find, base: 0.6, fromField: (text) => onlySpot(text, find) ?? numberText(text, false) };
}
