// A slot of the day out of a list of them ("8-12", "12:00–16:00"), by the hour or the part of the day that the ticket names.
import type { Input } from '../../action/schema.ts';
import type { Spot } from '../finding.ts';
import { numberOf } from '../number-words.ts';
import { optionsOf } from '../options.ts';
import type { Kind } from './kind.ts';

/** Hours of the day, 0 to 24. */
interface Slot {
  value: string;
  from: number;
  to: number;
}

type Said = 'at' | 'after' | 'before';

const SLOT =
  /^(\d{1,2})(?:[:.](\d{2}))?(?: ?h| ?Uhr)?\s?(?:-|–|to|bis|à|a)\s?(\d{1,2})(?:[:.](\d{2}))?(?: ?h| ?Uhr)?$/i;
const HOUR =
  /(?<![\p{L}\p{N}])(at|around|about|from|after|before|by|until|um|gegen|ab|nach|vor|bis|à|vers|après|avant|a las|desde las|después de las|antes de las|às|depois das|antes das) (\d{1,2}|\p{L}{3,7})(?:[:.](\d{2}))?(?! (?:days?|weeks?|months?|years?|hours?|minutes?|tagen?|wochen?|jours?|semaines?|días?|dias?)|\d)(?: ?(am|pm|a\.m|p\.m|o['’]clock|uhr|h)(?!\p{L}))?/giu;
const AFTER = /^(after|from|ab|nach|après|desde|después|depois)/i;
const BEFORE = /^(before|by|until|vor|bis|avant|antes)/i;
const PARTS: [RegExp, number, number][] = [
  [
    /(?<!\p{L})(in the morning|mornings?|before noon|vormittags?|am vormittag|le matin|matinée|por la mañana|de manhã)(?!\p{L})/iu,
    6,
    12,
  ],
  [
    /(?<!\p{L})(afternoons?|nachmittags?|am nachmittag|l['’]après-midi|por la tarde|à tarde|de tarde)(?!\p{L})/iu,
    12,
    17,
  ],
  [/(?<!\p{L})(evenings?|after work|abends?|am abend|le soir|por la noche|à noite)(?!\p{L})/iu, 17, 21],
];

export function timeSlotKind(input: Input): Kind | null {
  const slots = optionsOf(input).map(({ value }) => slotOf(value));
  if (slots.length < 2) return null;
  const all = slots.flatMap((slot) => slot ?? []);
  if (all.length < slots.length) return null;
  const written = new Set(all.map(({ value }) => value));
  return {
    find: (sentence) => findSlots(sentence, all),
    base: 0.8,
    wish: true,
    alone: 0.2,
    fromField: (text) => (written.has(text.trim()) ? text.trim() : null),
  };
}

function slotOf(value: string): Slot | null {
  const [, from, fromMinutes = '0', to, toMinutes = '0'] = SLOT.exec(value.trim()) ?? [];
  if (from === undefined || to === undefined) return null;
  return { value, from: Number(from) + Number(fromMinutes) / 60, to: Number(to) + Number(toMinutes) / 60 };
}

function* findSlots(sentence: string, slots: readonly Slot[]): Generator<Spot> {
  for (const { value } of slots) {
    const start = sentence.indexOf(value);
    if (start !== -1) yield { value, start, end: start + value.length };
  }
  const hours = [...sentence.matchAll(HOUR)];
  for (const match of hours) {
    const said: Said = AFTER.test(match[1] ?? '') ? 'after' : BEFORE.test(match[1] ?? '') ? 'before' : 'at';
    const hour = hourOf(match[2] ?? '', match[3], match[4], said);
    const slot = hour === null ? null : onlySlot(slots, hour, said);
    if (slot) yield { value: slot.value, start: match.index, end: match.index + match[0].trimEnd().length };
  }
  if (hours.length > 0) return;
  for (const [pattern, from, to] of PARTS) {
    const match = pattern.exec(sentence);
    const within = slots.filter((slot) => slot.from >= from - 1 && slot.to <= to + 1);
    if (match && within[0] && within.length === 1)
      yield { value: within[0].value, start: match.index, end: match.index + match[0].length };
  }
}

/** "Four" is in the afternoon, as nobody calls at four in the morning. */
function hourOf(hour: string, minutes: string | undefined, half: string | undefined, said: Said): number | null {
  const number = numberOf(hour);
  if (number === null || number > 24) return null;
  const later = /^p/i.test(half ?? '') || (!/^a/i.test(half ?? '') && number < (said === 'before' ? 6 : 7));
  return (number % 12) + (later || number >= 12 ? 12 : 0) + Number(minutes ?? 0) / 60;
}

/** The slot that the hour leaves; null where it leaves several. */
function onlySlot(slots: readonly Slot[], hour: number, said: Said): Slot | null {
  const left = slots.filter(({ from, to }) =>
    said === 'after' ? from >= hour : said === 'before' ? to <= hour : from <= hour && hour < to,
  );
  // "From 17:30 on" leaves the slot that it is in where none begins later.
  if (left.length === 0 && said !== 'at') return onlySlot(slots, hour, 'at');
  return left.length === 1 ? (left[0] ?? null) : null;
}
