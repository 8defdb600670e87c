// What keeps one test value from being sent, in the few words that fit beside a field. Pure.
// parseValue alone decides; here its refusal is only said shorter, with what would pass.
import type { Input } from '../action/schema.ts';
import { type InputValue, parseValue } from '../action/values.ts';
import { AppError } from '../errors.ts';

const KINDS: Record<Input['type'], { not: string; example: string }> = {
  string: { not: 'Not a text', example: 'Paste it again.' },
  integer: { not: 'Not an integer', example: 'Write digits alone, such as 20481.' },
  decimal: { not: 'Not a decimal', example: 'Write a number with a point, such as 19.90.' },
  boolean: { not: 'Not a boolean', example: 'Choose true or false.' },
};

/** Longer ones are described, not repeated. */
const QUOTED = 40;

/** "Not an integer. Write 2, not 2.0."; null when there is no value yet or it may be sent. */
export function valueProblem(input: Input, value: InputValue | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (fits(input, value)) return null;
  const { not, example } = KINDS[input.type];
  // right by its type: the list refused it
  if (input.options && fits({ ...input, options: undefined }, value)) {
    return 'Not on the list of options. Choose one of them.';
  }
  if (typeof value !== 'string') return `${not}. ${example}`;
  const meant = meantNumber(input, value);
  if (meant === null || input.sensitive || value.length > QUOTED) return `${not}. ${example}`;
  // a space at its end or a full stop would not be seen there
  return `${not}. Write ${meant}, not ${/^\S*\w$/.test(value) ? value : `“${value}”`}.`;
}

/** What has to be filled in before anything can be sent. */
export function isMissing(input: Input, value: InputValue | undefined): boolean {
  return input.required && (value === undefined || value === '');
}

function fits(input: Omit<Input, 'options'> & { options?: string[] | undefined }, value: InputValue): boolean {
  const { options, ...rest } = input;
  try {
    parseValue(options === undefined ? rest : { ...rest, options }, value);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** The number that was most likely meant, by text alone: no digit of a long one may change. */
function meantNumber(input: Input, value: string): string | null {
  const [, sign = '', whole = '', rest = ''] = /^\s*([+-]?)(\d*)(?:[.,](\d*))?\s*$/.exec(value) ?? [];
  // "1,000" is a thousand to some and one to others
  if ((whole === '' && rest === '') || rest.length === 3) return null;
  const digits = `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}`;
  const meant = input.type === 'decimal' && rest !== '' ? `${digits}.${rest}` : digits;
  if (input.type === 'integer' && /[1-9]/.test(rest)) return null;
  return fits(input, meant) ? meant : null;
}
