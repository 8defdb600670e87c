// Test values out of a ticket, as an agent's form would be filled. What was in the form before comes back by Undo. No JSX.
import type { Input } from '#lib/action/schema.ts';
import type { InputValue, InputValues } from '#lib/action/values.ts';
import { browserLocale } from '#lib/browser/locale.ts';
import { defaultOf } from '#lib/fill/default.ts';
import type { FilledInput } from '#lib/fill/filled-input.ts';
import { valueAt } from '#lib/test/test-values.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Editor } from '../editor/editor.ts';
import { lazy } from '../parts/lazy.ts';
import { tell } from '../parts/toast.ts';
import { benchOf } from './bench.ts';

const filling = lazy(() => import('#lib/fill/fill.ts'));

export function setValue(editor: Editor, name: string, value: InputValue | undefined): void {
  const { [name]: _before, ...rest } = editor.values.peek();
  editor.values.value = value === undefined ? rest : { ...rest, [name]: value };
  const bench = benchOf(editor);
  const filled = bench.filled.peek();
  if (!filled?.inputs.has(name)) return;
  bench.filled.value = { ...filled, inputs: new Map([...filled.inputs].filter(([key]) => key !== name)) };
}

/** Takes another of the values that were found in the ticket. */
export function takeCandidate(editor: Editor, filled: FilledInput, index: number): void {
  const taken = filled.candidates[index];
  if (taken === undefined) return;
  const before = filled.value === null || filled.from === null ? [] : [{ value: filled.value, from: filled.from }];
  const rest = filled.candidates.filter((_, at) => at !== index);
  const bench = benchOf(editor);
  const now = bench.filled.peek();
  setValue(editor, filled.name, taken.value);
  if (now === null) return;
  const next: FilledInput = { ...filled, ...taken, candidates: [...before, ...rest] };
  bench.filled.value = { ...now, inputs: new Map(now.inputs).set(filled.name, next) };
}

/** All values at once: one left over from another ticket would make a request that no ticket asks for. */
export async function fillFromTicket(editor: Editor, ticket: Ticket): Promise<void> {
  const part = await filling.load();
  if (part === null) return tell('Filling could not be loaded. Reload this page and try again.');
  const { inputs } = editor.action.peek();
  const filled = part.fillInputs(inputs, ticket, { locale: browserLocale() });
  const values = filled.flatMap(({ name, value }): [string, InputValue][] => (value === null ? [] : [[name, value]]));
  replaceValues(editor, Object.fromEntries(values), filledText(filled, ticket), null);
  benchOf(editor).filled.value = { ticket, inputs: new Map(filled.map((each) => [each.name, each])) };
}

/** @param chosen the saved test that the values are of */
export function replaceValues(editor: Editor, values: InputValues, said: string, chosen: string | null): void {
  const bench = benchOf(editor);
  const before = { values: editor.values.peek(), filled: bench.filled.peek(), chosen: bench.chosen.peek() };
  editor.values.value = values;
  bench.filled.value = null;
  bench.chosen.value = chosen;
  tell(said, () => {
    editor.values.value = before.values;
    bench.filled.value = before.filled;
    bench.chosen.value = before.chosen;
  });
}

const prefilled = new WeakMap<Editor, Set<string>>();

/** The default of each input, once: who has emptied a field since meant it. */
export function prefill(editor: Editor, inputs: Input[]): void {
  const done = prefilled.get(editor) ?? new Set();
  prefilled.set(editor, done);
  const fresh = inputs.filter(({ name }) => !done.has(name));
  const values = editor.values.peek();
  const missing = fresh.flatMap((input): [string, InputValue][] => {
    const value = defaultOf(input);
    return value === null || valueAt(values, input.name) !== undefined ? [] : [[input.name, value]];
  });
  for (const { name } of fresh) done.add(name);
  if (missing.length > 0) editor.values.value = { ...values, ...Object.fromEntries(missing) };
}

function filledText(filled: FilledInput[], ticket: Ticket): string {
  const from = ticket.number === '' ? 'the pasted text' : `ticket ${ticket.number}`;
  const found = filled.filter(({ value, from: place }) => value !== null && place?.kind !== 'default').length;
  if (found === 0) return `Nothing in ${from} fits an input of this action.`;
  return `${found} of ${filled.length} ${filled.length === 1 ? 'input' : 'inputs'} filled from ${from}.`;
}
