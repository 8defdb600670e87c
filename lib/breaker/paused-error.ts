// The refusal of a request to an origin that is paused. Pure.
import { AppError } from '#lib/errors.ts';
import { FAILURES, type Pause } from './circuit.ts';
import { waitText } from './wait-text.ts';

/** Why an origin gets no requests, one sentence. It begins with the origin. */
export function pauseReason(origin: string, { reason, cut }: Pick<Pause, 'reason' | 'cut'>): string {
  if (reason === 'failing') return `${origin} failed ${FAILURES} times in a row, so it gets no requests for a while.`;
  if (cut) return `${origin} asked for a pause of more than an hour; Deskhand keeps to one hour.`;
  return `${origin} asked for a pause.`;
}

/** @param now ms since 1970 */
export function originPaused(origin: string, pause: Pause, now: number): AppError {
  return new AppError({
    code: 'origin-paused',
    message: `${pauseReason(origin, pause)} Nothing was sent.`,
    advice: `Try again in ${waitText(pause.until - now)}.`,
    blame: 'server',
    origin,
    at: pause.until,
  });
}
