// What the request would be right now: the code that sends, with samples where no test value is given. Pure.
import type { Problem } from '#lib/action/check.ts';
import { buildRequest, maskRequest } from '#lib/action/plan.ts';
import { withSamples } from '#lib/action/sample-value.ts';
import type { Action } from '#lib/action/schema.ts';
import type { InputValues } from '#lib/action/values.ts';
import type { Connection } from '#lib/connection.ts';
import { shownCredential } from '#lib/credential.ts';
import { AppError } from '#lib/errors.ts';
import type { ShownRequest, Span } from '#lib/run.ts';

export interface Preview {
  /** null: it cannot be built, and `problem` says why. */
  request: ShownRequest | null;
  problem: Problem | null;
  /** Names of the inputs that have a sample for a value. */
  samples: string[];
  /** True: the connection does not name this origin, so its secret would not be sent. */
  refused: boolean;
}

/** In place of the run's id, which is made anew for each run. */
const RUN_ID = '(the run’s id)';

export function buildPreview(action: Action, given: InputValues, connection: Connection | null): Preview {
  const { values, samples } = withSamples(action.inputs, given);
  try {
    const plan = buildRequest(action, values, RUN_ID);
    const refused = connection !== null && !connection.origins.includes(plan.origin);
    const credential = connection === null || refused ? [] : shownCredential(connection);
    return { request: maskRequest(plan, action.inputs, credential), problem: null, samples, refused };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message, advice, field = '' } = error.detail;
    return { request: null, problem: { field, message: `${message} ${advice}` }, samples, refused: false };
  }
}

/** As it is shown, as one text. */
export function requestText({ method, url, headers, body }: ShownRequest): string {
  const lines = headers.map(({ name, value }) => `${name}: ${joined(value)}`);
  return [`${method} ${joined(url)}`, ...lines, ...(body ? ['', joined(body)] : [])].join('\n');
}

/** The first spans, `most` characters of them; the same ones when they are no more. */
export function cutSpans(spans: Span[], most: number): Span[] {
  const kept: Span[] = [];
  let room = most;
  for (const span of spans) {
    if (span.text.length > room) {
      if (room > 0) kept.push({ ...span, text: span.text.slice(0, room).toWellFormed() });
      return kept;
    }
    kept.push(span);
    room -= span.text.length;
  }
  return spans;
}

export function joined(spans: Span[]): string {
  return spans.map((span) => span.text).join('');
}
