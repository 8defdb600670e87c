// Input values out of a ticket, each with where it came from: the input's own source, then the text by name, description and type, then
// the default. Nothing here sends or stores anything.
import type { Input } from '../action/schema.ts';
import { type InputValue, parseValue, parseValueText } from '../action/values.ts';
import { AppError } from '../errors.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { choose, OFFERED_ONLY } from './choose.ts';
import { evidence } from './evidence.ts';
import { fieldValues } from './fields.ts';
import type { FilledInput } from './filled-input.ts';
import { findAll, provenanceOf } from './finding.ts';
import type { Weighed } from './kinds/kind.ts';
import { kindOf } from './kinds/kind-of.ts';
import { labelOf } from './label.ts';
import { placed } from './places.ts';
import { type Reading, readTicket } from './reading.ts';
import { type Shape, shapeOf } from './shape.ts';
import { sourceValue } from './source.ts';
import { ownValue } from './ticket-number.ts';

/** One entry per input, in order. Without a ticket only defaults are filled. Every value passes `parseValue`. */
export function fillInputs(inputs: Input[], ticket: Ticket | null): FilledInput[] {
  const reading = ticket && readTicket(ticket);
  const shapes = new Map(inputs.map((input) => [input, shapeOf(input.description)]));
  const claimed = (own: Input) =>
    [...shapes].flatMap(([input, shape]) => (shape?.strong && input !== own ? shape : []));
  const filled = inputs.map((input) => fillInput(input, reading, claimed(input)));
  return withdrawTwins(inputs, filled);
}

/** `claimed`: shapes of the action's other inputs. */
function fillInput(input: Input, reading: Reading | null, claimed: readonly Shape[]): FilledInput {
  const empty: FilledInput = { name: input.name, value: null, from: null, candidates: [] };
  if (!reading) return withDefault(input, empty);
  const { ticket } = reading;
  const label = labelOf(input);
  const weighed = weigh(input, reading, claimed).filter(({ value }) => fits(input, value));
  const known = (input.source ? sourceValue(input.source, ticket) : null) ?? ownValue(input, label, ticket);
  const others = choose(weighed);
  if (known && fits(input, known.value)) {
    // Which ticket is open and who is signed in are facts; nothing that somebody wrote could be meant instead.
    if (known.from.kind === 'ticket' || known.from.kind === 'agent')
      return { name: input.name, ...known, candidates: [] };
    const rest = [...(others.chosen ? [others.chosen] : []), ...others.candidates];
    return { name: input.name, ...known, candidates: rest.filter(({ value }) => value !== known.value) };
  }
  const filled = { ...empty, candidates: others.candidates };
  if (others.chosen) return { ...filled, ...others.chosen };
  return others.undecided ? filled : withDefault(input, filled);
}

function weigh(input: Input, reading: Reading, claimed: readonly Shape[]): Weighed[] {
  const label = labelOf(input);
  const kind = kindOf(input, label, claimed);
  const weighed = [...fieldValues(reading.ticket.fields, label, kind), ...(kind.others?.(reading) ?? [])];
  for (const finding of findAll(reading, kind.find)) {
    const score = kind.base + (kind.adjust?.(finding) ?? 0) + evidence(finding, label, kind.mostForName);
    weighed.push({
      value: kind.meaning ? kind.meaning(finding.value) : finding.value,
      from: provenanceOf(finding),
      score: kind.uncertain?.(finding) ? Math.min(score, OFFERED_ONLY) : score,
    });
  }
  return weighed.filter(({ value }) => !kind.impossible?.(value, reading));
}

function withDefault(input: Input, filled: FilledInput): FilledInput {
  if (input.default === undefined || input.default === '') return filled;
  try {
    const value = parseValueText(input, input.default);
    return { ...filled, value, from: placed('default', 'default', input.default) };
  } catch (error) {
    if (error instanceof AppError) return filled;
    throw error;
  }
}

function fits(input: Input, value: InputValue): boolean {
  try {
    parseValue(input, value);
    return value !== '';
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/**
 * Two inputs of one action that drew the same words from the text ("from" and "to", "keep" and "close") cannot both be right: neither
 * keeps the value, both offer it.
 */
function withdrawTwins(inputs: Input[], filled: FilledInput[]): FilledInput[] {
  const drawn = (each: FilledInput) => each.from?.kind === 'message' || each.from?.kind === 'subject';
  return filled.map((each, place) => {
    const twin = filled.some(
      (other, at) =>
        at !== place &&
        inputs[at]?.type === 'string' &&
        drawn(other) &&
        drawn(each) &&
        each.value !== null &&
        other.value === each.value,
    );
    if (!twin || !each.from || each.value === null) return each;
    return {
      ...each,
      value: null,
      from: null,
      candidates: [{ value: each.value, from: each.from }, ...each.candidates],
    };
  });
}
