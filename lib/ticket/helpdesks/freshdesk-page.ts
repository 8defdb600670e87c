// Freshdesk's ticket as its page shows it, for when neither of its APIs answers. Pure.
import type { Helpdesk, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { lineText, plainText } from '../plain-text.ts';
import type { PageReading, TicketMessage } from '../ticket.ts';

/** The id of the first message: all others are notes with numbers. */
export const DESCRIPTION = 'description';

/** The part of the page with that message; null where it is folded away. */
export function itemOf({ document }: Page, ticketId: string | null, messageId: string): Element | null {
  const album = messageId === DESCRIPTION ? `ticket_${ticketId}` : `note_${messageId}`;
  // Numbers alone: anything else could break out of the selector.
  return /^\w+_\d+$/.test(album) ? document.querySelector(`[data-album="${album}"]`) : null;
}

/** Beside the message stand buttons and addresses. */
const bodyOf = (item: Element) => item.querySelector('.ticket-details__item__content,.text__content') ?? item;

function readItem(item: HTMLElement): TicketMessage {
  return {
    id: item.dataset.album?.replace('note_', '') ?? '',
    author: { role: 'unknown', name: lineText(item.querySelector('[data-test-id="user-name"]')), email: '' },
    at: '',
    public:
      item.closest('.ticket-details__privatenote') === null && !item.querySelector('.ticket-details__privatenote'),
    text: plainText(bodyOf(item)),
  };
}

/** Null when the page does not show that ticket. */
export function readFromPage(helpdesk: Helpdesk, page: Page, id: string): PageReading | null {
  const first = itemOf(page, id, DESCRIPTION);
  // The address changes before the page does: what stands there may still be the ticket before.
  if (first === null) return null;
  const name = lineText(first.querySelector('[data-test-id="user-name"]'));
  const notes = [...page.document.querySelectorAll<HTMLElement>('[data-album^="note_"]')];
  const description: TicketMessage = {
    id: DESCRIPTION,
    author: { role: 'requester', name, email: '' },
    at: '',
    public: true,
    text: plainText(first.querySelector('#ticket_original_request') ?? bodyOf(first)),
  };
  const ticket = {
    ...emptyTicket(helpdesk, page, '', id),
    // Beside the subject there are buttons in it.
    subject: lineText(page.document.querySelector('.ticket-subject-heading'), '*'),
    requester: { name, email: '', phone: '' },
    messages: [description, ...notes.map(readItem).sort((a, b) => Number(a.id) - Number(b.id))],
  };
  return { kind: 'ticket', ticket };
}
