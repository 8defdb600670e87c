// The rules for where a key or token stands in a request. Pure.
import type { Problem } from '../action/check.ts';
import { checkCredentialHeader } from '../action/headers.ts';
import { AppError } from '../errors.ts';

export function checkPlace(place: { in: 'header' | 'query'; name: string } | undefined, field: string): Problem[] {
  if (!place) return [{ field, message: 'Say in which header or query parameter the key is sent, such as X-Api-Key.' }];
  if (place.in === 'query') {
    if (place.name.trim() === '') {
      return [{ field, message: 'The query parameter has no name. Write it as the API calls it, such as api_key.' }];
    }
    return place.name.isWellFormed() ? [] : [{ field, message: 'The name holds half of a character. Type it anew.' }];
  }
  return checkHeader(place.name, field);
}

/** A header that may carry a credential, and none that the browser keeps to itself or that Deskhand sets. */
export function checkHeader(name: string, field: string): Problem[] {
  return told(field, () => checkCredentialHeader(name, field));
}

/** What a check throws, as a problem of that field. */
export function told(field: string, check: () => void): Problem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ field, message: `${error.detail.message} ${error.detail.advice}` }];
  }
}
