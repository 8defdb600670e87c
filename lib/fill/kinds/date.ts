// Dates, in the format that the description asks for (ISO if it asks for none).
import type { Input } from '../../action/schema.ts';
import { dayOf, daysBetween, formatDay } from '../calendar.ts';
import { around, REQUEST } from '../evidence.ts';
import { findDays, isToldOfThePast } from '../find/days.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import type { Passage } from '../reading.ts';
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
const PAST_INPUT = /\b(purchase|purchased|ordered|birth|born|invoice date|was|happened|incident|past)\b/i;
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
  const find = (sentence: string, { at }: Pick<Passage, 'at'>): Spot[] =>
    findDays(sentence, at, dayFirst)
      .filter((spot) => spot.explicit || (REQUEST.test(sentence) && !NEXT_OR_LAST.test(sentence.slice(0, spot.start))))
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
      if (written && spot && daysBetween(written, spot.day) >= 0 === past) score -= 0.8;
      if (until) score += BEFORE_UNTIL.test(before) || AFTER_LATEST.test(after) ? 0.5 : -0.4;
      if (from) score += BEFORE_FROM.test(before) ? 0.5 : -0.4;
      return score;
    },
    // The day by which it should have come is not the day by which it is wanted.
    uncertain: ({ passage, sentence, start }) => !past && isToldOfThePast(passage.text.slice(sentence.start, start)),
    fromField: (text) => {
      const days = findDays(text, '', dayFirst);
      return days.length === 1 && days[0] ? formatDay(days[0].day, format ?? 'YYYY-MM-DD') : null;
    },
  };
}
