// Request Tracker's texts: which part of a mail is the message, and the ticket as its page shows it, for when REST 2 does not answer. Pure.
import type { Helpdesk, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { textOf } from '../loose-json.ts';
import { lineText, plainText, tidy } from '../plain-text.ts';
import type { PageReading, TicketMessage } from '../ticket.ts';

/** What RT writes where the page needs a button: not part of anybody's message. */
const FOLDER = '.message-stanza-folder';

/** The text of one message out of its parts in order: what was written as plain text, else what its HTML says. Attached files are left out. */
export function messageText(page: Page, parts: unknown[]): string {
  const bodies = parts.filter((part) => textOf(part, 'Filename') === '');
  const ofType = (type: string) =>
    bodies.filter((part) => textOf(part, 'ContentType') === type).map((part) => textOf(part, 'Content'));
  // A mail with both says the same twice, and the plain one is sometimes empty.
  const plain = tidy(ofType('text/plain').join('\n\n'));
  return (
    plain ||
    ofType('text/html')
      .map((html) => plainText(page.parseHtml(html).body))
      .join('\n\n')
  );
}

/** "Maria Gonzalez <maria@example.com>" → both parts. */
function splitAddress(text: string): { name: string; email: string } {
  const [, name = '', email = ''] = /^(.*?)\s*<([^<>]+@[^<>]+)>$/.exec(text) ?? [];
  if (email) return { name, email };
  return text.includes('@') ? { name: '', email: text } : { name: text, email: '' };
}

function readMessage(transaction: HTMLElement, requester: string): TicketMessage {
  const user = lineText(transaction.querySelector('.description .user'));
  const description = lineText(transaction.querySelector('.description'), '.user');
  const text = [...transaction.querySelectorAll('.messagebody')].map((body) => plainText(body, FOLDER)).filter(Boolean);
  return {
    id: transaction.dataset.transactionId ?? '',
    author: { role: user === requester ? 'requester' : 'unknown', ...splitAddress(user) },
    // The page gives the time in the agent's own zone and language, without saying which.
    at: '',
    // RT marks an internal comment by a translated word alone; where it is unknown the message counts as public.
    public: !/comment|komment|coment|commento/i.test(description),
    text: text.join('\n\n'),
  };
}

const heading = ({ document }: Page) => /^#(\d+): (.*)$/.exec(lineText(document.querySelector('#header h1')));

/** The number of the ticket that stands in the page; null on pages that are headed by what is done there. */
export const shownNumber = (page: Page): string | null => heading(page)?.[1] ?? null;

/** The ticket as the page shows it; null while its history is still on the way, undefined when the page shows no such ticket. */
export function readFromPage(
  helpdesk: Helpdesk,
  page: Page,
  basePath: string,
  id: string,
): PageReading | null | undefined {
  const { document } = page;
  const [, number, subject = ''] = heading(page) ?? [];
  if (number !== id) return undefined;
  const history = document.querySelector('.history-container');
  // RT loads the history after the page; until then there is no message at all.
  if (!history && document.querySelector('#delayed_ticket_history')) return null;
  const value = (name: string) => lineText(document.querySelector(`.${name} .current-value`));
  const requesterText = lineText(document.querySelector('.requestors .current-value .user'));
  const transactions = history?.querySelectorAll<HTMLElement>('.transaction.message[data-transaction-id]') ?? [];
  return {
    kind: 'ticket',
    ticket: {
      ...emptyTicket(helpdesk, page, basePath, id),
      subject,
      status: value('ticket-info-basics .status'),
      priority: lineText(document.querySelector('.priority .current-value .Priority')),
      requester: { ...splitAddress(requesterText), phone: '' },
      // 6 is "Nobody" in every RT.
      assignee: document.querySelector('.owner .user:not([data-user-id="6"])') ? value('form-row.owner') : '',
      agent: { name: lineText(document.querySelector('.current-user')), email: '' },
      fields: [...document.querySelectorAll('.custom-field[id$="-ShowRow"]')].flatMap((row) => {
        const label = lineText(row.querySelector('.label,.rt-label')).replace(/:$/, '');
        const text = lineText(row.querySelector('.current-value,.rt-value'));
        return text === '' || row.classList.contains('unset-field') ? [] : [{ key: label, label, value: text }];
      }),
      messages: [...transactions].map((one) => readMessage(one, requesterText)).filter((one) => one.text !== ''),
    },
  };
}
