// The requests that get a token, against the RFCs' own examples and rules.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientCredentialsCall, codeCall, type OAuth, refreshCall, type TokenCall } from '#lib/oauth/token-call.ts';

const oauth: OAuth = {
  tokenUrl: 'https://server.example.com/token',
  authorizeUrl: 'https://server.example.com/authorize',
  clientId: 's6BhdRkqt3',
  scope: '',
  authentication: 'basic',
  parameters: [],
};

const form = ({ body }: TokenCall) => Object.fromEntries(new URLSearchParams(body));
const header = ({ headers }: TokenCall, wanted: string) =>
  headers.find(({ name }) => name.toLowerCase() === wanted)?.value;

test('a client proves itself in the header as RFC 6749 shows it (2.3.1, 4.4.2)', () => {
  const call = clientCredentialsCall(oauth, 'gX1fBat3bV');
  expect(call.url).toBe('https://server.example.com/token');
  expect(header(call, 'authorization')).toBe('Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW');
  expect(header(call, 'content-type')).toBe('application/x-www-form-urlencoded');
  expect(call.body).toBe('grant_type=client_credentials');
});

test('an id with a colon and a secret with signs are encoded as a form before they are joined', () => {
  const call = clientCredentialsCall({ ...oauth, clientId: 'desk:hand' }, 'a b+c%:é');
  const login = atob(header(call, 'authorization')?.slice('Basic '.length) ?? '');
  expect(login).toBe('desk%3Ahand:a+b%2Bc%25%3A%C3%A9');
});

test('whatever id and secret are, the server reads both back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (clientId, secret) => {
      const call = clientCredentialsCall({ ...oauth, clientId }, secret);
      const [id, word, ...more] = atob(header(call, 'authorization')?.slice(6) ?? '').split(':');
      const read = (text = '') => new URLSearchParams(`v=${text}`).get('v');
      expect([read(id), read(word), more]).toEqual([clientId, secret, []]);
    }),
  );
});

test('in the body stand id and secret, and no header has them', () => {
  const call = clientCredentialsCall({ ...oauth, authentication: 'body', scope: 'a b' }, 's&=');
  expect(form(call)).toEqual({
    grant_type: 'client_credentials',
    scope: 'a b',
    client_id: 's6BhdRkqt3',
    client_secret: 's&=',
  });
  expect(header(call, 'authorization')).toBeUndefined();
});

test('client credentials carry what the server wants besides; a code and a renewal do not', () => {
  const wanting: OAuth = { ...oauth, parameters: [{ name: 'audience', value: 'https://api.example.com' }] };
  expect(form(clientCredentialsCall(wanting, 's'))).toMatchObject({ audience: 'https://api.example.com' });
  const back = { code: 'c', returnUrl: 'https://x.chromiumapp.org/', verifier: 'v' };
  expect(form(codeCall(wanting, 's', back))).not.toHaveProperty('audience');
  expect(form(refreshCall(wanting, 's', 'r'))).not.toHaveProperty('audience');
});

test('a code goes with its verifier and return address; a public client names itself', () => {
  const back = { code: 'SplxlOBeZQQYbYS6WxSbIA', returnUrl: 'https://x.chromiumapp.org/', verifier: 'dBjftJeZ4CVP' };
  expect(form(codeCall({ ...oauth, authentication: 'none' }, '', back))).toEqual({
    grant_type: 'authorization_code',
    code: 'SplxlOBeZQQYbYS6WxSbIA',
    redirect_uri: 'https://x.chromiumapp.org/',
    code_verifier: 'dBjftJeZ4CVP',
    client_id: 's6BhdRkqt3',
  });
});

test('a renewal sends the refresh token and no scope (RFC 6749, 6)', () => {
  const call = refreshCall({ ...oauth, scope: 'orders' }, 'gX1fBat3bV', 'tGzv3JOkF0XG5Qx2TlKWIA');
  expect(form(call)).toEqual({ grant_type: 'refresh_token', refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA' });
});
