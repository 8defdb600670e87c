// Posts an internal note about a run to the open ticket, once. What may have been posted is never posted again by itself.
import * as z from 'zod/mini';
import type { NoteReply } from '#lib/messages/tickets.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Tab } from './browser-port.ts';
import type { Deps } from './deps.ts';

const noteAnswer = z.object({
  sent: z.nullable(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['done', 'unknown', 'signed-out', 'failed']) }),
      z.object({ kind: z.literal('slow-down'), seconds: z.number() }),
    ]),
  ),
});

/** Runs whose note is on its way, there, or may be, since this worker woke: the page is read again only a moment later. */
const told = new WeakMap<Deps, Map<string, 'noted-before' | 'may-be-noted'>>();

interface Note {
  tab: Tab;
  ticket: Ticket;
  runId: string;
  text: string;
  again: boolean;
}

export async function postNote(deps: Deps, { tab, ticket, runId, text, again }: Note): Promise<NoteReply> {
  const known = told.get(deps) ?? new Map<string, 'noted-before' | 'may-be-noted'>();
  told.set(deps, known);
  const isThere = ticket.messages.some((message) => !message.public && message.text.includes(runId));
  const before = isThere ? 'noted-before' : known.get(runId);
  if (before && !again) return { state: before };
  // Until the page has said otherwise: a second press meanwhile must not post a second one.
  known.set(runId, 'may-be-noted');
  const command = { name: 'page.note', ticketKey: ticket.key, text } as const;
  const answer = noteAnswer.safeParse(await deps.browser.askPage(tab.id, command).catch(() => null));
  const sent = answer.data?.sent;
  // The page does not answer, or says something else: the note may have left.
  if (!answer.success || sent === undefined) return { state: 'may-be-noted' };
  if (sent?.kind === 'done') {
    known.set(runId, 'noted-before');
    return { state: 'posted' };
  }
  if (sent?.kind === 'unknown') return { state: 'may-be-noted' };
  known.delete(runId);
  if (sent === null) return { state: 'copy', text };
  if (sent.kind === 'slow-down') return { state: 'slow-down', seconds: sent.seconds };
  return { state: sent.kind === 'signed-out' ? 'signed-out' : 'refused' };
}
