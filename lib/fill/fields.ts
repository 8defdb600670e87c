// Custom fields of the ticket: a strong source where their label says the same as the input's name.
import { stemmer } from 'stemmer';
import { foldWord, words } from '../suggest/tokens.ts';
import type { TicketField } from '../ticket/ticket.ts';
import type { Kind, Weighed } from './kinds/kind.ts';
import { ID_WORDS, type Label } from './label.ts';
import { placed } from './places.ts';

const FIELD_SCORE = 2.4;
const DESCRIBED_FIELD_SCORE = 1.9;
const AS_IT_IS = new Set('current present old former previous existing'.split(' '));
const COURTESY = new Set('your our my preferred desired wanted the of please enter'.split(' '));

export function fieldValues(fields: readonly TicketField[], label: Label, kind: Kind): Weighed[] {
  const found: Weighed[] = [];
  for (const field of fields) {
    const score = fieldFit(field.label, label);
    if (score === 0 || field.value.trim() === '') continue;
    const value = kind.fromField(field.value);
    if (value !== null) found.push({ value, score, from: placed('field', `field ${field.label}`, field.value) });
  }
  return found;
}

/** How well a field's label fits: every telling word of it must be one of the input's, so that "Current plan" is not the wanted one. */
function fieldFit(fieldLabel: string, label: Label): number {
  const told = [...words(fieldLabel)].map(({ word }) => foldWord(word)).filter((word) => !COURTESY.has(word));
  if (label.side === 'new' && told.some((word) => AS_IT_IS.has(word))) return 0;
  const telling = told.filter((word) => !ID_WORDS.has(word)).map((word) => stemmer(word));
  if (telling.length === 0) return 0;
  const name = new Set([...label.near, ...label.name.map((word) => stemmer(word))]);
  if (telling.every((stem) => name.has(stem))) return FIELD_SCORE;
  // "Hearth Club number" for `member_number`: the description's first sentence names the same thing.
  const described =
    label.name.some((word) => ID_WORDS.has(word)) &&
    told.some((word) => ID_WORDS.has(word)) &&
    telling.every((stem) => label.description.has(stem));
  return described ? DESCRIBED_FIELD_SCORE : 0;
}
