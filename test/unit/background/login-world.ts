// A background beside the demo's shop and login server, both on this machine over plain http. No test stands here.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Action } from '#lib/action/schema.ts';
import type { Connection } from '#lib/connection.ts';
import type { Listener } from '#test/world/https-server.ts';
import { CLIENT, createLogin, type Login, PUBLIC_CLIENT } from '#test/world/login/server.ts';
import { createShop, type Shop } from '#test/world/shop/server.ts';
import {
  API,
  connection,
  createWorld,
  type FakeBrowser,
  fakeBrowser,
  HELPDESK,
  libraryText,
  lookup,
  refund,
  ticket,
  type World,
} from './world.ts';

export const LOGIN_AT = 'https://login.northwind.example';

const base: Connection = { ...connection, origins: [API, LOGIN_AT], testUrl: `${API}/v2/orders/NW-20481` };
const oauth = {
  tokenUrl: `${LOGIN_AT}/oauth/token`,
  authorizeUrl: '',
  clientId: CLIENT.id,
  scope: '',
  authentication: 'basic' as const,
  parameters: [],
};

export const byClient: Connection = { ...base, kind: 'oauth-client', oauth };
export const byCode: Connection = {
  ...base,
  kind: 'oauth-code',
  oauth: {
    ...oauth,
    authorizeUrl: `${LOGIN_AT}/oauth/authorize`,
    clientId: PUBLIC_CLIENT,
    authentication: 'none',
  },
};
export const byLogin: Connection = {
  ...base,
  kind: 'token-exchange',
  exchange: {
    url: `${LOGIN_AT}/session`,
    secret: 'login',
    headers: [],
    body: { type: 'json', template: '{"user":"{{user}}","password":"{{password}}"}' },
    tokenPath: '$.session.token',
    expiresPath: '$.session.seconds',
    place: { in: 'header', name: 'X-Session', prefix: '' },
  },
  soft401: { status: 200, path: '$.error.code', value: 'not_signed_in' },
};

export interface LoginWorld {
  world: World;
  browser: FakeBrowser;
  login: Login;
  shop: Shop;
  /** The clock, in ms since 1970; a test may move it. */
  clock: { now: number };
  close(): Promise<void>;
}

const shopLookup = (): Action => lookup({ request: { ...lookup().request, url: `${API}/v2/orders/{{order_number}}` } });
const shopRefund = (): Action =>
  refund({
    request: {
      ...refund().request,
      url: `${API}/v2/orders/{{order_number}}/refunds`,
      body: '{"amount":5.00,"currency":"EUR","reason":"Goodwill"}',
    },
  });

async function serve(listener: Listener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, port: (server.address() as AddressInfo).port };
}

/** A library whose two actions use that connection; no secret is given yet. */
export async function startLoginWorld(used: Connection): Promise<LoginWorld> {
  const login = createLogin();
  const shop = createShop(login.accepts);
  const [loginAt, shopAt] = await Promise.all([serve(login.listener), serve(shop.listener)]);
  const ports = new Map([
    [API, shopAt.port],
    [LOGIN_AT, loginAt.port],
  ]);
  const clock = { now: Date.now() };
  const browser = fakeBrowser();
  browser.grants.add(LOGIN_AT);
  const reach: typeof fetch = (input, init) => {
    const url = new URL(String(input));
    const port = ports.get(url.origin);
    if (port === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
  };
  browser.answerSignIn = (url) => agentAllows(url, reach);
  const world = await createWorld({ browser, fetch: reach, now: () => clock.now });
  await world.value('sites.add', { origin: HELPDESK });
  await world.value('library.import', { text: libraryText([shopLookup(), shopRefund()], [used]) });
  await world.value('tickets.publish', { reading: { kind: 'ticket', ticket } });
  return {
    world,
    browser,
    login,
    shop,
    clock,
    async close() {
      for (const { server } of [loginAt, shopAt]) {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      }
    },
  };
}

/** An agent who presses Allow at the sign-in page: what the page's form holds goes back with the button's name. */
async function agentAllows(url: string, reach: typeof fetch): Promise<string | null> {
  const page = await (await reach(url)).text();
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  const text = (escaped: string) => escaped.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
  const form = new URLSearchParams(fields.map(([, name, value]) => [text(name ?? ''), text(value ?? '')]));
  form.set('decision', 'allow');
  const answer = await reach(`${LOGIN_AT}/oauth/decision`, { method: 'POST', body: form, redirect: 'manual' });
  return answer.headers.get('location');
}
