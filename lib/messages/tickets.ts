// The ticket in the page, and the cards of actions that fit it.
import * as z from 'zod/mini';
import type { Card, PanelView } from '../card.ts';
import type { HelpdeskDefinition } from '../helpdesk/definition.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { pageReadingSchema } from '../ticket/ticket-schema.ts';
import { id, message, nothing, OPTIONS, PANEL, runId, ticketKey, windowId } from './message.ts';

export type NoteReply =
  | { state: 'posted' | 'noted-before' | 'may-be-noted' | 'signed-out' | 'refused' }
  /** The helpdesk wants to be left alone for so long. */
  | { state: 'slow-down'; seconds: number }
  | { state: 'copy'; text: string };

export const ticketMessages = {
  'tickets.publish': message<null>()(['content'], z.strictObject({ reading: pageReadingSchema })),
  /**
   * Puts `reader-<helpdesk>.js` into the sender's page, and answers once it is there: a page loads no other helpdesk's reader. With it come
   * the definitions that an administrator made for the sender's site, and their reader.
   */
  'tickets.loadReader': message<{ definitions: HelpdeskDefinition[] }>()(
    ['content'],
    z.strictObject({ helpdesk: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)) }),
  ),
  /** Tickets that were read since the browser started, newest first, at most ten: never stored. */
  'tickets.recent': message<Ticket[]>()(OPTIONS, nothing),
  'tickets.view': message<PanelView>()(PANEL, z.strictObject({ windowId })),
  /** Shows words in the page: `text` is looked for in that message (null: the subject). */
  'tickets.mark': message<{ found: boolean }>()(
    PANEL,
    z.strictObject({
      windowId,
      ticketKey,
      messageId: z.nullable(z.string()),
      text: z.string().check(z.maxLength(500)),
    }),
  ),
  /** Puts a run's outputs into the open composer. Which outputs, the background decides by audience. */
  'tickets.insert': message<{ inserted: boolean; composer: 'reply' | 'note' | null; outputs: string[] }>()(
    PANEL,
    z.strictObject({ windowId, runId, target: z.enum(['reply', 'note']) }),
  ),

  /**
   * Posts a run's internal note through the helpdesk's own API, once; where that is not certain, gives its text to copy. `again`: although the
   * ticket holds one of this run, or may.
   */
  'tickets.note': message<NoteReply>()(PANEL, z.strictObject({ windowId, runId, again: z.boolean() })),

  'cards.search': message<Card[]>()(PANEL, z.strictObject({ windowId, query: z.string().check(z.maxLength(200)) })),
  'cards.get': message<Card>()(PANEL, z.strictObject({ windowId, actionId: id })),
  /** "Not relevant": hides the action for this ticket and teaches the ranking. */
  'cards.dismiss': message<null>()(PANEL, z.strictObject({ windowId, actionId: id, ticketKey })),
} as const;
