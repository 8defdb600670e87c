import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Adapter } from '#lib/ticket/adapter.ts';
import { chooseHelpdesk } from '#lib/ticket/choose-helpdesk.ts';
import { demo } from '#lib/ticket/helpdesks/demo.ts';
import type { PageReading } from '#lib/ticket/ticket.ts';
import { eventually } from '#test/unit/eventually.ts';
import { bindReader } from '../../../entrypoints/helpdesk.content/bind-reader.ts';
import { carryOut, isCommand } from '../../../entrypoints/helpdesk.content/commands.ts';
import type { Reader } from '../../../entrypoints/helpdesk.content/readers.ts';
import { watchTicket } from '../../../entrypoints/helpdesk.content/watch.ts';
import { OTTER_TICKET, OTTER_URL } from './helpdesks/otter.html.ts';
import { makePage } from './page.ts';

const ends: { abort(): void }[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
  vi.unstubAllGlobals();
});

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const numbers = (told: PageReading[]) => told.map((one) => (one.kind === 'ticket' ? one.ticket.number : one.kind));

function start(changes: Partial<Adapter> = {}, needs: { loads?: boolean; html?: string } = {}) {
  const page = makePage(OTTER_URL, needs.html ?? OTTER_TICKET);
  const window = page.dom.window;
  Object.defineProperty(page.document, 'hidden', { value: false, configurable: true });
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  for (const name of ['HTMLTextAreaElement', 'HTMLInputElement', 'InputEvent'] as const)
    vi.stubGlobal(name, window[name]);
  const end = new window.AbortController();
  ends.push(end);
  const told: PageReading[] = [];
  const reader = bindReader({ ...demo, ...changes }, page, () => 0);
  let isThere = false;
  let reads = 0;
  const counted: Reader = {
    ...reader,
    read(late) {
      reads += 1;
      return reader.read(late);
    },
  };
  const watch = watchTicket({
    document: page.document,
    publish: (reading) => void told.push(reading),
    choose: () => chooseHelpdesk(page),
    findReader: () => (isThere ? counted : null),
    async loadReader() {
      isThere = needs.loads ?? true;
      return isThere;
    },
    now: Date.now,
    isAlive: () => true,
    signal: end.signal,
  });
  const main = () => page.document.querySelector<HTMLElement>('main');
  return {
    page,
    told,
    end,
    watch,
    reads: () => reads,
    main,
    /** What the helpdesk does when the agent opens another ticket: the address first, its main part after that. */
    move: (number: string) => window.history.pushState(null, '', `/tickets/${number}`),
    draw(number: string, subject: string) {
      const next = main()?.cloneNode(true) as HTMLElement;
      next.dataset.ticketNumber = number;
      next.dataset.ticketId = `t-${number}`;
      next.querySelector('[data-field="subject"]')?.replaceChildren(subject);
      main()?.replaceWith(next);
    },
  };
}

describe('watching the page', () => {
  test('the open ticket is told once, however often the page stirs', async () => {
    const { told, page, reads } = start();
    await eventually(() => expect(numbers(told)).toEqual(['1042']));
    for (let stir = 0; stir < 5; stir += 1) {
      page.document.querySelector('header')?.setAttribute('class', String(stir));
      page.document.body.append(page.document.createElement('i'));
      await wait(20);
    }
    await wait(120);
    expect(numbers(told)).toEqual(['1042']);
    expect(reads()).toBe(1);
  });

  test('a move without a page load is told as soon as it is drawn, and the ticket before is never told for it', async () => {
    const { told, move, draw } = start();
    await eventually(() => expect(told).toHaveLength(1));
    move('1043');
    await wait(20);
    draw('1043', 'Boots');
    await eventually(() => expect(numbers(told)).toEqual(['1042', '1043']));
  });

  test('a change of the ticket is read and told', async () => {
    const { told, main } = start();
    await eventually(() => expect(told).toHaveLength(1));
    main()?.querySelector('[data-field="status"]')?.replaceChildren('solved');
    await eventually(() => expect(told).toHaveLength(2));
    expect(told[1]).toMatchObject({ ticket: { status: 'solved' } });
  });

  test('a late answer for the ticket before is dropped, and “reading” is told meanwhile', async () => {
    const answers = new Map<string, (reading: PageReading) => void>();
    const { told, move } = start({
      read: (page) => new Promise((answer) => answers.set(page.location.pathname.slice(9), answer)),
    });
    await eventually(() => expect([...answers.keys()]).toEqual(['1042']));
    move('1043');
    await eventually(() => expect([...answers.keys()]).toEqual(['1042', '1043']));
    answers.get('1042')?.({ kind: 'no-ticket', helpdeskName: 'late' });
    await eventually(() => expect(told).toEqual([{ kind: 'reading' }]));
    answers.get('1043')?.({ kind: 'no-ticket', helpdeskName: 'in time' });
    await eventually(() => expect(told.at(-1)).toEqual({ kind: 'no-ticket', helpdeskName: 'in time' }));
    expect(JSON.stringify(told)).not.toContain('late');
  });

  test('an address whose ticket is never drawn has no ticket', async () => {
    const { told } = start({}, { html: OTTER_TICKET.replace('number="1042"', 'number="9"') });
    await eventually(() => expect(told.at(-1)?.kind).toBe('no-ticket'));
  });

  test('a reader that fails is told, not thrown; one that cannot be loaded too', async () => {
    const failing = start({ read: () => Promise.reject(new Error('a detail of the page')) });
    await eventually(() => expect(failing.told.at(-1)?.kind).toBe('unreadable'));
    expect(JSON.stringify(failing.told)).not.toContain('a detail of the page');
    const missing = start({}, { loads: false });
    await eventually(() => expect(missing.told.at(-1)?.kind).toBe('unreadable'));
  });

  test('once ended it is silent', async () => {
    const { told, end, move, draw } = start();
    await eventually(() => expect(told).toHaveLength(1));
    end.abort();
    move('1043');
    draw('1043', 'Boots');
    await wait(200);
    expect(told).toHaveLength(1);
  });
});

describe('commands', () => {
  test('text goes into the open composer of that kind, behind what is there, and the page hears it', async () => {
    const { page, watch, told } = start();
    await eventually(() => expect(told).toHaveLength(1));
    const note = page.document.querySelector<HTMLTextAreaElement>('form[data-kind="note"] textarea');
    if (!note) throw new Error('No note.');
    note.value = 'Checked. ';
    note.setSelectionRange(0, 9);
    let heard = 0;
    page.document.addEventListener('input', () => (heard += 1));
    const ticketKey = 'https://support.northwind.example#t-88';
    const insert = (target: 'note' | 'reply', key: string) =>
      carryOut({ name: 'page.insert', ticketKey: key, target, text: 'Paid.', byTyping: false }, watch);
    expect(await insert('note', ticketKey)).toEqual({ inserted: true, composer: 'note', inPage: false });
    expect(note.value).toBe('Checked. \nPaid.');
    expect(heard).toBe(1);
    expect(await insert('reply', ticketKey)).toEqual({ inserted: false, composer: 'note', inPage: false });
    expect(await insert('note', 'https://support.northwind.example#t-1')).toEqual({
      inserted: false,
      composer: null,
      inPage: false,
    });
    expect(note.value).toBe('Checked. \nPaid.');
  });

  test('words are marked in the message, else anywhere in the ticket, and the page’s DOM stays as it is', async () => {
    const { page, watch, told } = start();
    await eventually(() => expect(told).toHaveLength(1));
    page.dom.window.Element.prototype.scrollIntoView = () => {};
    const before = page.document.documentElement.outerHTML;
    const mark = async (messageId: string | null, text: string, key = 'https://support.northwind.example#t-88') => {
      const answer = await carryOut({ name: 'page.mark', ticketKey: key, messageId, text }, watch);
      return [answer, page.document.getSelection()?.toString()];
    };
    expect(await mark('m1', 'NW-20481')).toEqual([{ found: true }, 'NW-20481']);
    expect(await mark('m1', 'a voucher')).toEqual([{ found: true }, 'a voucher']);
    expect(await mark(null, 'dented')).toEqual([{ found: true }, 'dented']);
    expect((await mark('m1', 'not there'))[0]).toEqual({ found: false });
    expect((await mark('m1', 'NW-20481', 'https://other.example#1'))[0]).toEqual({ found: false });
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  test('while the page is between two tickets nothing is marked or inserted', async () => {
    const { watch, told, move } = start();
    await eventually(() => expect(told).toHaveLength(1));
    move('1043');
    const ticketKey = 'https://support.northwind.example#t-88';
    expect(
      await carryOut({ name: 'page.insert', ticketKey, target: 'note', text: 'Paid.', byTyping: false }, watch),
    ).toEqual({
      inserted: false,
      composer: null,
      inPage: false,
    });
  });

  test('only our own extension’s pages and worker are obeyed', () => {
    const command = { name: 'page.read' };
    expect(isCommand(command, { id: 'us' }, 'us')).toBe(true);
    expect(isCommand(command, { id: 'them' }, 'us')).toBe(false);
    expect(isCommand(command, { id: 'us', tab: { id: 1 } }, 'us')).toBe(false);
    expect(isCommand({ name: 'tickets.view' }, { id: 'us' }, 'us')).toBe(false);
    expect(isCommand(null, { id: 'us' }, 'us')).toBe(false);
  });
});
