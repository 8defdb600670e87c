// Identifiers as evidence: a ticket that holds "NW-20481" is rather about one of the actions that ask for such a number.
// A nudge among actions that share words with the ticket, never a reason of its own.
import type { Action } from '../action/schema.ts';
import { findShape, type Shape, shapeOf } from '../fill/shape.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sentences } from './sentences.ts';

export interface IdentifierShape {
  shape: Shape;
  /** Places of the actions that ask for it. */
  places: number[];
}

const NUDGE = 0.45;
// An identifier stands near the top of a message; reading a whole long thread would be felt.
const MOST_CHARACTERS = 10_000;

/** The identifiers that actions ask for, each once; shapes too plain to prove anything are left out. */
export function identifierShapes(actions: readonly Action[]): IdentifierShape[] {
  const shapes = new Map<string, IdentifierShape>();
  for (const [place, action] of actions.entries()) {
    for (const input of action.inputs) {
      const shape = shapeOf(input.description);
      if (!shape?.strong) continue;
      const known = shapes.get(shape.pattern.source) ?? { shape, places: [] };
      if (!known.places.includes(place)) known.places.push(place);
      shapes.set(shape.pattern.source, known);
    }
  }
  return [...shapes.values()];
}

/** What each action gains by the ticket's identifiers: 0 to 0.45. An identifier that few actions ask for tells more. */
export function identifierNudges(shapes: readonly IdentifierShape[], ticket: Ticket, count: number): Float64Array {
  const nudges = new Float64Array(count);
  if (shapes.length === 0) return nudges;
  const texts = ownTexts(ticket);
  for (const { shape, places } of shapes) {
    if (!texts.some((text) => !findShape(text, shape).next().done)) continue;
    const rarity = Math.log(1 + count / places.length) / Math.log(1 + count);
    for (const place of places) nudges[place] = Math.max(nudges[place] ?? 0, NUDGE * rarity);
  }
  return nudges;
}

function ownTexts(ticket: Ticket): string[] {
  const texts = [ticket.subject, ...ticket.fields.map(({ value }) => value.slice(0, 500))];
  let left = MOST_CHARACTERS;
  for (const message of ticket.messages.toReversed()) {
    if (left <= 0) break;
    const text = message.text.slice(0, left);
    left -= text.length;
    for (const { start, end, kind } of sentences(text, message.author.name)) {
      if (kind !== 'quoted') texts.push(text.slice(start, end));
    }
  }
  return texts;
}
