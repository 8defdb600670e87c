// The integration log and the event log: listed, opened, exported, erased.
import { AppError } from '#lib/errors.ts';
import type { LoggedRun } from '#lib/log.ts';
import type { RunRecord } from '#lib/run.ts';
import { recordEvent } from '../store/events.ts';
import { listLog, readRecords } from '../store/log.ts';
import { eraseLog } from '../store/log-erase.ts';
import { readFacets } from '../store/log-facets.ts';
import { readRun } from '../store/runs.ts';
import { eraseSuggested } from '../store/suggested.ts';
import type { HandlersOf } from './handler.ts';

/** Of an export, in UTF-16 units: what one message carries of runs. The browser refuses 64 MB, and the page should not wait. */
const PORTION = 2_000_000;
const RUNS_AT_ONCE = 200;

export const logHandlers: HandlersOf<'log'> = {
  async 'log.list'(deps, { filter, after, limit }) {
    const { orders: _orders, ...page } = await listLog(deps.database, filter, orderOfCursor(after), limit);
    return page;
  },

  async 'log.run'(deps, { runId }) {
    const run = await readRun(deps.database, runId);
    if (!run) throw notInLog();
    return logged(run);
  },

  async 'log.records'(deps, { filter, after }) {
    const runsAlone = { ...filter, show: 'runs' as const };
    const page = await listLog(deps.database, runsAlone, orderOfCursor(after), RUNS_AT_ONCE);
    const runIds = page.entries.flatMap((entry) => (entry.kind === 'run' ? [entry.runId] : []));
    const records = new Map((await readRecords(deps.database, runIds)).map((run) => [run.runId, run]));
    const runs: LoggedRun[] = [];
    let room = PORTION;
    for (const [index, runId] of runIds.entries()) {
      const record = records.get(runId);
      if (record) {
        runs.push(logged(record));
        room -= JSON.stringify(record).length;
      }
      const isLast = index === runIds.length - 1;
      if (room <= 0 && !isLast) return { runs, next: String(page.orders[index]) };
    }
    return { runs, next: page.next };
  },

  async 'log.facets'(deps) {
    const [facets, library] = await Promise.all([readFacets(deps.database), deps.library.read()]);
    // What is in the library has its name of today.
    const named = <Named extends { id: string; name: string }>(entry: Named, name: string | undefined) => ({
      ...entry,
      name: name ?? entry.name,
    });
    return {
      ...facets,
      actions: facets.actions.map((entry) => named(entry, library.byId.get(entry.id)?.action?.name)),
      connections: facets.connections.map((entry) => named(entry, library.connections.get(entry.id)?.name)),
    };
  },

  async 'log.erase'(deps, { before }) {
    const erased = await eraseLog(deps.database, { before, now: deps.now() });
    await eraseSuggested(deps.database, before);
    if (erased.runs + erased.events > 0) {
      await recordEvent(deps, {
        subject: { kind: 'log', id: '', name: 'Log' },
        what: 'erased',
        changes: [
          { field: 'Runs', before: String(erased.runs), after: null },
          { field: 'Events', before: String(erased.events), after: null },
          { field: 'Before', before: null, after: before === null ? 'Everything' : new Date(before).toISOString() },
        ],
      });
      deps.views.changed();
    }
    return erased;
  },
};

function logged({ fingerprint: _fingerprint, ...run }: RunRecord): LoggedRun {
  return run;
}

/** Throws `bad-message` for a cursor that is none of ours. */
function orderOfCursor(after: string | null): number | null {
  if (after === null) return null;
  if (/^-?\d{1,16}$/.test(after)) return Number(after);
  throw new AppError({
    code: 'bad-message',
    message: 'That place in the log is none.',
    advice: 'Reload the page.',
    blame: 'deskhand',
  });
}

function notInLog(): AppError {
  return new AppError({
    code: 'bad-message',
    message: 'This run is not in the log of this browser. It may have been erased.',
    advice: 'Go back to the log.',
    blame: 'you',
  });
}
