// Inputs added, doubled, put back; and what an input does when its value is missing, as one choice. Pure.
import type { Action, Input } from '../action/schema.ts';

/** One action holds no more. */
export const MOST_INPUTS = 100;

/** A required text, which is the most frequent kind and the safest: nothing is left out unseen. */
export function newInput(name: string): Input {
  return { name, description: '', type: 'string', required: true, sensitive: false };
}

/** The action with one more input at the end or at `index`; the same action when it is full. */
export function withInput(action: Action, input: Input, index = action.inputs.length): Action {
  if (action.inputs.length >= MOST_INPUTS) return action;
  return { ...action, inputs: action.inputs.toSpliced(index, 0, input) };
}

/** The action with a copy below the input at `index`, under a name of its own that nothing in the action uses yet. */
export function withDuplicate(action: Action, index: number): Action {
  const input = action.inputs[index];
  if (!input) return action;
  return withInput(action, { ...input, name: freeName(action, `${input.name || 'input'}_copy`) }, index + 1);
}

/** `wanted`, or with the first number behind it that no input has. */
export function freeName(action: Action, wanted: string): string {
  const taken = new Set(action.inputs.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}_${number}`;
  return name;
}

export function changeInput(action: Action, index: number, change: Partial<Input>): Action {
  const inputs = action.inputs.map((input, place) => (place === index ? { ...input, ...change } : input));
  return { ...action, inputs };
}

/** The same without its member `part`: a part that is undefined is none, and exact types tell them apart. */
export function withoutPart(action: Action, index: number, part: 'default' | 'options' | 'source'): Action {
  const inputs = action.inputs.map((input, place) => {
    if (place !== index) return input;
    const { [part]: _left, ...rest } = input;
    return rest;
  });
  return { ...action, inputs };
}

/** `ask`: the agent has to enter it. `default`: a value that is there from the start. `leave-out`: it is not sent. */
export type IfMissing = 'ask' | 'default' | 'leave-out';

export function ifMissing({ required, default: text }: Input): IfMissing {
  if (text !== undefined) return 'default';
  return required ? 'ask' : 'leave-out';
}

/** What a chosen default begins with: a list's first value, "false", or nothing yet. */
export function firstDefault({ type, options }: Input): string {
  return options?.[0] ?? (type === 'boolean' ? 'false' : '');
}

export function setIfMissing(action: Action, index: number, choice: IfMissing): Action {
  const input = action.inputs[index];
  if (!input) return action;
  if (choice === 'default') {
    return changeInput(action, index, { required: true, default: input.default ?? firstDefault(input) });
  }
  return withoutPart(changeInput(action, index, { required: choice === 'ask' }), index, 'default');
}
