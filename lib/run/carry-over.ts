// The inputs of a check, filled with what an unknown run was sent with. Pure.
import { type InputValue, parseValueText } from '../action/values.ts';
import type { CardInput } from '../card.ts';
import { AppError } from '../errors.ts';
import type { Provenance } from '../fill/filled-input.ts';
import type { Run } from '../run.ts';

/**
 * What the run was sent with comes first: the lookup asks about that, not about what the ticket says by now. A sensitive value was never
 * kept, so its input is empty, and typed again. Inputs that nothing of the run fills stay as the ticket filled them.
 * @param carried for each input by name the run's own input; null: none
 */
export function carryOver(
  inputs: readonly CardInput[],
  carried: ReadonlyMap<string, string | null>,
  run: Run,
): CardInput[] {
  return inputs.map((input) => {
    const from = carried.get(input.definition.name) ?? null;
    if (from === null) return input;
    const empty: CardInput = { ...input, value: null, from: null, candidates: [] };
    const sent = run.inputs.find(({ name }) => name === from);
    // It was left empty then. A default of the lookup's own says nothing of the run, and may stand.
    if (!sent) return input.from?.kind === 'default' ? { ...input, candidates: [] } : empty;
    const value = sent.masked ? null : fittingValue(input, sent.value);
    return value === null ? empty : { ...empty, value, from: fromRun(run, sent.value) };
  });
}

/** null: it does not fit the lookup's input. */
function fittingValue({ definition }: CardInput, text: string): InputValue | null {
  try {
    return parseValueText(definition, text);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function fromRun(run: Run, value: string): Provenance {
  const at = new Date(run.sentAt ?? run.preparedAt).toISOString();
  return { kind: 'run', label: '', messageId: null, author: '', at, quote: value.slice(0, 120), start: 0, end: 0 };
}
