// Identifiers as evidence: a ticket that holds "NW-20481" is rather about one of the actions that ask for such a number: a nudge, and more
// of one among actions that share words with it. For the plain look-up of what is numbered so it is a reason of its own.
import type { Action, Input } from '../action/schema.ts';
import type { Spot } from '../fill/finding.ts';
import { labelOf } from '../fill/label.ts';
import { findShape, ownShape, type Shape } from '../fill/shape.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sentences } from './sentences.ts';
import type { Reason } from './suggestion.ts';
import { contentTokens, foldWord } from './tokens.ts';

export interface IdentifierShape {
  shape: Shape;
  /** Places of the actions that ask for it. */
  places: number[];
  /** Those of `places` that do nothing but show what has the number, each with its name's word for that. */
  lookups: { place: number; word: string }[];
}

export interface IdentifierEvidence {
  /** What each action gains by the ticket's identifiers: 0 to 0.45. An identifier that few actions ask for tells more. */
  nudges: Float64Array;
  /** Places of the plain look-ups of what the ticket names, each with where it does; null when only a custom field holds it. */
  lookups: Map<number, Reason | null>;
}

const NUDGE = 0.45;
// An identifier stands near the top of a message; reading a whole long thread would be felt.
const MOST_CHARACTERS = 10_000;
const DIGIT = /\d/;
const READING = new Set('look lookup check view open read fetch track list search retrieve display'.split(' '));

/** The identifiers that actions ask for, each once; shapes too plain to prove anything are left out. */
export function identifierShapes(actions: readonly Action[]): IdentifierShape[] {
  const shapes = new Map<string, IdentifierShape>();
  for (const [place, action] of actions.entries()) {
    for (const input of action.inputs) {
      const shape = ownShape(input);
      if (!shape?.strong) continue;
      const known = shapes.get(shape.pattern.source) ?? { shape, places: [], lookups: [] };
      if (!known.places.includes(place)) known.places.push(place);
      const word = lookedUp(action, input);
      if (word !== null) known.lookups.push({ place, word });
      shapes.set(shape.pattern.source, known);
    }
  }
  return [...shapes.values()];
}

/** "order" for "Look up an order" by `order_number`: what a reading action shows, if its name says nothing else; otherwise null. */
function lookedUp(action: Action, input: Input): string | null {
  if (action.request.method !== 'GET') return null;
  const { near } = labelOf(input);
  const telling = contentTokens(action.name).filter(
    ({ start, end }) => !READING.has(foldWord(action.name.slice(start, end))),
  );
  const [first] = telling;
  return first && telling.every(({ stem }) => near.has(stem)) ? action.name.slice(first.start, first.end) : null;
}

/** What the identifiers in a ticket's own words and custom fields say of `count` actions. */
export function identifierEvidence(
  shapes: readonly IdentifierShape[],
  ticket: Ticket,
  count: number,
): IdentifierEvidence {
  const nudges = new Float64Array(count);
  const found = new Map<number, Reason | null>();
  const texts = shapes.length === 0 ? [] : ownTexts(ticket);
  const held = shapes.flatMap((each) => {
    const first = firstOf(texts, each.shape);
    return first ? [{ ...each, first }] : [];
  });
  for (const { shape, places, lookups, first } of held) {
    const { value } = first.spot;
    // "MT and eight digits" and "MT or HH and eight digits" ask for the same number.
    const asking = new Set(
      held.flatMap((other) => (other.shape === shape || matches(value, other.shape) ? other.places : [])),
    );
    const rarity = Math.log(1 + count / asking.size) / Math.log(1 + count);
    for (const place of places) nudges[place] = Math.max(nudges[place] ?? 0, NUDGE * rarity);
    for (const { place, word } of lookups) found.set(place, reasonOf(first, word));
  }
  return { nudges, lookups: found };
}

function matches(value: string, shape: Shape): boolean {
  return [...findShape(value, shape)].some(({ start, end }) => start === 0 && end === value.length);
}

interface OwnText {
  text: string;
  /** null: the subject; undefined: a custom field, which no reason can point at. */
  messageId: string | null | undefined;
  /** Where the text begins in its message or subject. */
  from: number;
  hasDigit: boolean;
}

function firstOf(texts: readonly OwnText[], shape: Shape): (OwnText & { spot: Spot }) | null {
  for (const own of texts) {
    // All but parts of addresses have a digit in them; most sentences have none.
    if (!own.hasDigit && !shape.slug) continue;
    for (const spot of findShape(own.text, shape)) return { ...own, spot };
  }
  return null;
}

function reasonOf({ text, messageId, from, spot }: OwnText & { spot: Spot }, word: string): Reason | null {
  if (messageId === undefined) return null;
  const { start, end } = spot;
  return {
    text: text.slice(start, end),
    messageId,
    start: from + start,
    end: from + end,
    matched: word,
    field: 'name',
    concept: null,
  };
}

/** The newest message first, then the subject, then the custom fields. */
function ownTexts(ticket: Ticket): OwnText[] {
  const texts: OwnText[] = [];
  let left = MOST_CHARACTERS;
  for (const message of ticket.messages.toReversed()) {
    if (left <= 0) break;
    const text = message.text.slice(0, left);
    left -= text.length;
    for (const { start, end, kind } of sentences(text, message.author.name)) {
      if (kind === 'quoted') continue;
      const own = text.slice(start, end);
      texts.push({ text: own, messageId: message.id, from: start, hasDigit: DIGIT.test(own) });
    }
  }
  texts.push({ text: ticket.subject, messageId: null, from: 0, hasDigit: DIGIT.test(ticket.subject) });
  for (const { value } of ticket.fields) {
    texts.push({ text: value.slice(0, 500), messageId: undefined, from: 0, hasDigit: true });
  }
  return texts;
}
