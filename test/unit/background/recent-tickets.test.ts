// Tickets that were read since the browser started: for trying actions out, in memory only.
import { expect, test } from 'vitest';
import { createRecentTickets } from '#background/recent-tickets.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { createReadyWorld, fakeBrowser, HELPDESK, optionsSender, panelSender, ticket, WINDOW } from './world.ts';

const ticketOf = (number: number, changes: Partial<Ticket> = {}): Ticket => ({
  ...ticket,
  key: `${HELPDESK}/#${number}`,
  id: String(number),
  number: String(number),
  ...changes,
});
const numbers = (tickets: Ticket[]) => tickets.map(({ number }) => number);

test('a ticket that was published is among them, also after the worker was started anew', async () => {
  const world = await createReadyWorld();
  expect(await world.value('tickets.recent', {})).toEqual([ticket]);
  const next = await world.restart();
  expect(await next.value('tickets.recent', {})).toEqual([ticket]);
});

test('so is one that a woken worker asked the page for', async () => {
  const world = await createReadyWorld();
  const other = ticketOf(320);
  const next = await world.restart();
  next.browser.answerPage = () => ({ kind: 'ticket', ticket: other });
  await next.value('tickets.view', { windowId: WINDOW });
  expect(numbers(await next.value('tickets.recent', {}))).toEqual(['320', '318']);
});

test('the newest comes first, each stands there once in its newest reading, and there are at most ten', async () => {
  const recent = createRecentTickets(fakeBrowser());
  await Promise.all(Array.from({ length: 12 }, (_, index) => recent.add(ticketOf(index))));
  await recent.add(ticketOf(5, { subject: 'Anew' }));
  const list = await recent.list();
  expect(numbers(list)).toEqual(['5', '11', '10', '9', '8', '7', '6', '4', '3', '2']);
  expect(list[0]?.subject).toBe('Anew');
});

test('of a long ticket the newest messages are kept, and what was cut is said', async () => {
  const recent = createRecentTickets(fakeBrowser());
  const [message] = ticket.messages;
  if (!message) throw new Error('The sample has a message.');
  const messages = Array.from({ length: 10 }, (_, index) => ({
    ...message,
    id: String(index),
    text: String(index).repeat(10_000),
  }));
  await recent.add({ ...ticket, messages });
  const [kept] = await recent.list();
  expect(kept?.messages.map(({ id }) => id)).toEqual(['5', '6', '7', '8', '9']);
  expect(kept?.cut?.messages).toBe(5);
});

test('a full store loses the oldest, and never the browser’s patience', async () => {
  const browser = fakeBrowser();
  const recent = createRecentTickets(browser);
  browser.beforeRemember = (value) => {
    if (Array.isArray(value) && value.length > 2) throw new Error('Session storage quota bytes exceeded.');
  };
  for (const number of [1, 2, 3, 4]) await recent.add(ticketOf(number));
  expect(numbers(await recent.list())).toEqual(['4', '3']);
});

test('a store that takes nothing disturbs nobody', async () => {
  const world = await createReadyWorld();
  world.browser.beforeRemember = () => {
    throw new Error('Session storage is not available.');
  };
  await world.value('tickets.publish', { reading: { kind: 'ticket', ticket: ticketOf(9) } });
  expect(numbers(await world.value('tickets.recent', {}))).toEqual(['318']);
});

test('what stands there in another shape is left out', async () => {
  const browser = fakeBrowser();
  browser.session.set('recentTickets', [{ key: 'x' }, ticket, null]);
  expect(await createRecentTickets(browser).list()).toEqual([ticket]);
  browser.session.set('recentTickets', 'x');
  expect(await createRecentTickets(browser).list()).toEqual([]);
});

test('a site that was taken away takes its tickets with it', async () => {
  const world = await createReadyWorld();
  await world.value('sites.remove', { origin: HELPDESK });
  expect(await world.value('tickets.recent', {})).toEqual([]);
});

test('ticket text reaches neither the database nor the store that outlives the browser', async () => {
  const world = await createReadyWorld();
  const database = await world.deps.database.open();
  const kept = [...world.browser.store.entries()];
  for (const name of database.objectStoreNames) kept.push([name, await database.getAll(name)]);
  expect(JSON.stringify(kept)).not.toContain('The parcel has not arrived');
  expect(JSON.stringify([...world.browser.session.values()])).toContain('The parcel has not arrived');
});

test('only the options ask for them', async () => {
  const world = await createReadyWorld();
  const message = { name: 'tickets.recent', request: {} };
  expect(await world.raw(message, panelSender)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect(await world.raw({ ...message, request: { all: true } }, optionsSender)).toMatchObject({
    ok: false,
    error: { code: 'bad-message' },
  });
});
