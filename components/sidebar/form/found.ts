// What was found in the ticket for one input, in the order it is offered in, and stepping through it by key. Pure.
import type { InputValue } from '#lib/action/values.ts';
import type { CardInput } from '#lib/card.ts';
import type { Candidate } from '#lib/fill/filled-input.ts';

/** The value that filling chose first, then the others, best first. The order never changes while the form is open. */
export function foundFor(input: CardInput): Candidate[] {
  if (input.value === null || input.from === null) return input.candidates;
  return [{ value: input.value, from: input.from }, ...input.candidates.filter(({ value }) => value !== input.value)];
}

/** Is there anything but the value that stands there already? */
export function offersAnother(found: readonly Candidate[], value: InputValue | null): boolean {
  return found.some((candidate) => candidate.value !== value);
}

/**
 * The place of the candidate after (1) or before (-1) the value in the field, round and round; what was typed stands at the end, so that
 * stepping on brings it back. From a field that is empty or says something else, down begins at the first one and up at the last.
 * @param count candidates, and one more for what was typed if there is such
 * @param at the place of the present value, -1 for none
 */
export function nextPlace(count: number, at: number, step: 1 | -1): number {
  if (at < 0) return step === 1 ? 0 : count - 1;
  return (at + step + count) % count;
}

/** Alt and an arrow: up and down alone belong to the field and to the page. */
export function stepOf(event: KeyboardEvent): 1 | -1 | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return null;
  if (event.key === 'ArrowDown') return 1;
  return event.key === 'ArrowUp' ? -1 : null;
}
