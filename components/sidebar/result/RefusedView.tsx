// Refused before anything was sent.
import type { ErrorDetail } from '#lib/errors.ts';
import type { Task } from '../state/task.ts';
import { errorDetails } from './details-text.ts';
import { ErrorText, FailureButtons } from './FailureView.tsx';

export function RefusedBody({ error }: { error: ErrorDetail }) {
  // Its advice names a time that has passed a moment later: the note at the foot counts down.
  if (error.code === 'origin-paused') {
    const advice = 'Wait until it works again, then try again.';
    return <ErrorText error={{ ...error, advice }} lines={errorDetails(error)} />;
  }
  return <ErrorText error={error} lines={errorDetails(error)} />;
}

export function RefusedFoot({ task, error }: { task: Task; error: ErrorDetail }) {
  const secret = error.code === 'sign-in-failed' && task.card.connection !== null;
  return <FailureButtons task={task} error={error} secret={secret} />;
}
