// Cards on demand: found by search, opened by name, put aside.

import { actionNotActive, actionNotFound } from '#lib/run/run-error.ts';
import { learn } from '#lib/suggest/learn.ts';
import { search } from '#lib/suggest/rank.ts';
import { offeredHere, requireForAgent } from '../offered.ts';
import { addDismissal, writeLearned } from '../store/learned.ts';
import { buildCards } from '../views/cards.ts';
import { openTicket } from '../views/page-state.ts';
import { requireTicket, ticketBeside } from '../views/require-ticket.ts';
import type { HandlersOf } from './handler.ts';

export const cardHandlers: HandlersOf<'cards'> = {
  async 'cards.search'(deps, { windowId, query }) {
    const [library, ticket] = await Promise.all([deps.library.read(), openTicket(deps, windowId)]);
    const offered = await offeredHere(deps, library);
    const sources = search(offered.index(), query).flatMap(({ actionId }) => {
      const action = library.byId.get(actionId)?.action;
      return action ? [{ action, reasons: [] }] : [];
    });
    return buildCards(deps, library, sources, ticket);
  },

  async 'cards.get'(deps, { windowId, actionId }) {
    const [library, ticket] = await Promise.all([deps.library.read(), ticketBeside(deps, windowId)]);
    const entry = library.byId.get(actionId);
    if (!entry) throw actionNotFound();
    if (entry.action?.status !== 'active') throw actionNotActive();
    await requireForAgent(deps, entry.action);
    const [card] = await buildCards(deps, library, [{ action: entry.action, reasons: [] }], ticket);
    if (!card) throw actionNotFound();
    return card;
  },

  async 'cards.dismiss'(deps, { windowId, actionId, ticketKey }) {
    // What the agent put aside belongs to the ticket it was shown on: another one's words would be learned otherwise.
    const ticket = await requireTicket(deps, windowId, ticketKey);
    await addDismissal(deps.database, ticket.key, actionId, deps.now());
    await writeLearned(deps.database, learn(await deps.learned.read(), ticket, actionId, 'dismissed'));
    deps.learned.forget();
    deps.ranking.forget(ticket);
    deps.views.changed(windowId);
    return null;
  },
};
