// Sends one test call and finds out what became of it, even when the background stopped on the way. No JSX.
import type { Action } from '#lib/action/schema.ts';
import type { InputValues } from '#lib/action/values.ts';
import { call } from '#lib/browser/call.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { Run } from '#lib/run.ts';
import type { TestReply } from '#lib/test/test.ts';
import { knownValues } from '#lib/test/test-values.ts';

/** A little longer than the ten seconds a call may take, in ms. */
const PATIENCE = 13_000;
const PAUSE = 500;

const NOT_SENT: ErrorDetail = {
  code: 'internal',
  message: 'Deskhand’s background stopped before the request left. Nothing was sent.',
  advice: 'Make the call again.',
  blame: 'deskhand',
};

const NOT_KNOWN: ErrorDetail = {
  code: 'internal',
  message: 'Deskhand’s background stopped and does not answer. The request may have been sent.',
  advice:
    'Reload this page: what you typed into the definition is kept. Look at the server before you send a change again.',
  blame: 'deskhand',
};

export type Sent =
  | { kind: 'settled'; reply: TestReply; lost: boolean }
  /** Nothing was sent. */
  | { kind: 'refused'; error: ErrorDetail }
  /** Nobody knows: the same id must be used if it is asked for again. */
  | { kind: 'unknown'; error: ErrorDetail };

interface TestCall {
  action: Action;
  values: InputValues;
  /** A UUID; the same one sends nothing a second time. */
  testId: string;
  /** True: somebody saw the exact request of a change. */
  confirmed: boolean;
}

/** @param pause between two questions to the log, in ms */
export async function sendTest(
  { action, values, testId, confirmed }: TestCall,
  ask: typeof call = call,
  pause = PAUSE,
): Promise<Sent> {
  const request = { action, values: knownValues(action.inputs, values), testId, confirmed };
  const reply = await ask('tests.call', request);
  if (reply.ok && isSettled(reply.value.run)) return { kind: 'settled', reply: reply.value, lost: false };
  if (!reply.ok && reply.error.code !== 'internal') return { kind: 'refused', error: reply.error };
  return askTheLog(testId, ask, pause);
}

async function askTheLog(testId: string, ask: typeof call, pause: number): Promise<Sent> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    const record = await ask('runs.get', { runId: testId });
    if (record.ok && isSettled(record.value)) {
      return { kind: 'settled', reply: replyFrom(record.value), lost: true };
    }
    // no such record: it was never written, so nothing has left
    if (!record.ok && record.error.code !== 'internal') return { kind: 'refused', error: NOT_SENT };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { kind: 'unknown', error: NOT_KNOWN };
}

/** What the log keeps of a call: outputs masked, no raw answer. */
function replyFrom(run: Run): TestReply {
  const duration = run.sentAt !== null && run.settledAt !== null ? run.settledAt - run.sentAt : null;
  return { run, outputs: run.outputs, response: null, duration };
}

function isSettled(run: Run): boolean {
  return run.state !== 'prepared' && run.state !== 'sending';
}
