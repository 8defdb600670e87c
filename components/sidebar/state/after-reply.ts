// Where a task goes when the background has answered: the one place that switches on error codes. Pure.
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { RunReply } from '#lib/messages.ts';
import type { Run } from '#lib/run.ts';
import { fieldError } from '../form/field-errors.ts';
import { credentialStage, type Task, unlockStage } from './task.ts';

export function isSettled(run: Run): boolean {
  return run.state === 'succeeded' || run.state === 'failed' || run.state === 'unknown';
}

/**
 * After `runs.start`. A refused start may stand in the log as a failed run: its id is used up, and the next press is a new decision.
 * Not so when no answer came (it may have been sent) or when an unknown write was to go again. A settled run gets a new id for what
 * comes next, except an unknown write: trying that again under its own id is what keeps it from happening twice.
 */
export function afterStart(task: Task, reply: Reply<RunReply>, freshRunId: string): Task {
  if (!reply.ok) {
    const keeps = task.again > 0 || reply.error.code === 'internal';
    return afterRefusal(keeps ? task : { ...task, runId: freshRunId }, reply.error);
  }
  const { run } = reply.value;
  if (!isSettled(run)) return { ...task, stage: runningStage(task, run) };
  const unknown = run.state === 'unknown';
  const settled: Task = { ...task, runId: unknown ? task.runId : freshRunId, again: unknown ? run.attempts : 0 };
  // Nothing left this machine: what was missing is asked for, as if it had been refused at once.
  if (run.state === 'failed' && run.sentAt === null && run.error !== null && isDemand(task, run.error)) {
    return afterRefusal(settled, run.error);
  }
  return { ...settled, stage: { kind: 'settled', run } };
}

function runningStage(task: Task, run: Run): Task['stage'] {
  if (task.stage.kind === 'running') return { ...task.stage, run };
  return { kind: 'running', startedAt: run.preparedAt, run, cancelling: false };
}

function isDemand(task: Task, error: ErrorDetail): boolean {
  if (error.code === 'sign-in-failed') return signsIn(task);
  return error.code === 'permission-missing' || error.code === 'secret-missing' || error.code === 'secret-locked';
}

function signsIn(task: Task): boolean {
  return task.card.connection?.gives === 'sign-in';
}

/** After a refusal of `runs.preview` or `runs.start`: nothing was sent. */
export function afterRefusal(task: Task, error: ErrorDetail): Task {
  const refused: Task = { ...task, stage: { kind: 'refused', error } };
  switch (error.code) {
    case 'value-missing':
    case 'value-invalid': {
      const known = task.card.inputs.some((input) => input.definition.name === error.field);
      if (error.field === undefined || !known) return refused;
      return {
        ...task,
        place: 'view',
        errors: { ...task.errors, [error.field]: fieldError(error) },
        refusals: task.refusals + 1,
        stage: { kind: 'form', busy: false },
      };
    }
    case 'permission-missing':
      return {
        ...task,
        place: 'view',
        missingGrants: [...new Set([...task.missingGrants, error.origin ?? task.card.origin])],
        stage: { kind: 'allow', request: null, denied: false },
      };
    case 'secret-missing':
      return credentialStage(task);
    // The sign-in that was kept holds no longer. Where a secret is what gets the token, the failure says whose side it is on first.
    case 'sign-in-failed':
      return signsIn(task) ? credentialStage({ ...task, secret: 'sign-in' }, error) : refused;
    case 'secret-locked':
      return unlockStage(task);
    case 'duplicate-run':
      return { ...task, place: 'view', stage: { kind: 'repeat', error } };
    case 'bad-message':
    case 'not-allowed':
    case 'action-not-found':
    case 'definition-invalid':
    case 'limit-reached':
    case 'connection-missing':
    case 'confirmation-needed':
    case 'wrong-ticket':
    case 'timeout':
    case 'cancelled':
    case 'network':
    case 'redirect-refused':
    case 'http-status':
    case 'response-too-large':
    case 'response-not-json':
    case 'path-invalid':
    case 'sync-refused':
    case 'signature-invalid':
    case 'edit-conflict':
    case 'private-address':
    case 'origin-paused':
    case 'passphrase-wrong':
    case 'storage-full':
    case 'storage-broken':
    case 'internal':
      return refused;
  }
}
