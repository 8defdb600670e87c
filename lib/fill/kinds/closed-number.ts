// A whole number of which the description lists all that can be: "1, 5, 10, 15 or 20".
import type { Input } from '../../action/schema.ts';
import { unitOf } from '../find/durations.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { type Kind, onlySpot } from './kind.ts';

// "Wanted amount: 0, 150, 300, 500 or 1000": nothing else can be meant.
const CLOSED = /(?:^|[: (])((?:\d{1,6}, ?)+\d{1,6},? or \d{1,6})(?=[.,;)]|$| )/i;
const FIGURE =
  /(?<![\p{L}\p{N}.,:/#€£$-])(\d{1,6})(?:st|nd|rd|th|\.?º|er)?(?![\p{L}\p{N}%]|[.,:/-]\d|\.(?= ?(?:\p{Lu}\p{Ll}+ )?\d)| ?(?:%|percent|prozent))/gu;

const MOST =
  /\bthe (biggest|largest|highest|longest) (one|you have|possible|there is|available)?|\bdas größte\b|\ble plus grand\b|\bel más grande\b|\bo maior\b/iu;
const LEAST =
  /\bthe (smallest|lowest|shortest) (one|you have|possible|there is|available)?|\bdas kleinste\b|\ble plus petit\b|\bel más pequeño\b|\bo menor\b/iu;

export function closedNumberKind(input: Input, label: Label): Kind | null {
  // "3, 6 or 12" months are told with their unit.
  if (unitOf(`${label.name.join(' ')} ${input.description}`) !== null) return null;
  const listed = input.type === 'integer' ? CLOSED.exec(input.description)?.[1] : undefined;
  if (listed === undefined) return null;
  const values = new Set(listed.match(/\d+/g));
  const ordered = [...values].sort((a, b) => Number(a) - Number(b));
  const find = function* (sentence: string): Generator<Spot> {
    for (const [said, value] of [
      [MOST, ordered.at(-1)],
      [LEAST, ordered[0]],
    ] as const) {
      const match = said.exec(sentence);
      if (match && value !== undefined) yield { value, start: match.index, end: match.index + match[0].length };
    }
    for (const match of sentence.matchAll(FIGURE)) {
      const value = match[1] ?? '';
      if (values.has(value)) yield { value, start: match.index, end: match.index + match[0].length };
    }
  };
  return {
    find,
    base: 0.6,
    wish: true,
    adjust: ({ passage, start, end }) => (/\d/.test(passage.text.slice(start, end)) ? 0 : 0.4),
    fromField: (text) => onlySpot(text, find),
  };
}
