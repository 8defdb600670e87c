// The values of a test set against the inputs as they are now: what can be sent, what is kept, and what does not fit any more. Pure.
import type { Input } from '../action/schema.ts';
import type { InputValue, InputValues } from '../action/values.ts';
import type { TestSet } from './test.ts';
import { isMissing, valueProblem } from './value-problem.ts';

/** The value under exactly that name: an input may be called `constructor`, which every object has. */
export function valueAt(values: InputValues, name: string): InputValue | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** Only values of inputs that exist; no empty text: it is no value. */
export function knownValues(inputs: Input[], values: InputValues): InputValues {
  return pick(inputs, values, () => true);
}

/** What a set keeps: nothing of a sensitive input, because sets are stored in plain text. */
export function keptValues(inputs: Input[], values: InputValues): InputValues {
  return pick(inputs, values, (input) => !input.sensitive);
}

/**
 * A set as it is filled in: its own values, and for sensitive inputs what somebody typed for this session.
 * @param typed the values in the form now
 */
export function valuesOfSet(inputs: Input[], set: TestSet, typed: InputValues): InputValues {
  const sensitive = pick(inputs, typed, (input) => input.sensitive);
  return { ...keptValues(inputs, set.values), ...sensitive };
}

/** What a set holds that no input takes any more, one sentence each; the values stay in the set until it is overwritten. */
export function outdated(inputs: Input[], set: TestSet): string[] {
  const said: string[] = [];
  for (const [name, value] of Object.entries(set.values)) {
    const input = inputs.find((each) => each.name === name);
    if (input === undefined) said.push(`Has a value for “${name}”, which is no input any more (deleted or renamed).`);
    else if (input.sensitive) said.push(`Has a value for “${name}”, which is sensitive now: it is not used.`);
    else {
      const problem = valueProblem(input, value);
      if (problem !== null) said.push(`“${name}”: ${problem}`);
    }
  }
  return said;
}

/** Why a set cannot be sent as it is, one sentence; null when it can. */
export function blockedBy(inputs: Input[], values: InputValues): string | null {
  const missing = inputs.filter((input) => isMissing(input, valueAt(values, input.name)));
  const sensitive = missing.filter((input) => input.sensitive).map(({ name }) => name);
  if (sensitive.length > 0) {
    return `Needs ${listOf(sensitive)}. Sensitive values are never kept: type ${sensitive.length === 1 ? 'it' : 'them'} under Values, then run again.`;
  }
  if (missing.length > 0) return `Needs a value for ${listOf(missing.map(({ name }) => name))}.`;
  for (const input of inputs) {
    const problem = valueProblem(input, valueAt(values, input.name));
    if (problem !== null) return `“${input.name}”: ${problem}`;
  }
  return null;
}

function pick(inputs: Input[], values: InputValues, takes: (input: Input) => boolean): InputValues {
  const found = inputs.flatMap((input): [string, InputValue][] => {
    const value = valueAt(values, input.name);
    return value === undefined || value === '' || !takes(input) ? [] : [[input.name, value]];
  });
  return Object.fromEntries(found);
}

function listOf(names: string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
