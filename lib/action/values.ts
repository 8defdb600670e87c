// The strict value types: what a person or a ticket may put into an input. Nothing is coerced, trimmed or rounded here,
// and numbers stay text, because a 64-bit id or "19.90" does not survive a floating-point number.
import { AppError, type ErrorDetail } from '../errors.ts';
import { MASK } from './mask.ts';
import type { Input, ValueType } from './schema.ts';

/** Text for string, integer and decimal (a number is its exact text); true or false for boolean. */
export type InputValue = string | boolean;
export type InputValues = Record<string, InputValue>;

const INTEGER = /^-?(0|[1-9][0-9]*)$/;
/** The JSON number grammar, RFC 8259 section 6. */
const DECIMAL = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

const TYPES: Record<ValueType, { takes: string; example: string }> = {
  string: { takes: 'text', example: 'text such as NW-20481' },
  integer: { takes: 'a whole number', example: 'digits alone, such as 20481' },
  decimal: { takes: 'a number', example: 'a number such as 19.90, with a point' },
  boolean: { takes: 'yes or no', example: 'true or false, chosen' },
};

/** How much of a refused value a message repeats, in characters. */
const QUOTED = 60;

/**
 * Checks one value against its input's type and options, and hands it back unchanged.
 * @throws AppError value-invalid, naming the input, its type, the value (masked where sensitive) and what would pass.
 */
export function parseValue(input: Input, raw: InputValue): InputValue {
  const value: unknown = raw;
  if (input.type === 'boolean') {
    if (typeof value !== 'boolean') throw refused(input, value);
    return value;
  }
  if (typeof value !== 'string') throw refused(input, value);
  if (!value.isWellFormed()) throw refused(input, value, 'holds half of a character (an unpaired surrogate)');
  if (input.type === 'integer' && !INTEGER.test(value)) throw refused(input, value);
  if (input.type === 'decimal' && !DECIMAL.test(value)) throw refused(input, value);
  if (input.options && !input.options.includes(value)) throw refused(input, value, 'is not on its list');
  return value;
}

/**
 * Reads a value that a definition keeps as text: an input's `default` or one of its `options`.
 * @throws AppError value-invalid, as `parseValue` does.
 */
export function parseValueText(input: Input, text: string): InputValue {
  if (input.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return parseValue(input, text);
}

/**
 * Checks all values of one run. Returns only the inputs that have a value: empty text is none.
 * No defaults are added, because nothing may be sent that the agent did not see.
 * @throws AppError value-missing (a required input has no value) or value-invalid.
 */
export function checkValues(inputs: Input[], values: InputValues): InputValues {
  const known = new Set(inputs.map((input) => input.name));
  const unknown = Object.keys(values).find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new AppError({
      code: 'value-invalid',
      message: `This action has no input called "${unknown.slice(0, QUOTED)}".`,
      advice: 'Open the action again: its inputs may have changed.',
      blame: 'deskhand',
      field: unknown.slice(0, QUOTED),
    });
  }

  const checked: [string, InputValue][] = [];
  for (const input of inputs) {
    const raw = Object.hasOwn(values, input.name) ? values[input.name] : undefined;
    if (raw === undefined || raw === '') {
      if (input.required) throw missing(input);
      continue;
    }
    checked.push([input.name, parseValue(input, raw)]);
  }
  return Object.fromEntries(checked);
}

function missing(input: Input): AppError {
  return new AppError({
    code: 'value-missing',
    message: `"${input.name}" needs a value.`,
    advice: `Enter ${example(input)}.`,
    blame: 'you',
    field: input.name,
  });
}

function refused(input: Input, value: unknown, because?: string): AppError {
  const { takes } = TYPES[input.type];
  const detail: ErrorDetail = {
    code: 'value-invalid',
    message: `"${input.name}" takes ${takes} (${input.type}), and ${quoted(input, value)} ${because ?? 'is none'}.`,
    advice: `Enter ${example(input)}.`,
    blame: 'you',
    field: input.name,
  };
  return new AppError(detail);
}

function quoted(input: Input, value: unknown): string {
  if (input.sensitive) return `the value (${MASK})`;
  if (typeof value === 'boolean') return `${value}, a boolean,`;
  if (typeof value !== 'string') return `a value of another kind`;
  const text = value.toWellFormed();
  return text.length > QUOTED ? `"${text.slice(0, QUOTED).toWellFormed()}…"` : `"${text}"`;
}

function example(input: Input): string {
  if (!input.options) return TYPES[input.type].example;
  const first = input.options.slice(0, 5).map((option) => `"${option}"`);
  return `one of ${first.join(', ')}${input.options.length > first.length ? ', …' : ''}`;
}
