// A small API on this machine that misbehaves on request; it counts what reaches it. No test stands here.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { API } from './world.ts';

export interface Arrived {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Api {
  arrived: Arrived[];
  /** A fetch that reaches this API under its real name. */
  fetch: typeof fetch;
  close(): Promise<void>;
}

type Behaviour = (response: ServerResponse, count: number) => void;

const JSON_TYPE = { 'content-type': 'application/json' };

/** What happens at `/orders/<name>`, for any method. */
const BEHAVIOURS: Record<string, Behaviour> = {
  hang: () => undefined,
  drip: (response) => {
    response.writeHead(200, JSON_TYPE);
    response.write('{"status":');
  },
  big: (response) => {
    response.writeHead(200, JSON_TYPE);
    response.end(`{"status":"${'x'.repeat(3_000_000)}"}`);
  },
  html: (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<h1>Hello</h1>');
  },
  vendor: (response) => {
    response.writeHead(200, { 'content-type': 'application/vnd.api+json' });
    response.end('{}');
  },
  broken: (response) => {
    response.writeHead(200, JSON_TYPE);
    response.end('{"status":');
  },
  latin: (response) => {
    response.writeHead(200, JSON_TYPE);
    response.end(Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe9, 0x22, 0x7d]));
  },
  cut: (response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' });
    response.write('{"status":"sent"');
    setTimeout(() => response.destroy(), 20);
  },
  drop: (response) => response.destroy(),
  empty: (response) => {
    response.writeHead(204);
    response.end();
  },
  moved: (response) => {
    response.writeHead(307, { location: 'https://evil.example/?token=stolen' });
    response.end();
  },
  echo: (response) => {
    response.writeHead(422, JSON_TYPE);
    response.end(`{"authorization":"${response.req.headers.authorization}","order":"NW-5555","why":"no such order"}`);
  },
  busy: (response, count) => {
    response.writeHead(count === 1 ? 503 : 200, { ...JSON_TYPE, 'retry-after': '0' });
    response.end('{"status":"sent"}');
  },
  'always-busy': (response) => {
    response.writeHead(429, { ...JSON_TYPE, 'retry-after': '0' });
    response.end('{}');
  },
  'busy-some': (response) => {
    response.writeHead(503, { ...JSON_TYPE, 'retry-after': '8' });
    response.end('{}');
  },
  'busy-long': (response) => {
    response.writeHead(429, { ...JSON_TYPE, 'retry-after': '60' });
    response.end('{}');
  },
};

const ORDER = '{"status":"sent","margin":12345678901234567890,"card":"4111 1111"}';

function answer(request: IncomingMessage, response: ServerResponse, count: number): void {
  const name = /^\/orders\/([^/?]+)/.exec(request.url ?? '')?.[1] ?? '';
  const status = /^status-(\d{3})$/.exec(name)?.[1];
  if (status) {
    response.writeHead(Number(status), JSON_TYPE);
    response.end('{"error":"as asked"}');
    return;
  }
  const behaviour = BEHAVIOURS[name];
  if (behaviour) {
    behaviour(response, count);
    return;
  }
  response.writeHead(200, JSON_TYPE);
  response.end(ORDER);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

export async function startApi(): Promise<Api> {
  const arrived: Arrived[] = [];
  const server: Server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    arrived.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
    answer(request, response, arrived.length);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    arrived,
    fetch: (input, init) => fetch(String(input).replace(API, `http://127.0.0.1:${port}`), init),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
