// "Make API call", from the press to the answer: what is missing is asked for first, a change is shown before it leaves. No JSX.
import { actionKind } from '#lib/action/schema.ts';
import { call } from '#lib/browser/call.ts';
import { requestAccess } from '#lib/browser/permissions.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import { actionOrigin } from '#lib/run/action-origin.ts';
import type { TestReply } from '#lib/test/test.ts';
import { blockedBy, knownValues } from '#lib/test/test-values.ts';
import { lacksSecret, originsOfCall } from '../connections/call-needs.ts';
import { answerOf } from '../editor/answer.ts';
import type { Editor } from '../editor/editor.ts';
import { type Bench, benchOf, type Question } from './bench.ts';
import { sendTest } from './send-test.ts';

/**
 * Only from a click, and nothing may be awaited before: the browser shows its question to a fresh click alone.
 * @returns null when nothing was sent: something is missing, or a change waits for `sendConfirmed`. The bench's stage says which.
 */
export async function callTest(editor: Editor): Promise<TestReply | null> {
  const bench = benchOf(editor);
  if (bench.busy()) return null;
  const question = bench.question();
  const { action } = question;
  const values = knownValues(action.inputs, question.values);
  bench.asked.value = true;
  const blocked = blockedBy(action.inputs, values);
  if (blocked !== null) {
    bench.show({ kind: 'refused', error: valuesError(blocked) }, question);
    return null;
  }
  bench.show({ kind: 'checking' });
  const origins = originsOfCall(action);
  if (!(await requestAccess({ origins }))) {
    bench.show({ kind: 'denied', origin: origins.join(' and ') }, question);
    return null;
  }
  const dry = await call('tests.dryRun', { action, values, testId: bench.testIdFor(question) });
  const refusal = dry.ok ? (dry.value.checks.find(({ error }) => error !== null)?.error ?? null) : dry.error;
  if (refusal !== null) {
    ask(bench, question, refusal);
    return null;
  }
  if (dry.ok && dry.value.request !== null && actionKind(action.request.method) !== 'lookup') {
    bench.show({ kind: 'confirm', request: dry.value.request }, question);
    return null;
  }
  return send(editor, question, false);
}

/** Sends the change that is being shown, and nothing when it is not shown any more. */
export async function sendConfirmed(editor: Editor): Promise<TestReply | null> {
  const bench = benchOf(editor);
  if (bench.stage.peek().kind !== 'confirm') return null;
  return send(editor, bench.question(), true);
}

async function send(editor: Editor, question: Question, confirmed: boolean): Promise<TestReply | null> {
  const bench = benchOf(editor);
  const testId = bench.testIdFor(question);
  bench.show({ kind: 'running', testId, startedAt: Date.now(), cancelling: false });
  const sent = await sendTest({ ...question, testId, confirmed });
  if (sent.kind !== 'unknown') bench.settled();
  if (sent.kind !== 'settled') {
    ask(bench, question, sent.error);
    return null;
  }
  const { reply, lost } = sent;
  bench.last.value = { ...question, reply, lost };
  // an answer that never came must not take the last one away from under the outputs
  if (reply.response !== null) editor.answer.value = answerOf(reply.response.body, reply, Date.now());
  bench.show({ kind: 'idle' });
  return reply;
}

export async function cancelTest(editor: Editor): Promise<void> {
  const bench = benchOf(editor);
  const stage = bench.stage.peek();
  if (stage.kind !== 'running' || stage.cancelling) return;
  bench.show({ ...stage, cancelling: true });
  await call('runs.cancel', { runId: stage.testId });
}

/** Some refusals are questions: a secret or the browser's permission can be given right here. */
function ask(bench: Bench, question: Question, error: ErrorDetail): void {
  const connectionId = question.action.request.connectionId;
  if (lacksSecret(error) && connectionId !== null) bench.show({ kind: 'secret', connectionId }, question);
  else if (error.code === 'permission-missing') {
    bench.show({ kind: 'denied', origin: error.origin ?? actionOrigin(question.action) }, question);
  } else bench.show({ kind: 'refused', error }, question);
}

function valuesError(blocked: string): ErrorDetail {
  return { code: 'value-invalid', message: blocked, advice: 'Nothing was sent.', blame: 'you' };
}
