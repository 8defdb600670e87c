// A test call whose answer comes, does not come, or comes out of the log.
import { describe, expect, test } from 'vitest';
import { sendTest } from '#components/options/test/send-test.ts';
import type { call } from '#lib/browser/call.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { TestReply } from '#lib/test/test.ts';
import { makeAction, makeInput } from '../action/make-action.ts';
import { RUN_ID, sampleError, sampleRun } from '../sidebar/samples.ts';

type Asked = { name: string; request: unknown };

/** Answers in turn; the last answer is given again and again. */
function asking(...replies: Reply<unknown>[]): { ask: typeof call; asked: Asked[] } {
  const asked: Asked[] = [];
  const ask = async (name: string, request: unknown) => {
    asked.push({ name, request });
    return replies[Math.min(asked.length, replies.length) - 1];
  };
  return { ask: ask as typeof call, asked };
}
const yes = (value: unknown): Reply<unknown> => ({ ok: true, value });
const no = (error: ErrorDetail): Reply<unknown> => ({ ok: false, error });
const lost = no(sampleError('internal'));
const answered: TestReply = { run: sampleRun(), outputs: [], response: null, duration: 5 };
const testCall = {
  action: makeAction({}, [makeInput('order_number')]),
  values: { order_number: 'NW-1', gone: 'x' },
  testId: RUN_ID,
  confirmed: true,
};

test('an answer is handed on, and only values of inputs that exist are sent', async () => {
  const { ask, asked } = asking(yes(answered));
  expect(await sendTest(testCall, ask, 0)).toEqual({ kind: 'settled', reply: answered, lost: false });
  expect(asked).toEqual([{ name: 'tests.call', request: { ...testCall, values: { order_number: 'NW-1' } } }]);
});

test('a refusal means that nothing was sent', async () => {
  const refusal = sampleError('secret-missing');
  expect(await sendTest(testCall, asking(no(refusal)).ask, 0)).toEqual({ kind: 'refused', error: refusal });
});

describe('when the background stops before it answers', () => {
  test('the log says what became of the call, and it is sent no second time', async () => {
    const unknown = sampleRun({ state: 'unknown', sentAt: 1_000, settledAt: 4_000 });
    const { ask, asked } = asking(lost, lost, yes(sampleRun({ state: 'sending' })), yes(unknown));
    const sent = await sendTest(testCall, ask, 0);
    expect(sent).toMatchObject({
      kind: 'settled',
      lost: true,
      reply: { run: unknown, response: null, duration: 3_000 },
    });
    expect(asked.filter(({ name }) => name === 'tests.call')).toHaveLength(1);
  });

  test('a call that stands in no log was not sent', async () => {
    const sent = await sendTest(testCall, asking(lost, no(sampleError('action-not-found'))).ask, 0);
    expect(sent).toMatchObject({ kind: 'refused', error: { message: expect.stringContaining('Nothing was sent') } });
  });

  test('a background that stays away leaves it open, and says so', async () => {
    const sent = await sendTest(testCall, asking(lost).ask, 0);
    expect(sent).toMatchObject({ kind: 'unknown', error: { message: expect.stringContaining('may have been sent') } });
  });
});

test('a call that is still under way is waited for', async () => {
  const { ask } = asking(yes({ ...answered, run: sampleRun({ state: 'sending' }) }), yes(sampleRun()));
  expect(await sendTest(testCall, ask, 0)).toMatchObject({ kind: 'settled', reply: { run: { state: 'succeeded' } } });
});
