// The lookup that tells whether an unknown run happened: its card, filled from that run, and what may pass for it. Nothing is sent here.
import { carriedInputs } from '#lib/action/outcome-check.ts';
import { type Action, actionKind } from '#lib/action/schema.ts';
import type { Card } from '#lib/card.ts';
import { AppError } from '#lib/errors.ts';
import type { RequestOf } from '#lib/messages.ts';
import { carryOver } from '#lib/run/carry-over.ts';
import { actionNotActive, actionNotFound, runNotFound, wrongTicket } from '#lib/run/run-error.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Deps } from '../deps.ts';
import { requireForAgent } from '../offered.ts';
import { readRevision } from '../store/revisions.ts';
import { readRun } from '../store/runs.ts';
import { buildCards } from '../views/cards.ts';
import { shownRun } from '../views/panel-view.ts';
import { ticketBeside } from '../views/require-ticket.ts';

/** Throws `action-not-found` or `not-allowed` when the lookup cannot be run, `wrong-ticket` beside another ticket than the run's, or one still being read. */
export async function checkCard(deps: Deps, { windowId, runId }: RequestOf<'runs.checkCard'>): Promise<Card> {
  const [run, library, ticket] = await Promise.all([
    readRun(deps.database, runId),
    deps.library.read(),
    ticketBeside(deps, windowId),
  ]);
  if (!run) throw runNotFound();
  if (run.state !== 'unknown' || run.check === null) throw notToBeChecked();
  // A run beside no ticket is checked beside whichever is open: the lookup's values come from the run.
  if (run.ticketKey !== null && run.ticketKey !== ticket?.key) throw wrongTicket();
  const lookup = library.byId.get(run.check)?.action;
  if (!lookup) throw actionNotFound();
  if (lookup.status !== 'active') throw actionNotActive();
  await requireForAgent(deps, lookup);
  if (actionKind(lookup.request.method) !== 'lookup') throw notToBeChecked();
  const beside = run.ticketKey === null ? null : ticket;
  const [card] = await buildCards(deps, library, [{ action: lookup, reasons: [] }], beside);
  if (!card) throw actionNotFound();
  const inputs = carryOver(card.inputs, await carriedOf(deps, run, lookup), shownRun(run));
  const complete = inputs.every(({ definition, value }) => !definition.required || value !== null);
  return { ...card, inputs, complete };
}

/** By the mapping of the revision that was run; by name alone when that is gone. */
async function carriedOf(deps: Deps, run: RunRecord, lookup: Action): Promise<Map<string, string | null>> {
  const revision = await readRevision(deps.database, run.actionId, run.revision).catch(() => null);
  const check = revision?.check?.actionId === lookup.id ? revision.check : { actionId: lookup.id, inputs: [] };
  const carried = carriedInputs(check, revision?.inputs ?? run.inputs, lookup.inputs);
  return new Map(carried.map(({ input, from }) => [input.name, from]));
}

/** A replayed or made-up message must not link a lookup to a run that it says nothing of. Throws `bad-message`. */
export async function requireCheckable(
  deps: Deps,
  { checks, actionId, ticketKey }: Pick<RequestOf<'runs.start'>, 'checks' | 'actionId' | 'ticketKey'>,
): Promise<void> {
  if (checks === undefined) return;
  const run = await readRun(deps.database, checks);
  if (!run) throw runNotFound();
  if (run.state !== 'unknown' || run.check !== actionId || run.ticketKey !== ticketKey) throw notToBeChecked();
}

/** The lookup's run that an answer rests on must have been run for that question, and be over. Throws `bad-message`. */
export async function requireChecked(deps: Deps, runId: string, checkedBy: string | undefined): Promise<void> {
  if (checkedBy === undefined) return;
  const lookup = await readRun(deps.database, checkedBy);
  const over = lookup?.state === 'succeeded' || lookup?.state === 'failed';
  if (!over || lookup.checks !== runId) throw notToBeChecked();
}

function notToBeChecked(): AppError {
  return new AppError({
    code: 'bad-message',
    message: 'That lookup is not the check of this run.',
    advice: 'Look in the other system, then say whether it happened.',
    blame: 'deskhand',
  });
}
