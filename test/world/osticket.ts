// A stand-in for osTicket 1.18 in a folder of its host: pages with its structure, exchanged by PJAX. Counts how often a ticket's page is opened,
// for each opening can take the ticket's lock. For browsers that map `tickets.northwind.example` to it.
import type { Certificate } from './certificate.ts';
import { startHttps } from './https-server.ts';
import { makeTickets } from './osticket-data.ts';
import { listContent, PROFILE, page, quoted, SIGN_IN, ticketContent } from './osticket-page.ts';

export interface OsTicketStandIn {
  /** The address that agents see, with its folder. */
  url: string;
  origin: string;
  port: number;
  /** Every request to its agents' pages, oldest first. */
  requests: string[];
  /** How often that ticket's page was opened. */
  opened(id: number): number;
  setSignedIn(isSignedIn: boolean): void;
  /** Adds a reply, as a colleague would. */
  addReply(id: number, html: string): void;
  /** Keeps the page of that ticket back until the function it gives is called. */
  hold(id: number): () => void;
  stop(): Promise<void>;
}

const ORIGIN = 'https://tickets.northwind.example';
const USER = /\/ajax\.php\/users\/(\d+)$/;
const FIELD = /\/ajax\.php\/tickets\/(\d+)\/field\/(\d+)\/view$/;

/** Port 0 takes any free one. */
export async function startOsTicket({ port, tls }: { port: number; tls: Certificate }): Promise<OsTicketStandIn> {
  const tickets = makeTickets();
  const requests: string[] = [];
  const openings = new Map<number, number>();
  const held = new Map<number, Promise<void>>();
  let signedIn = true;
  const find = (id: string | undefined | null) => tickets.find((ticket) => String(ticket.id) === id);

  /** JSON goes out as HTML with 201, as in osTicket. */
  function part(path: string): [status: number, html: string] {
    const user = tickets.find((ticket) => String(ticket.user.id) === USER.exec(path)?.[1])?.user;
    if (user) return [201, JSON.stringify({ ...user, name: quoted(user.name) })];
    const [, ticketId, fieldId] = FIELD.exec(path) ?? [];
    const field = find(ticketId)?.fields.find(({ id }) => String(id) === fieldId);
    const whole = `<div id="inline-edit-p1"><h3>${field?.label}</h3><div><form id="inline_update"><div>${quoted(field?.value ?? '')}</div><hr><p><input type="button" value="Abbrechen"></p></form></div></div>`;
    return field ? [200, whole] : [404, 'No such field'];
  }

  const server = await startHttps(tls, port, async (request, response) => {
    const url = new URL(request.url ?? '/', ORIGIN);
    const answer = (status: number, html: string) =>
      response.writeHead(status, { 'content-type': 'text/html; charset=UTF-8' }).end(html);
    if (!url.pathname.startsWith('/support/scp/')) return answer(404, 'Not found');
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const isPart = request.headers['x-pjax'] !== undefined;
    if (!signedIn) {
      if (url.pathname.includes('/ajax.php/')) return answer(403, 'Access denied');
      if (isPart) return response.writeHead(302, { location: '/support/scp/login.php' }).end();
      return answer(200, SIGN_IN);
    }
    if (url.pathname.includes('/ajax.php/')) return answer(...part(url.pathname));
    if (url.pathname.endsWith('/profile.php')) return answer(200, PROFILE);
    const asked = url.searchParams.get('id');
    const ticket = find(asked) ?? tickets.find(({ number }) => number === url.searchParams.get('number'));
    if (ticket) {
      openings.set(ticket.id, (openings.get(ticket.id) ?? 0) + 1);
      await held.get(ticket.id);
    }
    const content = ticket
      ? ticketContent(ticket)
      : listContent(tickets, asked === null ? '' : 'Ticket: Unbekannte oder ungültige ID.');
    return answer(200, isPart ? content : page(content));
  });

  return {
    url: `${ORIGIN}/support`,
    origin: ORIGIN,
    port: server.port,
    requests,
    opened: (id) => openings.get(id) ?? 0,
    setSignedIn(isSignedIn) {
      signedIn = isSignedIn;
    },
    addReply(id, html) {
      find(String(id))?.entries.push({
        id: 990,
        kind: 'response',
        name: 'Sam Okafor',
        at: '2026-11-06T08:00:00+00:00',
        html,
      });
    },
    hold(id) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(id, promise);
      return () => {
        held.delete(id);
        resolve();
      };
    },
    stop: server.stop,
  };
}
