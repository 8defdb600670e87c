// One run from order to settled record: join → earlier? → build, check → claim → token → `sending` → access → send → settle → tell. The only chain.
import type { ErrorDetail } from '#lib/errors.ts';
import { settleUnsigned } from '#lib/oauth/unsigned.ts';
import { notSent } from '#lib/run/not-sent.ts';
import type { Reach } from '#lib/run/reach-words.ts';
import { runNotFound } from '#lib/run/run-error.ts';
import { settleRun } from '#lib/run/settle.ts';
import { testResponse } from '#lib/run/test-response.ts';
import { timingOf } from '#lib/run/timing.ts';
import type { RunRecord } from '#lib/run.ts';
import { learn } from '#lib/suggest/learn.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Deps } from '../deps.ts';
import { failureOf } from '../failure.ts';
import { report } from '../report.ts';
import { writeLearned } from '../store/learned.ts';
import { changeRun, readRun, writeRun } from '../store/runs.ts';
import { teachShapes } from '../store/shapes.ts';
import { shownRun } from '../views/panel-view.ts';
import { giveTurnBack, requireNotPaused, takeTurn } from './breaker.ts';
import { claimNew, markSending, mayGoAgain, requireNoTwin, requireNotNoted, requireSameRun } from './claim.ts';
import { fingerprintOf } from './fingerprint.ts';
import { join, type Landed } from './flights.ts';
import type { Order } from './order.ts';
import { type CheckedRun, requireAccess } from './prepare.ts';
import { newRecord } from './record.ts';
import { type GotToken, sendRun, tokenOf } from './send.ts';

const CANCELLED_IN_TIME: ErrorDetail = {
  code: 'cancelled',
  message: 'You cancelled before the request was sent. Nothing happened.',
  advice: 'Run it again whenever you like.',
  blame: 'you',
};

/** Carries an order out once, however often it comes. Throws the AppErrors of everything that keeps it from leaving. */
export function carryOut(deps: Deps, order: Order): Promise<Landed> {
  const flight = { runId: order.runId, content: `${order.revision}:${order.content}`, now: deps.now() };
  return join(deps.flights, flight, (controller) => perform(deps, order, controller)).finally(() =>
    deps.updates.retry(),
  );
}

async function perform(deps: Deps, order: Order, controller: AbortController): Promise<Landed> {
  const begun = performance.now();
  const fingerprint = await fingerprintOf(await deps.salt.read(), order.content);
  const earlier = await readRun(deps.database, order.runId);
  if (earlier) {
    requireSameRun(earlier, fingerprint, order.revision);
    if (!mayGoAgain(earlier, order)) return unsent(earlier, true);
  }
  const checked = await order.prepare();
  // Asked here so that a refused run leaves no record; `leave` asks again when its turn has come.
  if (!order.test) await requireNotPaused(deps, checked.plan.origin);
  if (earlier) {
    await requireNoTwin(deps, earlier, order.repeatOf);
  } else {
    // Who was told of one earlier run is not asked about the note of another.
    if (order.repeatOf === null) await requireNotNoted(deps, checked);
    const claim = await claimNew(deps, newRecord(checked, order, fingerprint, deps.now()), order);
    if (claim.kind === 'repeated') return unsent(claim.run, true);
  }
  const { run, probe, token } = await leave(deps, checked, order, controller);
  if (run.state !== 'sending') return unsent(run, false);
  tell(deps, order, run);
  if (!order.test) void teachValues(deps, checked).catch((error: unknown) => report('learning', error));
  return finish(deps, order, { checked, run, probe, token, begun }, controller);
}

/** What is known of a run for which nothing was sent by this message. */
function unsent(run: RunRecord, repeated: boolean): Landed {
  return { run: shownRun(run), outputs: run.outputs, repeated, response: null, duration: null };
}

/** A test is nobody's business but the page's that waits for it. */
function tell(deps: Deps, order: Order, run: RunRecord): void {
  if (!order.test) deps.views.tell({ name: 'run.changed', run: shownRun(run) });
}

/**
 * The last moment before the request leaves: a token, where one is needed; its turn, where the origin was paused; `sending` on disk; then access, asked once more.
 * A new run that does not leave is settled as failed; one that was to be sent again stays unknown.
 */
async function leave(
  deps: Deps,
  checked: CheckedRun,
  order: Order,
  controller: AbortController,
): Promise<{ run: RunRecord; probe: boolean; token: GotToken | null }> {
  const { origin } = checked.plan;
  const { signal } = controller;
  const stay = (error: ErrorDetail) => changeRun(deps.database, order.runId, (run) => notSent(run, error, deps.now()));
  let probe = false;
  try {
    // While it is got the run stays `prepared`: if the worker dies now, nothing was sent.
    const token = await tokenOf(deps, checked, controller);
    probe = await takeTurn(deps, origin, order.test);
    const marked = await (signal.aborted ? stay(CANCELLED_IN_TIME) : markSending(deps, order));
    if (!marked) throw runNotFound();
    if (marked.state === 'sending') await requireAccess(deps, origin);
    const run = (signal.aborted && marked.state === 'sending' ? await stay(CANCELLED_IN_TIME) : marked) ?? marked;
    if (probe && run.state !== 'sending') await giveTurnBack(deps, origin);
    return { run, probe, token };
  } catch (error) {
    if (probe) await giveTurnBack(deps, origin);
    // When this cannot be written either, the next start settles the record.
    await stay(failureOf(error)).catch((again: unknown) => report('runs.start', again));
    throw error;
  }
}

async function finish(
  deps: Deps,
  order: Order,
  {
    checked,
    run,
    probe,
    token,
    begun,
  }: { checked: CheckedRun; run: RunRecord; probe: boolean; token: GotToken | null; begun: number },
  controller: AbortController,
): Promise<Landed> {
  const sentAt = deps.now();
  const before = performance.now() - begun;
  const sent = await sendRun(deps, checked, controller, { token, again: run.attempts > 1 });
  const answer = sent.exchange;
  if (probe) await giveTurnBack(deps, checked.plan.origin);
  const reach = answer.trouble === 'network' ? await reachOf(deps, checked.plan.origin) : null;
  const now = deps.now();
  // A server that echoes its request echoes the token.
  const secretWords = [...checked.secretWords, ...sent.tokens];
  const hidden = [...checked.hidden, ...sent.tokens];
  const { keepBodies } = checked;
  const mapping = performance.now();
  const { record: settled, outputs } = settleUnsigned(
    settleRun(run, checked.action, answer, { hidden, keepBodies, secretWords, reach, now }),
    sent.refusal,
  );
  const timing = timingOf(before, token?.ms ?? 0, sent, performance.now() - mapping);
  const record: RunRecord = { ...settled, sends: [...run.sends, ...sent.sends], timing };
  // The request has left: what is known of it must reach the agent even if the disk is full now. The next start finds it `sending`.
  await writeRun(deps.database, record).catch((error: unknown) => report('runs.start', error));
  tell(deps, order, record);
  const { windowId } = order;
  // The reply goes first: the agent waits for it, and the list of runs can follow.
  if (windowId !== null) setTimeout(() => deps.views.changed(windowId));
  if (record.state === 'succeeded' && checked.ticket) {
    void teach(deps, checked.ticket, record.actionId).catch((error: unknown) => report('learning', error));
  }
  const response = order.test ? testResponse(answer, secretWords) : null;
  return { run: shownRun(record), outputs, repeated: false, response, duration: now - sentAt };
}

/** What the browser says of the way there, right after it failed. */
async function reachOf(deps: Deps, origin: string): Promise<Reach> {
  return { online: deps.browser.isOnline(), granted: await deps.browser.hasAccess(origin).catch(() => true) };
}

/** The values that the agent let stand or corrected: what they look like, for the next form. */
async function teachValues(deps: Deps, { action, values }: CheckedRun): Promise<void> {
  await teachShapes(deps.database, action.id, action.inputs, values);
  deps.shapes.forget();
}

async function teach(deps: Deps, ticket: Ticket, actionId: string): Promise<void> {
  await writeLearned(deps.database, learn(await deps.learned.read(), ticket, actionId, 'run'));
  deps.learned.forget();
}
