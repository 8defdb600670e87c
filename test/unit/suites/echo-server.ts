// A server on this machine that answers with what reached it, byte for byte. No test stands here.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived. `target`: path and query as they stood in the request line. */
export interface Echo {
  method: string;
  target: string;
  headers: [name: string, value: string][];
  body: string;
}

export interface EchoServer {
  /** A fetch that reaches this server whatever https origin it is given. */
  fetch: typeof fetch;
  close(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export async function startEcho(): Promise<EchoServer> {
  const server = createServer(async (request, response) => {
    const names = request.rawHeaders.filter((_, place) => place % 2 === 0);
    const echo: Echo = {
      method: request.method ?? '',
      target: request.url ?? '',
      headers: names.map((name, place) => [name.toLowerCase(), request.rawHeaders[place * 2 + 1] ?? '']),
      body: await read(request),
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(echo));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    fetch: (input, init) => fetch(String(input).replace(/^https:\/\/[^/?]+/, `http://127.0.0.1:${port}`), init),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
