// A stand-in for Zammad: its documented session API, with the token that changes need, and a small page. For browsers that map
// `northwind.zammad.com` to it.
import { type Answer, type ApiStandIn, apiAnswers } from './api-answers.ts';
import type { Certificate } from './certificate.ts';
import { readBody, startHttps } from './https-server.ts';
import {
  AGENT,
  article,
  GROUPS,
  makeTickets,
  PRIORITIES,
  SENDERS,
  STATES,
  USERS,
  type ZammadArticle,
  type ZammadTicket,
} from './zammad-data.ts';
import { appPage, policyOf, SIGN_IN_PAGE } from './zammad-page.ts';

/** `rate-limited`: every API request gets 429 and is told to wait two seconds. */
export type ZammadMode = 'signed-in' | 'signed-out' | 'rate-limited';

export interface Zammad extends ApiStandIn<ZammadMode> {
  /** The customer writes again; gives the number of the article. */
  receive(ticketId: number, body: string): number;
}

const ORIGIN = 'https://northwind.zammad.com';
const SESSION = '_zammad_session_stand=in';
const TICKET = /^\/api\/v1\/tickets\/(\d+)$/;
const PAGE_DATA = /^\/page-data\/(\d+)$/;

const byId = <T extends { id: number }>(records: T[]) => Object.fromEntries(records.map((one) => [one.id, one]));

/** The answer to `?all=true`: records by kind and number. Tags and articles stand beside their ticket. */
function whole({ tags, articles, ...ticket }: ZammadTicket): object {
  const ids = new Set([ticket.customer_id, ticket.owner_id, ...articles.flatMap((one) => peopleOf(one))]);
  return {
    ticket_id: ticket.id,
    ticket_article_ids: articles.map(({ id }) => id),
    tags,
    links: [],
    mentions: [],
    form_meta: {},
    assets: {
      Ticket: byId([ticket]),
      TicketArticle: byId(articles),
      User: byId(USERS.filter(({ id }) => ids.has(id))),
    },
  };
}

const peopleOf = (one: ZammadArticle) => [one.created_by_id, one.origin_by_id ?? one.created_by_id];

/** The answer to `?expand=true`: the ticket with the names of what it has by number. */
function expanded({ tags: _tags, articles: _articles, ...ticket }: ZammadTicket): object {
  const customer = USERS.find(({ id }) => id === ticket.customer_id);
  return {
    ...ticket,
    state: STATES[ticket.state_id],
    priority: PRIORITIES[ticket.priority_id],
    group: GROUPS[ticket.group_id],
    customer: customer?.email,
  };
}

/** Port 0 takes any free one. */
export async function startZammad({ port, tls }: { port: number; tls: Certificate }): Promise<Zammad> {
  const tickets = makeTickets();
  const { requests, hold, send, answer } = apiAnswers();
  let mode: ZammadMode = 'signed-in';
  /** Every answer to a session brings a token of its own; each holds for that session. */
  const tokens = new Set<unknown>();
  const find = (id: string | number | undefined) => tickets.find((ticket) => String(ticket.id) === String(id));

  function get(url: URL, hasSession: boolean): Answer {
    if (mode === 'rate-limited') return [429, { error: 'Too many requests' }, { 'retry-after': '2' }];
    if (mode === 'signed-out' || !hasSession) return [403, { error: 'Authentication required' }];
    const token = crypto.randomUUID();
    tokens.add(token);
    const fresh = { 'csrf-token': token };
    if (url.pathname === '/api/v1/users/me') return [200, AGENT, fresh];
    const [, id] = TICKET.exec(url.pathname) ?? [];
    const found = find(id);
    if (!found) return [404, { error: 'Couldn’t find Ticket' }, fresh];
    return [200, url.searchParams.get('all') === 'true' ? whole(found) : expanded(found), fresh];
  }

  /** As documented: a new article of a ticket. Without the session's own token every change is refused. */
  function post(path: string, given: string | string[] | undefined, body: string): Answer {
    if (!tokens.has(given)) return [401, { error: 'CSRF token verification failed!' }];
    if (path !== '/api/v1/ticket_articles') return [404, { error: 'No route matches' }];
    const { ticket_id, ...written } = JSON.parse(body) as Partial<ZammadArticle>;
    const found = find(ticket_id);
    if (!found || !written.body) return [422, { error: 'Unprocessable' }];
    const added = article(found.id, AGENT.id, written.body, { ...written, internal: written.internal === true });
    found.articles.push(added);
    return [201, added];
  }

  const server = await startHttps(tls, port, (request, response) => {
    const url = new URL(request.url ?? '/', ORIGIN);
    const hasSession = request.headers.cookie?.includes(SESSION) === true;
    if (url.pathname.startsWith('/api/')) {
      if (request.method === 'GET') {
        answer(request, url, response, get(url, hasSession), TICKET.exec(url.pathname)?.[1]);
        return;
      }
      void readBody(request).then((body) => {
        const isIn = hasSession && mode === 'signed-in';
        const refused: Answer = [403, { error: 'Authentication required' }];
        const token = request.headers['x-csrf-token'];
        answer(request, url, response, isIn ? post(url.pathname, token, body.toString()) : refused);
      });
      return;
    }
    const [, shown] = PAGE_DATA.exec(url.pathname) ?? [];
    if (shown !== undefined) {
      const ticket = find(shown);
      const articles = ticket?.articles.map((one) => ({ ...one, sender: SENDERS[one.sender_id] }));
      return send(response, ticket ? [200, { ...ticket, articles }] : [404, {}]);
    }
    const nonce = crypto.randomUUID();
    const type = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf(nonce) };
    const isIn = mode !== 'signed-out';
    response.writeHead(200, isIn ? { ...type, 'set-cookie': `${SESSION}; path=/; secure; httponly` } : type);
    response.end(
      isIn
        ? appPage(
            tickets.map(({ id }) => id),
            nonce,
          )
        : SIGN_IN_PAGE,
    );
  });

  return {
    origin: ORIGIN,
    port: server.port,
    requests,
    setMode(next) {
      mode = next;
    },
    receive(ticketId, body) {
      const ticket = find(ticketId);
      const received = article(ticketId, ticket?.customer_id ?? 0, body);
      ticket?.articles.push(received);
      return received.id;
    },
    hold,
    stop: server.stop,
  };
}
