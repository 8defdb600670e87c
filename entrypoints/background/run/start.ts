// An agent's run: the library's action, the revision that the form was opened with, the ticket it was opened on.
import type { RequestOf, RunReply } from '#lib/messages.ts';
import { runContent } from '#lib/run/same-run.ts';
import type { Deps } from '../deps.ts';
import { carryOut } from './carry-out.ts';
import { requireCheckable } from './outcome-check.ts';
import { prepareAgentRun } from './prepare.ts';

/** Starts a run, or joins the one that has the same id: a second click, a double Enter or a replayed message sends nothing. */
export async function startRun(deps: Deps, request: RequestOf<'runs.start'>): Promise<RunReply> {
  const { run, outputs, repeated } = await carryOut(deps, {
    runId: request.runId,
    revision: request.revision,
    content: runContent(request.actionId, request.values, request.ticketKey),
    test: false,
    ticketKey: request.ticketKey,
    windowId: request.windowId,
    repeatOf: request.repeatOf ?? null,
    again: request.again ?? null,
    checks: request.checks ?? null,
    async prepare() {
      await requireCheckable(deps, request);
      return prepareAgentRun(deps, request);
    },
  });
  return { run: { ...run, outputs }, repeated };
}
