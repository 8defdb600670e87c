// An answer that means "sign in again" without being a 401. Pure.
import { type Json, JsonNumber } from '../action/json.ts';
import { parsePath } from '../action/path.ts';
import { createSelector } from '../action/select.ts';
import type { Connection } from '../connection.ts';
import type { Trouble } from '../run/outcome.ts';
import { jsonOf } from './token-answer.ts';

/** All that is named must be so. An answer that was cut off or never began says nothing. */
export function isSoft401(
  soft401: Connection['soft401'],
  { status, body, trouble }: { status: number | null; body: Uint8Array; trouble: Trouble | null },
): boolean {
  if (!soft401 || status === null || trouble !== null) return false;
  if (soft401.status === null ? status >= 400 : status !== soft401.status) return false;
  if (soft401.path === '') return soft401.status !== null;
  const json = jsonOf(body);
  if (json === undefined) return false;
  const found = createSelector(json)(parsePath(soft401.path));
  return soft401.value === '' ? found.length > 0 : found.some((match) => textOf(match) === soft401.value);
}

/** null for what has no one text. */
function textOf(json: Json): string | null {
  if (json instanceof JsonNumber) return json.text;
  return typeof json === 'object' ? (json === null ? 'null' : null) : String(json);
}
