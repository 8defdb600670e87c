// Days in a sentence: ISO, "20 November", "November 20th", "20.11.", "20/11/2026", weekdays and "tomorrow", told from the message's day.
// What chrono-node reads surely is left to it (spoken-days.ts). These forms are our own because it gets them wrong or not at all: it gives
// 12/03 to one country without saying that it may be another's, knows no "the 20th" and no "20.11.", takes a day without a year from the
// year ahead where the nearest is meant, and cannot tell "it was due on the 8th" from "bring it on the 8th".
import { addDays, checkedDay, type Day, dayOf, formatDay, nearestYear, weekdayOf } from '../calendar.ts';
import type { Spot } from '../finding.ts';
import { MONTHS, WEEKDAYS } from '../month-names.ts';
import { oncePerText } from '../once-per.ts';
import { addRangeStarts } from './day-ranges.ts';
import { spokenDays } from './spoken-days.ts';

const longest = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|');
const MONTH = longest(MONTHS.keys());
const EDGE = '(?<![\\p{L}\\p{N}_@.,/:-])';
const END = '(?![\\p{L}\\p{N}_@])';
const ISO = /(?<![\p{L}\p{N}_-])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}_-])/gu;
const DAY_MONTH = new RegExp(
  `${EDGE}(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: of| de)? (${MONTH})\\.?,?(?: (?:de )?(\\d{4})(?!\\d))?${END}`,
  'giu',
);
const HYPHENED = new RegExp(
  `${EDGE}(\\d{1,2})[-–](\\d{1,2})(?:th|st|nd|rd|\\.)?(?: of| de)? (${MONTH})\\.?,?(?: (?:de )?(\\d{4})(?!\\d))?${END}`,
  'giu',
);
const MONTH_DAY = new RegExp(
  `${EDGE}(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\p{N}_@:]|[.,]\\d)`,
  'giu',
);
const POINTS = /(?<![\p{L}\p{N}_.,-])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?![\p{L}\p{N}]|\.\d)/gu;
const SLASHES = /(?<![\p{L}\p{N}_/.-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\p{L}\p{N}/])/gu;
const ORDINAL = new RegExp(
  `\\b(?:the (\\d{1,2})(?:st|nd|rd|th)(?! (?:of )?(?:${MONTH}))|(\\d{1,2})(?:st|nd|rd|th) of this month)\\b`,
  'giu',
);
// "Am 19. an", "el día 27", "le 18 au soir": a day of the month by its number alone, where nothing is counted with it.
const DAY_ALONE =
  /(?<![\p{L}])(?:(?:am|vom|zum|bis|ab|den|dem|der) (\d{1,2})\.(?!\d)|(?:el día|día|o dia|dia|no dia|al día|le|du|au|el|del|al) (\d{1,2}))(?=\s*(?:$|[,;:!?)\n]|\.(?:\s|$))|\s(?:an|ab|und|zu|um|bis|würde|kommen|et|à|au|pour|avec|y|a|al|con|hasta|para|por|e|com|até|über|wieder|statt|nicht|mehr|wäre|soir|matin)\b)/giu;
const END_OF_MONTH = new RegExp(
  `(?<![\\p{L}])(?:(?:the )?end of (?:the|this|next) month|month[- ]end|(?:the )?end of (?:${MONTH})(?! \\d)|ende des monats|monatsende|ende (?:${MONTH})|(?:la )?fin du mois|fin (?:${MONTH})|(?:a )?fin(?:ales)? de mes|(?:a )?finales de (?:${MONTH})|(?:o )?fim do mês|(?:o )?fim de (?:${MONTH}))(?![\\p{L}])`,
  'giu',
);
const WEEKDAY_NEXT_WEEK = new RegExp(
  `(?<![\\p{L}])(?:(${longest(WEEKDAYS.keys())})(?: of)? (?:next week|nächster woche|kommender woche|de la semaine prochaine|de la semana que viene|da próxima semana)|(?:next week|nächste woche|kommende woche|la semaine prochaine|la semana que viene|na próxima semana)(?: on| am|,| le| el| na)? (${longest(WEEKDAYS.keys())}))(?![\\p{L}])`,
  'giu',
);
const WEEKDAY = new RegExp(`(?<![\\p{L}\\p{N}])(${longest(WEEKDAYS.keys())})(?![\\p{L}\\p{N}])`, 'giu');
// "Tuesday the 6th", "Dienstag, der 16.": the weekday tells of which month.
const WEEKDAY_BEFORE = new RegExp(`(?<![\\p{L}])(${longest(WEEKDAYS.keys())})\\.?,? $`, 'iu');
const NEXT_BEFORE = /\b(next|nächste[nrs]?|próxim[oa])\s+$/iu;
const NEXT_AFTER = /^\s+(prochaine?|próxim[oa]|que viene|que vem)\b/iu;
const RELATIVE =
  /(?<![\p{L}])(day after tomorrow|day before yesterday|tomorrow|today|tonight|this (?:morning|afternoon|evening)|yesterday|last night|letzte nacht|anoche|vorgestern|gestern|anteontem|ontem|anteayer|ayer|avant-hier|hier(?=\s(soir|matin))|übermorgen|heute|aujourd[’']hui|demain|mañana|hoy|amanhã|hoje)(?![\p{L}])/giu;
const RELATIVE_DAYS: Record<string, number> = {
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  heute: 0,
  hoy: 0,
  hoje: 0,
  'day after tomorrow': 2,
  übermorgen: 2,
  yesterday: -1,
  'last night': -1,
  'letzte nacht': -1,
  anoche: -1,
  gestern: -1,
  ontem: -1,
  ayer: -1,
  hier: -1,
  'day before yesterday': -2,
  vorgestern: -2,
  anteontem: -2,
  anteayer: -2,
  'avant-hier': -2,
};

// "Since the 7th", "it was meant to be here by the 8th", "I bought it on the 9th": the number's last day and not its next.
const GONE_BY =
  /\bsince( [\p{L}]+){0,3} $|\b(was|were|had|should have)\b[^.;?!]{0,30}\b(meant|supposed|due|expected|promised|arrived|come|been)\b[^.;?!]{0,40}$|(?<!\b(is|are|be|get|it) )\b(bought|ordered|paid|purchased|received|arrived|came|delivered|shipped|collected|cleared|placed|wrote|called|happened|went|left|checked out|departed|moved|started|finished|returned|lost|sent|signed|noticed|broke)\b[^.,;?!]{0,40}\bon $/iu;

export interface DaySpot extends Spot {
  day: Day;
  /** False: told from the message's day ("Friday", "tomorrow"), so it gives way to a date. */
  explicit: boolean;
}

/**
 * Each day of a sentence. `at`: when the message was written, ISO; without it nothing but full dates can be told. `dayFirst`: of 12/03; null
 * where nobody knows, and both days are found.
 */
export const findDays: (sentence: string, at: string, dayFirst: boolean | null) => readonly DaySpot[] =
  oncePerText(readDays);

function readDays(sentence: string, at: string, dayFirst: boolean | null): DaySpot[] {
  const near = dayOf(at);
  const spots: DaySpot[] = [];
  const add = (match: RegExpMatchArray, day: Day | null, explicit = true) =>
    addAt(match.index ?? 0, match[0].length, day, explicit);
  const addAt = (start: number, length: number, day: Day | null, explicit = true) => {
    const end = start + length;
    if (day && !spots.some((spot) => start < spot.end && spot.start < end)) {
      spots.push({ day, value: formatDay(day, 'YYYY-MM-DD'), start, end, explicit });
    }
  };
  const inYear = (year: string | undefined, month: number, day: number): Day | null => {
    if (year !== undefined) return checkedDay(fullYear(year, near), month, day);
    return near && nearestYear(month, day, near);
  };
  const monthOf = (name: string | undefined) => MONTHS.get((name ?? '').toLowerCase()) ?? 0;
  for (const match of sentence.matchAll(ISO))
    add(match, checkedDay(Number(match[1]), Number(match[2]), Number(match[3])));
  for (const match of sentence.matchAll(HYPHENED)) {
    const [whole, first = '', second = ''] = match;
    const month = monthOf(match[3]);
    const last = inYear(match[4], month, Number(second));
    const start = last && checkedDay(last.year, month, Number(first));
    if (!start || Number(first) >= Number(second)) continue;
    addAt(match.index, first.length, start);
    addAt(match.index + first.length + 1, whole.length - first.length - 1, last);
  }
  for (const match of sentence.matchAll(DAY_MONTH)) add(match, inYear(match[3], monthOf(match[2]), Number(match[1])));
  for (const match of sentence.matchAll(MONTH_DAY)) add(match, inYear(match[3], monthOf(match[1]), Number(match[2])));
  for (const match of sentence.matchAll(POINTS)) add(match, inYear(match[3], Number(match[2]), Number(match[1])));
  for (const match of sentence.matchAll(SLASHES)) addSlashed(match, dayFirst, inYear, add, spots);
  addRangeStarts(sentence, spots);
  if (!near) return spots;
  for (const pattern of [ORDINAL, DAY_ALONE]) {
    for (const match of sentence.matchAll(pattern)) {
      const number = Number(match[1] ?? match[2]);
      // "On 14 May, back on the 18th": of the month that was named before it.
      const named = spots.filter(({ explicit, end }) => explicit && end <= match.index).at(-1);
      const same = named && number >= named.day.day ? checkedDay(named.day.year, named.day.month, number) : null;
      const before = sentence.slice(0, match.index);
      const weekday = WEEKDAYS.get((WEEKDAY_BEFORE.exec(before)?.[1] ?? '').toLowerCase());
      const onWeekday = weekday === undefined ? null : nearestOn(number, weekday, near);
      add(match, onWeekday ?? same ?? dayOfMonth(number, near, isToldOfThePast(before)));
    }
  }
  for (const match of sentence.matchAll(END_OF_MONTH)) add(match, endOfMonth(match, near));
  for (const match of sentence.matchAll(WEEKDAY_NEXT_WEEK)) {
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    const monday = addDays(near, 7 - ((weekdayOf(near) + 6) % 7));
    add(match, addDays(monday, ((WEEKDAYS.get(name) ?? 1) + 6) % 7), false);
  }
  for (const match of sentence.matchAll(RELATIVE))
    add(match, addDays(near, RELATIVE_DAYS[(match[1] ?? '').toLowerCase()] ?? (/^auj/i.test(match[0]) ? 0 : 1)), false);
  for (const match of sentence.matchAll(WEEKDAY)) {
    // "Friday, 20 November" is one day, told twice.
    const end = match.index + match[0].length;
    if (spots.some((spot) => spot.start >= end && spot.start <= end + 6)) continue;
    const ahead = ((WEEKDAYS.get((match[1] ?? '').toLowerCase()) ?? 0) - weekdayOf(near) + 7) % 7 || 7;
    const gone = isToldOfThePast(sentence.slice(0, match.index));
    add(match, addDays(near, gone ? ahead - 7 : ahead), false);
    // On a Monday "next Friday" may be in four days or in eleven: both are found, so that neither is guessed.
    const isNext = NEXT_BEFORE.test(sentence.slice(0, match.index)) || NEXT_AFTER.test(sentence.slice(end));
    if (!gone && isNext && ahead < 7 - ((weekdayOf(near) + 6) % 7)) {
      const later = addDays(near, ahead + 7);
      spots.push({ start: match.index, end, day: later, value: formatDay(later, 'YYYY-MM-DD'), explicit: false });
    }
  }
  for (const { day, start, end, explicit } of spokenDays(sentence, at)) {
    if (!day || spots.some((spot) => start < spot.end && spot.start < end)) continue;
    spots.push({ day, value: formatDay(day, 'YYYY-MM-DD'), start, end, explicit });
  }
  return spots;
}

// "12.3.87" is a birthday and "12.3.27" a day to come.
const YEARS_AHEAD = 10;

function fullYear(year: string, near: Day | null): number {
  if (year.length > 2) return Number(year);
  const latest = (near?.year ?? 2030) + YEARS_AHEAD;
  return 2000 + Number(year) > latest ? 1900 + Number(year) : 2000 + Number(year);
}

/** 12/03 is March in Leeds and December in Boston: where nobody knows, both are found, so that neither is guessed. */
function addSlashed(
  match: RegExpMatchArray,
  order: boolean | null,
  inYear: (year: string | undefined, month: number, day: number) => Day | null,
  add: (match: RegExpMatchArray, day: Day | null) => void,
  spots: DaySpot[],
): void {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const dayFirst = second <= 12 && order !== false ? inYear(match[3], second, first) : null;
  const monthFirst = first <= 12 && order !== true ? inYear(match[3], first, second) : null;
  add(match, dayFirst ?? monthFirst);
  const added = spots.at(-1);
  if (added && dayFirst && monthFirst && first !== second && added.start === match.index) {
    spots.push({ ...added, day: monthFirst, value: formatDay(monthFirst, 'YYYY-MM-DD') });
  }
}

/** "The end of the month", "Ende März": the last day of the month that is meant. */
function endOfMonth([said]: RegExpMatchArray, near: Day): Day | null {
  const name = said.toLowerCase().split(' ').at(-1) ?? '';
  const month = MONTHS.get(name) ?? (/\bnext\b/i.test(said) ? (near.month % 12) + 1 : near.month);
  const year = month < near.month ? near.year + 1 : near.year;
  return addDays({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }, -1);
}

/** True when the words before a day tell of the past. */
export function isToldOfThePast(before: string): boolean {
  return GONE_BY.test(before.slice(-120));
}

/** The day of this month, the last or the next that falls on the weekday (0 is Sunday), if only one of them does. */
function nearestOn(day: number, weekday: number, near: Day): Day | null {
  const on = [-1, 0, 1].flatMap((off) => {
    const month = near.month + off;
    const year = near.year + (month < 1 ? -1 : month > 12 ? 1 : 0);
    const checked = checkedDay(year, ((month + 11) % 12) + 1, day);
    return checked && weekdayOf(checked) === weekday ? [checked] : [];
  });
  return on.length === 1 ? (on[0] ?? null) : null;
}

/** "the 20th": of the month that brings it nearest ahead, or behind where the text tells of the past. */
function dayOfMonth(day: number, near: Day, past: boolean): Day | null {
  if (past) {
    const last = near.month === 1 ? { year: near.year - 1, month: 12 } : { year: near.year, month: near.month - 1 };
    return day <= near.day ? checkedDay(near.year, near.month, day) : checkedDay(last.year, last.month, day);
  }
  const thisMonth = day >= near.day ? checkedDay(near.year, near.month, day) : null;
  const next = near.month === 12 ? { year: near.year + 1, month: 1 } : { year: near.year, month: near.month + 1 };
  return thisMonth ?? checkedDay(next.year, next.month, day);
}
