// Reads any page at all: its title, what is selected, its main text and the e-mail addresses in it. Guesses nothing that is not evident. Pure.
import type { Adapter, Helpdesk, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { lineText, plainText } from '../plain-text.ts';

/** More of a page than anyone reads; a list of ten thousand rows must not weigh on every change of the page. */
const TEXT_LIMIT = 100_000;
/** Frames of a page, and editors in it: the agent's draft is no part of the ticket. */
const FRAME =
  'nav,[role="navigation"],[role="banner"],[role="contentinfo"],[aria-hidden="true"],[contenteditable=""],[contenteditable="true"]';
// Counted repeats: an endless run of letters (a pasted file) would otherwise cost its length squared.
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;
const ROBOT = /^(no-?reply|do-?not-?reply|mailer-daemon|notifications?)@/i;

const area = ({ document }: Page): Element =>
  document.querySelector('main,[role="main"]') ?? document.querySelector('article') ?? document.body;

const selectionOf = ({ document }: Page) => document.getSelection()?.toString().trim() ?? '';

/** The page's address without anchors; a hash that is a route (`#/ticket/5`, `#ticket/zoom/5`) tells pages apart and stays. */
function pageId({ location }: Page): string {
  return `${location.pathname}${location.search}${location.hash.includes('/') ? location.hash : ''}`;
}

/** The one address that is neither of this site's own people nor a robot's; '' when there is none or more than one. */
function customerEmail({ location }: Page, text: string): string {
  const host = new URL(location.origin).hostname;
  const isOwn = (domain: string) => host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
  const addresses = new Set((text.match(EMAIL) ?? []).map((address) => address.toLowerCase()));
  const others = [...addresses].filter(
    (address) => !ROBOT.test(address) && !isOwn(address.slice(address.indexOf('@') + 1)),
  );
  return others.length === 1 ? (others[0] ?? '') : '';
}

export const anyPage: Helpdesk = {
  id: 'generic',
  name: 'Web page',
  matches: () => true,
};

export const generic: Adapter = {
  helpdesk: anyPage,

  ticketId: pageId,

  state: (page) => `${page.document.title} ${selectionOf(page)} ${plainText(area(page), FRAME, TEXT_LIMIT)}`,

  async read(page) {
    const id = pageId(page);
    const helpdeskName = anyPage.name;
    // Cut short, two pages could pass for one, and a run would land on the wrong one.
    if (id.length > 1_500)
      return {
        kind: 'unreadable',
        helpdeskName,
        message: 'The address of this page is too long to tell its pages apart.',
      };
    const { document } = page;
    const text = plainText(area(page), FRAME, TEXT_LIMIT);
    const heading = lineText(area(page).querySelector('h1'));
    return {
      kind: 'ticket',
      ticket: {
        ...emptyTicket(anyPage, page, '', id),
        number: '',
        subject: document.title.trim() || heading,
        requester: { name: '', email: customerEmail(page, text), phone: '' },
        messages:
          text === ''
            ? []
            : [{ id: '1', author: { role: 'unknown', name: '', email: '' }, at: '', public: true, text }],
        selection: selectionOf(page),
      },
    };
  },

  messageElement: (page, messageId) => (messageId === null ? page.document.querySelector('h1') : area(page)),

  ticketArea: area,

  // Whether a field goes to a customer or to colleagues, an unknown page does not tell.
  composers: () => [],
  copyOnly: true,
};
