// An adapter together with the page that it reads: what the content script is handed, so that it carries none of it itself.
import type { Adapter, Page } from '#lib/ticket/adapter.ts';
import { findWords } from '#lib/ticket/find-words.ts';
import { fitSnapshot } from '#lib/ticket/snapshot.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { handOver, takeBack } from './hand-over.ts';
import { insertText } from './insert.ts';
import { markWords } from './mark.ts';
import type { Reader } from './readers.ts';

/** @param waitLeft for how many ms the helpdesk wants to be left alone */
export function bindReader(adapter: Adapter, page: Page, waitLeft: () => number): Reader {
  const ways: Pick<Ticket, 'notes'> = adapter.postNote ? { notes: 'post' } : adapter.copyOnly ? { notes: 'copy' } : {};
  return {
    helpdesk: adapter.helpdesk,
    waitLeft,
    ticketId: () => adapter.ticketId(page),
    state: () => adapter.state(page),
    async read(late) {
      const reading = await adapter.read(page, late);
      if (reading?.kind !== 'ticket') return reading;
      return { kind: 'ticket', ticket: { ...fitSnapshot(reading.ticket), ...ways } };
    },
    mark: (messageId, words) =>
      markWords([adapter.messageElement(page, messageId), adapter.ticketArea(page)], words, findWords),
    async insert(kind, text, byTyping) {
      takeBack(page.document);
      const composers = adapter.composers(page);
      const fitting = composers.find((composer) => composer.kind === kind);
      if (!fitting) return { inserted: false, composer: composers[0]?.kind ?? null, inPage: false };
      if (fitting.editor && !byTyping) {
        handOver(fitting.element, fitting.editor, text);
        return { inserted: false, composer: kind, inPage: true };
      }
      return { inserted: await insertText(fitting.element, text), composer: kind, inPage: false };
    },
    note: async (text) => (await adapter.postNote?.(page, text)) ?? null,
  };
}
