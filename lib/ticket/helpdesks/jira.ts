// Reads Jira Service Management, in the cloud and on hosts of its own, through its documented API with the agent's session. Pure.
// API: developer.atlassian.com, REST v3 (cloud) and v2 (Data Center). Page marks: as extensions in public use read them.
import type { Adapter, Helpdesk, JsonAnswer, Page } from '../adapter.ts';
import { emptyTicket } from '../empty-ticket.ts';
import { countOf, jsonOf, listOf, member, textOf } from '../loose-json.ts';
import { lineText } from '../plain-text.ts';
import { readState, rememberRead } from '../read-state.ts';
import { refusal } from '../refusal.ts';
import type { AuthorRole, TicketMessage } from '../ticket.ts';
import { labelsOf, readFields, richText } from './jira-fields.ts';

const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
const TICKET_PATH = /\/(?:browse|issues?|(?:queues|custom|portal)\/\d+)\/([a-z][a-z0-9_]+-\d+)(?:\/|$)/i;
/** Where a page of Jira's begins behind the path that Jira is installed under. */
const PAGES_OF_JIRA = /\/(?:browse|issues|projects|servicedesk|secure)\/.*$/;
/** Written by Jira itself where nobody is signed in, and its sign-in forms. */
const SIGNED_OUT = 'meta[name="ajs-remote-user"][content=""],#login-form,#loginform,form[action$="/login.jsp"]';
const COMMENT = '[data-testid^="comment-base-item-"],[id^="comment-"].activity-comment';
const STATUS = '[data-testid^="issue-field-status.ui.status-view.status-button"],#status-val';
const SHOWN_KEY = '[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"],#key-val';
const DESCRIPTION = 'description';
const PER_PAGE = 100;
const COMMENT_PAGES = 20;

const isCloud = ({ location }: Page) => location.origin.endsWith('.atlassian.net');

/** Where Jira is installed on its host. */
function basePath(page: Page): string {
  if (isCloud(page)) return '';
  const told = page.document.querySelector<HTMLMetaElement>('meta[name="ajs-context-path"]')?.content;
  return told !== undefined && /^(?:\/[\w.~-]+)*$/.test(told)
    ? told
    : page.location.pathname.replace(PAGES_OF_JIRA, '');
}

/** People have numbers in the cloud, keys and names elsewhere. */
const idOf = (person: unknown) => textOf(person, 'accountId') || textOf(person, 'key') || textOf(person, 'name');

/** Their offsets lack the colon. */
const timeOf = (value: unknown, name: string) => textOf(value, name).replace(/([+-]\d\d)(\d\d)$/, '$1:$2');

async function readComments(page: Page, issue: string) {
  const comments: unknown[] = [];
  for (let number = 1; ; number += 1) {
    // Newest first, so that what is left out of a very long thread is its beginning.
    const query = `expand=renderedBody,properties&orderBy=-created&maxResults=${PER_PAGE}&startAt=${comments.length}`;
    const answer = await page.getJson(`${issue}/comment?${query}`);
    const some = listOf(jsonOf(answer), 'comments');
    comments.push(...some);
    const left = Math.max(0, countOf(jsonOf(answer), 'total') - comments.length);
    if (answer.kind !== 'json' || some.length === 0 || left === 0 || number === COMMENT_PAGES)
      return { answer, comments, left };
  }
}

/** Outside service projects every comment is public, or kept to a role. */
function isInternal(comment: unknown): boolean {
  const property = listOf(comment, 'properties').find((one) => textOf(one, 'key') === 'sd.public.comment');
  const internal = member(member(property, 'value'), 'internal');
  const isKept = textOf(member(comment, 'visibility'), 'value') !== '';
  return member(comment, 'jsdPublic') === false || String(internal) === 'true' || isKept;
}

export const jiraAgent: Helpdesk = {
  id: 'jira',
  name: 'Jira Service Management',
  // Asked of every page with every change: the head is short.
  matches: ({ document, location }) =>
    location.origin.endsWith('.atlassian.net')
      ? !location.pathname.startsWith('/wiki')
      : Boolean(document.head?.querySelector('meta[name="application-name"][content="JIRA"]')),
};

export const jira: Adapter = {
  helpdesk: jiraAgent,

  ticketId({ location }) {
    const found =
      new URLSearchParams(location.search).get('selectedIssue') ?? TICKET_PATH.exec(location.pathname)?.[1] ?? '';
    const key = found.toUpperCase();
    return KEY.test(key) ? key : null;
  },

  state(page) {
    const { document } = page;
    const key = jira.ticketId(page);
    const shown = document.querySelector(SHOWN_KEY);
    // The address changes before the page does: what stands there may still be the ticket before.
    const isDrawn = key !== null && (shown ? lineText(shown) === key : document.title.includes(`[${key}]`));
    if (!isDrawn) return readState(page, key, []);
    const numbers = [...document.querySelectorAll(COMMENT)].map((item) => {
      return Number(/\d+$/.exec(item.getAttribute('data-testid') ?? item.id)?.[0] ?? 0);
    });
    return readState(page, key, numbers, lineText(document.querySelector(STATUS)));
  },

  async read(page) {
    const helpdeskName = jiraAgent.name;
    const key = jira.ticketId(page);
    if (key === null) {
      const kind = page.document.querySelector(SIGNED_OUT) ? 'signed-out' : 'no-ticket';
      return { kind, helpdeskName };
    }
    const base = basePath(page);
    const rest = `${base}/rest/api/${isCloud(page) ? 3 : 2}`;
    const [answer, thread, me] = await Promise.all([
      page.getJson(`${rest}/issue/${key}?expand=names,renderedFields&fields=*all,-comment,-attachment,-worklog`),
      readComments(page, `${rest}/issue/${key}`),
      page.getJson(`${rest}/myself`, { keep: true }),
    ]);
    for (const one of [answer, thread.answer] satisfies JsonAnswer[]) {
      // Another address than the one kept above, to ask anew.
      const refused = await refusal(jiraAgent, page, key, one, `${rest}/myself?expand=groups`, idOf);
      if (refused) return refused;
    }
    const issue = jsonOf(answer);
    const fields = member(issue, 'fields');
    if (fields === undefined) return refusal(jiraAgent, page, key, { kind: 'failed', status: 0 }, '', () => '');

    const reporter = member(fields, 'reporter');
    const agent = jsonOf(me);
    const colleagues = new Set(
      [
        agent,
        member(fields, 'assignee'),
        ...thread.comments.filter(isInternal).map((one) => member(one, 'author')),
      ].map(idOf),
    );
    const roleOf = (person: unknown): AuthorRole => {
      if (idOf(person) !== '' && idOf(person) === idOf(reporter)) return 'requester';
      const type = textOf(person, 'accountType');
      if (type === 'app') return 'system';
      // Data Center does not say who is a customer.
      return type === 'atlassian' || (type === '' && colleagues.has(idOf(person))) ? 'agent' : 'unknown';
    };
    const authorOf = (person: unknown): TicketMessage['author'] => ({
      role: roleOf(person),
      name: textOf(person, 'displayName'),
      email: textOf(person, 'emailAddress'),
    });
    const description: TicketMessage = {
      id: DESCRIPTION,
      author: authorOf(member(fields, 'creator') ?? reporter),
      at: timeOf(fields, 'created'),
      public: true,
      text: richText(page, member(member(issue, 'renderedFields'), DESCRIPTION), member(fields, DESCRIPTION)),
    };
    const comments = thread.comments.map((comment): TicketMessage => {
      return {
        id: textOf(comment, 'id'),
        author: authorOf(member(comment, 'author')),
        at: timeOf(comment, 'created'),
        public: !isInternal(comment),
        text: richText(page, member(comment, 'renderedBody'), member(comment, 'body')),
      };
    });
    comments.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || Number(a.id) - Number(b.id));
    const ticket = {
      ...emptyTicket(jiraAgent, page, base, key),
      // A moved issue answers to its old key too.
      number: textOf(issue, 'key') || key,
      subject: textOf(fields, 'summary'),
      status: textOf(member(fields, 'status'), 'name'),
      priority: textOf(member(fields, 'priority'), 'name'),
      tags: labelsOf(fields),
      requester: { name: textOf(reporter, 'displayName'), email: textOf(reporter, 'emailAddress'), phone: '' },
      assignee: textOf(member(fields, 'assignee'), 'displayName'),
      agent: { name: textOf(agent, 'displayName'), email: textOf(agent, 'emailAddress') },
      fields: readFields(page, issue),
      messages: description.text === '' ? comments : [description, ...comments],
      source: 'api' as const,
      cut: thread.left > 0 ? { messages: thread.left, characters: 0 } : null,
    };
    if (jira.ticketId(page) === key)
      rememberRead(
        page,
        key,
        comments.map(({ id }) => id),
        ticket.status,
      );
    return { kind: 'ticket', ticket };
  },

  messageElement({ document }, messageId) {
    if (messageId === null)
      return document.querySelector('[data-testid="issue.views.issue-base.foundation.summary.heading"],#summary-val');
    if (messageId === DESCRIPTION)
      return document.querySelector('[data-testid="issue.views.field.rich-text.description"],#description-val');
    // Numbers alone: anything else could break out of the selector.
    return /^\d+$/.test(messageId)
      ? document.querySelector(`[data-testid="comment-base-item-${messageId}"],#comment-${messageId}`)
      : null;
  },

  ticketArea: ({ document }) => document.querySelector('#issue-content') ?? document.body,

  // Whether its editor writes to the customer or to colleagues, no certain mark of the page tells.
  composers: () => [],
  copyOnly: true,
};
