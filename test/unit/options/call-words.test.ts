// What is said around a test call, and its outputs read again after the definition changed.
import { describe, expect, test } from 'vitest';
import { effectText, resultFacts, resultText } from '#components/options/test/call-words.ts';
import { outputsNow } from '#components/options/test/outputs-now.ts';
import type { TestReply } from '#lib/test/test.ts';
import { makeAction, makeOutput } from '../action/make-action.ts';
import { sampleError, sampleOutput, sampleRun } from '../sidebar/samples.ts';

const response = { status: 201, headers: [], body: '{"id": 7264018839201174529}', size: 1_945, cut: false };
const reply: TestReply = { run: sampleRun({ status: 201 }), outputs: [sampleOutput()], response, duration: 318 };

test('before it: what it does and where', () => {
  expect(effectText('GET', 'api.example.com')).toContain('changes nothing');
  expect(effectText('POST', 'api.example.com')).toContain('Really changes data at api.example.com');
  expect(effectText('DELETE', '')).toContain('Really deletes at the server');
});

describe('after it', () => {
  test('status, time and size in a line', () => {
    expect(resultFacts(reply).map(({ text }) => text)).toEqual(['201 Created', '318 ms', '1.9 KB']);
    expect(resultText(reply)).toBeNull();
  });

  test.each([
    [sampleRun({ state: 'failed', status: null, sentAt: null }), 'Nothing sent'],
    [sampleRun({ state: 'unknown', status: null }), 'No answer'],
  ])('no answer is said as such: %#', (run, text) => {
    expect(resultFacts({ run, outputs: [], response: null, duration: null })).toEqual([{ text, is: 'bad' }]);
  });

  test('a failure says whose side it is on; a cancelled call is nobody’s fault', () => {
    const failed = sampleRun({ state: 'failed', error: sampleError('http-status') });
    expect(resultText({ ...reply, run: failed })?.blame).toBe('It is on the server’s side.');
    const cancelled = sampleRun({ state: 'failed', error: sampleError('cancelled') });
    expect(resultText({ ...reply, run: cancelled })).toMatchObject({ is: 'warn', blame: '' });
  });

  test('an unknown change may have happened, and an unreadable answer did', () => {
    const unknown = sampleRun({ state: 'unknown', error: sampleError('timeout') });
    expect(resultText({ ...reply, run: unknown })?.title).toContain('may have happened');
    const unreadable = sampleRun({ unreadable: 'response-not-json' });
    expect(resultText({ ...reply, run: unreadable })?.title).toContain('It happened');
  });
});

describe('outputs that were edited since', () => {
  const made = makeAction({}, [], { outputs: [makeOutput('$.id')] });
  const last = { action: made, values: {}, reply, lost: false };

  test('are read out of the same answer, number for number', () => {
    const { outputs, remapped } = outputsNow([makeOutput('$.id'), makeOutput('$.none')], last);
    expect(remapped).toBe(true);
    expect(outputs.map(({ value }) => value)).toEqual([{ kind: 'number', text: '7264018839201174529' }, null]);
  });

  test('leave the result as it was when they say the same', () => {
    expect(outputsNow([makeOutput('$.id')], last)).toEqual({ outputs: reply.outputs, remapped: false });
  });

  test('leave out a path that cannot be read', () => {
    expect(outputsNow([makeOutput('nothing')], last).outputs).toEqual([]);
  });
});
