// What a path finds in a sample answer that somebody pasted. The sample is kept nowhere. Pure.
import { type Json, JsonNumber, parseJson } from '#lib/action/json.ts';
import { parsePath } from '#lib/action/path.ts';
import { createSelector } from '#lib/action/select.ts';
import { AppError } from '#lib/errors.ts';

export interface PathTry {
  is: 'good' | 'bad';
  words: string;
}

/** Enough to recognise a token, too little to use it. */
const SHOWN = 6;

/** null: nothing was pasted, or there is no path. */
export function tryPath(sample: string, path: string, wants: 'token' | 'seconds'): PathTry | null {
  if (sample.trim() === '' || path.trim() === '') return null;
  try {
    const matches = createSelector(parseJson(new TextEncoder().encode(sample)))(parsePath(path.trim()));
    const [first] = matches;
    if (first === undefined) return { is: 'bad', words: 'Finds nothing in this answer.' };
    if (matches.length > 1) return { is: 'bad', words: `Finds ${matches.length} places. It must find one.` };
    return wants === 'token' ? tokenFound(first) : secondsFound(first);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const notJson = error.detail.code === 'response-not-json';
    return { is: 'bad', words: notJson ? 'The sample is not JSON.' : error.detail.message };
  }
}

function tokenFound(found: Json): PathTry {
  if (typeof found !== 'string') return { is: 'bad', words: `Finds ${called(found)}. A token is a text.` };
  if (found === '') return { is: 'bad', words: 'Finds an empty text.' };
  const count = found.length === 1 ? '1 character' : `${found.length} characters`;
  const shown = found.length > 2 * SHOWN ? `${found.slice(0, SHOWN)}…` : `${found.slice(0, 2)}…`;
  return { is: 'good', words: `Finds a text of ${count}: ${shown}` };
}

function secondsFound(found: Json): PathTry {
  const text = found instanceof JsonNumber ? found.text : typeof found === 'string' ? found : '';
  if (!/^\d+$/.test(text)) return { is: 'bad', words: `Finds ${called(found)}. It must be a number of seconds.` };
  return { is: 'good', words: `Finds ${text} seconds.` };
}

function called(found: Json): string {
  if (found === null) return 'null';
  if (Array.isArray(found)) return 'a list';
  if (found instanceof JsonNumber) return `the number ${found.text}`;
  if (typeof found === 'string') return 'a text';
  return typeof found === 'boolean' ? String(found) : 'an object';
}
