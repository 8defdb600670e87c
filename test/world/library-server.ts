// A web server with one library file, as a static site has it: ETag, If-None-Match, and whatever else a test wants it to answer.
import { createHash } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import { startHttps } from './https-server.ts';

export interface LibraryServer {
  origin: string;
  /** Of the file. */
  url: string;
  hostRules: string;
  /** What it gives; null: 500. */
  text: string | null;
  /** Status and condition of every request, oldest first. */
  requests: { status: number; condition: string | null }[];
  show(certificate: Certificate): void;
  stop(): Promise<void>;
}

export async function startLibraryServer(tls: Certificate): Promise<LibraryServer> {
  const origin = 'https://files.northwind.example';
  const requests: LibraryServer['requests'] = [];
  const https = await startHttps(tls, 0, (request, response) => {
    const { text } = server;
    const etag = `"${createHash('sha256')
      .update(text ?? '')
      .digest('hex')}"`;
    const condition = request.headers['if-none-match'] ?? null;
    const status = request.url !== '/library.json' ? 404 : text === null ? 500 : condition === etag ? 304 : 200;
    requests.push({ status, condition });
    response.writeHead(status, { etag, 'content-type': 'application/json' });
    response.end(status === 200 ? text : '');
  });
  const server: LibraryServer = {
    origin,
    url: `${origin}/library.json`,
    hostRules: `MAP files.northwind.example:443 127.0.0.1:${https.port}`,
    text: null,
    requests,
    show: https.show,
    stop: https.stop,
  };
  return server;
}
