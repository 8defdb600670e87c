// The request's own headers: which names an action may set, and values that cannot break out of their line.
import { AppError } from '../errors.ts';
import type { Span } from '../run.ts';
import { definitionError } from './definition-error.ts';
import { type Part, parseTemplate, solePlaceholder } from './placeholder.ts';
import { expandParts, hasValue, mergeSpans } from './spans.ts';
import type { InputValues } from './values.ts';

export interface HeaderTemplate {
  name: string;
  value: Part[];
}

/** RFC 9110, section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Browsers drop these without a word (Fetch, "forbidden request-header"). Origin they let an extension set: a forged identity. */
const FORBIDDEN = new Set(
  `accept-charset accept-encoding access-control-request-headers access-control-request-method
  access-control-request-private-network connection content-length cookie cookie2 date dnt expect host keep-alive
  origin referer set-cookie set-cookie2 te trailer transfer-encoding upgrade user-agent via`.split(/\s+/),
);
/** A secret in an action would be read by every agent and travel with every export. By what APIs call such headers. */
const CREDENTIALS =
  /(^|[-_])(auth|authorization|authentication|token|secret|password|passwd|api[-_]?key|apikey|access[-_]?key|subscription[-_]?key|private[-_]?key|credentials?)$/;
/** They turn one method into another: a "GET" that deletes would be neither confirmed nor protected from running twice. */
const METHOD_OVERRIDES = new Set(['x-http-method', 'x-http-method-override', 'x-method-override']);

/**
 * Refuses a header name that an action may not set.
 * @throws AppError definition-invalid with the reason.
 */
export function checkHeaderName(name: string, field: string): void {
  checkName(name, field, false);
}

/**
 * Refuses a header name that not even a connection's key may have; `Authorization`, `X-Api-Key` and their like may.
 * @throws AppError definition-invalid with the reason.
 */
export function checkCredentialHeader(name: string, field: string): void {
  checkName(name, field, true);
}

function checkName(name: string, field: string, mayCarryCredential: boolean): void {
  const lower = name.toLowerCase();
  if (!TOKEN.test(name)) {
    throw definitionError(
      field,
      name === '' ? 'A header has no name.' : `"${name}" is no header name.`,
      'Use letters, digits and hyphens, such as X-Request-Source.',
    );
  }
  if (FORBIDDEN.has(lower) || lower.startsWith('sec-') || lower.startsWith('proxy-')) {
    throw definitionError(field, `The header "${name}" is the browser’s own.`, 'Leave it out: the browser sets it.');
  }
  if (!mayCarryCredential && CREDENTIALS.test(lower)) {
    throw definitionError(field, `The header "${name}" carries a credential.`, 'Leave it out and choose a connection.');
  }
  if (METHOD_OVERRIDES.has(lower)) {
    throw definitionError(
      field,
      `The header "${name}" changes the method.`,
      'Choose the method of the request instead.',
    );
  }
  if (lower === 'content-type') {
    throw definitionError(
      field,
      'Deskhand sets the header "Content-Type" itself.',
      'Leave it out: a body is sent as application/json.',
    );
  }
}

/**
 * Reads one header of the table.
 * @throws AppError definition-invalid.
 */
export function parseHeader(pair: { name: string; value: string }, field: string): HeaderTemplate {
  checkHeaderName(pair.name, `${field}.name`);
  const value = parseTemplate(pair.value, `${field}.value`);
  const literal = value.map((part) => (part.kind === 'text' ? part.text : 'x')).join('');
  if (!isVisible(literal)) {
    throw definitionError(
      `${field}.value`,
      `The value of the header "${pair.name}" is empty or holds more than visible ASCII characters and inner spaces.`,
      'Use plain letters, digits and signs, without a space at either end.',
    );
  }
  return { name: pair.name, value };
}

/**
 * The header's exact value, or null when it is nothing but a placeholder without a value.
 * @throws AppError value-invalid when a value does not fit: CR or LF would begin a header of the ticket's making.
 */
export function buildHeader(header: HeaderTemplate, values: InputValues): Span[] | null {
  const sole = solePlaceholder(header.value);
  if (sole && !hasValue(sole, values)) return null;
  const spans = expandParts(header.value, values, (value) => value, `request.headers.${header.name}`);
  const wrong = spans.find(
    (span, index) =>
      /[^\x20-\x7e]/.test(span.text) ||
      (index === 0 && span.text.startsWith(' ')) ||
      (index === spans.length - 1 && span.text.endsWith(' ')),
  );
  if (wrong) {
    throw new AppError({
      code: 'value-invalid',
      message: `"${wrong.input ?? header.name}" is sent in the header "${header.name}", where only letters A–Z, digits and plain signs can stand.`,
      advice: 'Remove line breaks, accents and other special characters, and spaces at either end.',
      blame: 'you',
      field: wrong.input ?? header.name,
    });
  }
  return mergeSpans(spans);
}

function isVisible(text: string): boolean {
  return /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text);
}
