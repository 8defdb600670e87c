// The only fetch in the product. One exchange: nothing is followed, cached, re-sent or parsed here, and no cookie travels.
// Its result holds nothing of the request, so that no error can carry a query or a credential. The answer's headers are for test calls alone.
import { createFetch, ofetch } from 'ofetch';
import type { Method } from '#lib/action/schema.ts';
import type { Trouble } from '#lib/run/outcome.ts';

/** The most of an answer that is read, in bytes after decompression (definitions.md, Sending). */
export const RESPONSE_LIMIT = 2_097_152;

export interface Call {
  method: Method;
  url: string;
  headers: readonly { name: string; value: string }[];
  body: string | null;
}

export interface Exchange {
  /** null: no answer began, or a redirect hid it. */
  status: number | null;
  contentType: string | null;
  /** Of a 429 or 503, as the server wrote it. */
  retryAfter: string | null;
  /** Of the answer, names in lower case. fetch keeps `set-cookie` to itself. */
  headers: { name: string; value: string }[];
  /** What was read of the body; all of it when there was no trouble. */
  body: Uint8Array;
  trouble: Trouble | null;
  /** From sending to the answer's headers, in ms; null: no answer began. */
  waitMs: number | null;
  /** From there to the end of the body, in ms. */
  readMs: number | null;
}

const NO_BODY = new Uint8Array();

/** The reason a signal was aborted with: `timeout` or `cancelled`. Anything else that went wrong is the network's. */
function troubleOf(signal: AbortSignal): Trouble {
  if (!signal.aborted) return 'network';
  return signal.reason === 'cancelled' ? 'cancelled' : 'timeout';
}

export interface ExchangeLimits {
  /** The most of the answer that is read, in bytes after decompression. */
  most?: number;
  /** It was asked with a condition: then a 304 says that all is as it was. Unasked, it is a redirect like any other. */
  conditional?: boolean;
}

const isRedirect = (status: number, conditional: boolean) =>
  status >= 300 && status < 400 && !(conditional && status === 304);

/** ofetch sees the body as bytes: a text would get headers that the agent was not shown. */
function bytesOf(body: string | null): BodyInit | null {
  return body === null ? null : new TextEncoder().encode(body);
}

async function readBody(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  most: number,
): Promise<Pick<Exchange, 'body' | 'trouble'>> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let trouble: Trouble | null = null;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
      if (length > most) {
        trouble = 'response-too-large';
        void reader.cancel().catch(() => undefined);
        break;
      }
      chunks.push(value);
    }
  } catch {
    trouble = troubleOf(signal);
  }
  return { body: joined(chunks), trouble };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const only = chunks[0];
  if (only && chunks.length === 1) return only;
  const body = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

/**
 * Sends one request and reads its whole answer. Never rejects.
 * @param signal armed until the body is read; aborted with `timeout` or `cancelled`
 */
export async function exchange(
  call: Call,
  signal: AbortSignal,
  fetch: typeof globalThis.fetch,
  { most = RESPONSE_LIMIT, conditional = false }: ExchangeLimits = {},
): Promise<Exchange> {
  const nothing: Exchange = {
    status: null,
    contentType: null,
    retryAfter: null,
    headers: [],
    body: NO_BODY,
    trouble: null,
    waitMs: null,
    readMs: null,
  };
  const sentAt = performance.now();
  try {
    const send = createFetch({ fetch, Headers, AbortController });
    const response = await send.raw<unknown, 'stream'>(call.url, {
      method: call.method,
      headers: call.headers.map(({ name, value }): [string, string] => [name, value]),
      ...(call.body === null ? {} : { body: bytesOf(call.body) }),
      signal,
      // ofetch would retry GET without any timeout, and its own timeout ends at the headers.
      retry: false,
      ignoreResponseError: true,
      responseType: 'stream',
      // A followed redirect would carry a key in a custom header to another host.
      redirect: 'manual',
      // The agent's own sign-in at the API must never ride along.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
    });
    const answeredAt = performance.now();
    const redirected = response.type === 'opaqueredirect' || isRedirect(response.status, conditional);
    if (redirected) {
      void response.body?.cancel().catch(() => undefined);
      return { ...nothing, trouble: 'redirect-refused', waitMs: answeredAt - sentAt };
    }
    // Whatever spoke there was no web server: browsers take bare bytes for HTTP/0.9, and call that 200 though nobody said so.
    if (response.status === 200 && [...response.headers].length === 0) {
      void response.body?.cancel().catch(() => undefined);
      return { ...nothing, trouble: 'network', waitMs: answeredAt - sentAt };
    }
    const read = response.body ? await readBody(response.body, signal, most) : { body: NO_BODY, trouble: null };
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      retryAfter: response.headers.get('retry-after'),
      headers: Array.from(response.headers, ([name, value]) => ({ name, value })),
      ...read,
      waitMs: answeredAt - sentAt,
      readMs: performance.now() - answeredAt,
    };
  } catch {
    return { ...nothing, trouble: troubleOf(signal) };
  }
}

/** The text of a file that came with the extension. */
export function readPackaged(url: string): Promise<string> {
  return ofetch<string, 'text'>(url, { responseType: 'text', retry: false, cache: 'no-store' });
}
