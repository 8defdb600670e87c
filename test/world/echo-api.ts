// An API that repeats what it was sent, its credentials above all, and a login server that hands out tokens to be looked for: whatever of
// it turns up in Deskhand has leaked.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './https-server.ts';

export const ECHO_ORIGIN = 'https://echo.northwind.example';

/** What the login side hands out. */
export interface Tokens {
  access: string;
  refresh: string;
  exchanged: string;
}

export interface EchoApi {
  listener(request: IncomingMessage, response: ServerResponse): void;
  /** Method, address and headers of every request, as one text each. */
  received: string[];
}

const STATUSES: Record<string, number> = {
  '/ok': 200,
  '/created': 201,
  '/fails': 500,
  '/refuses': 422,
  '/denied': 403,
};

export function createEchoApi(tokens: Tokens): EchoApi {
  const received: string[] = [];
  const json = (response: ServerResponse, status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', ECHO_ORIGIN);
    const body = (await readBody(request)).toString('utf8');
    const sent = { method: request.method, address: url.href, headers: request.headers, body };
    received.push(JSON.stringify(sent));
    if (url.pathname === '/authorize') {
      // The agent has signed in before: back at once.
      const back = new URL(url.searchParams.get('redirect_uri') ?? ECHO_ORIGIN);
      back.search = String(new URLSearchParams({ code: 'a-code', state: url.searchParams.get('state') ?? '' }));
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    if (url.pathname === '/token') {
      const token = { access_token: tokens.access, token_type: 'Bearer', expires_in: 3_600 };
      json(response, 200, { ...token, refresh_token: tokens.refresh });
      return;
    }
    if (url.pathname === '/login') {
      json(response, 200, { session: { token: tokens.exchanged } });
      return;
    }
    const repeated = {
      ...sent,
      said: `You sent ${request.headers.authorization ?? 'no authorization'} to ${url.href}.`,
    };
    // Neither JSON nor empty: an answer that nobody can read repeats it, too.
    if (url.pathname === '/markup')
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${JSON.stringify(repeated)}</p>`);
    else json(response, STATUSES[url.pathname] ?? 404, repeated);
  }

  return {
    received,
    listener: (request, response) => {
      serve(request, response).catch(() => response.destroy());
    },
  };
}
