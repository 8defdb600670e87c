// An https server on loopback that speaks HTTP/2 alone: a script decides what becomes of each stream, and of the session it came on.
import { createSecureServer, type Http2Session, type ServerHttp2Stream } from 'node:http2';
import type { Certificate } from './certificate.ts';
import type { RawRequest, RawServer } from './raw-server.ts';

export type Http2Script = (stream: ServerHttp2Stream, request: RawRequest) => void;

/** Listens on a free port of 127.0.0.1. */
export async function startHttp2({ key, cert }: Certificate, script: Http2Script): Promise<RawServer> {
  const requests: RawRequest[] = [];
  const sessions = new Map<Http2Session, { connection: number; streams: number }>();
  const server = createSecureServer({ key, cert, allowHTTP1: false });
  server.on('session', (session) => {
    sessions.set(session, { connection: sessions.size + 1, streams: 0 });
    session.on('error', () => undefined);
  });
  server.on('stream', (stream, headers) => {
    // Sessions and streams are broken on purpose.
    stream.on('error', () => undefined);
    const session = stream.session && sessions.get(stream.session);
    if (!session) return;
    session.streams += 1;
    const { connection, streams: nth } = session;
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const own = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
      const request: RawRequest = {
        method: String(headers[':method']),
        target: String(headers[':path']),
        headers: Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
        body: Buffer.concat(chunks).toString('utf8'),
        connection,
        nth,
      };
      requests.push(request);
      script(stream, request);
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
        for (const session of sessions.keys()) session.destroy();
      }),
  };
}

export function sendHttp2Json(stream: ServerHttp2Stream, status = 200): void {
  stream.respond({ ':status': status, 'content-type': 'application/json' });
  stream.end('{"status":"sent"}');
}
