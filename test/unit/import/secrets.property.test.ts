// No importer's output holds the secret that stood in its source, and none throws anything but an AppError.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { importCurl } from '#lib/import/curl.ts';
import { detectImport } from '#lib/import/detect.ts';
import { offerOpenApi } from '#lib/import/openapi/document.ts';
import { offerPostman } from '#lib/import/postman.ts';
import { size } from '#test/size.ts';

/** Long enough not to stand in a sentence by chance. */
const secret = fc.stringMatching(/^zq[A-Za-z0-9_-]{8,40}$/);

const PLACES: ((secret: string) => string)[] = [
  (text) => `-H 'Authorization: Bearer ${text}'`,
  (text) => `-H 'Authorization: ${text}'`,
  (text) => `-H "X-Api-Key: ${text}"`,
  (text) => `-H 'X-Auth-Token:${text}'`,
  (text) => `-H 'Cookie: sid=${text}'`,
  (text) => `-H 'Proxy-Authorization: ${text}'`,
  (text) => `-u 'ada:${text}'`,
  (text) => `-uada:${text}`,
  (text) => `--user=ada:${text}`,
  (text) => `-b 'sid=${text}'`,
  (text) => `--oauth2-bearer ${text}`,
  (text) => `-U ada:${text}`,
  (text) => `--cert x:${text}`,
  (text) => `--url 'https://ada:${text}@api.example.com/a'`,
  (text) => `-d '{"password": "${text}", "a": 1}'`,
  (text) => `-d '{"client_secret": "${text}"}'`,
  (text) => `-G -d 'api_key=${text}'`,
  (text) => `-G -d 'access_token=${text}&page=1'`,
];

test('a cURL command', () => {
  fc.assert(
    fc.property(secret, fc.subarray(PLACES, { minLength: 1 }), (text, places) => {
      const options = places.map((place) => place(text)).join(' ');
      for (const address of ['https://api.example.com/a', `'https://api.example.com/a?token=${text}'`]) {
        expect(JSON.stringify(importCurl(`curl ${options} ${address}`))).not.toContain(text);
      }
    }),
  );
});

test('a Postman collection', () => {
  const auth = (type: string, text: string) => ({
    type,
    [type]: ['token', 'value', 'password', 'accessToken'].map((key) => ({ key, value: text })),
  });
  fc.assert(
    fc.property(secret, fc.constantFrom('bearer', 'basic', 'apikey', 'oauth2', 'awsv4', 'digest'), (text, type) => {
      const offer = offerPostman({
        info: { name: 'x', schema: 'postman' },
        auth: auth(type, text),
        variable: [
          { key: 'secret', value: text },
          { key: 'base', value: `https://u:${text}@a.example` },
        ],
        item: [
          {
            name: 'x',
            event: [{ script: { exec: [text] } }],
            request: {
              method: 'POST',
              url: `{{base}}/a?api_key=${text}&b={{secret}}`,
              header: [
                { key: 'Authorization', value: text },
                { key: 'X-Token', value: text },
              ],
              body: { mode: 'raw', raw: `{"token": "${text}"}` },
            },
          },
        ],
      });
      expect(JSON.stringify([offer.requests, offer.convert(0)])).not.toContain(text);
    }),
  );
});

test('an OpenAPI document', () => {
  fc.assert(
    fc.property(secret, (text) => {
      const offer = offerOpenApi({
        openapi: '3.0.0',
        servers: [{ url: `https://u:${text}@a.example` }],
        paths: {
          '/a': {
            post: {
              parameters: [
                { in: 'header', name: 'X-Api-Key', example: text, schema: { type: 'string', default: text } },
                { in: 'query', name: 'token', example: text },
                {
                  in: 'query',
                  name: 'code',
                  example: text,
                  schema: { type: 'string', format: 'password', default: text },
                },
              ],
              requestBody: {
                content: {
                  'application/json': {
                    schema: { properties: { password: { type: 'string', example: text, default: text } } },
                  },
                },
              },
            },
          },
        },
      });
      expect(JSON.stringify(offer.convert(0))).not.toContain(text);
    }),
  );
});

const KEY = 'sk_live_51HqLyjWDarjtT1zdp7dc';
const PHRASE = 'hunter2-hunter2';

const SCHEMAS: [string, string, { name?: string; schema: object }][] = [
  ['a default', KEY, { schema: { type: 'string', default: KEY } }],
  ['the only value', KEY, { schema: { type: 'string', enum: [KEY] } }],
  ['a constant', KEY, { schema: { const: KEY } }],
  ['one of a list', KEY, { schema: { type: 'string', enum: ['none', KEY] } }],
  ['a list under a telling name', PHRASE, { name: 'password', schema: { type: 'string', enum: [PHRASE, 'other'] } }],
  ['the only value of a telling name', PHRASE, { name: 'client_secret', schema: { type: 'string', enum: [PHRASE] } }],
];

test.each(SCHEMAS)('an OpenAPI document with a secret as %s', (_, text, { name = 'reference', schema }) => {
  const inBody = { type: 'object', required: [name], properties: { [name]: schema } };
  const offer = offerOpenApi({
    openapi: '3.1.0',
    servers: [{ url: 'https://a.example' }],
    paths: {
      [`/a/{${name}}`]: {
        post: {
          parameters: ['path', 'query', 'header'].map((place) => ({
            in: place,
            name: place === 'header' ? `X-${name}` : name,
            required: true,
            schema,
          })),
          requestBody: { content: { 'application/json': { schema: inBody } } },
        },
      },
    },
  });
  const made = offer.convert(0);
  expect(JSON.stringify(made)).not.toContain(text);
  expect(made.action.inputs.length).toBeGreaterThan(0);
  expect(made.action.inputs.every(({ sensitive }) => sensitive)).toBe(true);
});

/** Anything but an AppError fails the test. */
function attempt(what: () => unknown): void {
  try {
    what();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
  }
}

test('any text is read or refused', () => {
  const shell = fc.string({
    unit: fc.constantFrom(...'abc -{}"\'\\$^&|;#\n:/?=@%H', '{{', 'curl ', 'https://', '-d ', '-H '),
  });
  fc.assert(
    fc.property(shell, (text) => attempt(() => importCurl(`curl ${text}`))),
    { numRuns: size(500, 5_000) },
  );
  fc.assert(
    fc.property(fc.string(), (text) => attempt(() => detectImport(text))),
    { numRuns: size(300, 3_000) },
  );
});

test('any document that is shaped like one is read or refused', () => {
  const names = fc.constantFrom(
    ...[
      'parameters',
      'name',
      'in',
      'schema',
      'type',
      '$ref',
      'properties',
      'required',
      'items',
      'content',
      'application/json',
    ],
    ...[
      'requestBody',
      'responses',
      '200',
      'allOf',
      'oneOf',
      'security',
      'servers',
      'url',
      'enum',
      'example',
      '__proto__',
      'constructor',
    ],
    ...[
      'request',
      'header',
      'body',
      'mode',
      'raw',
      'auth',
      'key',
      'value',
      'variable',
      'query',
      'item',
      'tags',
      'summary',
    ],
  );
  const scalar = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('path', 'query', 'object', 'array', '#/paths', 'raw', '{{a}}'),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      scalar,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.array(fc.tuple(names, tie('tree')), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
    ),
  }));
  fc.assert(
    fc.property(tree, tree, fc.string(), (value, other, path) => {
      for (const version of [{ openapi: '3.1.0' }, { swagger: '2.0' }]) {
        attempt(() =>
          offerOpenApi({ ...version, paths: { [`/${path}`]: { post: value, get: other } }, components: other }).convert(
            0,
          ),
        );
      }
      attempt(() =>
        offerPostman({ item: [{ request: value, item: undefined, response: other }], variable: other }).convert(0),
      );
    }),
    { numRuns: size(300, 3_000) },
  );
});
