// The exact request of one run, put together from an action and checked values; and the same request as it may be shown.
// The credential is no part of it: the background adds it last.
import { type Credential, queryStart } from '../credential.ts';
import { AppError } from '../errors.ts';
import type { ShownRequest, Span } from '../run.ts';
import { buildBody } from './body.ts';
import { parseBody } from './body-template.ts';
import { definitionError } from './definition-error.ts';
import { buildHeader, checkHeaderName, parseHeader } from './headers.ts';
import { MASK } from './mask.ts';
import type { Action, Input, Method } from './schema.ts';
import { spanText } from './spans.ts';
import { buildUrl, parseQuery, parseUrl } from './url.ts';
import { checkValues, type InputValues } from './values.ts';

export { spanText } from './spans.ts';

export interface RequestPlan {
  method: Method;
  /** `https://api.example.com`: what permissions and the connection's origins are compared with. */
  origin: string;
  /** Joined, a URL exactly as the browser will send it. */
  url: Span[];
  headers: { name: string; value: Span[] }[];
  /** Joined, the JSON text that is sent. */
  body: Span[] | null;
}

/** Bytes. Servers commonly answer longer ones with 414, 431 or 413, or drop the connection. */
export const LIMITS = { url: 8_192, header: 8_192, body: 1_048_576 };

/**
 * Builds the request of one run. Values are checked again here, so that no caller can forget it.
 * @param runId sent as the idempotency key of every write: browsers re-send a request whose reused connection dropped.
 * @throws AppError value-missing, value-invalid, or definition-invalid.
 */
export function buildRequest(action: Action, values: InputValues, runId: string): RequestPlan {
  const { inputs, request } = action;
  const checked = checkValues(inputs, values);
  if (request.method === 'GET' && request.body !== null) {
    throw definitionError('request.body', 'A GET has no body.', 'Remove the body, or choose another method.');
  }

  const template = parseUrl(request.url);
  const url = buildUrl(template, parseQuery(request.query), checked);
  checkLength(url, LIMITS.url, 'address', 'request.url');

  const body = request.body === null ? null : buildBody(parseBody(request.body), inputs, checked);
  if (body) checkLength(body, LIMITS.body, 'body', 'request.body');

  const headers: RequestPlan['headers'] = [];
  if (body) headers.push({ name: 'Content-Type', value: [{ text: 'application/json' }] });
  if (request.method !== 'GET' && request.idempotencyHeader !== null) {
    checkHeaderName(request.idempotencyHeader, 'request.idempotencyHeader');
    headers.push({ name: request.idempotencyHeader, value: [{ text: runId }] });
  }
  for (const [index, pair] of request.headers.entries()) {
    const value = buildHeader(parseHeader(pair, `request.headers[${index}]`), checked);
    if (!value) continue;
    checkLength(value, LIMITS.header, `header "${pair.name}"`, `request.headers[${index}]`);
    headers.push({ name: pair.name, value });
  }
  return { method: request.method, origin: template.origin, url, headers, body };
}

/**
 * The request as screens, previews and the log may hold it: sensitive inputs masked, everything else exactly as sent.
 * @param credential what the connection adds, masked already (`shownCredential`).
 */
export function maskRequest(plan: RequestPlan, inputs: Input[], credential: readonly Credential[]): ShownRequest {
  const sensitive = new Set(inputs.filter((input) => input.sensitive).map((input) => input.name));
  const mask = (spans: Span[]): Span[] =>
    spans.map((span) =>
      span.input !== undefined && sensitive.has(span.input) ? { text: MASK, input: span.input, masked: true } : span,
    );
  const url = spanText(plan.url);
  const inHeader = credential.filter((added) => added.in === 'header');
  const inQuery = credential.filter((added) => added.in === 'query');
  return {
    method: plan.method,
    url: [
      ...mask(plan.url),
      ...inQuery.flatMap(({ name, value }) => [{ text: queryStart(url, name) }, { text: value, masked: true }]),
    ],
    headers: [
      ...plan.headers.map(({ name, value }) => ({ name, value: mask(value) })),
      ...inHeader.map(({ name, value }) => ({ name, value: [{ text: value, masked: true }] })),
    ],
    body: plan.body && mask(plan.body),
  };
}

function checkLength(spans: Span[], limit: number, what: string, field: string): void {
  const length = byteLength(spanText(spans));
  if (length <= limit) return;
  const longest = spans.filter((span) => span.input).sort((one, other) => other.text.length - one.text.length)[0];
  throw new AppError({
    code: 'value-invalid',
    message: `The ${what} would be ${length.toLocaleString('en')} bytes long; at most ${limit.toLocaleString('en')} can be sent.`,
    advice: longest ? `Shorten "${longest.input}".` : 'Shorten it in the action.',
    blame: longest ? 'you' : 'administrator',
    field: longest?.input ?? field,
  });
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
