// What a saved test expects, and what is said when a result is another.
import { describe, expect, test } from 'vitest';
import type { OutputValue, Run } from '#lib/run.ts';
import { compare, expectationOf, notExpected } from '#lib/test/expect.ts';
import { type Expectation, expectationSchema, type TestReply } from '#lib/test/test.ts';
import { sampleError, sampleOutput, sampleRun } from '../sidebar/samples.ts';

function reply(outputs: OutputValue[], run: Partial<Run> = {}): TestReply {
  return { run: sampleRun({ status: 200, ...run }), outputs, response: null, duration: 12 };
}
const text = (name: string, value: string | null): OutputValue =>
  sampleOutput({ name, value: value === null ? null : { kind: 'text', text: value } });
const paid: Expectation = { outcome: 'succeeded', status: 200, outputs: { Status: 'paid' } };

describe('an expectation', () => {
  test('holds outcome, status and the texts of the outputs, and tells empty from missing', () => {
    const outputs = [
      text('Status', 'paid'),
      text('Carrier', null),
      sampleOutput({ name: 'Note', value: { kind: 'empty' } }),
    ];
    expect(expectationOf(reply(outputs))).toEqual({
      outcome: 'succeeded',
      status: 200,
      outputs: { Status: 'paid', Carrier: null, Note: '' },
    });
  });

  test('never keeps a sensitive output, and says so', () => {
    const secret = sampleOutput({ name: 'Iban', audience: 'sensitive', value: { kind: 'text', text: 'DE02' } });
    const kept = expectationOf(reply([secret]));
    expect(JSON.stringify(kept)).not.toContain('DE02');
    expect(notExpected([secret])).toEqual([{ name: 'Iban', reason: 'it is sensitive' }]);
  });

  test('leaves out what it could not store', () => {
    const long = text('Log', 'x'.repeat(65_537));
    const kept = expectationOf(reply([long, text('Status', 'paid')]));
    expect(expectationSchema.parse(kept).outputs).toEqual({ Status: 'paid' });
    expect(notExpected([long])).toEqual([{ name: 'Log', reason: 'its text is too long' }]);
  });

  test.each(['unknown', 'sending', 'prepared'] as const)('cannot be made of a run that is %s', (state) => {
    expect(expectationOf(reply([], { state }))).toBeNull();
  });

  test('cannot be made of a call that the server did not answer', () => {
    expect(expectationOf(reply([], { state: 'failed', status: null, error: sampleError('cancelled') }))).toBeNull();
  });

  test('of a failure is met by the same failure', () => {
    const failed = reply([], { state: 'failed', status: 404, error: sampleError('http-status') });
    const kept = expectationOf(failed);
    expect(kept).toEqual({ outcome: 'failed', status: 404, outputs: {} });
    expect(kept && compare(kept, failed)).toEqual([]);
  });
});

describe('a result that differs', () => {
  test.each<[string, TestReply, string[]]>([
    ['in an output', reply([text('Status', 'open')]), ['“Status” is “open” instead of “paid”.']],
    ['in an output that is empty', reply([text('Status', '')]), ['“Status” is empty instead of “paid”.']],
    ['by a missing output', reply([text('Status', null)]), ['“Status” was not in the response; expected “paid”.']],
    ['by an output that is gone', reply([]), ['“Status” is no output of this action any more.']],
    ['in status', reply([text('Status', 'paid')], { status: 201 }), ['Status 201 instead of 200.']],
    [
      'by failing',
      reply([], {
        state: 'failed',
        status: 404,
        error: sampleError('http-status', { message: 'Nothing there (404).' }),
      }),
      ['Failed, and was expected to succeed. Nothing there (404).', 'Status 404 instead of 200.'],
    ],
    [
      'by an unknown outcome',
      reply([], {
        state: 'unknown',
        status: null,
        error: sampleError('timeout', { message: 'No answer in ten seconds.' }),
      }),
      [
        'The outcome is not known, and was expected to succeed. No answer in ten seconds.',
        'Status missing instead of 200.',
      ],
    ],
  ])('%s', (_where, result, said) => {
    expect(compare(paid, result)).toEqual(said);
  });

  test('by succeeding, or by an output that was expected to be missing', () => {
    expect(compare({ outcome: 'failed', status: null, outputs: {} }, reply([]))).toEqual([
      'Succeeded, and was expected to fail.',
    ]);
    expect(compare({ ...paid, outputs: { Carrier: null } }, reply([text('Carrier', 'Post')]))).toEqual([
      '“Carrier” is “Post”; expected not to be in the response.',
    ]);
  });

  test('far into a long text shows the place where it differs', () => {
    const [said] = compare(
      { ...paid, outputs: { Log: `${'a'.repeat(500)}old` } },
      reply([text('Log', `${'a'.repeat(500)}new`)]),
    );
    expect(said).toBe(`“Log” is “…${'a'.repeat(15)}new” instead of “…${'a'.repeat(15)}old”.`);
  });

  test('is compared only in what the expectation names', () => {
    const result = reply([text('Status', 'paid'), text('Time', 'now')], { status: 202 });
    expect(compare({ ...paid, status: null }, result)).toEqual([]);
  });
});
