import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { offerPostman } from '#lib/import/postman.ts';

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
type Part = Record<string, unknown>;

function collection(request: unknown, more: Part = {}, item: Part = {}): Part {
  return {
    info: { name: 'Shop', schema: SCHEMA },
    item: [{ name: 'Orders', item: [{ name: 'Look up an order', request, ...item }] }],
    variable: [
      { key: 'base_url', value: 'https://{{host}}/v1' },
      { key: 'host', value: 'api.example.com' },
      { key: 'order', value: 'NW-20481' },
      { key: 'api_token', value: 's3cr3t' },
    ],
    ...more,
  };
}

const convert = (...given: Parameters<typeof collection>) => offerPostman(collection(...given)).convert(0);

test('a request with folder, variables, parameters and an answer', () => {
  const request = {
    method: 'GET',
    description: { content: 'Status of an order.' },
    header: [
      { key: 'X-Source', value: 'desk' },
      { key: 'X-Old', value: '1', disabled: true },
    ],
    url: {
      raw: '{{base_url}}/orders/:orderId/{{order}}?page=2&off=1',
      query: [
        { key: 'page', value: '2', description: 'Which page.' },
        { key: 'off', value: '1', disabled: true },
      ],
      variable: [{ key: 'orderId', value: '7', description: 'Its number.' }],
    },
  };
  const response = [
    { code: 404, body: '{"error": 1}' },
    { code: 200, body: '{"order": {"status": "paid", "total": 19.90}, "ok": true}' },
  ];
  const offer = offerPostman(collection(request, {}, { response }));
  expect(offer.requests).toMatchObject([{ name: 'Look up an order', method: 'GET', groups: ['Orders'] }]);
  const { action, leftOut } = offer.convert(0);
  expect(action).toMatchObject({
    name: 'Look up an order',
    description: 'Status of an order.',
    request: {
      url: 'https://api.example.com/v1/orders/{{order_id}}/{{order}}',
      query: [{ name: 'page', value: '{{page}}' }],
      headers: [{ name: 'X-Source', value: 'desk' }],
    },
    outputs: [
      { name: 'Status', path: '$.order.status', format: 'status' },
      { name: 'Total', path: '$.order.total', format: 'money' },
      { name: 'Ok', path: '$.ok' },
    ],
  });
  expect(action.inputs).toMatchObject([
    { name: 'order_id', type: 'integer', description: 'Its number. For example 7.' },
    { name: 'order', description: 'Order. For example NW-20481.' },
    { name: 'page', type: 'integer' },
  ]);
  expect(leftOut.join(' ')).toContain('switched off');
});

describe('credentials', () => {
  const bearer = { type: 'bearer', bearer: [{ key: 'token', value: 's3cr3t' }] };
  const key = {
    type: 'apikey',
    apikey: [
      { key: 'key', value: 'X-Shop' },
      { key: 'value', value: 's3cr3t' },
      { key: 'in', value: 'header' },
    ],
  };

  test('come from the request, its folder or the collection, the nearest first', () => {
    const url = 'https://api.example.com/a';
    expect(convert({ url }, { auth: bearer }).connection).toMatchObject({ kind: 'bearer', name: 'Shop' });
    expect(convert({ url, auth: key }, { auth: bearer }).connection).toMatchObject({
      key: { in: 'header', name: 'X-Shop' },
    });
    expect(convert({ url, auth: { type: 'noauth' } }, { auth: bearer }).connection).toBeNull();
    expect(convert({ url, auth: { type: 'basic', basic: {} } }).connection).toMatchObject({ kind: 'basic' });
    expect(convert({ url, auth: { type: 'hawk' } }).leftOut.join(' ')).toContain('not offered');
  });

  test('that variables hold stand nowhere', () => {
    const made = convert({
      method: 'POST',
      url: '{{base_url}}/a?x={{api_token}}',
      header: [{ key: 'Authorization', value: 'Bearer {{api_token}}' }],
      body: { mode: 'raw', raw: '{"a": "{{api_token}}", "qty": {{n}}}' },
    });
    expect(JSON.stringify(made)).not.toContain('s3cr3t');
    expect(made.action.inputs).toMatchObject([{ name: 'api_token', sensitive: true }, { name: 'n' }]);
    expect(made.connection).toMatchObject({ kind: 'bearer' });
  });
});

test.each([
  [{ mode: 'formdata', formdata: [] }, 'form or a file'],
  [{ mode: 'graphql', graphql: {} }, 'GraphQL'],
])('the body %j is left out and said', (body, words) => {
  expect(convert({ method: 'POST', url: 'https://a.example/x', body }).leftOut.join(' ')).toContain(words);
});

test('scripts are left out and said', () => {
  const event = [{ listen: 'test', script: { exec: ['pm.test("x")'] } }];
  expect(convert({ url: 'https://a.example/x' }, {}, { event }).leftOut.join(' ')).toContain('scripts');
});

test('a host that only an environment knows leaves a draft that says so', () => {
  const { leftOut } = convert({ url: '{{unknown}}/a' });
  expect(leftOut.join(' ')).toMatch(/host is a variable.*stays a draft/);
});

test('variables that hold each other end', () => {
  const variable = [
    { key: 'a', value: '{{b}}' },
    { key: 'b', value: '{{a}}{{a}}' },
  ];
  expect(convert({ url: '{{a}}/x' }, { variable }).action.request.url).toBe('https:///x');
});

test.each([{ requests: [] }, { info: { schema: SCHEMA } }])('%j is refused as a whole', (whole) => {
  expect(() => offerPostman(whole)).toThrow(AppError);
});

test('what is wrong is listed with its pointer, and the sound requests are offered', () => {
  const offer = offerPostman({ info: { schema: SCHEMA }, item: [5, {}, { request: 'https://a.example/x' }] });
  expect(offer.findings.list.map(({ where }) => where)).toEqual(['/item/0', '/item/1']);
  expect(offer.convert(0).action.request.url).toBe('https://a.example/x');
});

test('folders in folders without end are bounded', () => {
  let item: Part = { name: 'x', request: 'https://a.example/x' };
  for (let depth = 0; depth < 60; depth += 1) item = { name: 'f', item: [item] };
  const offer = offerPostman({ info: { schema: SCHEMA }, item: [item] });
  expect(offer.requests).toEqual([]);
  expect(offer.findings.list[0]?.message).toContain('50 levels');
});
