// Times of the day ("HH:MM") and days with a time, in the form that the description asks for.
import type { Input } from '../../action/schema.ts';
import { formatDay } from '../calendar.ts';
import { around, REQUEST } from '../evidence.ts';
import { findDays } from '../find/days.ts';
import { spokenDays } from '../find/spoken-days.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import type { Passage } from '../reading.ts';
import { type Kind, onlySpot, type Setting } from './kind.ts';

const CLOCK = /\bHH[:.]?MM\b|\b24[- ]?(hour|h)\b|\btime of (the )?day\b/i;
const NAMED = /^(time|hour|uhrzeit|heure|hora)$/;
const DAY_AND_TIME =
  /\bYYYY-MM-DD[T ]HH:MM(:SS)?(Z)?\b|\bdate and time\b|\bISO 8601 (timestamp|date-?time|date and time)\b/i;
const UNTIL = /\b(until|till?|by|before|bis|jusqu['’]à|hasta|até)\W*(\p{L}+\W+)?$/iu;
const FROM = /\b(from|after|since|between|ab|von|nach|de|à partir de|desde|a partir das?)\W*(\p{L}+\W+)?$/iu;

export function timeKind(input: Input, label: Label, { habits }: Setting): Kind | null {
  if (input.type !== 'string') return null;
  if (DAY_AND_TIME.test(input.description)) return dayAndTimeKind(input, habits.dayFirst);
  // "Opening times" are a text, and "time zone" is none at all.
  if (
    !CLOCK.test(input.description) &&
    !(NAMED.test(label.name.at(-1) ?? '') && !/\bhow (long|many)\b/i.test(input.description))
  )
    return null;
  if (/\bYYYY|\bDD\b/.test(input.description)) return null;
  const compact = /\bHHMM\b/.test(input.description);
  // "Call 03/11 08:20" as a subject says when it came.
  const isStamp = (time: string, { at, kind }: Pick<Passage, 'at' | 'kind'>) =>
    kind === 'subject' && at.includes(`T${time}`);
  const find = (sentence: string, passage: Pick<Passage, 'at' | 'kind'>): Spot[] =>
    spokenDays(sentence, passage.at).flatMap(({ time, start, end }) =>
      time === '' || isStamp(time, passage) ? [] : [{ value: compact ? time.replace(':', '') : time, start, end }],
    );
  const until = label.name.some((word) => /^(until|till|by|before|end|latest|to)$/.test(word));
  const from = label.name.some((word) => /^(from|start|begin|after|earliest)$/.test(word));
  return {
    find,
    base: 0.6,
    wish: true,
    ownFormat: true,
    adjust: (finding) => {
      const { before } = around(finding);
      let score = REQUEST.test(finding.sentence.text) ? 0.15 : 0;
      if (until) score += UNTIL.test(before) ? 0.5 : -0.3;
      if (from) score += FROM.test(before) ? 0.5 : -0.3;
      return score;
    },
    fromField: (text) => onlySpot(text, (sentence) => find(sentence, { at: '2000-01-01', kind: 'message' })),
  };
}

/** Only where one day and one time stand in the same sentence: a time of today may be one of any day. */
function dayAndTimeKind(input: Input, dayFirst: boolean | null): Kind {
  const joint = /YYYY-MM-DD HH/.test(input.description) ? ' ' : 'T';
  const seconds = /HH:MM:SS/.test(input.description) ? ':00' : '';
  const zone = /SSZ|MMZ/.test(input.description) ? 'Z' : '';
  const find = (sentence: string, { at }: Pick<Passage, 'at'>): Spot[] => {
    const days = findDays(sentence, at, dayFirst);
    const times = spokenDays(sentence, at).filter(({ time }) => time !== '');
    const [day] = days;
    const [time] = times;
    if (!day || !time || days.length > 1 || times.length > 1) return [];
    const value = `${formatDay(day.day, 'YYYY-MM-DD')}${joint}${time.time}${seconds}${zone}`;
    return [{ value, start: Math.min(day.start, time.start), end: Math.max(day.end, time.end) }];
  };
  return {
    find,
    base: 0.9,
    ownFormat: true,
    // A point in time is the sender's own; which instant it is in another zone nobody has said.
    ...(zone !== '' && { uncertain: () => true }),
    fromField: (text) => onlySpot(text, (sentence) => find(sentence, { at: '' })),
  };
}
