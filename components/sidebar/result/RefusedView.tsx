// Refused before anything was sent.
import type { ErrorDetail } from '#lib/errors.ts';
import type { Task } from '../state/task.ts';
import { errorDetails } from './details-text.ts';
import { ErrorText, FailureButtons } from './FailureView.tsx';

export function RefusedBody({ error }: { error: ErrorDetail }) {
  return <ErrorText error={error} lines={errorDetails(error)} />;
}

export function RefusedFoot({ task, error }: { task: Task; error: ErrorDetail }) {
  const secret = error.code === 'sign-in-failed' && task.card.connection !== null;
  return <FailureButtons task={task} error={error} secret={secret} />;
}
