// What people paste as an endpoint and what belongs elsewhere: a query string to the table of parameters, a user name or password to a
// connection. Text in, text out; whether an endpoint is right, url.ts says.
import { type Part, parseTemplate, placeholderNames, splitParts } from './placeholder.ts';

export interface Pair {
  name: string;
  value: string;
}

const CREDENTIALS = /^(\s*[a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i;

/**
 * Takes user name and password out of an address, as far as they stand between the // and the first /. A definition is read by every
 * agent and travels with every export, so they must not even be kept in a draft.
 */
export function dropCredentials(url: string): { url: string; dropped: boolean } {
  const clean = url.replace(CREDENTIALS, '$1');
  return { url: clean, dropped: clean !== url };
}

/** A whole address, put behind the `https://` that a new action begins with: the second scheme is the one that was meant. */
export function dropFirstScheme(url: string): string {
  return url.replace(/^\s*https:\/\/(?=[a-z][a-z0-9+.-]*:\/\/)/i, '');
}

/**
 * The address without its query string, and that as rows for the table of query parameters.
 * @returns null when there is none, or when it cannot be moved without changing what it says.
 */
export function splitQuery(url: string): { url: string; pairs: Pair[] } | null {
  const at = url.indexOf('?');
  if (at === -1) return null;
  const text = url.slice(at + 1).replace(/#.*$/s, '');
  let parts: Part[];
  try {
    parts = parseTemplate(text, 'request.url');
  } catch {
    return null;
  }
  const pairs: Pair[] = [];
  for (const item of splitParts(parts, '&')) {
    if (item.length === 0) continue;
    const [name = [], ...values] = splitParts(item, '=');
    if (placeholderNames(name).length > 0) return null;
    const value = values.flatMap((piece, index) =>
      index === 0 ? piece : [{ kind: 'text', text: '=' } as Part, ...piece],
    );
    pairs.push({ name: written(name), value: written(value) });
  }
  return pairs.length === 0 ? null : { url: url.slice(0, at), pairs };
}

/** As the table has it: plain text, which is encoded when it is sent. */
function written(parts: Part[]): string {
  return parts.map((part) => (part.kind === 'text' ? decode(part.text) : `{{${part.name}}}`)).join('');
}

/** A stray % is not worth losing a pasted address: it then stays as it was written. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
