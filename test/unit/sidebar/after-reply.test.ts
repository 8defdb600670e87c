import { describe, expect, test } from 'vitest';
import { afterRefusal, afterStart } from '#components/sidebar/state/after-reply.ts';
import { openTask } from '#components/sidebar/state/task.ts';
import type { Card } from '#lib/card.ts';
import { ERROR_CODES } from '#lib/errors.ts';
import type { Run } from '#lib/run.ts';
import { FRESH_ID, RUN_ID, sampleCard, sampleError, sampleRun, sampleTicket } from './samples.ts';

const task = openTask(sampleCard({ kind: 'change' }), sampleTicket(), RUN_ID, 'card');
const after = (run: Run) => afterStart(task, { ok: true, value: { run, repeated: false } }, FRESH_ID);

describe('after runs.start', () => {
  test.each(['succeeded', 'failed'] as const)('a run that %s gets a new id for what comes next', (state) => {
    const next = after(sampleRun({ state }));
    expect(next.stage.kind).toBe('settled');
    expect(next.runId).toBe(FRESH_ID);
  });

  test('an unknown write keeps its id, so that trying again is the same run', () => {
    expect(after(sampleRun({ state: 'unknown' })).runId).toBe(RUN_ID);
  });

  test('a refused start uses its id up, because the log may hold it as a failed run', () => {
    const next = afterStart(task, { ok: false, error: sampleError('permission-missing') }, FRESH_ID);
    expect(next.runId).toBe(FRESH_ID);
  });

  test('an unknown write that may not leave again keeps its id', () => {
    const reply = { ok: false, error: sampleError('permission-missing') } as const;
    const next = afterStart(after(sampleRun({ state: 'unknown' })), reply, FRESH_ID);
    expect([next.runId, next.again]).toEqual([RUN_ID, 1]);
  });

  test('a start without an answer keeps its id, because it may have been sent', () => {
    expect(afterStart(task, { ok: false, error: sampleError('internal') }, FRESH_ID).runId).toBe(RUN_ID);
  });

  test('secrets that are locked are asked to be unlocked, before or in the run', () => {
    const refused = afterStart(task, { ok: false, error: sampleError('secret-locked') }, FRESH_ID);
    expect(refused).toMatchObject({ place: 'view', secret: 'locked', stage: { kind: 'unlock', busy: false } });
    const late = after(sampleRun({ state: 'failed', sentAt: null, error: sampleError('secret-locked') }));
    expect(late).toMatchObject({ runId: FRESH_ID, stage: { kind: 'unlock', busy: false } });
  });

  test('a run still under way is shown as running with its steps', () => {
    const run = sampleRun({ state: 'sending', settledAt: null });
    expect(after(run).stage).toMatchObject({ kind: 'running', run });
  });

  test('a permission that was missing right before sending is asked for', () => {
    const run = sampleRun({ state: 'failed', sentAt: null, error: sampleError('permission-missing') });
    const next = after(run);
    expect(next.stage.kind).toBe('allow');
    expect(next.missingGrants).toEqual(['https://api.northwind.example']);
    expect(next.runId).toBe(FRESH_ID);
  });

  test('a failure that had left is a failure, whatever its code', () => {
    const run = sampleRun({ state: 'failed', error: sampleError('permission-missing') });
    expect(after(run).stage.kind).toBe('settled');
  });
});

describe('after a refusal', () => {
  test.each([
    ['value-missing', 'Needs a value.'],
    ['value-invalid', 'Not like this. Try again.'],
  ] as const)('%s stands at its field and the value stays', (code, sentence) => {
    const error = sampleError(code, { field: 'order_number', message: 'Not like this.' });
    const next = afterRefusal(task, error);
    expect(next.errors).toEqual({ order_number: sentence });
    expect(next.values).toEqual(task.values);
    expect(next.refusals).toBe(task.refusals + 1);
    expect(next.place).toBe('view');
  });

  test('a field that the form does not have is shown as a refusal', () => {
    expect(afterRefusal(task, sampleError('value-invalid', { field: 'gone' })).stage.kind).toBe('refused');
  });

  test.each([
    ['permission-missing', 'allow'],
    ['secret-missing', 'secret'],
    ['duplicate-run', 'repeat'],
    ['wrong-ticket', 'refused'],
    ['action-not-found', 'refused'],
    ['internal', 'refused'],
  ] as const)('%s leads to %s', (code, stage) => {
    expect(afterRefusal(task, sampleError(code)).stage.kind).toBe(stage);
  });

  test('a sign-in that holds no longer is asked for where the agent signs in, and told where a secret gets the token', () => {
    const connection = { ...sampleCard().connection, gives: 'sign-in' };
    const error = sampleError('sign-in-failed');
    const signsIn = openTask(sampleCard({ connection } as Partial<Card>), sampleTicket(), RUN_ID, 'card');
    expect(afterRefusal(signsIn, error).stage).toMatchObject({ kind: 'sign-in', error });
    expect(afterRefusal(signsIn, sampleError('secret-missing')).stage.kind).toBe('sign-in');
    expect(afterRefusal(task, error).stage).toEqual({ kind: 'refused', error });
  });

  test('another address that is not allowed joins those that are known', () => {
    const known = { ...task, missingGrants: ['https://a.example'] };
    const next = afterRefusal(known, sampleError('permission-missing', { origin: 'https://login.example' }));
    expect(next.missingGrants).toEqual(['https://a.example', 'https://login.example']);
  });

  test.each(ERROR_CODES)('%s leads somewhere and keeps the run id', (code) => {
    const next = afterRefusal(task, sampleError(code));
    expect(next.stage).toBeDefined();
    expect(next.runId).toBe(RUN_ID);
  });
});
