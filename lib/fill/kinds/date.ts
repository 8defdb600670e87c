// Dates, in the format that the description asks for (ISO if it asks for none).
import type { Input } from '../../action/schema.ts';
import { type Day, dayOf, daysBetween, formatDay } from '../calendar.ts';
import { around, REQUEST } from '../evidence.ts';
import { findDays, isToldOfThePast } from '../find/days.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import type { Passage, ReadSentence } from '../reading.ts';
import type { Kind, Setting } from './kind.ts';

const FORMAT = /\b(YYYY[-./]MM[-./]DD|DD[-./]MM[-./]YYYY|MM[-./]DD[-./]YYYY)\b/;
const MONTH_ALONE = /\bYYYY-MM\b(?!-)/;
const NAMED = /^(date|day|deadline|until|dob|birthday)$/;
const UNTIL = /^(until|till|by|before|end|ends|deadline|latest|expires|expiry)$/;
const FROM = /^(from|start|starts|starting|since|begin|first)$/;
const BEFORE_UNTIL =
  /\b(until|till|til|by|before|latest|to|bis|spätestens|jusqu['’]au|avant|hasta|antes del?|até)( and including)?( on| the| zum| le| el| dem)?\W*(\p{L}+,? )?$/iu;
const AFTER_LATEST = /^\W*(at the latest|latest|spätestens|au plus tard)/iu;
const BEFORE_FROM =
  /\b(from|starting|start|begin(ning)?|as of|since|ab|seit|vom|dès|à partir du|du|desde|a partir de)( with| on| the| dem)?\W*(\p{L}+,? )?$/iu;
const PAST_INPUT =
  /\b(purchased?|ordered|bought|birth|born|dob|invoice date|was|were|happened|occurred|incident|accident|past|fail(ed|ure)|collected|arrived|received|noticed|paid|reported|discovered|since when)\b/i;
const WISHED_INPUT =
  /\b(want(ed|s)?|wish(ed|es)?|new|needed|need|must|prefer\w*|desired|requested|until|till|by|deadline|latest|deliver(y|ed)?|collection|pick-?up|hold|expir\w+|valid|next|book(ed)?|reserv\w*|appointment|visit|callback|first day|last day|start|end|move|from)\b/i;
const INSTEAD = /\binstead\b(?! of)|\b(stattdessen|à la place|en su lugar|em vez disso)\b/iu;
const AS_PLANNED =
  /\b(due|scheduled|booked|planned|originally|currently|fällig|gebucht|geplant|prévue?|previst[oa]|reservad[oa])( \p{L}+){0,3} $/iu;
// "You put us on the 19th. The day after would be fine.": the day named is not the one meant.
const NEIGHBOUR =
  /\b(the|a) (day|week) (after|before|later|earlier)\b(?! tomorrow| yesterday)|\b(am|einen) tag (danach|davor|später|früher)\b|\ble (lendemain|jour (d['’])?(après|avant))\b|\bel día (siguiente|anterior)\b|\bo dia (seguinte|anterior)\b/iu;
const NEXT_OR_LAST =
  /\b(next|last|past|every|each|nächste[nrs]?|letzte[nrs]?|jeden|prochain|dernier|próximo|pasado)\s+$/iu;

export function dateKind(input: Input, label: Label, { habits }: Setting): Kind | null {
  const { dayFirst } = habits;
  const format = FORMAT.exec(input.description)?.[1];
  if (input.type !== 'string' || MONTH_ALONE.test(input.description)) return null;
  if (format === undefined && !label.name.some((word) => NAMED.test(word))) return null;
  const until = label.name.some((word) => UNTIL.test(word));
  const from = label.name.some((word) => FROM.test(word));
  const past = PAST_INPUT.test(`${label.name.join(' ')} ${input.description}`);
  const wished = !past && (until || from || WISHED_INPUT.test(`${label.name.join(' ')} ${input.description}`));
  const find = (sentence: string, { at }: Pick<Passage, 'at'>): Spot[] =>
    findDays(sentence, at, dayFirst)
      .filter(
        (spot) =>
          spot.explicit ||
          (past && isGone(spot.day, at)) ||
          (REQUEST.test(sentence) && !NEXT_OR_LAST.test(sentence.slice(0, spot.start))),
      )
      .map((spot) => ({ ...spot, value: formatDay(spot.day, format ?? 'YYYY-MM-DD') }));
  return {
    find,
    base: 0.9,
    ownFormat: true,
    adjust: (finding) => {
      const { before, after } = around(finding);
      const spot = findDays(finding.sentence.text, finding.passage.at, dayFirst).find(
        (each) => each.start + finding.sentence.start === finding.start,
      );
      const written = dayOf(finding.passage.at);
      let score = spot?.explicit === false ? -0.3 : 0;
      if (/^\d+\/\d+$/.test(finding.passage.text.slice(finding.start, finding.end))) score -= 0.2;
      // What is asked for lies ahead; a day gone by belongs to the story.
      const ahead = written && spot ? daysBetween(written, spot.day) : 0;
      if (written && spot && ((past && ahead > 0) || (wished && ahead < 0))) score -= 0.8;
      if (wished && INSTEAD.test(finding.sentence.text)) score += 0.3;
      if (wished && AS_PLANNED.test(before)) score -= 0.8;
      if (until) score += BEFORE_UNTIL.test(before) || AFTER_LATEST.test(after) ? 0.5 : -0.4;
      if (from) score += BEFORE_FROM.test(before) ? 0.5 : -0.4;
      return score;
    },
    // The day by which it should have come is not the day by which it is wanted.
    uncertain: ({ passage, sentence, start }) =>
      (wished && isToldOfThePast(passage.text.slice(sentence.start, start))) ||
      NEIGHBOUR.test(nextWords(passage, sentence)),
    fromField: (text) => {
      const days = findDays(text, '', dayFirst);
      return days.length === 1 && days[0] ? formatDay(days[0].day, format ?? 'YYYY-MM-DD') : null;
    },
  };
}

function isGone(day: Day, at: string): boolean {
  const written = dayOf(at);
  return written !== null && daysBetween(written, day) <= 0;
}

/** Everything said in the passage, and what was said since does not reach here: one passage is read at a time. */
function nextWords({ text }: Passage, sentence: ReadSentence): string {
  return text.slice(sentence.start, sentence.start + 1_000);
}
