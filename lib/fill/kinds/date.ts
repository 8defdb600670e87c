// Dates, in the format that the description asks for (ISO if it asks for none).
import type { Input } from '../../action/schema.ts';
import { addDays, type Day, dayOf, daysBetween, formatDay, weekdayOf } from '../calendar.ts';
import { around, REQUEST } from '../evidence.ts';
import { type DaySpot, findDays, isToldOfThePast } from '../find/days.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { WEEKDAYS } from '../month-names.ts';
import type { Passage, ReadSentence } from '../reading.ts';
import type { Kind, Setting } from './kind.ts';

const FORMAT = /\b(YYYY[-./]MM[-./]DD|DD[-./]MM[-./]YYYY|MM[-./]DD[-./]YYYY)\b/;
const MONTH_ALONE = /\bYYYY-MM\b(?!-)/;
const NAMED = /^(date|day|deadline|until|dob|birthday)$/;
const UNTIL =
  /^(until|till|by|before|end|ends|deadline|latest|expires|expiry|departure|checkout|last|return|to|dropoff)$/;
const FROM = /^(from|start|starts|starting|since|begin|first|arrival|checkin|outbound|pickup)$/;
const UNTIL_DESCRIBED = /^(the )?(last|final) (day|night|date)\b|\b(return day|day of return|check-?out|end of the)\b/i;
const FROM_DESCRIBED =
  /^(the )?(first) (day|night|date)\b|\b(day of arrival|outbound day|check-?in|beginning of the|start of the)\b/i;
const BEFORE_UNTIL =
  /\b(until|till|til|by|before|latest|to|back|return(?:ing)?|leav(?:e|ing)|depart(?:ing)?|(?:flies|fly|flying|drives?|goes|go|going|travels?|come|coming) (?:back|home)|zurück|abreise|retour|vuelta|volta|bis|spätestens|jusqu['’]au|avant|hasta|antes del?|até)( and including)?( on| the| zum| le| el| dem)?\W*(\p{L}+,? )?$/iu;
const AFTER_LATEST = /^\W*(at the latest|latest|spätestens|au plus tard)/iu;
const BEFORE_FROM =
  /\b(from|going|arriv(?:es?|ing)|lands?|landing|fl(?:y|ies|ying) out|moves? in|moving in|out|outbound|anreise|starting|start|begin(ning)?|as of|since|ab|seit|vom|dès|à partir du|du|desde|a partir de)( with| on| the| dem)?\W*(\p{L}+,? )?$/iu;
// "14 to 18 May", "vom 18. bis …": the first of two.
const RANGE_AFTER = /^(st|nd|rd|th|\.)?\s?(-|–|to|until|till|bis|au|al|a|até)\s?(the |zum )?\d/iu;
const SPAN =
  /\d|(?<![\p{L}])(hours?|days?|weeks?|months?|years?|stunden?|tagen?|wochen?|monaten?|heures?|jours?|semaines?|mois|horas?|días?|dias?|semanas?|mes|meses)(?![\p{L}])/iu;
// "Monday next week" is a day, "in two weeks" a span.
const OF_THIS = /\b(this|next) week\b/giu;
// "We have a room from the 18th to the 22nd": what is, where another day is wished for.
const ALREADY_HAVE =
  /\b(have|had|['’]ve|got|haben|hatten|habe|hatte|avons|avions|ai|avais|tenemos|teníamos|tengo|tenía|temos|tínhamos|tenho|tinha)\b[^.;]{0,60}\b(booked|reserved|rooms?|bookings?|appointments?|slot|seats?|gebucht|reserviert|\w*zimmer|termin|réservée?|chambre|rendez-vous|reservad[oa]|habitación|cita|quarto|consulta)\b/iu;
const NOW_SAID =
  /\b(now|instead|rather|could (i|we)|can (i|we|you)|move|change|nun|jetzt|doch|stattdessen|verschieben|erst|maintenant|finalement|plutôt|déplacer|ahora|mejor|cambiar|agora|afinal|mudar)\b/iu;
const PAST_INPUT =
  /\b(purchased?|ordered|bought|birth|born|dob|invoice date|was|were|happened|occurred|incident|accident|past|fail(ed|ure)|found|back to|backup|restor\w*|collected|arrived|received|noticed|paid|reported|discovered|since when|(booked|sent|charged|debited|posted|signed|opened|created|happened|read) on|(day|date) of the (damage|loss|theft|booking|payment|transfer|sale))\b/i;
const WISHED_INPUT =
  /\b(want(ed|s)?|wish(ed|es)?|new|needed|need|must|prefer\w*|desired|requested|until|till|by|deadline|latest|deliver(y|ed)?|collection|pick-?up|hold|expir\w+|valid|next|book(ed)?|reserv\w*|appointment|visit|callback|first day|last day|start|end|move|from)\b/i;
const INSTEAD = /\binstead\b(?! of)|\b(stattdessen|à la place|en su lugar|em vez disso)\b/iu;
const AS_PLANNED =
  /\b(due|scheduled|booked|planned|originally|currently|fällig|gebucht|geplant|prévue?|previst[oa]|reservad[oa])( \p{L}+){0,3} $/iu;
// "You put us on the 19th. The day after would be fine.": the day named is not the one meant.
const NEIGHBOUR =
  /\b(the|a) (day|week) (after|before|later|earlier)\b(?! tomorrow| yesterday)|\b(am|einen) tag (danach|davor|später|früher)\b|\ble (lendemain|jour (d['’])?(après|avant))\b|\bel día (siguiente|anterior)\b|\bo dia (seguinte|anterior)\b/iu;
// "Your letter of 1 March", "bill 4411 from 3 May": the day of a paper.
const OF_A_PAPER =
  /(?<![\p{L}])(letter|e-?mail|mail|message|invoice|bill|reminder|statement|notice|offer|quote|brief|schreiben|rechnung|mahnung|nachricht|angebot|lettre|courrier|facture|relance|carta|correo|factura|aviso|fatura|mensagem)( \S*\d\S*)? (of|from|dated|on|vom|von|du|de|del|do|da)( the| le| el)? $/iu;
const NAMED_WEEKDAY = new RegExp(`^(?:${[...WEEKDAYS.keys()].join('|')})$`, 'iu');
const LAST_OR_EVERY = /\b(last|past|every|each|letzte[nrs]?|jeden|dernier|pasado)\s+$/iu;

export function dateKind(input: Input, label: Label, { habits }: Setting): Kind | null {
  const { dayFirst } = habits;
  const format = FORMAT.exec(input.description)?.[1];
  if (input.type !== 'string' || MONTH_ALONE.test(input.description)) return null;
  if (format === undefined && !label.name.some((word) => NAMED.test(word))) return null;
  const told = `${label.name.join(' ')} ${input.description}`;
  const until = label.name.some((word) => UNTIL.test(word)) || UNTIL_DESCRIBED.test(input.description);
  const from = !until && (label.name.some((word) => FROM.test(word)) || FROM_DESCRIBED.test(input.description));
  // Where a day is the end of a stretch only by the input's description, any day of the ticket may still be it.
  const loosely = /\b(pick-?up|drop-?off|departure|arrival|first day|last day|first possible|site|needed|must)\b/i.test(
    told,
  );
  const past = PAST_INPUT.test(told);
  const wished = !past && (until || from || WISHED_INPUT.test(told));
  // "On Monday", of what has happened, is the Monday before.
  const daysOf = (sentence: string, { at, before }: Pick<Passage, 'at' | 'before'>): readonly DaySpot[] =>
    daysAsOffered(sentence, at, before, dayFirst).map((spot) =>
      past && NAMED_WEEKDAY.test(sentence.slice(spot.start, spot.end)) && !isGone(spot.day, at)
        ? { ...spot, day: addDays(spot.day, -7) }
        : spot,
    );
  const find = (sentence: string, passage: Pick<Passage, 'at' | 'kind' | 'before'>): Spot[] => {
    const { at, kind } = passage;
    return (
      daysOf(sentence, passage)
        // "Call 12.10. 10:31" as a subject says when it came.
        .filter(
          (spot, _, all) =>
            kind !== 'subject' || !all.some((other) => other.start === spot.start && isToday(other.day, at)),
        )
        .filter(
          (spot) =>
            spot.explicit ||
            (past && isGone(spot.day, at)) ||
            (!LAST_OR_EVERY.test(sentence.slice(0, spot.start)) &&
              // A span ("within 14 days", "in two hours") is a day only to somebody who asks for one.
              (REQUEST.test(sentence) ||
                (kind === 'message' && !SPAN.test(sentence.slice(spot.start, spot.end).replace(OF_THIS, ''))))),
        )
        .map((spot) => ({ ...spot, value: formatDay(spot.day, format ?? 'YYYY-MM-DD') }))
    );
  };
  return {
    find,
    base: 0.9,
    wish: wished,
    // "On Saturday" alone in a ticket; next to a date it says less.
    alone: ({ sentence }) => (REQUEST.test(sentence.text) ? 0 : 0.3),
    ownFormat: true,
    adjust: (finding) => {
      const { before, after } = around(finding);
      const days = daysOf(finding.sentence.text, finding.passage);
      const spot = days.find((each) => each.start + finding.sentence.start === finding.start);
      const written = dayOf(finding.passage.at);
      let score = spot?.explicit === false ? (REQUEST.test(finding.sentence.text) || past ? -0.3 : -0.6) : 0;
      if (/^\d+\/\d+$/.test(finding.passage.text.slice(finding.start, finding.end))) score -= 0.2;
      // What is asked for lies ahead; a day gone by belongs to the story.
      const ahead = written && spot ? daysBetween(written, spot.day) : 0;
      if (written && spot && ((past && ahead > 0) || (wished && ahead < 0))) score -= 0.8;
      const paper = OF_A_PAPER.exec(before)?.[1]?.toLowerCase();
      if (paper !== undefined && !told.toLowerCase().includes(paper)) score -= 0.9;
      if (wished && INSTEAD.test(finding.sentence.text)) score += 0.3;
      if (wished && AS_PLANNED.test(before)) score -= 0.8;
      if (wished && spot?.explicit !== false) {
        const soFar = finding.passage.text.slice(finding.sentence.start, finding.start);
        if (NOW_SAID.test(soFar)) score += 0.3;
        else if (ALREADY_HAVE.test(finding.sentence.text)) score -= 0.5;
      }
      const isUntil = BEFORE_UNTIL.test(before) || AFTER_LATEST.test(after);
      const isFrom = BEFORE_FROM.test(before) || RANGE_AFTER.test(after);
      const place = isUntil === isFrom ? placeOfTwo(finding.sentence, finding.start, days) : null;
      if (place !== null && (until || from) && !loosely) return score + ((place === 'last') === until ? 0.4 : -0.6);
      if (until) score += isUntil ? 0.5 : isFrom ? -0.6 : loosely ? -0.1 : -0.4;
      if (from) score += isFrom ? 0.5 : isUntil ? -0.6 : loosely ? 0 : -0.4;
      return score;
    },
    // The day by which it should have come is not the day by which it is wanted.
    uncertain: ({ passage, sentence, start }) =>
      (wished && isToldOfThePast(passage.text.slice(sentence.start, start))) ||
      (wished && NEIGHBOUR.test(nextWords(passage, sentence))),
    fromField: (text) => {
      const days = findDays(text, '', dayFirst);
      return days.length === 1 && days[0] ? formatDay(days[0].day, format ?? 'YYYY-MM-DD') : null;
    },
  };
}

/** "The Thursday", where the agent had offered Thursday, 5 November, is that one. */
function daysAsOffered(sentence: string, at: string, offered: string, dayFirst: boolean | null): readonly DaySpot[] {
  const days = findDays(sentence, at, dayFirst);
  if (offered === '' || days.every(({ explicit }) => explicit)) return days;
  const named = findDays(offered, at, dayFirst).filter(({ explicit }) => explicit);
  return days.map((spot) => {
    if (spot.explicit || !NAMED_WEEKDAY.test(sentence.slice(spot.start, spot.end))) return spot;
    const same = named.filter(({ day }) => weekdayOf(day) === weekdayOf(spot.day));
    const [meant] = same;
    return meant && same.length === 1 ? { ...spot, day: meant.day, value: meant.value, explicit: true } : spot;
  });
}

/** Which of exactly two dates in their order: "she lands on 10 April and flies home on 2 June". Null for more, fewer or another order. */
function placeOfTwo(sentence: ReadSentence, start: number, days: readonly DaySpot[]): 'first' | 'last' | null {
  const [first, last, third] = days.filter(({ explicit }) => explicit).sort((a, b) => a.start - b.start);
  if (!first || !last || third || daysBetween(first.day, last.day) <= 0) return null;
  const at = start - sentence.start;
  return first.start === at ? 'first' : last.start === at ? 'last' : null;
}

function isToday(day: Day, at: string): boolean {
  const written = dayOf(at);
  return written !== null && daysBetween(written, day) === 0;
}

function isGone(day: Day, at: string): boolean {
  const written = dayOf(at);
  return written !== null && daysBetween(written, day) <= 0;
}

/** What is said from the finding on, in its message and in the requester's later ones. */
function nextWords({ text, since }: Passage, sentence: ReadSentence): string {
  return `${text.slice(sentence.start, sentence.start + 1_000)}\n${since}`;
}
