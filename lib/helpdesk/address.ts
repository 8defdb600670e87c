// Which addresses show a ticket, and its id in them. A pattern is a path like `/tickets/{id}`, with `?name={id}` or `#/route/{id}` where the
// helpdesk keeps it there. No regular expressions from people: each part between slashes is compared by itself, so none can take long. Pure.

/** `*`: any text. `{id}`: the ticket's id. `{number}`: the id, where it is made of digits alone. */
const WILDCARD = /\*|\{id\}|\{number\}/g;
const LONGEST = 2_000;

export interface Address {
  pathname: string;
  search: string;
  hash: string;
}

interface Pattern {
  path: string[];
  query: [name: string, value: string][];
  hash: string[] | null;
}

function parse(pattern: string): Pattern {
  const [beforeHash = '', ...hash] = pattern.trim().split('#');
  const [path = '', ...query] = beforeHash.split('?');
  return {
    path: partsOf(path),
    query: [...new URLSearchParams(query.join('?'))],
    hash: hash.length === 0 ? null : partsOf(hash.join('#')),
  };
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '');

const wildcardsOf = (text: string): string[] => text.match(WILDCARD) ?? [];

const isId = (wildcard: string) => wildcard !== '*';

/** One part against its pattern; the id that stands in it, '' where the pattern has none, null when it does not fit. */
function fits(pattern: string, text: string): string | null {
  const literals = pattern.split(WILDCARD).map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const wildcards = wildcardsOf(pattern);
  const source = literals
    .map((literal, at) => {
      const wildcard = wildcards[at];
      if (wildcard === undefined) return literal;
      return literal + (wildcard === '*' ? '.*' : wildcard === '{id}' ? '(.+?)' : '(\\d+)');
    })
    .join('');
  const found = new RegExp(`^${source}$`, 's').exec(text);
  return found && (found[1] ?? '');
}

/** Parts from the left; what stands behind them does not matter: `/tickets/{id}` is also `/tickets/7/history`. */
function fitsParts(patterns: string[], texts: string[]): string | null {
  let id = '';
  for (const [at, pattern] of patterns.entries()) {
    const text = texts[at];
    const found = text === undefined ? null : fits(pattern, text);
    if (found === null) return null;
    id ||= found;
  }
  return id;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The ticket's id in that address ('' where the pattern has no place for it), or null when the address shows no ticket. */
export function idInAddress(pattern: string, { pathname, search, hash }: Address): string | null {
  if (pathname.length + search.length + hash.length > LONGEST) return null;
  const wanted = parse(pattern);
  const parts = (path: string) => partsOf(path).map(decoded);
  const inPath = fitsParts(wanted.path, parts(pathname));
  const inHash = wanted.hash === null ? '' : fitsParts(wanted.hash, parts(hash.replace(/^#/, '')));
  if (inPath === null || inHash === null) return null;
  let inQuery = '';
  const given = new URLSearchParams(search);
  for (const [name, value] of wanted.query) {
    const text = given.get(name);
    const found = text === null ? null : fits(value, text);
    if (found === null) return null;
    inQuery ||= found;
  }
  return inPath || inQuery || inHash;
}

/** The fixed beginning of the path: two helpdesks on one host may both have a ticket 7. */
export function basePathOf(pattern: string): string {
  const { path } = parse(pattern);
  const end = path.findIndex((part) => wildcardsOf(part).length > 0);
  return path
    .slice(0, end < 0 ? undefined : end)
    .map((part) => `/${part}`)
    .join('');
}

export function hasIdPlace(pattern: string): boolean {
  return wildcardsOf(pattern).some(isId);
}

/** What is wrong with a pattern; null: nothing. */
export function addressProblem(pattern: string): string | null {
  const text = pattern.trim();
  if (text === '') return 'Write the address of a ticket, such as /tickets/{id}.';
  if (!text.startsWith('/')) return 'Write what stands behind the site’s address, beginning with “/”.';
  const { path, query, hash } = parse(text);
  const all = [...path, ...query.map(([, value]) => value), ...(hash ?? [])];
  if (all.some((part) => /[{}]/.test(part.replace(WILDCARD, '')))) {
    return 'Braces stand for the ticket’s id alone: {id}, or {number} where it is made of digits.';
  }
  if (all.flatMap(wildcardsOf).filter(isId).length > 1) return 'The id stands in one place of the address only.';
  if (all.some((part) => wildcardsOf(part).length > 2))
    return 'At most two of *, {id} and {number} stand between two slashes.';
  if (query.some(([name]) => wildcardsOf(name).length > 0)) return 'The name before “=” is written out.';
  return null;
}

/** A pattern for addresses like this ticket's: the last thing with a digit in it is taken for the id. '' where there is none. */
export function addressLike({ pathname, search, hash }: Address): string {
  const swap = (parts: string[]): string[] | null => {
    const at = parts.findLastIndex((part) => /\d/.test(part));
    if (at < 0) return null;
    return parts.map((part, index) => (index < at ? part : index > at ? '' : wildcardFor(part))).slice(0, at + 1);
  };
  const inHash = swap(partsOf(hash.replace(/^#/, '')));
  if (inHash) return `${pathname}#${hash.startsWith('#/') ? '/' : ''}${inHash.join('/')}`;
  const query = [...new URLSearchParams(search)].find(
    ([name, value]) => /id$|^t(icket)?$|number$/i.test(name) && /\d/.test(value),
  );
  if (query) return `${pathname}?${query[0]}=${wildcardFor(query[1])}`;
  const inPath = swap(partsOf(pathname));
  return inPath ? `/${inPath.join('/')}` : '';
}

const wildcardFor = (part: string) => (/^\d+$/.test(part) ? '{number}' : '{id}');
