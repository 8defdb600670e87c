// Looks into JSON of unknown shape without trusting it: what is not there, or is of another kind, is empty. Pure.
import type { JsonAnswer } from './adapter.ts';

/** What was answered, or undefined when there was no answer to use. */
export const jsonOf = (answer: JsonAnswer): unknown => (answer.kind === 'json' ? answer.value : undefined);

/** The member of that name, or undefined. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** Texts and numbers as text; everything else is ''. */
export function textOf(value: unknown, name?: string): string {
  const found = name === undefined ? value : member(value, name);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

/** A list, or an empty one. */
export function listOf(value: unknown, name?: string): unknown[] {
  const found = name === undefined ? value : member(value, name);
  return Array.isArray(found) ? found : [];
}

/** A number of things; 0 for what cannot be one. */
export function countOf(value: unknown, name: string): number {
  const found = Number(textOf(value, name));
  return Number.isSafeInteger(found) && found > 0 ? found : 0;
}
