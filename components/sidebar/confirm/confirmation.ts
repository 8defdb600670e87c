// What the agent reads before confirming a change: the administrator's words with the values filled in, as text. Pure.
import { MASK } from '#lib/action/mask.ts';
import type { Input } from '#lib/action/schema.ts';
import type { InputValues } from '#lib/action/values.ts';
import type { ShownRequest } from '#lib/run.ts';
import { inputText } from '../list/facts.ts';

export interface Confirmation {
  heading: string;
  text: string;
}

/**
 * The first sentence becomes the heading. The template is split before it is filled, so that a full stop in a value splits nothing,
 * and each placeholder is filled once: a value that holds `{{…}}` is shown as it stands.
 */
export function confirmationOf(template: string, inputs: Input[], values: InputValues): Confirmation | null {
  const words = template.trim();
  if (words === '') return null;
  const sentence = /^[^\n]*?[.!?](?=\s|$)/.exec(words)?.[0] ?? words.split('\n')[0] ?? words;
  const fill = (text: string) =>
    text.replace(/\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}\}/g, (placeholder, name: string) => {
      const input = inputs.find((one) => one.name === name);
      if (input === undefined) return placeholder;
      const value = values[name];
      if (value === undefined || value === '') return '(no value)';
      return input.sensitive ? MASK : inputText(value);
    });
  return { heading: fill(sentence.replace(/\.$/, '')), text: fill(words.slice(sentence.length).trim()) };
}

/** The word on the button that sends a delete: "Delete NW-1" only where that is the very thing the address names; `…/NW-1/hold` deletes no order. */
export function deleteWord(actionName: string, request: ShownRequest): string {
  const path = pathOf(request);
  const end = path.at(-1);
  const one = path.filter((span) => span.input !== undefined).length === 1;
  const whole = end?.input !== undefined && path.at(-2)?.text.endsWith('/') === true;
  return one && whole ? `Delete ${targetOf(request)}` : actionName;
}

/** What a delete is aimed at: the values in the path, else those in the query, else the end of the path. */
export function targetOf(request: ShownRequest): string {
  const filled = (spans: ShownRequest['url']) => spans.filter((span) => span.input !== undefined);
  const inPath = filled(pathOf(request));
  const values = inPath.length > 0 ? inPath : filled(request.url);
  if (values.length > 0) return values.map((span) => decoded(span.text)).join(', ');
  const path = request.url.map((span) => span.text).join('');
  return path.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? path;
}

/** An address without its query. Only literal text can begin that: a question mark in a value is percent-encoded. */
function pathOf(request: ShownRequest): ShownRequest['url'] {
  const at = request.url.findIndex((span) => span.input === undefined && /[?#]/.test(span.text));
  const begun = request.url[at];
  if (begun === undefined) return request.url;
  const rest = begun.text.split(/[?#]/)[0] ?? '';
  return [...request.url.slice(0, at), ...(rest === '' ? [] : [{ text: rest }])];
}

/** Values stand percent-encoded in an address; people know them without. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
