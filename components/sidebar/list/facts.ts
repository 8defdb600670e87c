// The line under a suggested card: which inputs are filled, and what is missing. Pure.

import { readableName } from '#components/shared/readable-name.ts';
import { MASK } from '#lib/action/mask.ts';
import type { InputValue } from '#lib/action/values.ts';
import type { Card, CardInput } from '#lib/card.ts';

export interface Fact {
  name: string;
  label: string;
  text: string;
  missing: boolean;
}

/** More than this many do not fit a glance; what is missing comes first then. */
const SHOWN = 3;
/** A lookup that one press runs shows all it sends, or asks to be opened. */
const SHOWN_TO_RUN = 6;

/** Required inputs and optional ones that have a value, in the action's order. */
export function factsOf(card: Card): { facts: Fact[]; more: number } {
  const all = card.inputs.filter((input) => input.definition.required || input.value !== null).map(factOf);
  if (all.length <= (sendsAtOnce(card) ? SHOWN_TO_RUN : SHOWN)) return { facts: all, more: 0 };
  const kept = new Set([...all.filter((fact) => fact.missing), ...all.filter((fact) => !fact.missing)].slice(0, SHOWN));
  return { facts: all.filter((fact) => kept.has(fact)), more: all.length - SHOWN };
}

/** May one press send it? Only a lookup that has all it needs, and only what the agent sees in its card. */
export function runsAtOnce(card: Card): boolean {
  return sendsAtOnce(card) && factsOf(card).more === 0;
}

function sendsAtOnce(card: Card): boolean {
  return card.kind === 'lookup' && card.complete;
}

function factOf(input: CardInput): Fact {
  const { name } = input.definition;
  const label = readableName(name);
  if (input.value !== null) {
    return { name, label, text: input.definition.sensitive ? MASK : inputText(input.value), missing: false };
  }
  const found = input.candidates.length;
  return { name, label, text: found > 1 ? `${found} found, pick one` : 'missing', missing: true };
}

/** A value as people read it. */
export function inputText(value: InputValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value;
}
