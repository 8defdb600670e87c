import { expect, test } from 'vitest';
import { shownTemplate } from '#components/options/import/shown-template.ts';

const request = {
  method: 'POST' as const,
  url: 'https://api.example.com/orders/{{order_id}}/notes',
  connectionId: null,
  query: [
    { name: 'expand', value: '{{expand}}' },
    { name: 'lang', value: 'en' },
  ],
  headers: [{ name: 'X-Note', value: 'from {{agent}} {{' }],
  body: '{"note":"{{note}}"}',
};

test('every placeholder is marked as its input, and the rest is text as it stands', () => {
  expect(shownTemplate(request as never)).toEqual({
    method: 'POST',
    url: [
      { text: 'https://api.example.com/orders/' },
      { text: '{{order_id}}', input: 'order_id' },
      { text: '/notes?expand=' },
      { text: '{{expand}}', input: 'expand' },
      { text: '&lang=en' },
    ],
    headers: [{ name: 'X-Note', value: [{ text: 'from ' }, { text: '{{agent}}', input: 'agent' }, { text: ' {{' }] }],
    body: [{ text: '{"note":"' }, { text: '{{note}}', input: 'note' }, { text: '"}' }],
  });
});

test('a request without a body shows none', () => {
  expect(shownTemplate({ ...request, body: null } as never).body).toBeNull();
});
