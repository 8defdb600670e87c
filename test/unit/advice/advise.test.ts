import { describe, expect, test } from 'vitest';
import { parseJson } from '#lib/action/json.ts';
import type { Action, Input, Output } from '#lib/action/schema.ts';
import { adviseAction } from '#lib/advice/advise.ts';
import type { Connection } from '#lib/connection.ts';

const input: Input = {
  name: 'order',
  description: 'The order’s number, such as NW-20481. If it is missing, ask the customer.',
  type: 'string',
  required: true,
  sensitive: false,
};

const output: Output = { name: 'Status', description: '', path: '$.status', format: 'text', audience: 'internal' };

/** One that deserves no advice at all. */
const sound: Action = {
  schemaVersion: 1,
  id: 'refund_order',
  name: 'Refund order',
  description: 'Pays back all or part of an order to the card it was paid with. Use it when goods arrived damaged.',
  inputs: [input],
  request: {
    method: 'POST',
    url: 'https://api.example.com/orders/{{order}}/refunds',
    connectionId: 'shop',
    query: [],
    headers: [],
    body: null,
    idempotencyHeader: 'Idempotency-Key',
    acceptJsonSuffix: false,
  },
  outputs: [output],
  status: 'draft',
  confirmation: 'Refund the order {{order}}?',
  revision: 1,
  updatedAt: 0,
};

const connection: Connection = {
  schemaVersion: 1,
  id: 'shop',
  name: 'Shop',
  kind: 'bearer',
  origins: ['https://api.example.com'],
  testUrl: '',
  help: '',
  account: '',
  updatedAt: 0,
};

const context = { connection, answer: null, library: null as readonly Action[] | null };

function advised(changes: Partial<Action>, more: Partial<typeof context> = {}) {
  return adviseAction({ ...sound, ...changes }, { ...context, ...more }).map(({ kind, field }) => `${kind} ${field}`);
}

test('an action that says what it does, for what, and what comes of it gets no advice', () => {
  expect(advised({})).toEqual([]);
});

describe('names', () => {
  test.each(['API call', 'Test action', 'Get data', 'Update', 'New action 2', 'Refund'])('%s is vague', (name) => {
    expect(advised({ name })).toContain('name name');
  });

  test.each(['Refund order', 'Look up parcel', 'Bestellung stornieren', 'Change e-mail address'])(
    '%s is not',
    (name) => {
      expect(advised({ name })).not.toContain('name name');
    },
  );

  test('an empty name is a problem and not a matter for advice', () => {
    expect(advised({ name: '' })).toEqual([]);
  });
});

describe('descriptions', () => {
  test('one that repeats the name says too little', () => {
    expect(advised({ description: 'Refunds an order.' })).toContain('description description');
  });

  test('a change that does not say what is different afterwards lacks its outcome', () => {
    const description = 'For customers whose blanket was torn on the way to their home by the carrier.';
    expect(advised({ description })).toContain('outcome description');
  });

  test('a lookup may say its outcome by what it shows', () => {
    const request = { ...sound.request, method: 'GET' as const };
    const description = 'The status of an order, and whether it is on its way. For impatient customers.';
    expect(advised({ description, request })).toEqual([]);
  });
});

describe('changes', () => {
  test('one without a question gets the advice to ask', () => {
    expect(advised({ confirmation: ' ' })).toEqual(['confirmation confirmation']);
  });

  test('one without an idempotency key is warned of', () => {
    expect(advised({ request: { ...sound.request, idempotencyHeader: null } })).toEqual([
      'idempotency request.idempotencyHeader',
    ]);
  });

  test('a lookup needs neither', () => {
    expect(advised({ confirmation: '', request: { ...sound.request, method: 'GET' } })).toEqual([]);
  });
});

describe('inputs', () => {
  test.each([
    ['', ['input inputs[0].description']],
    ['The order’s number, such as NW-20481.', ['input inputs[0].description']],
    ['The order’s number. If there is none, ask.', []],
    ['The number; otherwise use 1.', []],
    ['When the ticket doesn’t name one, leave it.', []],
    ['Leave empty for all orders.', []],
  ])('described as “%s”', (description, expected) => {
    expect(advised({ inputs: [{ ...input, description }] })).toEqual(expected);
  });

  test.each([
    { default: '1' },
    { source: 'ticket.id' },
    { options: ['a', 'b'] },
    { required: false },
    { type: 'boolean' as const },
  ])('one with %j is never at a loss', (more) => {
    expect(advised({ inputs: [{ ...input, description: 'The number.', ...more }] })).toEqual([]);
  });
});

describe('credentials in the definition', () => {
  const at = (request: Partial<Action['request']>) => advised({ request: { ...sound.request, ...request } });

  test.each([
    [{ name: 'X-Api-Key', value: 'abcdef123' }],
    [{ name: 'X-Auth', value: '9f8a7d6c5b4a39281706f5e4d3c2b1a0' }],
    [{ name: 'X-Anything', value: 'sk_live_abcdefgh1234' }],
  ])('the header %j', (header) => {
    expect(at({ headers: [header] })).toEqual(['credential request.headers[0].value']);
  });

  test.each([
    [{ name: 'X-Api-Key', value: '{{order}}' }],
    [{ name: 'X-Api-Version', value: '2025-11-20' }],
    [{ name: 'X-Token-Type', value: 'card' }],
    [{ name: 'X-Request-Source', value: 'helpdesk-of-the-northern-office' }],
  ])('the header %j is none', (header) => {
    expect(at({ headers: [header] })).toEqual([]);
  });

  test('a query parameter, the URL and the body are looked at as well', () => {
    expect(at({ query: [{ name: 'api_key', value: 'topsecret' }] })).toEqual(['credential request.query[0].value']);
    expect(at({ url: 'https://api.example.com/o?access_token=topsecret' })).toEqual(['credential request.url']);
    expect(at({ body: '{"client": {"password": "hunter22"}}' })).toEqual(['credential request.body']);
  });

  test('the secret itself is never repeated', () => {
    const action = { ...sound, request: { ...sound.request, query: [{ name: 'api_key', value: 'topsecret' }] } };
    expect(JSON.stringify(adviseAction(action, context))).not.toContain('topsecret');
  });
});

describe('an account that several agents share', () => {
  const shared = { connection: { ...connection, account: 'Shop service account' } };

  test('a change through it is warned of', () => {
    expect(advised({}, shared)).toEqual(['shared-account request.connectionId']);
  });

  test('a lookup is when its outputs look like personal data', () => {
    const request = { ...sound.request, method: 'GET' as const };
    expect(advised({ request }, shared)).toEqual([]);
    const outputs = [{ ...output, name: 'Home address', path: '$.customer.address' }];
    expect(advised({ request, outputs }, shared)).toEqual(['shared-account request.connectionId']);
  });

  test.each([
    ['On the card by', '$.refund.on_card_by', 0],
    ['Card', '$.card.number', 1],
    ['Card holder', '$.card.name', 1],
  ])('“%s” at %s is %i times personal', (name, path, times) => {
    const request = { ...sound.request, method: 'GET' as const };
    expect(advised({ request, outputs: [{ ...output, name, path }] }, shared)).toHaveLength(times);
  });
});

describe('outputs that capture whole objects', () => {
  const answer = parseJson(
    new TextEncoder().encode('{"status":"paid","customer":{"id":1,"name":"Ada"},"items":[{"sku":"A"},{"sku":"B"}]}'),
  );
  const at = (path: string, more: Partial<Output> = {}) =>
    adviseAction({ ...sound, outputs: [{ ...output, path, ...more }] }, { connection, answer, library: null }).map(
      ({ field }) => field,
    );

  test('an object is one', () => {
    expect(at('$.customer')).toEqual(['outputs[0].path']);
  });

  test('so is a list of objects, unless it is shown as a table', () => {
    expect(at('$.items')).toEqual(['outputs[0].path']);
    expect(at('$.items', { format: 'table' })).toEqual([]);
    expect(at('$.items[*].sku')).toEqual([]);
  });

  test('the whole answer is one, even before any answer is known', () => {
    expect(advised({ outputs: [{ ...output, path: '$' }] })).toEqual(['whole-object outputs[0].path']);
  });

  test('a path that is no path is a problem and not a matter for advice', () => {
    expect(at('$[')).toEqual([]);
  });
});
