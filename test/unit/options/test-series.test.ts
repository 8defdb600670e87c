// Saved tests: their names, which of them are sent, and what is said about how they came out.
import { describe, expect, test } from 'vitest';
import { planTests, type TestResult } from '#components/options/test/run-tests.ts';
import { resultWords, seriesQuestion, summaryIs, summaryText } from '#components/options/test/series-words.ts';
import { nameProblem } from '#components/options/test/test-sets.ts';
import type { TestReply, TestSet } from '#lib/test/test.ts';
import { makeAction, makeInput } from '../action/make-action.ts';
import { sampleRun } from '../sidebar/samples.ts';

const set = (id: string, values: TestSet['values'] = {}): TestSet => ({ id, name: `test ${id}`, values, expect: null });
const reply: TestReply = { run: sampleRun({ status: 200 }), outputs: [], response: null, duration: 1 };
const action = makeAction({ method: 'POST' }, [makeInput('order_number'), makeInput('pin', { sensitive: true })]);

describe('the plan', () => {
  test('takes sensitive values from the form, and skips the sets that lack one', () => {
    const sets = [set('1', { order_number: 'NW-1' }), set('2')];
    expect(planTests(action, sets, { pin: '1234' })).toMatchObject([
      { values: { order_number: 'NW-1', pin: '1234' }, skipped: null },
      { skipped: 'Needs a value for “order_number”.' },
    ]);
    expect(planTests(action, sets, {})[0]?.skipped).toContain('Sensitive values are never kept');
  });

  test('is asked about by number, method and host', () => {
    const planned = planTests(action, [set('1', { order_number: 'NW-1' }), set('2')], { pin: '1' });
    expect(seriesQuestion(planned, 'POST', 'api.example.com')).toBe('Send 1 POST request to api.example.com for real?');
  });
});

describe('the summary', () => {
  const results = (...kinds: TestResult[]) => new Map(kinds.map((result, at) => [String(at), result]));

  test('counts what happened, and names what did not', () => {
    const some = results(
      { kind: 'passed', reply },
      { kind: 'failed', reply, differences: ['x'] },
      { kind: 'skipped', reason: 'y' },
    );
    expect(summaryText(some, 5)).toBe('1 passed, 1 failed, 1 skipped, 2 not run');
    expect(summaryIs(some, 5)).toBe('bad');
  });

  test('counts a cancelled test as neither passed nor failed', () => {
    const some = results({ kind: 'passed', reply }, { kind: 'cancelled', reason: 'You cancelled.' });
    expect(summaryText(some, 3)).toBe('1 passed, 1 cancelled, 1 not run');
    expect(summaryIs(some, 3)).toBe('warn');
  });

  test('is good only when every one of them passed', () => {
    expect(summaryIs(results({ kind: 'passed', reply }), 1)).toBe('good');
    expect(summaryIs(results({ kind: 'passed', reply }), 2)).toBe('warn');
    expect(summaryIs(results({ kind: 'no-expectation', reply }), 1)).toBe('warn');
  });

  test('of one test gives the differences, or why it was not sent', () => {
    expect(resultWords({ kind: 'failed', reply, differences: ['Status 404 instead of 200.'] }).lines).toEqual([
      'Status 404 instead of 200.',
    ]);
    expect(resultWords({ kind: 'skipped', reason: 'Needs “pin”.' })).toEqual({
      is: 'warn',
      title: 'Skipped',
      lines: ['Needs “pin”.'],
    });
    expect(resultWords({ kind: 'no-expectation', reply }).title).toBe('No expectation (200 OK)');
  });
});

describe('a name', () => {
  test.each([
    ['  ', 'Give the test a name, such as “paid order”.'],
    ['x'.repeat(121), 'A name has at most 120 characters; this one has 121.'],
    ['TEST 1', 'There is a test called “TEST 1” already.'],
    ['cancelled order', null],
  ])('%s', (name, problem) => {
    expect(nameProblem(name, [set('1')], null)).toBe(problem);
  });

  test('may stay what it was', () => {
    expect(nameProblem('test 1', [set('1')], '1')).toBeNull();
  });
});
