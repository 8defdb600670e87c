import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renameInput, renameKey, renamePlaceholder } from '#lib/edit/rename-placeholder.ts';
import { namesIn } from '#lib/edit/templates.ts';
import { makeAction, makeInput } from '../action/make-action.ts';

const identifier = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
/** Texts in which braces, names and placeholders lie close together. */
const messyText = fc
  .array(
    fc.oneof(fc.constantFrom('{', '}', '{{', '}}', '{{order}}', '{{order_id}}', 'order', ' ', '"', '\\'), fc.string()),
  )
  .map((pieces) => pieces.join(''));

describe('renaming a placeholder', () => {
  test.each([
    ['/orders/{{order_id}}/{{order}}', '/orders/{{number}}/{{order}}'],
    ['{{order_id}}{{order_id}}', '{{number}}{{number}}'],
    ['order_id {order_id} {{ order_id }} {{order_id}', 'order_id {order_id} {{ order_id }} {{order_id}'],
    ['{{order_id2}} {{my_order_id}} {{Order_id}}', '{{order_id2}} {{my_order_id}} {{Order_id}}'],
    ['{"a": {{order_id}}, "b": "{{order_id}}"}', '{"a": {{number}}, "b": "{{number}}"}'],
    ['{"a":{"b":{{order_id}}}}', '{"a":{"b":{{number}}}}'],
    ['\\u007b{order_id}} {{{order_id}}}', '\\u007b{order_id}} {{{number}}}'],
    ['', ''],
  ])('%s becomes %s', (text, renamed) => {
    expect(renamePlaceholder(text, 'order_id', 'number')).toBe(renamed);
  });

  test('renaming there and back changes nothing, whatever else stands in the text', () => {
    fc.assert(
      fc.property(messyText, identifier, (text, to) => {
        fc.pre(!namesIn(text).includes(to));
        expect(renamePlaceholder(renamePlaceholder(text, 'order', to), to, 'order')).toBe(text);
      }),
    );
  });

  test('no other placeholder is ever touched', () => {
    fc.assert(
      fc.property(messyText, identifier, (text, to) => {
        const expected = namesIn(text).map((name) => (name === 'order' ? to : name));
        expect(namesIn(renamePlaceholder(text, 'order', to))).toEqual(expected);
      }),
    );
  });
});

const action = makeAction(
  {
    method: 'POST',
    url: 'https://api.example.com/{{order}}?x={{order}}',
    query: [{ name: '{{order}}', value: '{{order}}' }],
    headers: [{ name: 'X-Order', value: 'no {{order}}' }],
    body: '{"order": "{{order}}", "id": {{order_id}}}',
  },
  [makeInput('order'), makeInput('order_id')],
  { confirmation: 'Cancel {{order}}?', description: 'Takes {{order}}.', outputs: [] },
);

describe('renaming an input', () => {
  test('takes its placeholders along in URL, query, headers, body and question, and nowhere else', () => {
    const renamed = renameInput(action, 0, 'reference');
    expect(renamed.inputs.map(({ name }) => name)).toEqual(['reference', 'order_id']);
    expect(renamed.request).toMatchObject({
      url: 'https://api.example.com/{{reference}}?x={{reference}}',
      query: [{ name: '{{order}}', value: '{{reference}}' }],
      headers: [{ name: 'X-Order', value: 'no {{reference}}' }],
      body: '{"order": "{{reference}}", "id": {{order_id}}}',
    });
    expect(renamed).toMatchObject({ confirmation: 'Cancel {{reference}}?', description: 'Takes {{order}}.' });
  });

  test('takes none along when another input has the same name, because they may be the other one’s', () => {
    const twice = { ...action, inputs: [makeInput('order'), makeInput('order')] };
    const renamed = renameInput(twice, 1, 'second');
    expect(renamed.inputs.map(({ name }) => name)).toEqual(['order', 'second']);
    expect(renamed.request).toEqual(action.request);
  });

  test.each(['', 'order id', '1st', '{{x}}'])(
    'takes none along into the name %j, which no placeholder can hold',
    (name) => {
      expect(renameInput(action, 0, name).request).toEqual(action.request);
    },
  );

  test('an input that is not there, or has the name already, changes nothing', () => {
    expect(renameInput(action, 7, 'x')).toBe(action);
    expect(renameInput(action, 0, 'order')).toBe(action);
  });
});

test('a value stands under the new name, and what stood there by chance gives way', () => {
  expect(renameKey({ a: '1', order: '2', b: '3' }, 'order', 'b')).toEqual({ a: '1', b: '2' });
  const untouched = { a: '1' };
  expect(renameKey(untouched, 'toString', 'b')).toBe(untouched);
});
