// The rules for connections that get a token: where it may be got, what may be sent there, and where it stands.
import { describe, expect, test } from 'vitest';
import { checkConnection } from '#lib/connection/check-connection.ts';
import { secretState } from '#lib/connection/secret-state.ts';
import { type Connection, connectionSchema } from '#lib/connection.ts';
import { checkSecret, credentialOf, secretWords, shownCredential } from '#lib/credential.ts';
import { refusal } from '#test/unit/action/refusal.ts';
import { exchange } from '#test/unit/oauth/exchange.ts';

const API = 'https://api.example';
const LOGIN = 'https://login.example';
type OAuth = NonNullable<Connection['oauth']>;
type Exchange = NonNullable<Connection['exchange']>;

const oauth: OAuth = {
  tokenUrl: `${LOGIN}/token`,
  authorizeUrl: `${LOGIN}/authorize`,
  clientId: 'desk',
  scope: '',
  authentication: 'basic',
  parameters: [],
};
const base: Connection = {
  schemaVersion: 1,
  id: 'shop',
  name: 'Shop',
  kind: 'oauth-client',
  oauth,
  origins: [API, LOGIN],
  testUrl: '',
  help: '',
  account: '',
  updatedAt: 0,
};
const { oauth: _oauth, ...bare } = base;
const byCode: Connection = { ...base, kind: 'oauth-code', oauth: { ...oauth, authentication: 'none' } };
const byLogin: Connection = { ...bare, kind: 'token-exchange', exchange };

const fields = (connection: Connection) => checkConnection(connection).map(({ field }) => field);
const withOAuth = (changes: Partial<OAuth>, from = base): Connection => ({ ...from, oauth: { ...oauth, ...changes } });
const withExchange = (changes: Partial<Exchange>): Connection => ({
  ...byLogin,
  exchange: { ...exchange, ...changes },
});

test.each([base, byCode, byLogin, { ...base, testUrl: `${API}/me?x=1` }])(
  'a sound one has no problem: $kind',
  (sound) => {
    expect(checkConnection(sound)).toEqual([]);
    expect(connectionSchema.safeParse(sound).success).toBe(true);
  },
);

describe.each([
  ['oauth.tokenUrl', (url: string) => withOAuth({ tokenUrl: url })],
  ['exchange.url', (url: string) => withExchange({ url })],
  ['testUrl', (url: string) => ({ ...base, testUrl: url })],
] as const)('%s', (field, make) => {
  test.each([
    'http://login.example/token',
    'https:login.example/token',
    'https://dana@login.example/token',
    'https://dana:pw@login.example/token',
    'https://@login.example/token',
    'https://login.example/token#part',
    'https://login.example/token#',
    'https://other.example/token',
    'https://login.example.evil.example/token',
    'https://login.example:8443/token',
    'https://login.example/{{user}}',
    'https:\\\\login.example/token',
    'https://login.example/to\nken',
    ' https://login.example/token',
    'login.example/token',
    'javascript:alert(1)',
  ])('is refused as %j', (url) => {
    expect(fields(make(url))).toContain(field);
  });

  test('may have a query and be at any origin that is named', () => {
    expect(fields(make(`${LOGIN}/token?tenant=1`))).toEqual([]);
    expect(fields(make(`${API}/token`))).toEqual([]);
  });
});

test.each<[Connection, string]>([
  [bare, 'oauth.tokenUrl'],
  [withOAuth({ tokenUrl: '' }), 'oauth.tokenUrl'],
  [withOAuth({ clientId: ' ' }), 'oauth.clientId'],
  [withOAuth({ clientId: 'dé' }), 'oauth.clientId'],
  [withOAuth({ clientId: 'a\r\nb' }), 'oauth.clientId'],
  [withOAuth({ scope: 'a  b' }), 'oauth.scope'],
  [withOAuth({ scope: 'a"b' }), 'oauth.scope'],
  [withOAuth({ authentication: 'none' }), 'oauth.authentication'],
  [withOAuth({ parameters: [{ name: 'grant_type', value: 'password' }] }), 'oauth.parameters[0].name'],
  [withOAuth({ parameters: [{ name: 'state', value: 'x' }] }), 'oauth.parameters[0].name'],
  [withOAuth({ parameters: [{ name: '', value: 'x' }] }), 'oauth.parameters[0].name'],
  [withOAuth({ authorizeUrl: '' }, byCode), 'oauth.authorizeUrl'],
  [withOAuth({ authorizeUrl: 'http://login.example/a' }, byCode), 'oauth.authorizeUrl'],
  [withOAuth({ authorizeUrl: `${LOGIN}/authorize?code_challenge_method=plain` }, byCode), 'oauth.authorizeUrl'],
  [
    withOAuth({ authorizeUrl: `${LOGIN}/authorize?a=1&redirect_uri=https://other.example` }, byCode),
    'oauth.authorizeUrl',
  ],
  [{ ...bare, kind: 'token-exchange' }, 'exchange.url'],
  [withExchange({ body: { type: 'json', template: '{"user":' } }), 'exchange.body.template'],
  [withExchange({ body: { type: 'json', template: '{"key":"{{key}}"}' } }), 'exchange.body.template'],
  [withExchange({ body: { type: 'json', template: '{"{{user}}":1}' } }), 'exchange.body.template'],
  [withExchange({ body: { type: 'form', fields: [{ name: '', value: 'x' }] } }), 'exchange.body.fields[0].name'],
  [
    withExchange({ body: { type: 'form', fields: [{ name: 'k', value: '{{key}}' }] } }),
    'exchange.body.fields[0].value',
  ],
  [withExchange({ body: { type: 'form', fields: [{ name: 'k', value: '{{' }] } }), 'exchange.body.fields[0].value'],
  [withExchange({ headers: [{ name: 'Cookie', value: 'x' }] }), 'exchange.headers[0].name'],
  [withExchange({ headers: [{ name: 'X-User', value: '{{ticket}}' }] }), 'exchange.headers[0].value'],
  [withExchange({ headers: [{ name: 'X-User', value: 'a\r\nb' }] }), 'exchange.headers[0].value'],
  [withExchange({ tokenPath: '' }), 'exchange.tokenPath'],
  [withExchange({ tokenPath: '$[?@.x]' }), 'exchange.tokenPath'],
  [withExchange({ expiresPath: 'seconds' }), 'exchange.expiresPath'],
  [withExchange({ place: { in: 'header', name: 'Host', prefix: '' } }), 'exchange.place.name'],
  [withExchange({ place: { in: 'query', name: '', prefix: '' } }), 'exchange.place.name'],
  [withExchange({ place: { in: 'header', name: 'X-Session', prefix: 'a\r\n' } }), 'exchange.place.prefix'],
  [{ ...byLogin, soft401: { status: null, path: '$[', value: '' } }, 'soft401.path'],
  [{ ...byLogin, soft401: { status: null, path: '', value: '' } }, 'soft401.path'],
  [{ ...byLogin, soft401: { status: 200, path: '', value: '' } }, 'soft401.path'],
  [{ ...byLogin, soft401: { status: 403, path: '', value: 'x' } }, 'soft401.path'],
  [{ ...byLogin, soft401: { status: 401, path: '', value: '' } }, 'soft401.status'],
  [{ ...base, origins: [API, LOGIN, 'https://x.example/'] }, 'origins[2]'],
])('what breaks a rule is named: %# %j', (broken, field) => {
  expect(fields(broken)).toContain(field);
});

test('parts of another kind are not judged: they are not used', () => {
  expect(fields({ ...withOAuth({ tokenUrl: 'nonsense' }), kind: 'bearer' })).toEqual([]);
});

test('what carries a token, and what people see of it', () => {
  expect(credentialOf(base, 't-1')).toEqual([{ in: 'header', name: 'Authorization', value: 'Bearer t-1' }]);
  expect(credentialOf(byLogin, 't-1')).toEqual([{ in: 'header', name: 'X-Session', value: 't-1' }]);
  const prefixed = withExchange({ place: { in: 'query', name: 'session', prefix: 'v1.' } });
  expect(credentialOf(prefixed, 't-1')).toEqual([{ in: 'query', name: 'session', value: 'v1.t-1' }]);
  expect(shownCredential(prefixed)).toEqual([{ in: 'query', name: 'session', value: 'v1.••••••••' }]);
  expect(refusal(() => credentialOf(base, 'a\r\nb'))).toMatchObject({ code: 'value-invalid' });
});

test('a secret is checked by what it is for', () => {
  expect(checkSecret(base, ' a b+c ')).toBe('a b+c');
  expect(checkSecret(byLogin, 'dana: pw ')).toBe('dana: pw ');
  expect(checkSecret(withExchange({ secret: 'key' }), ' k-1 ')).toBe('k-1');
  for (const [connection, secret] of [
    [base, 'a\r\nb'],
    [base, 'sécret'],
    [base, '  '],
    [byCode, 'anything'],
    [byLogin, 'nobody'],
    [byLogin, 'dana:a\nb'],
    [withExchange({ secret: 'key' }), 'a b'],
  ] as const) {
    const told = refusal(() => checkSecret(connection, secret));
    expect(told).toMatchObject({ code: 'value-invalid', field: 'secret' });
    expect(JSON.stringify(told)).not.toContain(secret.trim() || '\n');
  }
});

test('what a server could echo of a secret is known', () => {
  expect(secretWords(base, 'pa ss')).toEqual(['pa ss', btoa('desk:pa+ss')]);
  expect(secretWords(byLogin, 'dana:open sesame')).toEqual([
    'dana:open sesame',
    btoa('dana:open sesame'),
    'open sesame',
  ]);
  expect(secretWords(byCode, '')).toEqual([]);
});

test.each<[Connection, Parameters<typeof secretState>[1], boolean, string]>([
  [base, null, false, 'missing'],
  [base, { origins: [API], locked: false, signedIn: false }, false, 'missing'],
  [base, { origins: [API, LOGIN], locked: false, signedIn: false }, false, 'ready'],
  [base, { origins: [API, LOGIN], locked: true, signedIn: false }, false, 'locked'],
  [byCode, null, false, 'sign-in'],
  [byCode, { origins: [API, LOGIN], locked: false, signedIn: false }, false, 'sign-in'],
  [byCode, { origins: [API, LOGIN], locked: false, signedIn: false }, true, 'ready'],
  [byCode, { origins: [API, LOGIN], locked: false, signedIn: true }, false, 'ready'],
  [byCode, { origins: [API, LOGIN], locked: true, signedIn: true }, false, 'locked'],
  [byCode, { origins: [API], locked: false, signedIn: true }, true, 'sign-in'],
  [withOAuth({}, byCode), null, false, 'missing'],
  [withOAuth({}, byCode), { origins: [API, LOGIN], locked: false, signedIn: false }, false, 'sign-in'],
])('%# stands as it is', (connection, note, hasToken, state) => {
  expect(secretState(connection, note, hasToken, [API, LOGIN])).toBe(state);
});
