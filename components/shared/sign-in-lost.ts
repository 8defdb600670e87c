// What a page says when the background went away while the sign-in window was open. Pure.
import type { ErrorDetail } from '#lib/errors.ts';

/** The window is the browser's and may still stand there, but what it brings reaches nobody any more. */
export function signInError(error: ErrorDetail): ErrorDetail {
  if (error.code !== 'internal') return error;
  return {
    ...error,
    message: 'Deskhand was interrupted while you signed in, so you are not signed in yet.',
    advice: 'If the sign-in window is still open, close it. Then sign in again.',
  };
}
