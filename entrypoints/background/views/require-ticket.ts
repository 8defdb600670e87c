// Which ticket is open, and is it the one that a message speaks of? A worker that just woke waits for the page's answer before it says no.
import { stillReading, wrongTicket } from '#lib/run/run-error.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Tab } from '../browser-port.ts';
import type { Deps } from '../deps.ts';
import { readPage } from './page-state.ts';

/** A person pressed a button and waits: longer than a view may take, in ms. */
const PATIENCE_MS = 3_000;

/** The tab that shows this ticket in that window. Throws `wrong-ticket`, in other words while the page is still being read. */
export async function tabWithTicket(
  deps: Deps,
  windowId: number,
  ticketKey: string | null,
): Promise<{ tab: Tab; ticket: Ticket }> {
  const { tab, state } = await readPage(deps, windowId, PATIENCE_MS);
  if (state.kind === 'reading') throw stillReading();
  if (!tab || state.kind !== 'ticket' || state.ticket.key !== ticketKey) throw wrongTicket();
  return { tab, ticket: state.ticket };
}

/** The ticket that is open in a window, null where none is. Throws `wrong-ticket` while the page is still being read. */
export async function ticketBeside(deps: Deps, windowId: number): Promise<Ticket | null> {
  const { state } = await readPage(deps, windowId, PATIENCE_MS);
  if (state.kind === 'reading') throw stillReading();
  return state.kind === 'ticket' ? state.ticket : null;
}

export async function requireTicket(deps: Deps, windowId: number, ticketKey: string | null): Promise<Ticket> {
  return (await tabWithTicket(deps, windowId, ticketKey)).ticket;
}
