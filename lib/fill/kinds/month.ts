// Months of a year ("YYYY-MM"): "September 2026", "for last October", "die Rechnung vom März".
import type { Input } from '../../action/schema.ts';
import { dayOf } from '../calendar.ts';
import type { Spot } from '../finding.ts';
import { MONTHS } from '../month-names.ts';
import type { Passage } from '../reading.ts';
import { type Kind, onlySpot } from './kind.ts';

const ALONE = /(?<![\w./-])(YYYY-MM|MM[/.]YYYY)\b(?!-)/;
const NAMES = [...MONTHS.keys()]
  .filter((name) => name.length > 3 || name === 'mai')
  .sort((a, b) => b.length - a.length);
const NAMED = new RegExp(
  `(?<![\\p{L}])(${NAMES.join('|')})(?:,? (?:of |de |do |del )?(\\d{4}))?(?![\\p{L}]|,? \\d{1,2}(?!\\d))`,
  'giu',
);
const DIGITS = /(?<![\d/.-])(?:(\d{4})-(\d{2})|(\d{1,2})\/(\d{4}))(?![\d/.-])/gu;
const DAY_BEFORE = /\d{1,2}(?:st|nd|rd|th|\.)?(?: of| de)? $/iu;
// "May I …" asks, and is no month.
const ASKS = /^may$/i;
const IN_MONTH = /(?<![\p{L}])(for|from|of|in|the|except|since|vom|im|für|de|du|pour|en|do|da|em|our|last|your)\s+$/iu;

export function monthKind(input: Input): Kind | null {
  const format = ALONE.exec(input.description)?.[1];
  if (input.type !== 'string' || format === undefined || /YYYY-MM-DD/.test(input.description)) return null;
  const written = (year: number, month: number) => {
    const two = String(month).padStart(2, '0');
    return format === 'YYYY-MM' ? `${year}-${two}` : `${two}${format[2]}${year}`;
  };
  const find = function* (sentence: string, { at }: Pick<Passage, 'at'>): Generator<Spot> {
    const near = dayOf(at);
    for (const match of sentence.matchAll(NAMED)) {
      const before = sentence.slice(Math.max(0, match.index - 20), match.index);
      if (DAY_BEFORE.test(before) || (ASKS.test(match[1] ?? '') && match[2] === undefined && !IN_MONTH.test(before)))
        continue;
      const month = MONTHS.get((match[1] ?? '').toLowerCase()) ?? 1;
      // A month without a year is the last one of that name: what is asked for has been.
      const year = match[2] !== undefined ? Number(match[2]) : near && near.year - Number(month > near.month);
      if (year === null) continue;
      yield { value: written(year, month), start: match.index, end: match.index + match[0].length };
    }
    for (const match of sentence.matchAll(DIGITS)) {
      const month = Number(match[2] ?? match[3]);
      if (month < 1 || month > 12) continue;
      yield {
        value: written(Number(match[1] ?? match[4]), month),
        start: match.index,
        end: match.index + match[0].length,
      };
    }
  };
  return {
    find,
    base: 0.6,
    alone: 0.2,
    ownFormat: true,
    fromField: (text) => onlySpot(text, (sentence) => find(sentence, { at: '' })),
  };
}
