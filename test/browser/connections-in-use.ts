// The demo's connection as three kinds that get a token from the demo's login server. No test stands here.
import type { Connection } from '#lib/connection.ts';
import { CLIENT, LOGIN, PUBLIC_CLIENT } from '../world/login/server.ts';
import { API_ORIGIN, LOGIN_ORIGIN } from '../world/world.ts';

/** All demo actions point at it. */
const base: Connection = {
  schemaVersion: 1,
  id: 'northwind',
  name: 'Northwind shop',
  kind: 'bearer',
  origins: [API_ORIGIN, LOGIN_ORIGIN],
  testUrl: `${API_ORIGIN}/v2/orders/NW-20481`,
  help: '',
  account: '',
  updatedAt: 0,
};

export const BY_CLIENT = {
  ...base,
  kind: 'oauth-client',
  oauth: {
    tokenUrl: `${LOGIN_ORIGIN}/oauth/token`,
    authorizeUrl: '',
    clientId: CLIENT.id,
    scope: '',
    authentication: 'basic',
    parameters: [],
  },
} satisfies Connection;
export const CLIENT_SECRET = CLIENT.secret;

export const BY_CODE = {
  ...base,
  kind: 'oauth-code',
  oauth: {
    ...BY_CLIENT.oauth,
    authorizeUrl: `${LOGIN_ORIGIN}/oauth/authorize`,
    clientId: PUBLIC_CLIENT,
    authentication: 'none',
  },
} satisfies Connection;

export const BY_LOGIN = {
  ...base,
  kind: 'token-exchange',
  exchange: {
    url: `${LOGIN_ORIGIN}/session`,
    secret: 'login',
    headers: [],
    body: { type: 'json', template: '{"user":"{{user}}","password":"{{password}}"}' },
    tokenPath: '$.session.token',
    expiresPath: '$.session.seconds',
    place: { in: 'header', name: 'Authorization', prefix: 'Bearer ' },
  },
  soft401: { status: 200, path: '$.error.code', value: 'not_signed_in' },
} satisfies Connection;
export const LOGIN_SECRET = `${LOGIN.user}:${LOGIN.password}`;
