// The one way to say that a definition is wrong: where, what, and what would be right.
import { AppError } from '../errors.ts';

/** `field` is a path into the action: `request.url`, `inputs[2].name`. Message and advice are whole sentences. */
export function definitionError(field: string, message: string, advice: string): AppError {
  return new AppError({ code: 'definition-invalid', message, advice, blame: 'administrator', field });
}
