// The live preview: what would be sent, masked, with samples where no value is given.
import { describe, expect, test } from 'vitest';
import { buildPreview, cutSpans, joined, requestText } from '#components/options/editor/preview/preview.ts';
import type { Connection } from '#lib/connection.ts';
import { makeAction, makeInput } from '../../action/make-action.ts';

const CONNECTION: Connection = {
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

const INPUTS = [makeInput('order', { description: 'Such as NW-20481.' }), makeInput('card', { sensitive: true })];
const ACTION = makeAction(
  { method: 'POST', url: 'https://api.example.com/orders/{{order}}', body: '{"card": {{card}}}', connectionId: 'shop' },
  INPUTS,
);

describe('buildPreview', () => {
  test('shows the request with samples, the credential and sensitive values masked', () => {
    const { request, samples, refused } = buildPreview(ACTION, { card: '4111' }, CONNECTION);
    if (!request) throw new Error('there is no request');
    expect(requestText(request)).toBe(
      [
        'POST https://api.example.com/orders/NW-20481',
        'Content-Type: application/json',
        'Idempotency-Key: (the run’s id)',
        'Authorization: Bearer ••••••••',
        '',
        '{\n  "card": "••••••••"\n}',
      ].join('\n'),
    );
    expect(samples).toEqual(['order']);
    expect(refused).toBe(false);
  });

  test('puts a key that stands in the address there, masked', () => {
    const key: Connection = { ...CONNECTION, kind: 'api-key', key: { in: 'query', name: 'api_key' } };
    const { request } = buildPreview(makeAction({}), {}, key);
    expect(joined(request?.url ?? [])).toBe('https://api.example.com/orders?api_key=••••••••');
  });

  test('leaves the credential out where the connection may not be used', () => {
    const { request, refused } = buildPreview(ACTION, {}, { ...CONNECTION, origins: ['https://other.example'] });
    expect(request?.headers.map(({ name }) => name)).not.toContain('Authorization');
    expect(refused).toBe(true);
  });

  test.each([
    ['the endpoint', makeAction({ url: 'api.example.com' }), 'request.url'],
    ['the body', makeAction({ method: 'POST', body: '{' }), 'request.body'],
    ['a value', makeAction({ url: 'https://a.example/{{n}}' }, [makeInput('n', { type: 'integer' })]), 'n'],
  ])('says what is wrong with %s, and where', (_title, action, field) => {
    const { request, problem } = buildPreview(action, { n: 'many' }, null);
    expect(request).toBeNull();
    expect(problem?.field).toBe(field);
  });

  test('does not mind values of inputs that are gone', () => {
    expect(buildPreview(makeAction({}), { gone: 'x' }, null).request).not.toBeNull();
  });
});

describe('cutSpans', () => {
  const spans = [{ text: 'abc' }, { text: 'def', input: 'x' }, { text: 'g' }];

  test.each([
    [2, 'ab'],
    [3, 'abc'],
    [5, 'abcde'],
    [7, 'abcdefg'],
  ])('keeps %i characters', (most, text) => {
    expect(joined(cutSpans(spans, most))).toBe(text);
  });

  test('keeps what a span came from', () => {
    expect(cutSpans(spans, 4)).toEqual([{ text: 'abc' }, { text: 'd', input: 'x' }]);
  });
});
