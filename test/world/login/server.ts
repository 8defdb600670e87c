// The company's login server: OAuth 2.0 (client credentials, codes with a verified proof of key, refresh with rotation) and a JSON login
// call. It issues the tokens that the shop accepts, counts what it was asked, and misbehaves on request.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Listener, readBody } from '../https-server.ts';
import type { RequestLogEntry } from '../shop/request-log.ts';
import { Issued } from './codes.ts';
import { authorizeProblem, signInPage } from './sign-in-page.ts';

/** A client with a secret: client credentials, and codes. */
export const CLIENT = { id: 'deskhand:desk', secret: 'client-northwind-7b1e90 %+' };
/** A client without one: codes alone. */
export const PUBLIC_CLIENT = 'deskhand-agents';
export const LOGIN = { user: 'helpdesk', password: 'open "sesame": 7' };
export const LOGIN_KEY = 'key-northwind-55c0';

/** What goes wrong where a token is asked for (the first nine), and where an agent comes back from the sign-in page. */
export type Misbehaviour =
  | 'garbage'
  | 'html'
  | 'empty'
  | 'huge'
  | 'error'
  | 'unavailable'
  | 'redirect'
  | 'slow'
  | 'other-type'
  | 'wrong-state'
  | 'no-code';

export interface Login {
  listener: Listener;
  /** Every request, oldest first. */
  requests: RequestLogEntry[];
  /** How many tokens were asked for, by `client_credentials`, `authorization_code`, `refresh_token` or `login`. */
  asked(grant: string): number;
  /** Until `behave`. */
  misbehave(how: Misbehaviour): void;
  behave(): void;
  /** Seconds that access tokens hold from now on; 3,600 unless told. */
  setLifetime(seconds: number): void;
  accepts(token: string): boolean;
  endAccess(): void;
  endSignIns(): void;
  reset(): void;
}

export function createLogin(): Login {
  const issued = new Issued();
  const requests: RequestLogEntry[] = [];
  const counts = new Map<string, number>();
  let how: Misbehaviour | null = null;
  let lifetime = 3_600;

  const count = (grant: string) => counts.set(grant, (counts.get(grant) ?? 0) + 1);
  const json = (response: ServerResponse, status: number, body: unknown) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify(body));
  const refuse = (response: ServerResponse, error: string, status = 400) =>
    json(response, status, { error, error_description: `<b>${error}</b>` });

  /** True where it has answered already. */
  async function misbehaved(response: ServerResponse): Promise<boolean> {
    switch (how) {
      case 'garbage':
        json(response, 200, { access_token: 'two\r\nlines', token_type: 'Bearer' });
        return true;
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Please sign in</h1>');
        return true;
      case 'empty':
        json(response, 200, {});
        return true;
      case 'huge':
        json(response, 200, { access_token: 'at-huge', token_type: 'Bearer', padding: '.'.repeat(3_000_000) });
        return true;
      case 'error':
        refuse(response, 'invalid_scope');
        return true;
      case 'unavailable':
        response.writeHead(503).end();
        return true;
      case 'redirect':
        response.writeHead(307, { location: 'https://evil.example/token' }).end();
        return true;
      case 'slow':
        await wait(15_000, undefined, { ref: false });
        return false;
      default:
        return false;
    }
  }

  function grant(response: ServerResponse, withRefresh: boolean): void {
    json(response, 200, {
      access_token: issued.access(lifetime),
      token_type: how === 'other-type' ? 'mac' : 'BEARER',
      expires_in: lifetime,
      ...(withRefresh ? { refresh_token: issued.refresh() } : {}),
    });
  }

  async function token(entry: RequestLogEntry, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(entry.body);
    const kind = form.get('grant_type') ?? '';
    count(kind);
    if (await misbehaved(response)) return;
    if (!entry.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
      return void refuse(response, 'invalid_request');
    }
    const client = clientOf(entry.headers.authorization, form);
    if (client === null) return void refuse(response, 'invalid_client', 401);
    switch (kind) {
      case 'client_credentials':
        if (client !== CLIENT.id) refuse(response, 'unauthorized_client');
        else grant(response, false);
        return;
      case 'authorization_code': {
        const code = issued.useCode(form.get('code') ?? '', {
          clientId: client,
          redirectUri: form.get('redirect_uri') ?? '',
          verifier: form.get('code_verifier') ?? '',
        });
        if (code) grant(response, true);
        else refuse(response, 'invalid_grant');
        return;
      }
      case 'refresh_token':
        if (issued.useRefresh(form.get('refresh_token') ?? '')) grant(response, true);
        else refuse(response, 'invalid_grant');
        return;
      default:
        refuse(response, 'unsupported_grant_type');
    }
  }

  async function login(entry: RequestLogEntry, response: ServerResponse): Promise<void> {
    count('login');
    if (await misbehaved(response)) return;
    const given = givenTo(entry);
    const known =
      (given.user === LOGIN.user && given.password === LOGIN.password) ||
      given.key === LOGIN_KEY ||
      entry.headers['x-login-key'] === LOGIN_KEY;
    if (known) json(response, 200, { session: { token: issued.access(lifetime), seconds: lifetime } });
    else json(response, 401, { message: 'Wrong user name or password.' });
  }

  function decide(form: URLSearchParams, response: ServerResponse): void {
    const back = new URL(form.get('redirect_uri') ?? '');
    back.searchParams.set('state', how === 'wrong-state' ? 'somebody-elses' : (form.get('state') ?? ''));
    if (form.get('decision') === 'deny') back.searchParams.set('error', 'access_denied');
    else if (how !== 'no-code') {
      const code = issued.code({
        clientId: form.get('client_id') ?? '',
        redirectUri: form.get('redirect_uri') ?? '',
        challenge: form.get('code_challenge') ?? '',
      });
      back.searchParams.set('code', code);
    }
    response.writeHead(302, { location: back.href }).end();
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'https://login.northwind.example');
    const headers = Object.fromEntries(
      Object.entries(request.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
    );
    const entry: RequestLogEntry = {
      method: request.method ?? '',
      path: `${url.pathname}${url.search}`,
      headers,
      body: '',
      at: Date.now(),
    };
    requests.push(entry);
    entry.body = (await readBody(request)).toString('utf8');
    switch (`${entry.method} ${url.pathname}`) {
      case 'GET /oauth/authorize': {
        const problem = authorizeProblem(url.searchParams, [CLIENT.id, PUBLIC_CLIENT]);
        response.writeHead(problem ? 400 : 200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(problem ?? signInPage(url.searchParams));
        return;
      }
      case 'POST /oauth/decision':
        return decide(new URLSearchParams(entry.body), response);
      case 'POST /oauth/token':
        return token(entry, response);
      case 'POST /session':
        return login(entry, response);
      default:
        response.writeHead(404).end();
    }
  }

  return {
    requests,
    listener: (request, response) => {
      serve(request, response).catch(() => response.destroy());
    },
    asked: (kind) => counts.get(kind) ?? 0,
    misbehave(what) {
      how = what;
    },
    behave() {
      how = null;
    },
    setLifetime(seconds) {
      lifetime = seconds;
    },
    accepts: (text) => issued.accepts(text),
    endAccess: () => issued.endAccess(),
    endSignIns: () => issued.endSignIns(),
    reset() {
      issued.clear();
      requests.length = 0;
      counts.clear();
      how = null;
      lifetime = 3_600;
    },
  };
}

/** RFC 6749, 2.3.1: in the header, where both parts are form-encoded, or in the body. null: not known, or the secret is wrong. */
function clientOf(authorization: string | undefined, form: URLSearchParams): string | null {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? '')?.[1];
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64').toString('utf8').split(':').map(formDecoded)
    : [form.get('client_id') ?? '', form.get('client_secret')];
  if (id === PUBLIC_CLIENT) return secret === null ? id : null;
  return id === CLIENT.id && secret === CLIENT.secret ? id : null;
}

function formDecoded(text: string): string {
  return new URLSearchParams(`v=${text}`).get('v') ?? '';
}

/** JSON or a form. */
function givenTo({ headers, body }: RequestLogEntry): Record<string, unknown> {
  if (headers['content-type'] !== 'application/json') return Object.fromEntries(new URLSearchParams(body));
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
