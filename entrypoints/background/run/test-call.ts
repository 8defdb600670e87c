// An administrator's test: the definition as the editor holds it, saved or not, through the same chain as an agent's run.
import type { Action } from '#lib/action/schema.ts';
import { AppError } from '#lib/errors.ts';
import type { RequestOf } from '#lib/messages.ts';
import { canonicalText } from '#lib/run/canonical.ts';
import { requestProblems, withReadableOutputs } from '#lib/run/try-out.ts';
import type { TestReply } from '#lib/test/test.ts';
import type { Deps } from '../deps.ts';
import { carryOut } from './carry-out.ts';
import { buildRun, checkRun } from './prepare.ts';

/** Sends the request of a definition that may be in no library. The same `testId` joins, or tells what came of it; it sends nothing again. */
export async function callTest(deps: Deps, request: RequestOf<'tests.call'>): Promise<TestReply> {
  const { action, values, testId, confirmed } = request;
  const { run, outputs, response, duration } = await carryOut(deps, {
    runId: testId,
    revision: action.revision,
    // The id is in it, so that no test is ever the twin of another or of an agent's run.
    content: canonicalText(['test', testId, action, values]),
    test: true,
    ticketKey: null,
    windowId: null,
    repeatOf: null,
    again: null,
    checks: null,
    async prepare() {
      requireRequest(action);
      const built = await buildRun(deps, withReadableOutputs(action), values, testId);
      return checkRun(deps, built, { confirmed, ticket: async () => null });
    },
  });
  return { run, outputs, response, duration };
}

/** Throws `definition-invalid` with the first thing that keeps the request from being made. */
export function requireRequest(action: Action): void {
  const [problem] = requestProblems(action);
  if (!problem) return;
  throw new AppError({
    code: 'definition-invalid',
    message: problem.message,
    advice: 'Correct it, then call again.',
    blame: 'administrator',
    field: problem.field,
  });
}
