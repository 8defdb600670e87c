// The demo helpdesk shows what the reader of its pages relies on, keeps what is posted, and treats ticket text as text.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ask, type Question } from '#test/world/ask.ts';
import { EARLIER } from '#test/world/helpdesk/tickets/earlier.ts';
import { TODAY } from '#test/world/helpdesk/tickets/today.ts';
import { useWorld } from './shop.ts';

const used = useWorld();
const TICKETS = [...TODAY, ...EARLIER];

const open = (path: string, question: Question = {}) =>
  ask(used.world, `${used.world.helpdesk.origin}${path}`, question);

async function pageAt(path: string): Promise<Document> {
  return new JSDOM((await open(path)).text).window.document;
}

function texts(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map((element) => element.textContent ?? '');
}

function post(number: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  return open(`/tickets/${number}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  });
}

it('holds at least fourteen tickets with numbers of their own', () => {
  expect(TICKETS.length).toBeGreaterThanOrEqual(14);
  expect(new Set(TICKETS.map((ticket) => ticket.number)).size).toBe(TICKETS.length);
});

describe('an open ticket', () => {
  it('tells the story of the cracked kettle', async () => {
    const page = await pageAt('/tickets/48213');
    const main = page.querySelector('main');
    expect(page.documentElement.dataset.helpdesk).toBe('otter');
    expect(main?.dataset.ticketId).toBe('48213');
    expect(main?.dataset.ticketNumber).toBe('48213');
    expect(texts(page, 'main [data-field="subject"]')).toEqual(['Kettle arrived cracked, refund please']);
    expect(texts(page, 'main [data-field="status"]')).toEqual(['Open']);
    expect(texts(page, 'main [data-field="priority"]')).toEqual(['Normal']);
    expect(texts(page, 'main [data-field="assignee"]')).toEqual(['Dana Reyes']);
    expect(texts(page, 'main [data-field="requester-name"]')).toEqual(['Mara Lindqvist']);
    expect(texts(page, 'main [data-field="requester-email"]')).toEqual(['mara@lindqvist.example']);
    expect(texts(page, 'main [data-field="requester-phone"]')).toEqual(['+46 70 555 01 77']);
    expect(texts(page, 'main [data-field="tag"]')).toEqual(['kettle', 'damaged']);
    expect(texts(page, 'ol[data-thread] > li > * .author')).toEqual(['Mara Lindqvist', 'Mara Lindqvist']);
    expect(texts(page, 'ol[data-thread] > li [data-body]')).toEqual([
      'Hello, my order NW-20418 arrived today and the kettle is cracked. The kettle was €49.90.',
      'Sorry, the right number is NW-20481. I paid €54.80 with shipping. Can I have a refund?',
    ]);
    const times = [...page.querySelectorAll<HTMLTimeElement>('ol[data-thread] time')].map((time) => time.dateTime);
    expect(times).toEqual(['2025-11-20T13:58:00Z', '2025-11-20T14:02:00Z']);
    const agent = page.querySelector<HTMLElement>('header [data-agent-name]');
    expect(agent?.dataset.agentEmail).toBe('dana.reyes@northwind.example');
  });

  it.each(TICKETS.map((ticket) => [ticket.number, ticket] as const))(
    '%s shows all that it holds',
    async (number, ticket) => {
      const page = await pageAt(`/tickets/${number}`);
      expect(texts(page, 'main [data-field="subject"]')).toEqual([ticket.subject]);
      expect(texts(page, 'ol[data-thread] > li [data-body]')).toEqual(ticket.messages.map((message) => message.text));
      const items = [...page.querySelectorAll<HTMLElement>('ol[data-thread] > li[data-message-id]')];
      expect(new Set(items.map((item) => item.dataset.messageId)).size).toBe(ticket.messages.length);
      expect(items.map((item) => [item.dataset.role, item.dataset.public])).toEqual(
        ticket.messages.map((message) => [message.role, String(message.public)]),
      );
      expect(texts(page, 'dl[data-fields] > div[data-field-key] > dt')).toEqual(
        ticket.fields.map((field) => field.label),
      );
      expect(texts(page, 'dl[data-fields] > div[data-field-key] > dd')).toEqual(
        ticket.fields.map((field) => field.value),
      );
      expect(page.querySelectorAll('form[data-composer]:not([hidden])[data-kind="reply"] textarea')).toHaveLength(1);
      expect(page.querySelectorAll('form[data-composer][hidden][data-kind="note"] textarea')).toHaveLength(1);
    },
  );

  it('keeps HTML, script and braces in a ticket as text', async () => {
    const page = await pageAt('/tickets/48211');
    const body = page.querySelector('[data-body]');
    expect(body?.textContent).toContain("<script>alert('Your secret is {{secret}}')</script>");
    expect(body?.children).toHaveLength(0);
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(texts(page, 'h1')).toEqual(['Your voucher e-mail shows <b>code</b> instead of my name']);
  });

  it('sends a policy that allows nothing inline and nobody else', async () => {
    const { headers } = await open('/tickets/48213');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });
});

describe('posting', () => {
  it('appends a public reply and sets the status, until the reset', async () => {
    const posted = await post('48213', { kind: 'reply', text: 'Done, Mara.', status: 'solved' });
    expect([posted.status, posted.headers.location]).toEqual([303, '/tickets/48213']);
    const page = await pageAt('/tickets/48213');
    const last = page.querySelector<HTMLElement>('ol[data-thread] > li:last-child');
    expect([last?.dataset.role, last?.dataset.public]).toEqual(['agent', 'true']);
    expect(last?.querySelector('[data-body]')?.textContent).toBe('Done, Mara.');
    expect(texts(page, 'main [data-field="status"]')).toEqual(['Solved']);
    used.world.helpdesk.reset();
    expect((await pageAt('/tickets/48213')).querySelectorAll('ol[data-thread] > li')).toHaveLength(2);
  });

  it('appends an internal note as one', async () => {
    await post('48213', { kind: 'note', text: 'Line 1\r\nLine 2' });
    const last = (await pageAt('/tickets/48213')).querySelector<HTMLElement>('ol[data-thread] > li:last-child');
    expect([last?.dataset.public, last?.querySelector('[data-body]')?.textContent]).toEqual([
      'false',
      'Line 1\nLine 2',
    ]);
  });

  it('refuses an empty text, an unknown ticket and another site', async () => {
    expect((await post('48213', { kind: 'reply', text: ' ' })).status).toBe(422);
    expect((await post('1', { kind: 'reply', text: 'x' })).status).toBe(404);
    expect((await post('48213', { kind: 'reply', text: 'x' }, { origin: 'https://evil.example' })).status).toBe(403);
  });
});

describe('without an open ticket', () => {
  it('the list, views and unknown numbers have no ticket in main', async () => {
    for (const path of ['/tickets', '/tickets?view=mine', '/tickets/1', '/tickets/x']) {
      expect((await pageAt(path)).querySelector('main[data-ticket-id]')).toBeNull();
    }
  });

  it('links every ticket of a view, the newest first', async () => {
    const page = await pageAt('/tickets');
    const links = [...page.querySelectorAll<HTMLAnchorElement>('[data-list] a')];
    expect(links).toHaveLength(TICKETS.length);
    expect(links[0]?.getAttribute('href')).toBe('/tickets/48213');
  });

  it('signs out, asks to sign in, and comes back to the ticket', async () => {
    const out = await open('/logout');
    const cookie = out.headers['set-cookie']?.split(';')[0] ?? '';
    const refused = await open('/tickets/48213', { headers: { cookie } });
    expect([refused.status, refused.headers.location]).toEqual([303, '/login?next=%2Ftickets%2F48213']);
    const page = await pageAt('/login?next=%2Ftickets%2F48213');
    expect(page.querySelectorAll('form[data-login]')).toHaveLength(1);
    const signedIn = await open('/login', { method: 'POST', body: 'next=%2Ftickets%2F48213' });
    expect([signedIn.headers.location, signedIn.headers['set-cookie']]).toEqual([
      '/tickets/48213',
      expect.stringContaining('Max-Age=0'),
    ]);
  });

  it('sends nobody to a stranger after signing in', async () => {
    const signedIn = await open('/login', { method: 'POST', body: 'next=https%3A%2F%2Fevil.example' });
    expect(signedIn.headers.location).toBe('/tickets');
  });
});
