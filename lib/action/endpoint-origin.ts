// Where a request would go, for whoever only wants to say so. Pure.
import { AppError } from '../errors.ts';
import { parseUrl } from './url.ts';

/** The origin of an endpoint; null while it is not right yet, which is said at the endpoint. */
export function endpointOrigin(url: string): string | null {
  try {
    return parseUrl(url).origin;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
