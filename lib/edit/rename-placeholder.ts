// Giving an input another name, with all of its placeholders, exactly: `{{order}}` is not touched by renaming `order_id`, and text that
// only looks alike stays as it is. Pure.
import { IDENTIFIER } from '../action/placeholder.ts';
import type { Action } from '../action/schema.ts';
import { mapPlaceholders, mapTemplates } from './templates.ts';

export function renamePlaceholder(text: string, from: string, to: string): string {
  return mapPlaceholders(text, (name) => `{{${name === from ? to : name}}}`);
}

/**
 * The action with its input at `index` called `to`. Placeholders, and what its check is filled with, follow when the old name was this input's alone; a name that no
 * placeholder can hold takes none along.
 */
export function renameInput(action: Action, index: number, to: string): Action {
  const from = action.inputs[index]?.name;
  if (from === undefined || from === to) return action;
  const inputs = action.inputs.map((input, place) => (place === index ? { ...input, name: to } : input));
  const shared = action.inputs.some(({ name }, place) => place !== index && name === from);
  if (shared || !IDENTIFIER.test(from) || !IDENTIFIER.test(to)) return { ...action, inputs };
  const renamed = mapTemplates({ ...action, inputs }, (text) => renamePlaceholder(text, from, to));
  const { check } = action;
  if (!check?.inputs.some((carried) => carried.from === from)) return renamed;
  const carried = check.inputs.map((one) => (one.from === from ? { ...one, from: to } : one));
  return { ...renamed, check: { ...check, inputs: carried } };
}

/** The values with what stood under `from` standing under `to`, in the same place. */
export function renameKey<Value>(values: Record<string, Value>, from: string, to: string): Record<string, Value> {
  if (!Object.hasOwn(values, from) || from === to) return values;
  const entries = Object.entries(values).filter(([name]) => name !== to);
  return Object.fromEntries(entries.map(([name, value]) => [name === from ? to : name, value]));
}
