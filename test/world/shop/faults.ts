// Endpoints that misbehave on purpose, for any method and without sign-in. They answer what their name says.

import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const THREE_MEGABYTES = 3 * 1_024 * 1_024;

type Fault = (response: ServerResponse, url: URL) => void | Promise<void>;

/** How often each `/faults/retry-after` address was asked: a new set for every shop. */
export class Faults {
  readonly #asked = new Map<string, number>();

  readonly #faults: Record<string, Fault> = {
    '/bench/quick': (response) => sendJson(response, 200, '{"ok":true,"id":1157734982340017203}'),
    '/bench/150ms': async (response) => {
      await wait(150);
      sendJson(response, 200, '{"ok":true,"id":1157734982340017203}');
    },
    '/faults/hang': () => {},
    '/faults/large': (response, url) => sendLarge(response, url.searchParams.has('gzip')),
    '/faults/redirect': (response, url) => {
      response.writeHead(302, { location: url.searchParams.get('to') ?? '/faults/redirect-target' }).end();
    },
    '/faults/redirect-target': (response) => sendJson(response, 200, '{"followed":true}'),
    '/faults/html': (response) =>
      send(response, 200, 'text/html; charset=utf-8', '<!doctype html><title>Sign in</title>'),
    '/faults/invalid-utf8': (response) =>
      send(
        response,
        200,
        'application/json',
        Buffer.from([...Buffer.from('{"name":"'), 0xc3, 0x28, ...Buffer.from('"}')]),
      ),
    '/faults/cut-off': (response) => sendPart(response, 200, '{"order":{"number":"NW-20481","status":', 1_000),
    '/faults/drop': (response) => {
      response.destroy();
    },
    '/faults/not-json': (response) => sendJson(response, 200, '{"order": {"number": "NW-20481", '),
    '/faults/json-suffix': (response) => send(response, 200, 'application/vnd.api+json', '{"data":{"id":"1"}}'),
    '/faults/text-json': (response) => send(response, 200, 'text/json', '{"order":"NW-20481"}'),
    '/faults/deep': (response) => sendJson(response, 200, `${'['.repeat(65)}${']'.repeat(65)}`),
    '/faults/empty': (response) => {
      response.writeHead(204).end();
    },
    '/faults/soft-401': (response) =>
      sendJson(response, 200, '{"error":{"code":"token_expired","message":"Sign in again."}}'),
    '/faults/slow': async (response, url) => {
      await wait(clampedNumber(url, 'ms', 1_000, 60_000));
      sendJson(response, 200, '{"ok":true}');
    },
    '/faults/retry-after': (response, url) => this.#retryAfter(response, url),
    '/faults/drip': (response) => drip(response),
  };

  /**
   * True when the path is one of these and was answered (or left to hang).
   * @param body what was sent, for `/echo/…`: it comes back as it is, so that numbers keep their text
   */
  async answer(response: ServerResponse, url: URL, body: string): Promise<boolean> {
    if (url.pathname.startsWith('/echo/')) {
      sendJson(
        response,
        200,
        `{"id":1157734982340017203,"price":19.90,"path":${JSON.stringify(url.pathname)},"body":${body || 'null'}}`,
      );
      return true;
    }
    const status = /^\/faults\/status\/([1-5]\d\d)$/.exec(url.pathname);
    if (status) {
      sendJson(response, Number(status[1]), `{"error":{"code":"asked_for","message":"You asked for ${status[1]}."}}`);
      return true;
    }
    const fault = Object.hasOwn(this.#faults, url.pathname) ? this.#faults[url.pathname] : undefined;
    if (!fault) return false;
    await fault(response, url);
    return true;
  }

  clear(): void {
    this.#asked.clear();
  }

  /** `?seconds=1&times=1&status=429`: refuses the first `times` requests to that very address, then answers. */
  #retryAfter(response: ServerResponse, url: URL): void {
    const address = `${url.pathname}${url.search}`;
    const asked = (this.#asked.get(address) ?? 0) + 1;
    this.#asked.set(address, asked);
    if (asked > clampedNumber(url, 'times', 1, 1_000)) {
      sendJson(response, 200, `{"ok":true,"asked":${asked}}`);
      return;
    }
    response.setHeader('retry-after', String(clampedNumber(url, 'seconds', 1, 3_600)));
    const status = url.searchParams.get('status') === '503' ? 503 : 429;
    sendJson(response, status, '{"error":{"code":"busy","message":"Please come back later."}}');
  }
}

export function sendJson(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'application/json', text);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}

function sendLarge(response: ServerResponse, packed: boolean): void {
  const text = JSON.stringify({ order: 'NW-20481', padding: 'x'.repeat(THREE_MEGABYTES) });
  if (packed) response.setHeader('content-encoding', 'gzip');
  send(response, 200, 'application/json', packed ? gzipSync(text) : text);
}

/** Promises `length` bytes, sends fewer and breaks the connection. */
export async function sendPart(response: ServerResponse, status: number, part: string, length: number): Promise<void> {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length });
  response.write(part);
  // Long enough that the head has left, so that the caller sees a body that breaks and not a connection that does.
  await wait(50);
  response.destroy();
}

/** A space every 250 ms, for ever: never a whole answer, never a silent line. */
async function drip(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed && response.writable) {
    response.write(' ');
    await wait(250);
  }
}

function clampedNumber(url: URL, name: string, standard: number, max: number): number {
  const given = Number(url.searchParams.get(name) ?? standard);
  return Number.isFinite(given) && given >= 0 ? Math.min(given, max) : standard;
}
