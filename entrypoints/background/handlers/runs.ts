// Runs: previewed, started, cancelled, looked at, and settled by what the agent found out.
import { runNotFound } from '#lib/run/run-error.ts';
import { report } from '../report.ts';
import { checkCard, requireChecked } from '../run/outcome-check.ts';
import { buildAgentRun } from '../run/prepare.ts';
import { startRun } from '../run/start.ts';
import { changeRun, readRun } from '../store/runs.ts';
import { noteTaken } from '../store/suggested.ts';
import { shownRun } from '../views/panel-view.ts';
import type { HandlersOf } from './handler.ts';

const uncounted = (error: unknown) => report('counting a run', error);

export const runHandlers: HandlersOf<'runs'> = {
  async 'runs.preview'(deps, request) {
    return (await buildAgentRun(deps, request)).shown;
  },

  async 'runs.start'(deps, request) {
    const reply = await startRun(deps, request);
    const { ticketKey, actionId } = request;
    if (ticketKey !== null) void noteTaken(deps.database, ticketKey, actionId).catch(uncounted);
    return reply;
  },

  async 'runs.cancel'(deps, { runId }) {
    deps.flights.get(runId)?.controller.abort('cancelled');
    return null;
  },

  async 'runs.get'(deps, { runId }) {
    const run = await readRun(deps.database, runId);
    if (!run) throw runNotFound();
    return shownRun(run);
  },

  async 'runs.checkCard'(deps, request) {
    return checkCard(deps, request);
  },

  async 'runs.settle'(deps, { runId, happened, checkedBy }) {
    await requireChecked(deps, runId, checkedBy);
    const run = await changeRun(deps.database, runId, (known) => {
      if (known.state !== 'unknown') return known;
      return { ...known, verdict: { happened, at: deps.now(), checkedBy: checkedBy ?? null } };
    });
    if (!run) throw runNotFound();
    deps.views.tell({ name: 'run.changed', run: shownRun(run) });
    deps.views.changed();
    return shownRun(run);
  },
};
