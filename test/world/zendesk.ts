// A stand-in for Zendesk: its documented session API and a small agent page. For browsers that map `northwind.zendesk.com` to it.
import { type Answer, type ApiStandIn, apiAnswers } from './api-answers.ts';
import type { Certificate } from './certificate.ts';
import { readBody, startHttps } from './https-server.ts';
import { AGENT, FIELD_DEFINITIONS, GROUPS, makeTickets, ORGANIZATIONS, people, STATUSES } from './zendesk-data.ts';
import { agentPage, SIGN_IN_PAGE } from './zendesk-page.ts';

/** `rate-limited`: every API request gets 429 and is told to wait two seconds. */
export type ZendeskMode = 'signed-in' | 'signed-out' | 'rate-limited';

export interface Zendesk extends ApiStandIn<ZendeskMode> {
  /** The address on loopback. */
  url: string;
}

const SESSION = '_zendesk_session=stand-in';
const TICKET = /^\/api\/v2\/tickets\/(\d+)(\/comments)?\.json$/;
const TOKEN = 'stand-in-token';
const PAGE_DATA = /^\/page-data\/(\d+)$/;

/** Port 0 takes any free one. */
export async function startZendesk({ port, tls }: { port: number; tls: Certificate }): Promise<Zendesk> {
  const tickets = makeTickets();
  const { requests, hold, send, answer } = apiAnswers();
  let mode: ZendeskMode = 'signed-in';
  const find = (id: string | undefined) => tickets.find((ticket) => String(ticket.id) === id);

  function api(url: URL, hasSession: boolean): Answer {
    if (mode === 'rate-limited') return [429, { error: 'TooManyRequests' }, { 'retry-after': '2' }];
    if (mode === 'signed-out' || !hasSession) return [401, { error: 'Couldn’t authenticate you' }];
    if (/^\/api\/v2\/users\/me(\.json)?$/.test(url.pathname))
      return [200, { user: { ...AGENT, authenticity_token: TOKEN } }];
    if (url.pathname === '/api/v2/ticket_fields.json')
      return [200, { ticket_fields: FIELD_DEFINITIONS, next_page: null, count: FIELD_DEFINITIONS.length }];
    const [, id, isComments] = TICKET.exec(url.pathname) ?? [];
    const found = find(id);
    if (!found) return [404, { error: 'RecordNotFound', description: 'Not found' }];
    const { comments, ...ticket } = found;
    const users = people([ticket.requester_id, ticket.assignee_id]);
    if (!isComments)
      return [200, { ticket, users, groups: GROUPS, organizations: ORGANIZATIONS, custom_statuses: STATUSES }];
    const ordered = url.searchParams.get('sort_order') === 'desc' ? [...comments].reverse() : comments;
    const perPage = Math.min(100, Number(url.searchParams.get('per_page') ?? 100));
    const number = Number(url.searchParams.get('page') ?? 1);
    const some = ordered.slice((number - 1) * perPage, number * perPage);
    const next = number * perPage < comments.length ? `https://${url.host}${url.pathname}?page=${number + 1}` : null;
    return [
      200,
      { comments: some, users: people(some.map((one) => one.author_id)), next_page: next, count: comments.length },
    ];
  }

  /** Comments are added by changing their ticket; a change needs the session's own token (documented: `authenticity_token`). */
  function change(path: string, token: string | string[] | undefined, body: string): number {
    const found = find(TICKET.exec(path)?.[1]);
    if (token !== TOKEN) return 403;
    if (!found) return 404;
    const { comment } = JSON.parse(body).ticket as { comment: { body: string; public: boolean } };
    const [last] = found.comments.slice(-1);
    if (!last) return 422;
    found.comments.push({
      ...last,
      id: last.id + 1,
      author_id: AGENT.id,
      public: comment.public,
      plain_body: comment.body,
      created_at: new Date().toISOString(),
    });
    return 200;
  }

  const server = await startHttps(tls, port, (request, response) => {
    const url = new URL(request.url ?? '/', 'https://northwind.zendesk.com');
    const hasSession = request.headers.cookie?.includes(SESSION) === true;
    if (url.pathname.startsWith('/api/')) {
      if (request.method === 'PUT') {
        void readBody(request).then((body) => {
          const status = hasSession ? change(url.pathname, request.headers['x-csrf-token'], body.toString()) : 401;
          answer(request, url, response, [status, {}]);
        });
        return;
      }
      answer(request, url, response, api(url, hasSession), TICKET.exec(url.pathname)?.[1]);
      return;
    }
    const shown = find(PAGE_DATA.exec(url.pathname)?.[1]);
    if (shown) {
      send(response, [200, { ticket: shown, comments: shown.comments }]);
      return;
    }
    const isAgent = url.pathname.startsWith('/agent');
    if (isAgent && mode === 'signed-out') {
      response.writeHead(302, { location: '/auth/v3/signin' }).end();
      return;
    }
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': `${SESSION}; path=/; secure; httponly`,
    };
    response.writeHead(200, isAgent ? headers : { 'content-type': headers['content-type'] });
    response.end(isAgent ? agentPage(tickets.map((ticket) => ticket.id)) : SIGN_IN_PAGE);
  });

  return {
    url: `https://127.0.0.1:${server.port}`,
    origin: 'https://northwind.zendesk.com',
    port: server.port,
    requests,
    setMode(next) {
      mode = next;
    },
    hold,
    stop: server.stop,
  };
}
