// Runs something that must be refused and hands back why.
import { AppError, type ErrorDetail } from '#lib/errors.ts';

/** @throws when `action` is not refused, or fails with anything but an AppError. */
export function refusal(action: () => unknown): ErrorDetail {
  let result: unknown;
  try {
    result = action();
  } catch (error) {
    if (error instanceof AppError) return error.detail;
    throw error;
  }
  throw new Error(`was not refused, but gave ${JSON.stringify(result)}`);
}
