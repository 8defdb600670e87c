// Refused before anything was sent.
import type { ErrorDetail } from '#lib/errors.ts';
import { errorDetails } from './details-text.ts';
import { ErrorText, FailureButtons } from './FailureView.tsx';
import type { Task } from './task.ts';

export function RefusedBody({ error }: { error: ErrorDetail }) {
  return <ErrorText error={error} lines={errorDetails(error)} />;
}

export function RefusedFoot({ task, error }: { task: Task; error: ErrorDetail }) {
  return <FailureButtons task={task} error={error} />;
}
