// A token exchange for tests. No test stands here.
import type { Exchange } from '#lib/oauth/login-call.ts';

export const exchange: Exchange = {
  url: 'https://login.example/session',
  secret: 'login',
  headers: [],
  body: { type: 'json', template: '{"user":"{{user}}","password":"{{password}}"}' },
  tokenPath: '$.session.token',
  expiresPath: '$.session.seconds',
  place: { in: 'header', name: 'X-Session', prefix: '' },
};
