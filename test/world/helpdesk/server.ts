// The demo helpdesk "Otter": finds what an address means, shows tickets, takes posts.
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { type Listener, readBody } from '../https-server.ts';
import { file, type HelpdeskAnswer, page, redirect, send, words } from './answer.ts';
import { framePage } from './pages/frame.ts';
import { nothingOpenMain, unknownTicketMain } from './pages/other-pages.ts';
import { ticketMain } from './pages/ticket-main.ts';
import { askToSignIn, isSignedOut, showLogin, signIn, signOut } from './session.ts';
import { HelpdeskState, VIEWS, type View } from './state.ts';
import type { Status } from './ticket-data.ts';

const ORIGIN = 'https://support.northwind.example';

const FILES: Record<string, string> = {
  '/otter.js': 'text/javascript; charset=utf-8',
  '/otter.css': 'text/css; charset=utf-8',
  '/otter.svg': 'image/svg+xml',
};

const STATUSES: Status[] = ['open', 'pending', 'solved'];

export interface Helpdesk {
  listener: Listener;
  reset(): void;
  /** The requester of a ticket writes again. */
  receive(number: string, text: string): void;
}

export function createHelpdesk(): Helpdesk {
  let state = new HelpdeskState();

  async function answer(request: IncomingMessage): Promise<HelpdeskAnswer> {
    const url = new URL(request.url ?? '/', ORIGIN);
    const isPost = request.method === 'POST';
    const form = new URLSearchParams(isPost ? (await readBody(request)).toString('utf8') : '');
    const type = Object.hasOwn(FILES, url.pathname) ? FILES[url.pathname] : undefined;
    if (type) return file(200, type, readFileSync(new URL(`./browser${url.pathname}`, import.meta.url)));
    // Another site's form could otherwise post in the agent's name.
    if (isPost && (request.headers.origin ?? ORIGIN) !== ORIGIN)
      return words(403, 'Posts are taken from this site only.');
    if (url.pathname === '/login') return isPost ? signIn(form) : showLogin(url);
    if (url.pathname === '/logout') return signOut();
    if (isSignedOut(request)) return askToSignIn(url);
    if (url.pathname === '/') return redirect('/tickets');
    const [, number, messages] = /^\/tickets(?:\/([^/]+))?(\/messages)?$/.exec(url.pathname) ?? [];
    if (messages && number) return isPost ? postMessage(number, form) : redirect(`/tickets/${number}`);
    if (/^\/tickets(\/[^/]+)?$/.test(url.pathname)) return showTickets(url, number ?? null);
    return words(404, 'There is no such page.');
  }

  function showTickets(url: URL, number: string | null): HelpdeskAnswer {
    const view: View = VIEWS.find((each) => each === url.searchParams.get('view')) ?? 'all';
    const frame = { state, view, open: null };
    if (number === null) return page(200, framePage({ ...frame, title: 'Tickets · Otter', main: nothingOpenMain() }));
    const ticket = state.ticket(number);
    if (!ticket) {
      return page(404, framePage({ ...frame, title: 'Unknown ticket · Otter', main: unknownTicketMain(number) }));
    }
    const title = `#${number} ${ticket.subject} · Otter`;
    return page(200, framePage({ state, view, open: number, title, main: ticketMain(state, view, ticket) }));
  }

  function postMessage(number: string, form: URLSearchParams): HelpdeskAnswer {
    const ticket = state.ticket(number);
    if (!ticket) return words(404, 'There is no such ticket.');
    const text = (form.get('text') ?? '').replaceAll('\r\n', '\n').trim();
    if (text === '') return words(422, 'Write something first.');
    const kind = form.get('kind');
    if (kind !== 'reply' && kind !== 'note') return words(422, 'Say whether this is a reply or a note.');
    const status = STATUSES.find((each) => each === form.get('status')) ?? null;
    state.post(ticket, kind === 'reply', text, status);
    return redirect(`/tickets/${number}`);
  }

  return {
    listener: (request, response) => {
      answer(request)
        .then((found) => send(response, found))
        .catch(() => response.destroy());
    },
    reset() {
      state = new HelpdeskState();
    },
    receive: (number, text) => state.receive(number, text),
  };
}
