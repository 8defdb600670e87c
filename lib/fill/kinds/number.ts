// Counts of things and people, ages, weeks and lengths of time.
import type { Input } from '../../action/schema.ts';
import { around } from '../evidence.ts';
import { findAges } from '../find/ages.ts';
import { findCounts } from '../find/counts.ts';
import { findDurations, isPast, unitOf } from '../find/durations.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { MONTHS } from '../month-names.ts';
import { numberText } from '../number-text.ts';
import { NUMBER_WORDS, numberOf } from '../number-words.ts';
import { type Kind, onlySpot, type Setting } from './kind.ts';

// "We still pay for 14 seats": what is, not what is wanted.
const AS_IT_IS = /\b(still|currently|at present|at the moment|of our|used to|already)\b[^.]{0,30}$/iu;

export function numberKind(input: Input, label: Label, { claimed }: Setting): Kind | null {
  if (input.type !== 'decimal' && input.type !== 'integer') return null;
  const told = `${label.name.join(' ')} ${input.description}`;
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
  if (label.name.at(-1) === 'year') return { find: findYears, base: 0.6, alone: 0.3, fromField: integer };
  const unit = unitOf(told);
  if (unit === null) return null;
  const spans = findDurations(unit);
  const counts = findCounts(label, false);
  const find = function* (sentence: string): Generator<Spot> {
    const found = [...spans(sentence)];
    yield* found;
    // "Three more.", "Three is enough."
    for (const spot of [...counts(sentence), ...bareCounts(sentence)]) {
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

const BARE_COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/#-])(\\d{1,3}|${NUMBER_WORDS})(?=,? (?:more|would do|will do|please|is (?:enough|plenty|fine)|reichen|genügen|suffisent|bastan|chegam)(?![\\p{L}])|[.!]?\\s*$)(?<=(?:^|[.,!?] |(?<![\\p{L}])(?:says?|say|for|take|make it|another|rather) )\\1)`,
  'giu',
);

function* bareCounts(sentence: string): Generator<Spot> {
  for (const match of sentence.trimStart().matchAll(BARE_COUNT)) {
    const value = numberOf(match[1] ?? '');
    const start = match.index + sentence.length - sentence.trimStart().length;
    if (value !== null && value > 0) yield { value: String(value), start, end: start + match[0].length };
  }
}

const FOR_SO_LONG = /(?<![\p{L}])(for|another|by|für|um|noch|pour|pendant|encore|por|durante|otr[oa]s?|mais)\s+$/iu;

const MONTH_BEFORE = new RegExp(
  `(?:${[...MONTHS.keys()].join('|')})\\.?,?(?: \\d{1,2}(?:st|nd|rd|th)?,?)? (?:de )?$`,
  'iu',
);
const YEAR_SAID = /(?<![\p{L}\p{N}.,:/#-])((?:19|20)\d\d)(?![\p{L}\p{N}]|[.,:/-]\d)/gu;

function* findYears(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(YEAR_SAID))
    if (!MONTH_BEFORE.test(sentence.slice(0, match.index)))
      yield { value: match[1] ?? '', start: match.index, end: match.index + match[0].length };
}

function* findWeeks(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(WEEK_SAID)) {
    const value = Number(match[1]);
    if (value >= 1 && value <= 53)
      yield { value: String(value), start: match.index, end: match.index + match[0].length };
  }
}
