// A stand-in for Freshdesk: the API of its own pages, its public one, and a small agent page. For browsers that map `northwind.freshdesk.com` to it.
import { type Answer, type ApiStandIn, apiAnswers } from './api-answers.ts';
import type { Certificate } from './certificate.ts';
import {
  AGENTS,
  FIELD_DEFINITIONS,
  type FreshdeskNote,
  GROUPS,
  makeTickets,
  note,
  personOf,
} from './freshdesk-data.ts';
import { agentPage, SIGN_IN_PAGE } from './freshdesk-page.ts';
import { startHttps } from './https-server.ts';

/** `rate-limited`: every API request gets 429 and is told to wait two seconds. `public-only`: the pages' own API is gone. */
export type FreshdeskMode = 'signed-in' | 'signed-out' | 'rate-limited' | 'public-only';

export interface Freshdesk extends ApiStandIn<FreshdeskMode> {
  /** The requester writes again; gives the number of the message. */
  receive(ticketId: number, body: string): number;
}

const ORIGIN = 'https://northwind.freshdesk.com';
const SESSION = '_helpkit_session=stand-in';
const TICKET = /^\/api\/(_|v2)\/tickets\/(\d+)(\/conversations)?$/;

export async function startFreshdesk({ port, tls }: { port: number; tls: Certificate }): Promise<Freshdesk> {
  const tickets = makeTickets();
  const { requests, hold, send, answer } = apiAnswers();
  let mode: FreshdeskMode = 'signed-in';
  const find = (id: string | undefined) => tickets.find((ticket) => String(ticket.id) === id);

  function conversations(url: URL, notes: FreshdeskNote[], isPrivate: boolean): Answer {
    const ordered = url.searchParams.get('order_type') === 'desc' ? [...notes].reverse() : notes;
    const perPage = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
    const number = Number(url.searchParams.get('page') ?? 1);
    const some = ordered.slice((number - 1) * perPage, number * perPage);
    return [200, isPrivate ? { conversations: some, meta: { count: notes.length } } : some];
  }

  function api(url: URL, hasSession: boolean): Answer {
    if (mode === 'rate-limited')
      return [429, { message: 'You have exceeded the limit of requests' }, { 'retry-after': '2' }];
    if (mode === 'signed-out' || !hasSession) return [401, { code: 'invalid_credentials' }];
    const isPrivate = url.pathname.startsWith('/api/_/');
    if (isPrivate && mode === 'public-only') return [404, ''];
    if (/^\/api\/_\/bootstrap\/me(\.json)?$/.test(url.pathname))
      return [200, { agent: AGENTS[0], meta: { csrf_token: 'stand-in' } }];
    if (url.pathname === '/api/_/bootstrap/agents_groups') return [200, { data: { agents: AGENTS, groups: GROUPS } }];
    if (url.pathname === '/api/_/ticket_fields') return [200, { ticket_fields: FIELD_DEFINITIONS }];
    if (url.pathname === '/api/v2/ticket_fields') return [403, { code: 'access_denied' }];
    const [, , id, isThread] = TICKET.exec(url.pathname) ?? [];
    const found = find(id);
    if (!found) return [404, ''];
    const { notes, ...ticket } = found;
    if (isThread) return conversations(url, notes, isPrivate);
    const whole = { ...ticket, requester: personOf(ticket.requester_id) };
    return [200, isPrivate ? { ticket: whole } : whole];
  }

  const server = await startHttps(tls, port, (request, response) => {
    const url = new URL(request.url ?? '/', ORIGIN);
    if (url.pathname.startsWith('/api/')) {
      const given = api(url, request.headers.cookie?.includes(SESSION) === true);
      answer(request, url, response, given, TICKET.exec(url.pathname)?.[2]);
      return;
    }
    const shown = find(/^\/page-data\/(\d+)$/.exec(url.pathname)?.[1]);
    if (shown) return send(response, [200, { ticket: shown }]);
    const isAgent = url.pathname.startsWith('/a/');
    if (isAgent && mode === 'signed-out') {
      response.writeHead(302, { location: '/support/login' }).end();
      return;
    }
    const type = { 'content-type': 'text/html; charset=utf-8' };
    response.writeHead(200, isAgent ? { ...type, 'set-cookie': `${SESSION}; path=/; secure; httponly` } : type);
    response.end(isAgent ? agentPage(tickets.map((ticket) => ticket.id)) : SIGN_IN_PAGE);
  });

  return {
    origin: ORIGIN,
    port: server.port,
    requests,
    setMode(next) {
      mode = next;
    },
    receive(ticketId, body) {
      const ticket = find(String(ticketId));
      const received = note(ticket?.requester_id ?? 0, 600, body, 'in');
      ticket?.notes.push(received);
      return received.id;
    },
    hold,
    stop: server.stop,
  };
}
