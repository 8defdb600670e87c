// Where an input's placeholder stands, which of the check's inputs it fills, and which placeholders no input answers to. Pure.
import type { Action } from '../action/schema.ts';
import { namesIn, templatesOf } from './templates.ts';

export interface InputUse {
  /** The path into the action. */
  field: string;
  /** How many times it stands there. */
  count: number;
}

export function usesOfInput(action: Action, name: string): InputUse[] {
  const inTexts = templatesOf(action)
    .map(({ field, text }) => ({ field, count: namesIn(text).filter((used) => used === name).length }))
    .filter(({ count }) => count > 0);
  const inCheck = (action.check?.inputs ?? []).flatMap(({ from }, index) =>
    from === name ? [{ field: `check.inputs[${index}]`, count: 1 }] : [],
  );
  return [...inTexts, ...inCheck];
}

/** The names in one field that no input has, each once. */
export function unknownNames(action: Action, field: string): string[] {
  const text = templatesOf(action).find((template) => template.field === field)?.text ?? '';
  const known = new Set(action.inputs.map(({ name }) => name));
  return [...new Set(namesIn(text))].filter((name) => !known.has(name));
}
