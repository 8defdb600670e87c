// A ticket with nothing in it but where it stands: adapters fill in what they find. Pure.
import type { Helpdesk, Page } from './adapter.ts';
import type { Ticket } from './ticket.ts';

/**
 * @param basePath where the helpdesk is installed on its host, '' for the root
 * @param id the helpdesk's id of the ticket; also its number until the adapter knows better
 */
export function emptyTicket(helpdesk: Helpdesk, page: Page, basePath: string, id: string): Ticket {
  return {
    key: `${page.location.origin}${basePath}#${id}`,
    helpdesk: helpdesk.id,
    helpdeskName: helpdesk.name,
    origin: page.location.origin,
    // The longest address that a reading may carry (ticket-schema.ts).
    url: page.location.href.slice(0, 10_000),
    id,
    number: id,
    subject: '',
    status: '',
    priority: '',
    tags: [],
    requester: { name: '', email: '', phone: '' },
    assignee: '',
    agent: { name: '', email: '' },
    fields: [],
    messages: [],
    selection: '',
    source: 'page',
    cut: null,
  };
}
