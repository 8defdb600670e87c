// From the endpoint's template to the exact URL. Scheme, host and port are literal, and a value can never leave the path segment or
// query value it stands in: otherwise ticket text could send the request, and the credential with it, to another place.
import { AppError } from '../errors.ts';
import type { Span } from '../run.ts';
import { definitionError } from './definition-error.ts';
import { type Part, parseTemplate, placeholderNames, solePlaceholder, splitParts } from './placeholder.ts';
import { expandParts, hasValue, mergeSpans, spanText } from './spans.ts';
import type { InputValues } from './values.ts';

/** A query parameter: both its name and the literal parts of its value are encoded already. `value` null: the bare name. */
export interface QueryItem {
  name: string;
  value: Part[] | null;
}

export interface UrlTemplate {
  /** Normalised: `https://api.example.com`, lower case, default port left out, odd forms of IP addresses made plain. */
  origin: string;
  /** The literal parts are encoded already. `https://host/` has one segment, which is empty. */
  segments: Part[][];
  query: QueryItem[];
}

const FIELD = 'request.url';
/** "%2e" counts as "." when a URL is read (WHATWG URL, "single-dot URL path segment"). */
const DOT_SEGMENT = /^(\.|%2e){1,2}$/i;

/**
 * Reads an endpoint: `https://host[:port]/path[?query]`, placeholders in path segments and query values.
 * @throws AppError definition-invalid.
 */
export function parseUrl(url: string): UrlTemplate {
  const parts = parseTemplate(url, FIELD);
  const [head, ...tail] = parts;
  const authority = head?.kind === 'text' ? /^https:\/\/([^/?#]*)/i.exec(head.text) : null;
  if (head?.kind !== 'text' || !authority) {
    throw wrong(
      'The endpoint does not begin with https://.',
      'Write the whole address, such as https://api.example.com/orders/{{order_id}}.',
    );
  }
  const rest = head.text.slice(authority[0].length);
  if (rest === '' && tail.length > 0) {
    throw wrong(
      'A placeholder touches the endpoint’s host.',
      'Write scheme, host and port out, and put placeholders behind the first / of the path.',
    );
  }
  checkLiterals(parts);

  const [path = [], ...queries] = splitParts([{ kind: 'text', text: rest }, ...tail], '?');
  const query = queries.flatMap((piece, index) =>
    index === 0 ? piece : [{ kind: 'text' as const, text: '?' }, ...piece],
  );
  return {
    origin: parseOrigin(authority[1] ?? ''),
    segments: parseSegments(path),
    query: splitParts(query, '&').flatMap(parseItem),
  };
}

/**
 * Reads the table of query parameters: names are literal, values may hold placeholders.
 * @throws AppError definition-invalid.
 */
export function parseQuery(pairs: { name: string; value: string }[]): QueryItem[] {
  return pairs.map(({ name, value }, index) => {
    const field = `request.query[${index}]`;
    if (name === '' || name.includes('{{') || !name.isWellFormed()) {
      throw definitionError(
        `${field}.name`,
        name === '' ? 'A query parameter has no name.' : `The query parameter’s name "${name}" is not plain text.`,
        'Write its name as plain text; placeholders belong in its value.',
      );
    }
    const parts = parseTemplate(value.toWellFormed(), `${field}.value`);
    return { name: encodeForm(name), value: parts.map((part) => encodeLiteral(part, encodeForm)) };
  });
}

/**
 * The exact URL. A parameter that is nothing but a placeholder without a value is left out.
 * @throws AppError value-invalid when a value would make a segment empty, "." or ".."; definition-invalid on a hole.
 */
export function buildUrl(template: UrlTemplate, table: QueryItem[], values: InputValues): Span[] {
  const spans: Span[] = [{ text: template.origin }];
  for (const segment of template.segments) {
    spans.push({ text: '/' }, ...buildSegment(segment, values));
  }
  let separator = '?';
  for (const { name, value } of [...template.query, ...table]) {
    const sole = value && solePlaceholder(value);
    if (sole && !hasValue(sole, values)) continue;
    spans.push({ text: `${separator}${name}` });
    if (value) spans.push({ text: '=' }, ...expandParts(value, values, encodeForm, 'request.query'));
    separator = '&';
  }
  const merged = mergeSpans(spans);
  assertShape(spanText(merged), template);
  return merged;
}

function parseOrigin(authority: string): string {
  if (authority.includes('@')) {
    throw wrong('The endpoint holds a user name or password.', 'Leave them out: credentials belong to a connection.');
  }
  if (authority === '')
    throw wrong('The endpoint names no host.', 'Write the host of the API, such as api.example.com.');
  const url = URL.parse(`https://${authority}/`);
  // "*" is a character like any other to a URL, but "all sites" to the browser's permissions.
  if (url?.pathname !== '/' || url.host.includes('*')) {
    throw wrong(`"${authority}" is no host.`, 'Write a host such as api.example.com, with a port if it needs one.');
  }
  return url.origin;
}

function parseSegments(path: Part[]): Part[][] {
  const [before = [], ...segments] = splitParts(path, '/');
  if (before.length > 0) throw wrong('The path does not begin with /.', 'Write a / between the host and the path.');
  if (segments.length === 0) return [[]];
  for (const [index, segment] of segments.entries()) {
    if (segment.length === 0 && index < segments.length - 1) {
      throw wrong('The path holds an empty segment (//).', 'Write one / between two segments.');
    }
    if (placeholderNames(segment).length === 0 && DOT_SEGMENT.test(literalText(segment))) {
      throw wrong('The path holds "." or ".." as a segment.', 'Write the path that is meant, without them.');
    }
  }
  return segments.map((segment) => segment.map((part) => encodeLiteral(part, encodeUnsafe)));
}

function parseItem(parts: Part[]): QueryItem[] {
  if (parts.length === 0) return [];
  const [name = [], ...values] = splitParts(parts, '=');
  if (placeholderNames(name).length > 0) {
    throw wrong('A placeholder stands in the name of a query parameter.', 'Only its value, behind the =, may be one.');
  }
  const value = values.flatMap((piece, index) =>
    index === 0 ? piece : [{ kind: 'text' as const, text: '=' }, ...piece],
  );
  return [
    {
      name: encodeUnsafe(literalText(name)),
      value: values.length === 0 ? null : value.map((part) => encodeLiteral(part, encodeUnsafe)),
    },
  ];
}

function buildSegment(segment: Part[], values: InputValues): Span[] {
  const spans = expandParts(segment, values, encodeURIComponent, FIELD);
  const text = spanText(spans);
  const [input] = placeholderNames(segment);
  if (input !== undefined && (text === '' || DOT_SEGMENT.test(text))) {
    throw new AppError({
      code: 'value-invalid',
      message: `"${input}" would make a part of the address empty, "." or "..".`,
      advice: 'Enter a value that is more than dots.',
      blame: 'you',
      field: input,
    });
  }
  return spans;
}

/** What a browser would silently drop or rewrite in an address is refused, so that the address shown is the address sent. */
function checkLiterals(parts: Part[]): void {
  const literal = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
  if (literal.some((text) => text.includes('#'))) {
    throw wrong('The endpoint holds a fragment (#…).', 'Leave it out, or write %23 for the character itself.');
  }
  if (literal.some((text) => text.includes('\\'))) {
    throw wrong('The endpoint holds a backslash.', 'Write /, or %5C for the character itself.');
  }
  if (literal.some((text) => /[\s\p{Cc}\p{Cs}]/u.test(text))) {
    throw wrong('The endpoint holds a space or an invisible character.', 'Remove it, or write %20 for a space.');
  }
  // "%" + a value "2e" would become "%2e": a dot that the check of values never saw.
  if (literal.some((text) => /%(?![0-9A-Fa-f]{2})/.test(text))) {
    throw wrong(
      'The endpoint holds a % without two hexadecimal digits behind it.',
      'Write %25 for the character itself.',
    );
  }
}

/** The last line of defence: whatever the values were, the browser must read the URL exactly as it was put together. */
function assertShape(text: string, template: UrlTemplate): void {
  const url = URL.parse(text);
  const segments = url ? url.pathname.split('/').length - 1 : 0;
  if (url?.href !== text || url.origin !== template.origin || segments !== template.segments.length) {
    throw wrong('With these values the endpoint would be another address.', 'Correct the endpoint of this action.');
  }
}

function literalText(parts: Part[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}

function encodeLiteral(part: Part, encode: (text: string) => string): Part {
  return part.kind === 'text' ? { kind: 'text', text: encode(part.text) } : part;
}

/** Percent-encodes what a browser would encode by itself (a superset for path and query, WHATWG URL), and nothing else. */
function encodeUnsafe(text: string): string {
  return text.replace(/[^\x21-\x7e]|["'<>^`{|}]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}

/** application/x-www-form-urlencoded: a space is "+". */
function encodeForm(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

function wrong(message: string, advice: string) {
  return definitionError(FIELD, message, advice);
}
