// When two requests to run are one, and how a run left open is settled.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionOrigin } from '#lib/run/action-origin.ts';
import { canonicalText, sameValue } from '#lib/run/canonical.ts';
import { settleLeftOpen } from '#lib/run/recovered.ts';
import { retryWait } from '#lib/run/retry-after.ts';
import { REPEAT_WINDOW_MS, repeatsTooSoon, runContent } from '#lib/run/same-run.ts';
import { lookup, NOW } from '../background/world.ts';
import { runRecord } from './run-record.ts';

describe('what makes a run what it is', () => {
  test('the order of the inputs and an empty text make no difference', () => {
    expect(runContent('a', { x: '1', y: true }, 'k')).toBe(runContent('a', { y: true, z: '', x: '1' }, 'k'));
  });
  test.each([
    ['action', runContent('b', { x: '1' }, 'k')],
    ['value', runContent('a', { x: '2' }, 'k')],
    ['type', runContent('a', { x: true }, 'k')],
    ['ticket', runContent('a', { x: '1' }, null)],
    ['input', runContent('a', { y: '1' }, 'k')],
  ])('another %s makes one', (_what, other) => {
    expect(other).not.toBe(runContent('a', { x: '1' }, 'k'));
  });
  test('canonical text keeps lists in order and leaves out what is undefined', () => {
    expect(canonicalText({ b: [2, 1], a: { d: undefined, c: null } })).toBe('{"a":{"c":null},"b":[2,1]}');
  });
  test('values are the same exactly when their canonical texts are', () => {
    const value = fc.anything({
      maxDepth: 3,
      key: fc.constantFrom('a', 'b', '__proto__', 'valueOf'),
      values: [fc.constantFrom(undefined, null, 0, -0, 1, Number.NaN, '', '1', true)],
    });
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(sameValue(a, b)).toBe(canonicalText(a) === canonicalText(b));
        expect(sameValue(a, structuredClone(a))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the same write again', () => {
  test.each([
    ['succeeded just now', { state: 'succeeded' }, 0, true],
    ['unknown nine minutes ago', { state: 'unknown' }, 9 * 60_000, true],
    ['succeeded ten minutes ago', { state: 'succeeded' }, REPEAT_WINDOW_MS, false],
    ['failed', { state: 'failed' }, 0, false],
    ['a lookup', { state: 'succeeded', kind: 'lookup' }, 0, false],
    [
      'found not to have happened',
      { state: 'unknown', verdict: { happened: false, at: NOW, checkedBy: null } },
      0,
      false,
    ],
    ['found to have happened', { state: 'unknown', verdict: { happened: true, at: NOW, checkedBy: null } }, 0, true],
    ['under way', { state: 'sending', settledAt: null }, 0, true],
  ] as const)('%s', (_what, changes, later, expected) => {
    expect(repeatsTooSoon(runRecord(changes), NOW + later)).toBe(expected);
  });
});

describe('a run that an earlier worker left open', () => {
  test.each([
    ['prepared', 'change', 'failed', 'Nothing happened'],
    ['prepared', 'lookup', 'failed', 'Nothing happened'],
    ['sending', 'change', 'unknown', 'nobody can say'],
    ['sending', 'delete', 'unknown', 'nobody can say'],
    ['sending', 'lookup', 'failed', 'stopped before the answer'],
  ] as const)('%s, a %s: %s', (state, kind, expected, words) => {
    const settled = settleLeftOpen(runRecord({ state, kind, settledAt: null }), NOW + 5);
    expect(settled).toMatchObject({ state: expected, settledAt: NOW + 5, error: { code: 'internal' } });
    expect(settled.error?.message).toContain(words);
  });
  test.each(['succeeded', 'failed', 'unknown'] as const)('%s stays as it is', (state) => {
    const run = runRecord({ state });
    expect(settleLeftOpen(run, NOW + 5)).toBe(run);
  });
});

test.each([
  [503, '3', 3_000],
  [429, ' 0 ', 0],
  [429, new Date(NOW + 2_000).toUTCString(), 2_000],
  [503, new Date(NOW - 2_000).toUTCString(), 0],
  [503, null, null],
  [503, 'soon', null],
  [503, '-1', null],
  [503, '1.5', null],
  [500, '1', null],
  [null, '1', null],
])('Retry-After: status %s with %j waits %s ms', (status, header, wait) => {
  expect(retryWait(status, header, NOW)).toBe(wait);
});

test.each([
  ['https://api.example.com/orders/{{id}}', 'https://api.example.com'],
  ['https://api.example.com:8443/?q={{id}}', 'https://api.example.com:8443'],
  ['https://{{host}}/orders', ''],
  ['api.example.com', ''],
  ['', ''],
  ['data:text/html,x', ''],
])('%j calls %j', (url, origin) => {
  expect(actionOrigin(lookup({ request: { ...lookup().request, url } }))).toBe(origin);
});
