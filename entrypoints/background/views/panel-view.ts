// Everything the panel shows of the tab beside it, in one piece.
import type { PanelView } from '#lib/card.ts';
import type { Run, RunRecord } from '#lib/run.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Deps } from '../deps.ts';
import type { Library } from '../library-cache.ts';
import { offeredHere } from '../offered.ts';
import { listDismissed } from '../store/learned.ts';
import { listRunsOnTicket } from '../store/runs.ts';
import { buildCards, type CardSource } from './cards.ts';
import { readPage } from './page-state.ts';

/** A run as pages may see it: without the server's raw answer. */
export function shownRun({ response: _response, fingerprint: _fingerprint, ...run }: RunRecord): Run {
  return run;
}

async function suggestions(deps: Deps, library: Library, ticket: Ticket): Promise<CardSource[]> {
  const [dismissed, ranked] = await Promise.all([
    listDismissed(deps.database, ticket.key),
    deps.ranking.of(deps, library, ticket),
  ]);
  return ranked.flatMap(({ actionId, reasons }) => {
    const action = library.byId.get(actionId)?.action;
    return action && !dismissed.has(actionId) ? [{ action, reasons }] : [];
  });
}

export async function assembleView(deps: Deps, windowId: number): Promise<PanelView> {
  const [{ state }, library] = await Promise.all([readPage(deps, windowId), deps.library.read()]);
  const { active, forOthers } = await offeredHere(deps, library);
  const counts = { activeActions: active.length, activeForOthers: forOthers, actions: library.entries.length };
  if (state.kind !== 'ticket') return { page: state, suggestions: [], runs: [], ...counts };
  const { ticket } = state;
  const [sources, runs] = await Promise.all([
    suggestions(deps, library, ticket),
    listRunsOnTicket(deps.database, ticket.key),
  ]);
  return {
    page: state,
    suggestions: await buildCards(deps, library, sources, ticket),
    runs: runs.map(shownRun),
    ...counts,
  };
}
