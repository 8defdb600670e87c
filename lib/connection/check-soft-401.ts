// The rules for an answer that means "sign in again" without being a 401. Pure.
import type { Problem } from '../action/check.ts';
import type { Connection } from '../connection.ts';
import { checkPath } from './check-exchange.ts';

export function checkSoft401(soft401: Connection['soft401']): Problem[] {
  if (!soft401) return [];
  const { status, path, value } = soft401;
  if (status === 401) {
    return [{ field: 'soft401.status', message: 'A 401 means that already. Name another status, or leave it open.' }];
  }
  if (path !== '') return checkPath(path, 'soft401.path');
  if (value !== '') return [{ field: 'soft401.path', message: 'Say where that text stands in the answer.' }];
  // Every good answer would be one: each lookup would sign in anew.
  if (status === null || (status >= 200 && status < 300)) {
    return [{ field: 'soft401.path', message: 'Say what in the answer tells it from a good one, such as $.error.' }];
  }
  return [];
}
