import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { offerOpenApi } from '#lib/import/openapi/document.ts';
import { readDocument } from '#lib/import/read-document.ts';

const EXAMPLES = new URL('../../../node_modules/@readme/oas-examples/', import.meta.url);

type Part = Record<string, unknown>;
const SCHEMAS: Part = {
  Order: {
    type: 'object',
    properties: {
      id: { type: 'integer' },
      status: { type: 'string' },
      placed_at: { type: 'string', format: 'date-time' },
      total: { type: 'number' },
      customer: {
        type: 'object',
        properties: { email: { type: 'string', format: 'email' }, name: { type: 'string' } },
      },
      lines: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } },
      tags: { type: 'array', items: { type: 'string' } },
      access_token: { type: 'string' },
      parent: { $ref: '#/components/schemas/Order' },
    },
  },
};

function document(operation: Part, method = 'get', path = '/orders/{orderId}', more: Part = {}): Part {
  return {
    openapi: '3.0.3',
    info: { title: 'Shop', version: '1' },
    servers: [{ url: 'https://api.example.com/v2/' }],
    paths: { [path]: { [method]: operation } },
    components: {
      schemas: SCHEMAS,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        login: { type: 'http', scheme: 'basic' },
        key: { type: 'apiKey', in: 'header', name: 'X-Shop-Key', description: 'From **Settings**.' },
        queryKey: { type: 'apiKey', in: 'query', name: 'k' },
        oauth: { type: 'oauth2', flows: {} },
        tls: { type: 'mutualTLS' },
      },
    },
    ...more,
  };
}

const convert = (...given: Parameters<typeof document>) => offerOpenApi(document(...given)).convert(0);
const body = (schema: Part) =>
  convert({ requestBody: { content: { 'application/json': { schema } } } }, 'post', '/orders').action;

describe('an operation', () => {
  const operation = {
    summary: 'Look up an order',
    operationId: 'getOrder',
    description: 'Status and *items*. See [the manual](javascript:alert(1)). <script>x</script> {{no}}',
    parameters: [
      {
        name: 'orderId',
        in: 'path',
        required: true,
        description: 'Its number.',
        schema: { type: 'string' },
        example: 'NW-20481',
      },
      { name: 'expand', in: 'query', schema: { type: 'string', enum: ['lines', 'customer'], default: 'lines' } },
      { name: 'limit', in: 'query', schema: { type: 'integer' } },
      { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
      { name: 'api_key', in: 'query', schema: { type: 'string' } },
      { name: 'X-Request-Source', in: 'header', schema: { type: 'string' } },
      { name: 'Authorization', in: 'header', schema: { type: 'string' } },
      { name: 'session', in: 'cookie', schema: { type: 'string' } },
    ],
    responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } } },
  };

  test('becomes a draft with typed inputs, and what cannot come is said', () => {
    const { action, leftOut } = convert(operation);
    expect(action).toMatchObject({
      name: 'Look up an order',
      status: 'draft',
      request: {
        method: 'GET',
        url: 'https://api.example.com/v2/orders/{{order_id}}',
        query: [
          { name: 'expand', value: '{{expand}}' },
          { name: 'limit', value: '{{limit}}' },
        ],
        headers: [{ name: 'X-Request-Source', value: '{{x_request_source}}' }],
        body: null,
      },
    });
    expect(action.description).toBe('Look up an order. Status and items. See the manual. x {{no}}');
    expect(action.inputs).toMatchObject([
      { name: 'order_id', type: 'string', required: true, description: 'Its number. For example NW-20481.' },
      { name: 'expand', required: false, options: ['lines', 'customer'], default: 'lines' },
      { name: 'limit', type: 'integer', required: false },
      { name: 'x_request_source', required: false },
    ]);
    expect(leftOut.join(' ')).toMatch(/"ids".*list.*"api_key".*credential.*cookie "session"/);
    expect(leftOut.filter((sentence) => sentence.startsWith('It stays a draft'))).toEqual([]);
  });

  test('gets outputs from its described answer, without what looks like a credential', () => {
    const { action } = convert(operation);
    expect(action.outputs.map(({ name, path, format }) => [name, path, format])).toEqual([
      ['Id', '$.id', 'text'],
      ['Status', '$.status', 'status'],
      ['Placed at', '$.placed_at', 'date'],
      ['Total', '$.total', 'money'],
      ['Email', '$.customer.email', 'email'],
      ['Name', '$.customer.name', 'text'],
      ['Lines', '$.lines', 'table'],
      ['Tags', '$.tags[*]', 'text'],
      ['Parent id', '$.parent.id', 'text'],
      ['Parent status', '$.parent.status', 'status'],
      ['Parent placed at', '$.parent.placed_at', 'date'],
      ['Parent total', '$.parent.total', 'money'],
      ['Parent lines', '$.parent.lines', 'table'],
      ['Parent tags', '$.parent.tags[*]', 'text'],
    ]);
  });

  test('gets outputs from an example where there is no schema', () => {
    const content = { 'application/json': { example: { data: { state: 'paid', url: 'https://x.example/1' } } } };
    expect(convert({ responses: { '2XX': { content } } }).action.outputs).toMatchObject([
      { name: 'State', path: '$.data.state', format: 'status' },
      { name: 'Url', path: '$.data.url', format: 'link' },
    ]);
  });
});

describe('a body', () => {
  test('has placeholders for its scalars, bare or quoted, and optional ones that can be left away', () => {
    const action = body({
      type: 'object',
      required: ['sku', 'address', 'kind', 'labels'],
      properties: {
        sku: { type: 'string', example: 'A-1' },
        qty: { type: 'integer', default: 1 },
        gift: { type: ['boolean', 'null'] },
        kind: { const: 'order' },
        id: { type: 'string', readOnly: true },
        address: { type: 'object', required: ['city'], properties: { city: { type: 'string' } } },
        meta: { type: 'object', properties: { a: { type: 'string' } } },
        labels: { type: 'array', items: { type: 'string' } },
        secret: { type: 'string', example: 'hunter2' },
      },
    });
    expect(action.request.body).toBe(
      [
        '{',
        '  "sku": "{{sku}}",',
        '  "qty": {{qty}},',
        '  "gift": {{gift}},',
        '  "kind": "order",',
        '  "address": {',
        '    "city": "{{city}}"',
        '  },',
        '  "labels": [',
        '    "{{label}}"',
        '  ],',
        '  "secret": "{{secret}}"',
        '}',
      ].join('\n'),
    );
    expect(action.inputs).toMatchObject([
      { name: 'sku', required: true, description: 'Sku. For example A-1.' },
      { name: 'qty', required: false, default: '1' },
      { name: 'gift', type: 'boolean', required: false },
      { name: 'city', required: true },
      { name: 'label', required: true },
      { name: 'secret', sensitive: true, description: 'Secret.' },
    ]);
  });

  test('that holds itself ends', () => {
    const nested = {
      type: 'object',
      required: ['order'],
      properties: { order: { $ref: '#/components/schemas/Loop' } },
    };
    const loop = {
      Loop: { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Loop' } } },
    };
    const made = convert({ requestBody: { content: { 'application/json': { schema: nested } } } }, 'post', '/a', {
      components: { schemas: loop },
    });
    expect(made.leftOut.join(' ')).toContain('nested too deeply');
  });

  test('that is a form is left out and said', () => {
    const made = convert({ requestBody: { content: { 'multipart/form-data': { schema: {} } } } }, 'post');
    expect(made.action.request.body).toBeNull();
    expect(made.leftOut.join(' ')).toContain('JSON alone');
  });
});

describe('security', () => {
  test.each([
    [[{ token: [] }], { kind: 'bearer' }],
    [[{ login: [] }], { kind: 'basic' }],
    [[{ key: [] }], { kind: 'api-key', key: { in: 'header', name: 'X-Shop-Key' }, help: 'From Settings.' }],
    [[{ queryKey: [] }], { kind: 'api-key', key: { in: 'query', name: 'k' } }],
    [[{ oauth: [] }], { kind: 'bearer' }],
    [[{ key: [], login: [] }, { token: [] }], { kind: 'bearer' }],
  ])('%j', (security, expected) => {
    expect(convert({ security }).connection).toMatchObject({
      ...expected,
      name: 'Shop',
      origins: ['https://api.example.com'],
    });
  });

  test.each([[[]], [[{}, { token: [] }]], [[{ tls: [] }]], [[{ missing: [] }]]])(
    '%j asks for no connection',
    (security) => {
      expect(convert({ security }).connection).toBeNull();
    },
  );
});

describe('servers', () => {
  test.each([
    [
      [{ url: 'https://{region}.example.com/{v}', variables: { region: { default: 'eu' }, v: { default: 'v3' } } }],
      'https://eu.example.com/v3',
    ],
    [[{ url: 'http://a.example' }, { url: 'https://b.example/' }], 'https://b.example'],
    [[{ url: 'https://user:pass@c.example' }], 'https://c.example'],
  ])('%j', (servers, base) => {
    expect(convert({}, 'get', '/x', { servers }).action.request.url).toBe(`${base}/x`);
  });

  test.each([
    [[]],
    [[{ url: '/api' }]],
    [[{ url: 'http://a.example' }]],
    [[{ url: 'javascript:alert(1)' }]],
    [[{ url: 'https://{host}' }]],
  ])('%j leaves a draft that says why', (servers) => {
    expect(convert({}, 'get', '/x', { servers }).leftOut.join(' ')).toContain('It stays a draft until this is mended');
  });
});

describe('references', () => {
  test('into other files and addresses are never followed, and said', () => {
    const { leftOut } = convert({ parameters: [{ $ref: 'https://evil.example/p.json' }, { $ref: '../p.yaml#/x' }] });
    expect(leftOut.join(' ')).toContain('fetches none');
  });

  test('in a circle end', () => {
    const { leftOut } = convert({ requestBody: { $ref: '#/components/x' } }, 'post', '/a', {
      components: { x: { $ref: '#/components/y' }, y: { $ref: '#/components/x' } },
    });
    expect(leftOut.join(' ')).toContain('circle');
  });
});

test('an operation that an action cannot send is listed and refused', () => {
  const offer = offerOpenApi(document({}, 'head'));
  expect(offer.requests[0]?.refused).toContain('HEAD');
  expect(() => offer.convert(0)).toThrow(AppError);
});

test('names that every object inherits are names like any other', () => {
  const whole = JSON.parse(
    JSON.stringify(
      document({
        parameters: ['__proto__', 'constructor', 'toString'].map((name) => ({
          name,
          in: 'query',
          schema: { type: 'string' },
        })),
      }),
    ),
  );
  const { action } = offerOpenApi(whole).convert(0);
  expect(action.inputs.map(({ name }) => name)).toEqual(['order_id', 'proto', 'constructor_value', 'to_string']);
  expect(({} as Part).polluted).toBeUndefined();
});

test('paragraphs of a description stay apart', () => {
  const { action } = convert({ summary: 'Refund', description: 'First\npart.\n\nSecond part.\n\n- one\n- two' });
  expect(action.description).toBe('Refund. First part.\nSecond part.\n- one\n- two');
});

test('names without their invisible characters', () => {
  expect(convert({ summary: 'Re\u202efund\u200b order' }).action.name).toBe('Re fund order');
});

test('Swagger 2.0 is brought up to OpenAPI 3', () => {
  const offer = offerOpenApi({
    swagger: '2.0',
    info: { title: 'Old', version: '1' },
    host: 'api.example.com',
    basePath: '/v1',
    schemes: ['https'],
    securityDefinitions: { k: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    security: [{ k: [] }],
    paths: {
      '/orders': {
        post: {
          parameters: [
            {
              in: 'body',
              name: 'order',
              schema: { type: 'object', required: ['sku'], properties: { sku: { type: 'string' } } },
            },
          ],
          responses: {
            200: { description: 'ok', schema: { type: 'object', properties: { id: { type: 'integer' } } } },
          },
        },
      },
    },
  });
  expect(offer.convert(0)).toMatchObject({
    action: {
      request: { url: 'https://api.example.com/v1/orders', body: '{\n  "sku": "{{sku}}"\n}' },
      outputs: [{ path: '$.id' }],
    },
    connection: { key: { name: 'X-Key' } },
  });
});

test.each([{ openapi: '4.0.0' }, { openapi: '3.1.0' }, { swagger: '1.2', paths: {} }, { openapi: '3.0.0', paths: [] }])(
  '%j is refused as a whole',
  (whole) => {
    expect(() => offerOpenApi(whole)).toThrow(AppError);
  },
);

test('what is wrong is listed with its pointer, and the sound operations are offered', () => {
  const offer = offerOpenApi({
    openapi: '3.1.0',
    paths: { '/a': { get: { parameters: [{ in: 'body' }, 5] }, post: 'no' }, b: null },
  });
  expect(offer.findings.list).toEqual([
    { where: '/paths/~1a/get/parameters/0', message: 'The parameter has no name.' },
    { where: '/paths/~1a/get/parameters/0', message: expect.stringContaining('none of path') },
    { where: '/paths/~1a/get/parameters/1', message: 'This is no parameter.' },
    { where: '/paths/~1a/post', message: 'This is no operation.' },
    { where: '/paths/b', message: 'A path has to begin with /.' },
    { where: '/paths/b', message: 'This is no path item.' },
  ]);
  expect(offer.requests).toHaveLength(1);
});

test('100,000 operations are listed, and more are said', () => {
  const paths = Object.fromEntries(Array.from({ length: 100_010 }, (_, index) => [`/p${index}`, { get: {} }]));
  const offer = offerOpenApi({ openapi: '3.0.0', paths });
  expect(offer.requests).toHaveLength(100_000);
  expect(offer.findings.list.length + offer.findings.more).toBe(10);
});

const files = ['2.0', '3.0', '3.1'].flatMap((version) =>
  ['json', 'yaml'].flatMap((kind) =>
    readdirSync(new URL(`${version}/${kind}/`, EXAMPLES))
      .filter((file) => file.endsWith(kind))
      .map((file) => `${version}/${kind}/${file}`),
  ),
);

test.each(files)('every operation of %s becomes an action or says why not', (file) => {
  const read = readDocument(readFileSync(new URL(file, EXAMPLES), 'utf8'));
  if (!read.ok) throw new Error('it cannot be read');
  if (file.includes('webhooks')) return expect(() => offerOpenApi(read.value)).toThrow(AppError);
  const offer = offerOpenApi(read.value);
  expect(offer.requests.length).toBeGreaterThan(0);
  for (const { key, refused } of offer.requests) {
    if (refused === null) expect(offer.convert(key).action.name).not.toBe('');
  }
});

test('every operation of GitHub’s description becomes an action that may be active', () => {
  const path = new URL('../../../node_modules/@octokit/openapi/generated/api.github.com.json', import.meta.url);
  const read = readDocument(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error('it cannot be read');
  const offer = offerOpenApi(read.value);
  expect(offer.requests.length).toBeGreaterThan(1_000);
  const drafts = offer.requests.filter(({ key }) =>
    offer.convert(key).leftOut.some((one) => one.startsWith('It stays')),
  );
  expect(drafts).toEqual([]);
});
