// The rules an active action must keep: each broken once, with the place and a hint at what would be right.
import { describe, expect, test } from 'vitest';
import { checkAction } from '#lib/action/check.ts';
import type { Action, Input, Output, RequestDefinition } from '#lib/action/schema.ts';
import { makeAction, makeInput, makeOutput } from '#test/unit/action/make-action.ts';

const order = makeInput('order_id', { options: ['NW-1', 'NW-2'], default: 'NW-1', source: 'ticket.fields["Order"]' });
const note = makeInput('note', { required: false });
const count = makeInput('count', { type: 'integer', default: '1' });
const flag = makeInput('flag', { type: 'boolean', default: 'false' });

const good = makeAction(
  {
    method: 'POST',
    url: 'https://api.example.com/orders/{{order_id}}?v=1&n={{note}}',
    connectionId: 'northwind',
    query: [{ name: 'q', value: '{{note}}' }],
    headers: [{ name: 'X-Note', value: '{{note}}' }],
    body: '{"count": {{count}}, "note": {{note}}, "list": ["{{note}}"], "flag": {{flag}}, "text": "{{order_id}}: {{count}}"}',
  },
  [order, note, count, flag],
  {
    outputs: [makeOutput('$.order.status'), makeOutput('$..id')],
    confirmation: 'Refund {{order_id}}? {{note}}',
  },
);

test('an action that keeps them all has no problems', () => {
  expect(checkAction(good)).toEqual([]);
  expect(checkAction(makeAction())).toEqual([]);
});

const broken: [string, Partial<Action>, string, string][] = [
  ['an empty name', { name: ' ' }, 'name', '1 to 120'],
  ['a long name', { name: 'x'.repeat(121) }, 'name', 'At most 120'],
  ['a name that turns text around', { name: 'Refund \u202eevomer' }, 'name', 'invisible'],
  ['a name with a zero-width space', { name: 'Ref\u200bund' }, 'name', 'invisible'],
  ['a name with a line break', { name: 'Refund\nall' }, 'name', 'invisible'],
  ['an empty description', { description: '' }, 'description', '1 to 2,000'],
  ['a long description', { description: 'x'.repeat(2_001) }, 'description', 'At most 2,000'],
  [
    'an unknown placeholder in the confirmation',
    { confirmation: '{{nobody}}' },
    'confirmation',
    'no input called "nobody"',
  ],
  ['a malformed placeholder in the confirmation', { confirmation: '{{ note }}' }, 'confirmation', '{{input_name}}'],
];

const brokenInput: [string, Partial<Input>, string, string][] = [
  ['a name with a space', { name: 'order id' }, 'inputs[4].name', 'Begin with a letter'],
  ['a name beginning with a digit', { name: '1st' }, 'inputs[4].name', 'Begin with a letter'],
  ['no name', { name: '' }, 'inputs[4].name', 'Begin with a letter'],
  ['the name __proto__', { name: '__proto__' }, 'inputs[4].name', 'Begin with a letter'],
  ['the name constructor', { name: 'constructor' }, 'inputs[4].name', 'reserved'],
  ['the name hasOwnProperty', { name: 'hasOwnProperty' }, 'inputs[4].name', 'reserved'],
  ['a name that is taken', { name: 'note' }, 'inputs[4].name', 'two inputs called "note"'],
  ['an option of another type', { type: 'integer', options: ['1', 'two'] }, 'inputs[4].options', '"two"'],
  ['no options', { options: [] }, 'inputs[4].options', 'empty'],
  ['an empty option', { options: ['a', ''] }, 'inputs[4].options', 'empty'],
  ['an option twice', { options: ['a', 'a'] }, 'inputs[4].options', 'twice'],
  ['options of a boolean', { type: 'boolean', options: ['true'] }, 'inputs[4].options', 'two values already'],
  ['a default of another type', { type: 'integer', default: '1.0' }, 'inputs[4].default', '"1.0"'],
  ['a default that is no boolean', { type: 'boolean', default: 'yes' }, 'inputs[4].default', '"yes"'],
  ['a default that is no option', { options: ['a'], default: 'b' }, 'inputs[4].default', 'not on its list'],
  ['an empty default', { default: '' }, 'inputs[4].default', 'remove the default'],
  ['a source that is no place', { source: 'ticket.body' }, 'inputs[4].source', 'ticket.requester.email'],
];

const brokenRequest: [string, Partial<RequestDefinition>, string, string][] = [
  ['http', { url: 'http://api.example.com/' }, 'request.url', 'https://'],
  ['a placeholder in the host', { url: 'https://{{order_id}}/' }, 'request.url', 'host'],
  ['an unknown name in the path', { url: 'https://api.example.com/{{ordr_id}}' }, 'request.url', '"ordr_id"'],
  ['an optional input in the path', { url: 'https://api.example.com/{{note}}' }, 'request.url', 'hole'],
  ['an optional input within a query value', { url: 'https://api.example.com/?a=x{{note}}' }, 'request.url', 'hole'],
  [
    'an optional input within the query table',
    { query: [{ name: 'a', value: 'x{{note}}' }] },
    'request.query[0].value',
    'hole',
  ],
  ['an unknown name in the query table', { query: [{ name: 'a', value: '{{x}}' }] }, 'request.query[0].value', '"x"'],
  [
    'a placeholder as a query name',
    { query: [{ name: '{{note}}', value: 'x' }] },
    'request.query[0].name',
    'plain text',
  ],
  ['a query parameter without a name', { query: [{ name: '', value: 'x' }] }, 'request.query[0].name', 'no name'],
  [
    'a credential header',
    { headers: [{ name: 'Authorization', value: 'x' }] },
    'request.headers[0].name',
    'connection',
  ],
  ['a header the browser sets', { headers: [{ name: 'Cookie', value: 'x' }] }, 'request.headers[0].name', 'browser'],
  ['a header without a value', { headers: [{ name: 'X-A', value: '' }] }, 'request.headers[0].value', 'visible ASCII'],
  [
    'an optional input within a header',
    { headers: [{ name: 'X-A', value: 'n {{note}}' }] },
    'request.headers[0].value',
    'hole',
  ],
  [
    'a header twice',
    {
      headers: [
        { name: 'X-A', value: '1' },
        { name: 'x-a', value: '2' },
      ],
    },
    'request.headers[1].name',
    'twice',
  ],
  [
    'the run id’s own header',
    { headers: [{ name: 'idempotency-key', value: '1' }] },
    'request.headers[0].name',
    'run’s id',
  ],
  [
    'an idempotency header that is a credential',
    { idempotencyHeader: 'Cookie' },
    'request.idempotencyHeader',
    'browser',
  ],
  ['an idempotency header that is no name', { idempotencyHeader: '' }, 'request.idempotencyHeader', 'no name'],
  ['a connection id with a slash', { connectionId: 'a/b' }, 'request.connectionId', 'Choose a connection'],
  [
    'a connection id that objects inherit',
    { connectionId: 'constructor' },
    'request.connectionId',
    'Choose a connection',
  ],
  ['a GET with a body', { method: 'GET' }, 'request.body', 'GET has no body'],
  ['a body that is no JSON', { body: '{"a": }' }, 'request.body', 'line 1, column 7'],
  ['an empty body', { body: '' }, 'request.body', 'line 1, column 1'],
  ['an unknown name in the body', { body: '{"a": {{x}}}' }, 'request.body', '"x"'],
  ['an optional input within text', { body: '{"a": "x {{note}}"}' }, 'request.body', 'hole'],
  ['an optional input as the whole body', { body: '{{note}}' }, 'request.body', 'hole'],
];

const brokenOutput: [string, Partial<Output>, string, string][] = [
  ['no name', { name: '' }, 'outputs[2].name', '1 to 200'],
  ['the name of another', { name: 'Output $..id' }, 'outputs[2].name', 'two outputs'],
  ['a name that objects inherit', { name: '__proto__' }, 'outputs[2].name', 'reserved'],
  ['an invisible character in its name', { name: 'Sta\u00adtus' }, 'outputs[2].name', 'invisible'],
  ['a broken path', { path: '$.a[?(@.b)]' }, 'outputs[2].path', 'column 4'],
];

describe('an action is refused for', () => {
  const rows: [string, Action, string, string][] = [
    ...broken.map(([why, parts, field, text]): [string, Action, string, string] => [
      why,
      { ...good, ...parts },
      field,
      text,
    ]),
    ...brokenInput.map(([why, parts, field, text]): [string, Action, string, string] => [
      `an input with ${why}`,
      { ...good, inputs: [...good.inputs, makeInput('extra', parts)] },
      field,
      text,
    ]),
    ...brokenRequest.map(([why, parts, field, text]): [string, Action, string, string] => [
      why,
      { ...good, request: { ...good.request, ...parts } },
      field,
      text,
    ]),
    ...brokenOutput.map(([why, parts, field, text]): [string, Action, string, string] => [
      `an output with ${why}`,
      { ...good, outputs: [...good.outputs, makeOutput('$.x', parts)] },
      field,
      text,
    ]),
  ];
  test.each(rows)('%s', (_why, action, field, text) => {
    const problems = checkAction(action);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.field).toBe(field);
    expect(problems[0]?.message).toContain(text);
    expect(problems[0]?.message).toMatch(/\.$/);
  });
});

test('all problems are told at once, each once', () => {
  const action = {
    ...good,
    name: '',
    request: { ...good.request, url: 'https://api.example.com/{{x}}/{{x}}', body: '{{y}}' },
  };
  expect(checkAction(action).map(({ field }) => field)).toEqual(['name', 'request.url', 'request.body']);
});

test('turning the idempotency header off is allowed', () => {
  expect(checkAction({ ...good, request: { ...good.request, idempotencyHeader: null } })).toEqual([]);
});

test('a body is judged anew whenever it or the inputs change', () => {
  const inputs = [makeInput('order_id')];
  const action = makeAction({ method: 'POST', body: '{"id": {{order_id}}}' }, inputs);
  expect(checkAction(action)).toEqual([]);
  expect(checkAction({ ...action, name: 'Another' })).toEqual([]);
  expect(checkAction({ ...action, request: { ...action.request, body: '{"id": {{order}}}' } })).toHaveLength(1);
  expect(checkAction({ ...action, inputs: [makeInput('order')] })).toHaveLength(1);
  expect(checkAction({ ...action, request: { ...action.request, body: '{' } })).toHaveLength(1);
  expect(checkAction(action)).toEqual([]);
});
