// Lengths of time in the unit that an input counts in: "three weeks" are 21 days, "half a year" six months, "a fortnight" two weeks.

import type { Spot } from '../finding.ts';
import { NUMBER_WORDS, numberOf } from '../number-words.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'night' | 'week' | 'month' | 'year';

const NAMES: [Unit, string][] = [
  ['minute', 'minutes?|mins?|minuten?|minutos?'],
  ['hour', 'hours?|hrs?|stunden?|heures?|horas?'],
  ['night', 'nights?|nächten?|nacht|nuits?|noches?|noites?'],
  ['day', 'days?|tagen?|tage?s?|jours?|journées?|días?|dias?'],
  ['week', 'weeks?|wochen?|semaines?|semanas?'],
  ['month', 'months?|monaten?|monats?|monate|mois|mes|meses|mês'],
  ['year', 'years?|jahren?|jahre?s?|ans?|années?|años?|anos?'],
];
// Of which unit each counts so many of the other; what is not said here ("a month" in days) differs from month to month.
const IN: Partial<Record<Unit, Partial<Record<Unit, number>>>> = {
  day: { week: 7 },
  night: { week: 7 },
  week: {},
  month: { year: 12 },
  hour: { day: 24 },
  minute: { hour: 60 },
};
const ONE = 'a|an|one|ein|eine[nmrs]?|une?|una|uma?|um';
const SPAN = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(\\d{1,4}|${NUMBER_WORDS}|${ONE})(?: (?:more|further|full|whole|extra|weitere|autres|más|mais))?[ -]|(half an? |ein halbes |un demi[- ]|medio |meio ))(${NAMES.map(([, names]) => names).join('|')})(?![\\p{L}])(?!['’]?s? (?:old|alt|ago)\\b)`,
  'giu',
);
const FORTNIGHT =
  /(?<![\p{L}])(?:(two|2) )?(?:a )?(fortnights?|vierzehn tage|quinzaine|quincena|quinzena)(?![\p{L}])/giu;
const AGO =
  /^\s+(ago|old|late|later|earlier|of age|before|after|since|alt|später|zuvor|vorher|plus tard|más tarde|mais tarde|atrás)\b/iu;
const BEFORE_PAST = /(?<![\p{L}])(vor|seit|il y a|depuis|hace|desde hace|há|after|since|nach|within|innerhalb)\s+$/iu;

const DESCRIBED = NAMES.map(
  ([unit]) => [unit, new RegExp(`\\b${unit}s\\b|\\b${unit}\\b(?= count| number)`, 'i')] as const,
);
const WRITTEN = NAMES.map(([unit, names]) => [unit, new RegExp(`^(?:${names})$`, 'iu')] as const);

/** The unit that a description or a name counts in; null for none. */
export function unitOf(told: string): Unit | null {
  return DESCRIBED.find(([, described]) => described.test(told))?.[0] ?? null;
}

function unitNamed(word: string): Unit | null {
  return WRITTEN.find(([, written]) => written.test(word))?.[0] ?? null;
}

/** Spans of time as whole numbers of `wanted`; those that do not come out even are left out. */
export function findDurations(wanted: Unit): (sentence: string) => Iterable<Spot> {
  return function* (sentence) {
    for (const match of sentence.matchAll(SPAN)) {
      const unit = unitNamed(match[3] ?? '');
      const end = match.index + match[0].length;
      if (unit === null || isPast(sentence, match.index, end)) continue;
      const written = match[1] ?? '';
      const count =
        match[2] !== undefined ? 0.5 : new RegExp(`^(?:${ONE})$`, 'iu').test(written) ? 1 : numberOf(written);
      const value = count === null ? null : converted(count, unit, wanted);
      if (value !== null) yield { value: String(value), start: match.index, end };
    }
    for (const match of sentence.matchAll(FORTNIGHT)) {
      const value = converted(match[1] === undefined ? 2 : 4, 'week', wanted);
      if (value !== null) yield { value: String(value), start: match.index, end: match.index + match[0].length };
    }
  };
}

/** "Five days ago", "since three weeks": no length that anybody asks for. */
export function isPast(sentence: string, start: number, end: number): boolean {
  return AGO.test(sentence.slice(end)) || BEFORE_PAST.test(sentence.slice(0, start));
}

function converted(count: number, unit: Unit, wanted: Unit): number | null {
  const factor = unit === wanted ? 1 : (IN[wanted]?.[unit] ?? (unit === 'week' && wanted === 'night' ? 7 : null));
  const back = factor === null ? IN[unit]?.[wanted] : undefined;
  const value = factor !== null ? count * factor : back === undefined ? Number.NaN : count / back;
  return Number.isInteger(value) && value > 0 ? value : null;
}
