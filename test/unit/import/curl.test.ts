import { describe, expect, test } from 'vitest';
import { checkAction } from '#lib/action/check.ts';
import { buildRequest } from '#lib/action/plan.ts';
import { spanText } from '#lib/action/spans.ts';
import { AppError } from '#lib/errors.ts';
import { importCurl, isCurlCommand } from '#lib/import/curl.ts';

const read = (command: string) => importCurl(command).imported;
const request = (command: string) => read(command).action.request;
const inputs = (command: string) =>
  Object.fromEntries(read(command).action.inputs.map(({ name, type }) => [name, type]));
const said = (command: string) => read(command).leftOut.join(' ');

describe('the address', () => {
  test.each([
    ['curl https://api.example.com/orders/NW-20481', '/orders/{{order_id}}', { order_id: 'string' }],
    [
      'curl https://api.example.com/v2/orders/20481/lines/3',
      '/v2/orders/{{order_id}}/lines/{{line_id}}',
      { order_id: 'integer', line_id: 'integer' },
    ],
    [
      'curl https://api.example.com/customers/ada%40example.com',
      '/customers/{{customer_email}}',
      { customer_email: 'string' },
    ],
    ['curl https://api.example.com/orders/007', '/orders/{{order_id}}', { order_id: 'string' }],
    ['curl "https://api.example.com/orders/{orderId}"', '/orders/{{order_id}}', { order_id: 'string' }],
    ['curl "https://api.example.com/orders/$ORDER"', '/orders/{{order}}', { order: 'string' }],
    ['curl https://api.example.com/oauth2/categories', '/oauth2/categories', {}],
    ['curl https://api.example.com/a/6f1c9c1e-0c6f-4f0e-9a0e-1c2d3e4f5a6b/', '/a/{{a_id}}/', { a_id: 'string' }],
  ])('%s', (command, path, names) => {
    expect(request(command).url).toBe(`https://api.example.com${path}`);
    expect(inputs(command)).toEqual(names);
  });

  test('a customer’s e-mail address becomes no example, because definitions are shared', () => {
    const { action } = read('curl https://api.example.com/customers/ada%40example.com');
    expect(JSON.stringify(action)).not.toContain('ada');
  });

  test('is taken for https when it names no scheme, and http is said', () => {
    expect(request('curl api.example.com/orders').url).toBe('https://api.example.com/orders');
    expect(request('curl http://api.example.com/orders').url).toBe('http://api.example.com/orders');
    expect(said('curl http://api.example.com/orders')).toContain('does not begin with https://');
  });

  test('keeps words in its query and makes inputs of values', () => {
    const command = "curl 'https://api.example.com/orders?status=paid&customer=4711&q=a%20b'";
    expect(request(command).query).toEqual([
      { name: 'status', value: 'paid' },
      { name: 'customer', value: '{{customer}}' },
      { name: 'q', value: 'a b' },
    ]);
    expect(inputs(command)).toEqual({ customer: 'integer' });
  });

  test('braces in it are no placeholders', () => {
    const { action } = read("curl 'https://api.example.com/a/%7B%7Bx%7D%7D/b'");
    expect(action.request.url).toBe('https://api.example.com/a/%7B%7Bx%7D%7D/b');
    expect(action.inputs).toEqual([]);
  });
});

describe('the body', () => {
  const command = `curl https://api.example.com/orders -H 'Content-Type: application/json' --data-raw '{"sku":"A-1","qty":2,"price":19.90,"gift":true,"note":null,"lines":[{"sku":"B","qty":1},{"sku":"C","qty":4}]}'`;

  test('becomes a template whose placeholders stand as their types need', () => {
    expect(request(command).method).toBe('POST');
    expect(request(command).body).toBe(
      [
        '{',
        '  "sku": "{{sku}}",',
        '  "qty": {{qty}},',
        '  "price": {{price}},',
        '  "gift": {{gift}},',
        '  "note": null,',
        '  "lines": [',
        '    {',
        '      "sku": "{{line_sku}}",',
        '      "qty": {{line_qty}}',
        '    },',
        '    {',
        '      "sku": "C",',
        '      "qty": 4',
        '    }',
        '  ]',
        '}',
      ].join('\n'),
    );
    expect(inputs(command)).toEqual({
      sku: 'string',
      qty: 'integer',
      price: 'decimal',
      gift: 'boolean',
      line_sku: 'string',
      line_qty: 'integer',
    });
  });

  test('with the values that stood in it, it is sent as it was', () => {
    const { action } = read(command);
    const values = { sku: 'A-1', qty: '2', price: '19.90', gift: true, line_sku: 'B', line_qty: '1' };
    const plan = buildRequest({ ...action, description: 'x' }, values, '00000000-0000-4000-8000-000000000000');
    const sent = plan.body === null ? '' : spanText(plan.body);
    expect(sent).toContain('19.90');
    expect(JSON.parse(sent)).toEqual({
      sku: 'A-1',
      qty: 2,
      price: 19.9,
      gift: true,
      note: null,
      lines: [
        { sku: 'B', qty: 1 },
        { sku: 'C', qty: 4 },
      ],
    });
  });

  test('each value can stay as it is, or become an input after all', () => {
    const first = importCurl(command);
    const key = (label: string) => first.choices.find((choice) => choice.label === label)?.key ?? '';
    const again = importCurl(
      command,
      new Map([
        [key('sku'), false],
        [key('lines[1].qty'), true],
      ]),
    );
    expect(again.imported.action.request.body).toContain('"sku": "A-1"');
    expect(again.imported.action.inputs.some(({ description }) => description.endsWith('For example 4.'))).toBe(true);
  });

  test('every digit of a number stays', () => {
    const { action } = read(`curl https://api.example.com/a -d '{"id": 12345678901234567890}'`);
    expect(action.inputs[0]).toMatchObject({ type: 'integer', description: 'Id. For example 12345678901234567890.' });
  });

  test('text that looks like a placeholder is one only as a variable', () => {
    const { action } = read(`curl https://api.example.com/a -d '{"a": "{{ my-var }}", "b": "{ {"}'`);
    expect(action.request.body).toContain('"a": "{{my_var}}"');
    expect(checkAction({ ...action, description: 'x' })).toEqual([]);
  });

  test.each([
    ["curl https://api.example.com/a -d 'a=1&b=2'", 'form'],
    ['curl https://api.example.com/a -F file=@x.pdf', 'form'],
    ['curl https://api.example.com/a -d @body.json', 'file'],
    ["curl -X GET https://api.example.com/a -d '{}'", 'GET with a body'],
    ['curl https://api.example.com/a -d \'{"a": }\'', 'no JSON'],
  ])('%s: it is left out and said', (command, words) => {
    expect(request(command).body).toBeNull();
    expect(said(command)).toContain(words);
  });

  test('-G puts it into the query', () => {
    const command = "curl -G https://api.example.com/a --data-urlencode 'q=red shoes' -d page=2";
    expect(request(command)).toMatchObject({
      method: 'GET',
      body: null,
      query: [
        { name: 'q', value: 'red shoes' },
        { name: 'page', value: '{{page}}' },
      ],
    });
  });
});

describe('credentials become a connection without their secret', () => {
  test.each([
    ["-H 'Authorization: Bearer s3cr3t'", { kind: 'bearer' }],
    ['-u ada:s3cr3t', { kind: 'basic' }],
    ['-uada:s3cr3t', { kind: 'basic' }],
    ["-H 'Authorization: Basic czNjcjN0'", { kind: 'basic' }],
    ['--oauth2-bearer s3cr3t', { kind: 'bearer' }],
    ["-H 'X-Api-Key: s3cr3t'", { kind: 'api-key', key: { in: 'header', name: 'X-Api-Key' } }],
    ["-H 'Authorization: Token s3cr3t'", { kind: 'api-key', key: { in: 'header', name: 'Authorization' } }],
  ])('%s', (options, expected) => {
    const { action, connection } = read(`curl https://api.example.com/orders ${options}`);
    expect(connection).toMatchObject({ ...expected, origins: ['https://api.example.com'] });
    expect(action.request.connectionId).toBe(connection?.id);
    expect(action.request.headers).toEqual([]);
  });

  test('in the query and in the address, too', () => {
    expect(read("curl 'https://api.example.com/a?api_key=s3cr3t&x=y'")).toMatchObject({
      connection: { kind: 'api-key', key: { in: 'query', name: 'api_key' } },
      action: { request: { query: [{ name: 'x', value: 'y' }] } },
    });
    expect(read('curl https://ada:s3cr3t@api.example.com/a')).toMatchObject({
      connection: { kind: 'basic' },
      action: { request: { url: 'https://api.example.com/a' } },
    });
  });

  test('cookies are left out and said', () => {
    expect(said("curl https://api.example.com/a -b 'session=1'")).toContain('cookies');
    expect(request("curl https://api.example.com/a -H 'Cookie: session=1'").headers).toEqual([]);
  });
});

describe('how shells write it', () => {
  test.each([
    [
      'POSIX lines',
      "curl -X PATCH \\\n  'https://api.example.com/a' \\\n  -H 'X-Source: desk' \\\n  --json '{\"a\":\"it'\\''s\"}'",
    ],
    ['dollar quotes', "curl -X PATCH https://api.example.com/a -H $'X-Source: desk' --json $'{\"a\":\"it\\'s\"}'"],
    [
      'Windows lines',
      'curl -X PATCH ^"https://api.example.com/a^" ^\r\n  -H ^"X-Source: desk^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":^\\^"it\'s^\\^"^}^"',
    ],
  ])('%s', (_, command) => {
    const { action } = importCurl(command, new Map([['body:["a"]', false]])).imported;
    expect(action.request).toMatchObject({
      method: 'PATCH',
      url: 'https://api.example.com/a',
      headers: [{ name: 'X-Source', value: 'desk' }],
      body: '{\n  "a": "it\'s"\n}',
    });
  });

  test.each([
    ['curl -k https://api.example.com/a', 'certificates'],
    ['curl -L https://api.example.com/a', 'redirects'],
    ['curl -x http://proxy https://api.example.com/a', 'proxy'],
    ['curl https://api.example.com/a | jq .', 'not read'],
    ['curl https://api.example.com/a --no-such-thing', '--no-such-thing'],
    ['curl https://api.example.com/a\ncurl https://api.example.com/b', 'more than one command'],
  ])('%s says what was left out', (command, words) => {
    expect(request(command).url).toBe('https://api.example.com/a');
    expect(said(command)).toContain(words);
  });
});

test.each([
  '',
  'wget https://x',
  'curl',
  'curl -H',
  'curl -X TRACE https://a.example/',
  "curl 'https://x",
  'curl "${"',
  'curl -I https://a.example',
])('%j is refused without a word of it', (command) => {
  try {
    importCurl(command);
    expect(command).toBe("curl 'https://x");
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
  }
});

test('Authorization is the connection, and a key beside it is said', () => {
  const made = importCurl("curl 'https://api.example.com/a?api_key=s3cr3t-1' -H 'Authorization: Bearer s3cr3t-2'");
  expect(made.imported.connection).toMatchObject({ kind: 'bearer' });
  expect(made.imported.leftOut.join(' ')).toMatch(/"api_key" carries a credential.*more than one credential/);
});

test('a command is told by its beginning', () => {
  expect(['curl x', ' $ curl x', 'curl.exe x', '/usr/bin/curl x'].every(isCurlCommand)).toBe(true);
  expect(['openapi: 3.0.0', '{"curl": 1}', 'curly x', ''].some(isCurlCommand)).toBe(false);
});
