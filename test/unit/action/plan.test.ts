// The whole request of a run, and how it is masked.
import { describe, expect, test } from 'vitest';
import { buildRequest, maskRequest, spanText } from '#lib/action/plan.ts';
import { METHODS } from '#lib/action/schema.ts';
import { makeAction, makeInput, RUN_ID } from '#test/unit/action/make-action.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const order = makeInput('order_id');
const pin = makeInput('pin', { sensitive: true });

function headersOf(plan: ReturnType<typeof buildRequest>): Record<string, string> {
  return Object.fromEntries(plan.headers.map(({ name, value }) => [name, spanText(value)]));
}

describe('every write carries its run id', () => {
  test.each(METHODS)('%s', (method) => {
    const headers = headersOf(buildRequest(makeAction({ method }), {}, RUN_ID));
    expect(headers).toEqual(method === 'GET' ? {} : { 'Idempotency-Key': RUN_ID });
  });

  test('under the name the action gives, or not at all where it is turned off', () => {
    const named = makeAction({ method: 'POST', idempotencyHeader: 'X-Once' });
    expect(headersOf(buildRequest(named, {}, RUN_ID))).toEqual({ 'X-Once': RUN_ID });
    const off = makeAction({ method: 'POST', idempotencyHeader: null });
    expect(headersOf(buildRequest(off, {}, RUN_ID))).toEqual({});
  });

  test('but never under a name that is the browser’s or a credential’s', () => {
    const action = makeAction({ method: 'POST', idempotencyHeader: 'Authorization' });
    expect(refusal(() => buildRequest(action, {}, RUN_ID)).field).toBe('request.idempotencyHeader');
  });
});

test('a body brings its content type', () => {
  const plan = buildRequest(makeAction({ method: 'DELETE', body: '{}' }), {}, RUN_ID);
  expect(headersOf(plan)).toEqual({ 'Content-Type': 'application/json', 'Idempotency-Key': RUN_ID });
  expect(spanText(plan.body ?? [])).toBe('{}');
});

test('a GET with a body is refused', () => {
  expect(refusal(() => buildRequest(makeAction({ body: '{}' }), {}, RUN_ID)).field).toBe('request.body');
});

test('values are checked once more', () => {
  const action = makeAction({ url: 'https://api.example.com/{{order_id}}' }, [order]);
  expect(refusal(() => buildRequest(action, {}, RUN_ID)).code).toBe('value-missing');
  expect(refusal(() => buildRequest(action, { order_id: true }, RUN_ID)).code).toBe('value-invalid');
  expect(refusal(() => buildRequest(action, { order_id: 'half \ud83d' }, RUN_ID)).code).toBe('value-invalid');
});

test('a placeholder without an input is refused', () => {
  const action = makeAction({ url: 'https://api.example.com/{{toString}}' });
  expect(refusal(() => buildRequest(action, {}, RUN_ID)).code).toBe('definition-invalid');
});

describe('the shown request', () => {
  const action = makeAction(
    {
      method: 'POST',
      url: 'https://api.example.com/{{order_id}}/{{pin}}?p={{pin}}',
      headers: [{ name: 'X-Pin', value: 'p {{pin}}' }],
      body: '{"pin": {{pin}}, "order": "{{order_id}}"}',
    },
    [order, pin],
  );
  const plan = buildRequest(action, { order_id: 'NW-1', pin: 'se/cret' }, RUN_ID);
  const shown = maskRequest(plan, action.inputs, [{ in: 'header', name: 'Authorization', value: 'Bearer ••••••••' }]);

  test('masks sensitive inputs wherever they stand', () => {
    expect(JSON.stringify(shown)).not.toContain('cret');
    expect(spanText(shown.url)).toBe('https://api.example.com/NW-1/••••••••?p=••••••••');
    expect(shown.url).toContainEqual({ text: '••••••••', input: 'pin', masked: true });
    expect(spanText(shown.body ?? [])).toBe('{\n  "pin": "••••••••",\n  "order": "NW-1"\n}');
  });

  test('lists the credential among the headers, masked', () => {
    expect(shown.headers.map(({ name, value }) => `${name}: ${spanText(value)}`)).toEqual([
      'Content-Type: application/json',
      `Idempotency-Key: ${RUN_ID}`,
      'X-Pin: p ••••••••',
      'Authorization: Bearer ••••••••',
    ]);
    expect(shown.headers.at(-1)?.value).toEqual([{ text: 'Bearer ••••••••', masked: true }]);
  });

  test('leaves the plan itself as it was', () => {
    expect(spanText(plan.url)).toContain('se%2Fcret');
  });

  test('is what is sent where nothing is sensitive', () => {
    const plain = maskRequest(plan, [order], []);
    expect([spanText(plain.url), plain.body, plain.headers]).toEqual([spanText(plan.url), plan.body, plan.headers]);
  });
});
