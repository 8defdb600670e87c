// An https server on loopback that can be stopped at once, whatever hangs on it. Knows nothing of the shop or the helpdesk.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export interface HttpsServer {
  port: number;
  /** From now on it shows this one; connections that stand are closed. */
  show(certificate: Certificate): void;
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1; port 0 takes any free one. */
export async function startHttps(certificate: Certificate, port: number, listener: Listener): Promise<HttpsServer> {
  const server = createServer({ key: certificate.key, cert: certificate.cert }, listener);
  // A browser that gives up mid-request resets the socket: that is its right, not our failure.
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    show({ key, cert }) {
      server.setSecureContext({ key, cert });
      server.closeAllConnections();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The whole body as bytes. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
