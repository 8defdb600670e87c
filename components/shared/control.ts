// Which control an input gets. Pure.
import type { Input } from '#lib/action/schema.ts';
import type { InputValue } from '#lib/action/values.ts';

export type Control =
  | { kind: 'text'; inputMode: 'text' | 'numeric' | 'decimal' | 'email'; example: string }
  | { kind: 'long' }
  | { kind: 'secret' }
  /** `masked`: the value is sensitive, and stands as dots until it is asked for. */
  | { kind: 'options'; options: string[]; masked: boolean }
  /** Yes, no, and for an optional input "not set". */
  | { kind: 'switch'; optional: boolean; masked: boolean };

const LONG_NAMES = /(note|message|comment|body|text|details|explanation)s?$/i;
const LONG_VALUE = 60;

/**
 * Numbers get a text field: a number field would round them and drop what it cannot read.
 * Decided once, when the form opens, so that a field does not change under the hands of the person typing.
 */
export function controlFor(input: Input, opened: InputValue | null): Control {
  if (input.type === 'boolean') return { kind: 'switch', optional: !input.required, masked: input.sensitive };
  if (input.options !== undefined && input.options.length > 0) {
    return { kind: 'options', options: input.options, masked: input.sensitive };
  }
  if (input.sensitive) return { kind: 'secret' };
  if (input.type === 'integer') return { kind: 'text', inputMode: 'numeric', example: 'For example 12' };
  if (input.type === 'decimal') return { kind: 'text', inputMode: 'decimal', example: 'For example 19.90' };
  const text = typeof opened === 'string' ? opened : '';
  if (LONG_NAMES.test(input.name) || text.length > LONG_VALUE || text.includes('\n')) return { kind: 'long' };
  return { kind: 'text', inputMode: /e?mail/i.test(input.name) ? 'email' : 'text', example: '' };
}
