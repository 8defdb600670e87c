// What is wrong with a form's values, said at the field before anything is sent. The background checks all of it again. Pure.
import type { Input } from '#lib/action/schema.ts';
import { checkValues, type InputValues } from '#lib/action/values.ts';
import { AppError, type ErrorDetail } from '#lib/errors.ts';

/** A sentence for each input that cannot be sent, by name; every wrong field at once, not the first alone. */
export function fieldErrors(inputs: Input[], values: InputValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const input of inputs) {
    const value = values[input.name];
    try {
      checkValues([input], value === undefined ? {} : { [input.name]: value });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      errors[input.name] = fieldError(error.detail);
    }
  }
  return errors;
}

/** The label names the input and says "missing" already; what is wrong with a value needs its message, and what would be right. */
export function fieldError(error: ErrorDetail): string {
  return error.code === 'value-missing' ? 'Needs a value.' : `${error.message} ${error.advice}`;
}

/** What is sent: a name that has no value is left out, because empty text is no value. */
export function sentValues(values: InputValues): InputValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
