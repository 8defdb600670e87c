// Where documents say that tokens are got, and what is never taken for such a place.
import { expect, test } from 'vitest';
import { checkConnection } from '#lib/connection/check-connection.ts';
import { foundOAuth } from '#lib/import/oauth.ts';
import { offerOpenApi } from '#lib/import/openapi/document.ts';
import { offerPostman } from '#lib/import/postman.ts';

const token = 'https://login.example.com/oauth/token';
const page = 'https://login.example.com/oauth/authorize';

const openapi = (flows: object) =>
  offerOpenApi({
    openapi: '3.0.0',
    info: { title: 'Shop' },
    servers: [{ url: 'https://api.example.com' }],
    paths: { '/a': { get: { summary: 'List all orders', security: [{ oauth: [] }] } } },
    components: { securitySchemes: { oauth: { type: 'oauth2', flows } } },
  }).convert(0);

const postman = (oauth2: Record<string, string>) =>
  offerPostman({
    info: { name: 'Shop', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item: [
      {
        name: 'List all orders',
        request: {
          method: 'GET',
          url: 'https://api.example.com/a',
          auth: { type: 'oauth2', oauth2: Object.entries(oauth2).map(([key, value]) => ({ key, value })) },
        },
      },
    ],
  }).convert(0);

const byClient = { kind: 'oauth-client', oauth: { tokenUrl: token, authentication: 'basic' } };
const byCode = { kind: 'oauth-code', oauth: { tokenUrl: token, authorizeUrl: page, authentication: 'none' } };

test.each([
  ['OpenAPI, client credentials', () => openapi({ clientCredentials: { tokenUrl: token, scopes: {} } }), byClient],
  ['OpenAPI, codes', () => openapi({ authorizationCode: { tokenUrl: token, authorizationUrl: page } }), byCode],
  [
    'OpenAPI, both',
    () =>
      openapi({
        clientCredentials: { tokenUrl: token },
        authorizationCode: { tokenUrl: token, authorizationUrl: page },
      }),
    byCode,
  ],
  [
    'Postman, client credentials',
    () =>
      postman({
        grant_type: 'client_credentials',
        accessTokenUrl: token,
        clientSecret: 's3cr3t-71b',
        clientId: 'x-9f',
      }),
    byClient,
  ],
  ['Postman, codes', () => postman({ accessTokenUrl: token, authUrl: page }), byCode],
])('%s becomes a connection of its kind, to be filled in', (_what, make, wanted) => {
  const { connection, leftOut } = make();
  expect(connection).toMatchObject({
    ...wanted,
    origins: ['https://api.example.com', 'https://login.example.com'],
  });
  expect(connection && checkConnection(connection)).toEqual([]);
  expect(leftOut.join(' ')).toContain('enter the client id');
  expect(JSON.stringify(connection)).not.toMatch(/s3cr3t|x-9f/);
});

test.each([
  ['OpenAPI without flows', () => openapi({})],
  ['OpenAPI with a flow that nobody should use', () => openapi({ implicit: { authorizationUrl: page } })],
  ['OpenAPI with a relative address', () => openapi({ clientCredentials: { tokenUrl: '/token' } })],
  ['Postman with a variable', () => postman({ grant_type: 'client_credentials', accessTokenUrl: '{{login}}/token' })],
])('%s takes an access token', (_what, make) => {
  const { connection, leftOut } = make();
  expect(connection).toMatchObject({ kind: 'bearer', origins: ['https://api.example.com'] });
  expect(leftOut.join(' ')).toContain('access token');
});

test.each([
  'http://login.example.com/token',
  'https://dana:pw@login.example.com/token',
  'https://login.example.com/token?client_secret=abc',
  'https://login.example.com/token#x',
  'https://login.example.com/sk_live_51H8xYzAbCdEfGhIjKlMnOpQr/token',
  'https://login.example.com/{{key}}/token',
  '',
])('%j is no token address that could be kept', (address) => {
  expect(foundOAuth('oauth-client', address, '')).toBeNull();
});
