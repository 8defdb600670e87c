// A TLS server on loopback that speaks HTTP/1.1 by hand: what goes out, when, and how it breaks, a script decides byte by byte.
import { createServer, type Socket } from 'node:net';
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';

/** A request as it was read off the wire. */
export interface RawRequest {
  method: string;
  target: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
  /** Which connection of this server it came on, from 1, and which request of that connection it is. */
  connection: number;
  nth: number;
}

/** What happens to a request that was read whole. */
export type Script = (socket: TLSSocket, request: RawRequest) => void | Promise<void>;

/** What happens to a connection before anything is read: true when it is dealt with, and no request will be read from it. */
export type Greeting = (socket: Socket) => boolean;

export interface RawServer {
  port: number;
  /** Oldest first: the truth that tests count at. */
  requests: RawRequest[];
  stop(): Promise<void>;
}

interface RawOptions {
  /** Key, certificate and whatever else of TLS is to be odd. */
  tls: SecureContextOptions & { requestCert?: boolean };
  script: Script;
  /** Of the bare TCP connection. */
  greet?: Greeting;
}

const END_OF_HEAD = '\r\n\r\n';

/** Reads the requests of one connection, one after the other. */
function readRequests(socket: TLSSocket, connection: number, taken: (request: RawRequest) => void): void {
  let waiting = Buffer.alloc(0);
  let nth = 0;
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const end = waiting.indexOf(END_OF_HEAD);
      if (end < 0) return;
      const [first = '', ...lines] = waiting.subarray(0, end).toString('latin1').split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      );
      const start = end + END_OF_HEAD.length;
      const length = Number(headers['content-length'] ?? 0);
      if (waiting.length < start + length) return;
      const [method = '', target = ''] = first.split(' ');
      const body = waiting.subarray(start, start + length).toString('utf8');
      waiting = waiting.subarray(start + length);
      nth += 1;
      taken({ method, target, headers, body, connection, nth });
    }
  });
}

/** Listens on a free port of 127.0.0.1. */
export async function startRaw({ tls, script, greet }: RawOptions): Promise<RawServer> {
  const requests: RawRequest[] = [];
  const open = new Set<Socket>();
  const { requestCert = false, ...context } = tls;
  const secureContext = createSecureContext(context);
  let connections = 0;
  const server = createServer((bare) => {
    open.add(bare);
    bare.on('close', () => open.delete(bare));
    // Whoever breaks a connection, server or browser, does so on purpose.
    bare.on('error', () => undefined);
    if (greet?.(bare)) return;
    connections += 1;
    const socket = new TLSSocket(bare, { isServer: true, secureContext, requestCert, rejectUnauthorized: requestCert });
    socket.on('error', () => bare.destroy());
    readRequests(socket, connections, (request) => {
      requests.push(request);
      void script(socket, request);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    requests,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** An answer's head and body as they stand on the wire. `Content-Length` is the body's unless it is given. */
export function answerBytes(status: number, headers: Record<string, string>, body: string | Buffer = ''): Buffer {
  const bytes = Buffer.from(body);
  const given = Object.keys(headers).map((name) => name.toLowerCase());
  const length =
    given.includes('content-length') || given.includes('transfer-encoding') || status === 204 || status === 304;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (!length) lines.push(`Content-Length: ${bytes.length}`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} As Asked\r\n${lines.join('\r\n')}${END_OF_HEAD}`, 'latin1'),
    bytes,
  ]);
}

/** A whole answer of JSON. */
export function jsonBytes(body: string | Buffer = '{"status":"sent"}', status = 200): Buffer {
  return answerBytes(status, { 'Content-Type': 'application/json' }, body);
}
