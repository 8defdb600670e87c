// Reads Znuny 6.5 (and OTRS, which it grew from) from its agents' page. Pure.
// The page holds one article's text. The others are asked for as the page itself does when one is chosen: on the server that changes nothing;
// what marks an article as seen is another request. Asking for all at once would change how the agent's tickets are shown.
import type { Adapter, Composer, Helpdesk, Page, PageAnswer } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { isShown } from '../is-shown.ts';
import { lineText, plainText } from '../plain-text.ts';
import type { PageReading } from '../ticket.ts';
import { unreadable } from '../unreadable.ts';
import { type Article, readArticles, readFacts, readRequester } from './znuny-page.ts';

const SIGN_IN = '#LoginBox form[name="login"]';
const WIDGET = 'Async_0200-CustomerInformation';
/** Texts that one reading asks for; older messages are left out and counted. */
const MOST_TEXTS = 200;
/** Asked at the same time. */
const AT_ONCE = 4;

export const znunyAgent: Helpdesk = {
  id: 'znuny',
  name: 'Znuny',
  matches: ({ document }) =>
    document.querySelector(
      `#LogoutButton[href*="Action=Logout"],#AppWrapper ${SIGN_IN},body.Popup form [name="Action"][value^="AgentTicket"]`,
    ) !== null,
};

/** Znuny parts what stands in its addresses by `;` as well as by `&`. */
const asked = ({ location }: Page) => new URLSearchParams(location.search.replaceAll(';', '&'));
const isZoom = (page: Page) => asked(page).get('Action') === 'AgentTicketZoom';

const itemOf = (document: Document, id: string) =>
  document.querySelector(`#ArticleItems a[name="Article${id}"]`)?.parentElement;

/** The text of an HTML mail stands in a frame of the page's own origin; null until that has loaded. */
function inFrame(item: Element | null | undefined, id: string): Element | null {
  const frame = item?.querySelector<HTMLIFrameElement>(`iframe#Iframe${id}`)?.contentDocument;
  return frame?.readyState === 'complete' && frame.URL !== 'about:blank' ? frame.body : null;
}

type Text = { kind: 'text'; text: string } | { kind: 'refused'; answer: Exclude<PageAnswer, { kind: 'page' }> };

/** A login form comes with status 200. */
const refused = (answer: PageAnswer): Text | null =>
  answer.kind !== 'page'
    ? { kind: 'refused', answer }
    : answer.document.querySelector(SIGN_IN)
      ? { kind: 'refused', answer: { kind: 'signed-out' } }
      : null;

async function readText(page: Page, ticketId: string, { id, count }: Article, keep: boolean): Promise<Text> {
  const path = page.location.pathname;
  const ofArticle = `TicketID=${ticketId};ArticleID=${id};`;
  let item = itemOf(page.document, id);
  if (!item) {
    const query = `Action=AgentTicketZoom;Subaction=ArticleUpdate;Count=${count};${ofArticle}`;
    const answer = await page.getPage(`${path}?${query}`, { keep });
    const problem = refused(answer);
    if (problem) return problem;
    item = answer.kind === 'page' ? answer.document.body : null;
  }
  const frame = item?.querySelector(`iframe#Iframe${id}`);
  if (!frame) return { kind: 'text', text: plainText(item?.querySelector('.ArticleBody')) };
  const loaded = inFrame(item, id);
  if (loaded) return { kind: 'text', text: plainText(loaded) };
  const file = /[;&]FileID=(\d*)/.exec(frame.getAttribute('src') ?? '')?.[1] ?? '';
  const query = `Action=AgentTicketArticleContent;Subaction=HTMLView;${ofArticle}FileID=${file};`;
  const answer = await page.getPage(`${path}?${query}`, { keep });
  return refused(answer) ?? { kind: 'text', text: answer.kind === 'page' ? plainText(answer.document.body) : '' };
}

/** Newest first, so that a lost session is found before anything is remembered. */
async function readTexts(page: Page, ticketId: string, articles: Article[]): Promise<Text[]> {
  const newestFirst = articles.toReversed();
  const texts: Text[] = [];
  for (let from = 0; from < newestFirst.length; ) {
    const some = newestFirst.slice(from, from === 0 ? 1 : from + AT_ONCE);
    texts.push(...(await Promise.all(some.map((one) => readText(page, ticketId, one, from > 0)))));
    if (texts.some(({ kind }) => kind === 'refused')) break;
    from += some.length;
  }
  return texts.reverse();
}

/** The page of the ticket: this one, or the one that a window for writing was opened from. */
async function zoomOf(page: Page, id: string): Promise<PageAnswer> {
  if (isZoom(page)) return { kind: 'page', document: page.document };
  return page.getPage(`${page.location.pathname}?Action=AgentTicketZoom;TicketID=${id}`);
}

async function readWidget(page: Page, zoom: Document, id: string): Promise<Element | null> {
  const widget = zoom.getElementById(WIDGET);
  if (!widget?.querySelector('.WidgetIsLoading')) return widget;
  const query = `Action=AgentTicketZoom;Subaction=LoadWidget;TicketID=${id};ElementID=${WIDGET}`;
  const answer = await page.getPage(`${page.location.pathname}?${query}`);
  return answer.kind === 'page' ? answer.document.body : null;
}

export const znuny: Adapter = {
  helpdesk: znunyAgent,

  ticketId(page) {
    const query = asked(page);
    const id = query.get('TicketID') ?? '';
    return /^AgentTicket(Zoom|Compose|Note)$/.test(query.get('Action') ?? '') && /^\d+$/.test(id) ? id : null;
  },

  state({ document }) {
    const widget = document.getElementById(WIDGET);
    const side = document.querySelectorAll('.SidebarColumn > .WidgetSimple:first-of-type p.Value[title]');
    return [
      document.querySelector(SIGN_IN) ? 'signed out' : '',
      document.querySelector('.Headline')?.textContent,
      widget && !widget.querySelector('.WidgetIsLoading') ? widget.textContent : '',
      readFacts(document).assignee,
      // The first is how long ago it came: it changes by itself.
      ...[...side].slice(1).map((value) => value.textContent),
      ...readArticles(document).map(({ id }) => id),
    ].join('\n');
  },

  async read(page, late = false): Promise<PageReading | null> {
    const helpdeskName = znunyAgent.name;
    if (page.document.querySelector(SIGN_IN)) return { kind: 'signed-out', helpdeskName };
    const id = znuny.ticketId(page);
    if (id === null) return { kind: 'no-ticket', helpdeskName };
    if (!late && page.document.querySelector(`#${WIDGET} .WidgetIsLoading`)) return null;
    const answer = await zoomOf(page, id);
    if (answer.kind !== 'page') return unreadable(znunyAgent, id, { ...answer });
    const zoom = answer.document;
    if (zoom.querySelector(SIGN_IN)) return { kind: 'signed-out', helpdeskName };
    const [, number, subject] = /^\S*?#?(\d+)\s+—\s+(.*)$/.exec(lineText(zoom.querySelector('.Headline h1'))) ?? [];
    if (number === undefined || subject === undefined)
      return unreadable(znunyAgent, id, { kind: 'failed', status: 404 });
    const articles = readArticles(zoom);
    if (articles.length === 0 && zoom.querySelector('[class*="Timeline"]')) {
      const message = 'Znuny shows this ticket as a timeline. Choose “Show one article” in its settings to read it.';
      return { kind: 'unreadable', helpdeskName, message };
    }
    const wanted = articles.slice(-MOST_TEXTS);
    const [texts, widget] = await Promise.all([readTexts(page, id, wanted), readWidget(page, zoom, id)]);
    const problem = texts.find((one) => one.kind === 'refused');
    if (problem) return unreadable(znunyAgent, id, { ...problem.answer });
    const facts = readFacts(zoom);
    const requester = readRequester(widget, articles, facts.customerId);
    const me = lineText(page.document.querySelector('#ToolBar .UserAvatar > div > span'));
    const mine = articles.find(({ author }) => author.role === 'agent' && author.name === me);
    const left = articles.length - wanted.length;
    return {
      kind: 'ticket',
      ticket: {
        ...emptyTicket(znunyAgent, page, page.location.pathname.replace(/\/[^/]*$/, ''), id),
        number,
        subject,
        status: facts.status,
        priority: facts.priority,
        requester,
        assignee: facts.assignee,
        agent: { name: me, email: me ? (mine?.author.email ?? '') : '' },
        fields: facts.fields,
        messages: wanted.map(({ id: articleId, author, at, public: isPublic }, index) => {
          const text = texts[index];
          const told = text?.kind === 'text' ? text.text : '';
          return { id: articleId, author, at, public: isPublic, text: told };
        }),
        cut: left > 0 ? { messages: left, characters: 0 } : null,
      },
    };
  },

  messageElement({ document }, messageId) {
    if (messageId === null) return document.querySelector('.Headline h1');
    if (!/^\d+$/.test(messageId)) return null;
    const item = itemOf(document, messageId);
    return inFrame(item, messageId) ?? item?.querySelector('.ArticleBody') ?? null;
  },

  ticketArea: ({ document }) => document.querySelector('.ContentColumn') ?? document.body,

  /** Windows of their own. A note is one for colleagues alone while its box is not ticked; a reply is one while it is. */
  composers({ document }): Composer[] {
    const form = document.querySelector('form:has(textarea#RichText)');
    const action = form?.querySelector<HTMLInputElement>('input[name="Action"]')?.value;
    const box = form?.querySelector<HTMLInputElement>('input[type="checkbox"][name="IsVisibleForCustomer"]');
    if (!form || !box) return [];
    const kind =
      action === 'AgentTicketNote' && !box.checked
        ? 'note'
        : action === 'AgentTicketCompose' && box.checked
          ? 'reply'
          : null;
    if (kind === null) return [];
    // CKEditor hides the field and writes in a frame of the same origin.
    const frame = form.querySelector<HTMLIFrameElement>('#cke_RichText iframe')?.contentDocument?.body;
    if (frame) return [{ kind, element: frame, editor: 'ckeditor4' }];
    const field = form.querySelector<HTMLElement>('textarea#RichText');
    return field && isShown(field) ? [{ kind, element: field }] : [];
  },
};
