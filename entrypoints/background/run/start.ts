// One run from message to settled record: join → load, build, check → claim → access → `sending` → send → settle → tell.
import type { ErrorDetail } from '#lib/errors.ts';
import type { RequestOf, RunReply } from '#lib/messages.ts';
import { notSent } from '#lib/run/not-sent.ts';
import { duplicateRun, runNotFound } from '#lib/run/run-error.ts';
import { runContent } from '#lib/run/same-run.ts';
import { settleRun } from '#lib/run/settle.ts';
import type { RunRecord } from '#lib/run.ts';
import { learn } from '#lib/suggest/learn.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Deps } from '../deps.ts';
import { failureOf } from '../failure.ts';
import { report } from '../report.ts';
import { writeLearned } from '../store/learned.ts';
import { changeRun, readRun, writeRun } from '../store/runs.ts';
import { shownRun } from '../views/panel-view.ts';
import { claimNew, markSending, mayGoAgain, requireNoTwin, requireNotNoted, requireSameRun } from './claim.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type CheckedRun, prepareRun } from './prepare.ts';
import { newRecord } from './record.ts';
import { requireAccess, sendRun } from './send.ts';

type Start = RequestOf<'runs.start'>;

const CANCELLED_IN_TIME: ErrorDetail = {
  code: 'cancelled',
  message: 'You cancelled before the request was sent. Nothing happened.',
  advice: 'Run it again whenever you like.',
  blame: 'you',
};

/** Starts a run, or joins the one that has the same id: a second click, a double Enter or a replayed message sends nothing. */
export async function startRun(deps: Deps, request: Start): Promise<RunReply> {
  const content = runContent(request.actionId, request.values, request.ticketKey);
  const identity = `${request.revision}:${content}`;
  const flying = deps.flights.get(request.runId);
  if (flying) {
    if (flying.content !== identity) throw duplicateRun(true, request.runId, flying.startedAt);
    return { ...(await flying.reply), repeated: true };
  }
  const controller = new AbortController();
  // Nothing may be awaited between looking for a flight and entering this one.
  const reply = perform(deps, request, content, controller).finally(() => deps.flights.delete(request.runId));
  deps.flights.set(request.runId, { content: identity, startedAt: deps.now(), controller, reply });
  return reply;
}

async function perform(deps: Deps, request: Start, content: string, controller: AbortController): Promise<RunReply> {
  const fingerprint = await fingerprintOf(await deps.salt.read(), content);
  const earlier = await readRun(deps.database, request.runId);
  if (earlier) {
    requireSameRun(earlier, fingerprint, request.revision);
    if (!mayGoAgain(earlier, request)) return { run: shownRun(earlier), repeated: true };
  }
  const checked = await prepareRun(deps, request);
  if (earlier) {
    await requireNoTwin(deps, earlier, request.repeatOf);
  } else {
    // Who was told of one earlier run is not asked about the note of another.
    if (request.repeatOf === undefined) await requireNotNoted(deps, checked);
    const claim = await claimNew(deps, newRecord(checked, request, fingerprint, deps.now()), request);
    if (claim.kind === 'repeated') return { run: shownRun(claim.run), repeated: true };
  }
  const run = await leave(deps, checked, request, controller.signal);
  if (run.state !== 'sending') return { run: shownRun(run), repeated: false };
  deps.views.tell({ name: 'run.changed', run: shownRun(run) });
  return finish(deps, request, checked, run, controller);
}

/**
 * The last moment before the request leaves: `sending` on disk, then access, asked once more.
 * A new run that does not leave is settled as failed; one that was to be sent again stays unknown.
 */
async function leave(deps: Deps, checked: CheckedRun, request: Start, signal: AbortSignal): Promise<RunRecord> {
  const stay = (error: ErrorDetail) =>
    changeRun(deps.database, request.runId, (run) => notSent(run, error, deps.now()));
  try {
    const run = await (signal.aborted ? stay(CANCELLED_IN_TIME) : markSending(deps, request));
    if (!run) throw runNotFound();
    if (run.state !== 'sending') return run;
    await requireAccess(deps, checked.plan.origin);
    return (signal.aborted ? await stay(CANCELLED_IN_TIME) : run) ?? run;
  } catch (error) {
    // When this cannot be written either, the next start settles the record.
    await stay(failureOf(error)).catch((again: unknown) => report('runs.start', again));
    throw error;
  }
}

async function finish(
  deps: Deps,
  request: Start,
  checked: CheckedRun,
  run: RunRecord,
  controller: AbortController,
): Promise<RunReply> {
  const answer = await sendRun(deps, checked, controller);
  const { record, outputs } = settleRun(run, checked.action, answer, {
    hidden: checked.hidden,
    keepFailureBody: checked.keepFailureBody,
    now: deps.now(),
  });
  // The request has left: what is known of it must reach the agent even if the disk is full now. The next start finds it `sending`.
  await writeRun(deps.database, record).catch((error: unknown) => report('runs.start', error));
  deps.views.tell({ name: 'run.changed', run: shownRun(record) });
  // The reply goes first: the agent waits for it, and the list of runs can follow.
  setTimeout(() => deps.views.changed(request.windowId));
  if (record.state === 'succeeded' && checked.ticket) {
    void teach(deps, checked.ticket, record.actionId).catch((error: unknown) => report('learning', error));
  }
  return { run: { ...shownRun(record), outputs }, repeated: false };
}

async function teach(deps: Deps, ticket: Ticket, actionId: string): Promise<void> {
  await writeLearned(deps.database, learn(await deps.learned.read(), ticket, actionId, 'run'));
  deps.learned.forget();
}
