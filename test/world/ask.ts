// Asks the demo world without a browser: over its own https, trusting its own certificate and nothing else.
import { request } from 'node:https';
import type { World } from './world.ts';

export interface Asked {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
  text: string;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** `url` is one of the world's own (https://api.northwind.example/…). Rejects where the connection breaks, also in mid-body. */
export function ask(world: World, url: string, question: Question = {}): Promise<Asked> {
  const { hostname, origin } = new URL(url);
  const { port } = [world.api, world.login].find((server) => server.origin === origin) ?? world.helpdesk;
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port,
        servername: hostname,
        ca: world.tls.cert,
        path: url.slice(origin.length) || '/',
        method: question.method ?? 'GET',
        headers: { host: hostname, ...question.headers },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const headers = Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          );
          resolve({ status: response.statusCode ?? 0, headers, bytes, text: bytes.toString('utf8') });
        });
      },
    );
    asking.on('error', reject);
    asking.end(question.body);
  });
}
