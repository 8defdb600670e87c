// The value that an input has before anything is known of a ticket. Pure.
import type { Input } from '../action/schema.ts';
import { type InputValue, parseValueText } from '../action/values.ts';
import { AppError } from '../errors.ts';

/** null where the input has no default, or one that is no value of its type. */
export function defaultOf(input: Input): InputValue | null {
  if (input.default === undefined || input.default === '') return null;
  try {
    return parseValueText(input, input.default);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
