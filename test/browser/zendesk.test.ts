// Zendesk, against a stand-in with its documented session API (test/world/zendesk.ts), under Zendesk's real host name by host mapping.
import type { Page } from '@playwright/test';
import { startZendesk, type Zendesk } from '../world/zendesk.ts';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, clearSearch, openAction, run } from './panel-steps.ts';
import { recordPanel } from './recorded-panel.ts';
import { readStrip } from './what-was-read.ts';

const test = base.extend<{ zendesk: Zendesk }>({
  zendesk: async ({ world }, use) => {
    const zendesk = await startZendesk({ port: 0, tls: world.tls });
    await use(zendesk);
    await zendesk.stop();
  },
  granted: async ({ world, zendesk }, use) => use([world.api.origin, world.helpdesk.origin, zendesk.origin]),
  hostRules: async ({ zendesk }, use) => use(`MAP ${new URL(zendesk.origin).hostname}:443 127.0.0.1:${zendesk.port}`),
  deskhand: async ({ deskhand, zendesk }, use) => {
    await deskhand.ask('sites.add', { origin: zendesk.origin });
    await use(deskhand);
  },
});

const meta = (panel: Page) => panel.locator('.ticket__meta');
const ticketsAsked = ({ requests }: Zendesk) => requests.filter(({ path }) => path.startsWith('/api/v2/tickets/'));
/** A link that the page follows by pushState. */
const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

test('the Zendesk stand-in’s ticket is read through the session API: subject, requester, fields, messages, notes', async ({
  deskhand: { page, openPanel },
  zendesk,
  world,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${zendesk.origin}/agent/tickets/7`);
  const panel = await openPanel(page);
  await expect(meta(panel)).toHaveText('Zendesk #7 · Maria Gonzalez · 4 messages');
  const read = await readStrip(panel);
  expect(read.subject).toBe('Refund for order NW-20481 has not arrived');
  expect(read.fields).toEqual({
    Number: '7',
    Requester: 'Maria Gonzalez, maria.gonzalez@mail.example',
    Phone: '+34 600 123 456',
    Status: 'Waiting for the bank',
    Priority: 'high',
    Tags: 'refund, kettle',
    Assignee: 'Dana Reyes',
    You: 'Dana Reyes, dana.reyes@northwind.example',
    Team: 'Payments',
    Organization: 'Casa Gonzalez',
    Kind: 'question',
    'Order number': 'NW-20481',
    'Customer tier': 'Regular customer',
    Gift: 'false',
  });
  expect(read.messages).toEqual([
    {
      about: 'Maria Gonzalez, customer',
      text: 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?',
    },
    { about: 'Dana Reyes, agent', text: 'Hello Maria, I am looking into it.' },
    { about: 'Sam Okafor, agent · internal note', text: 'Refund RF-771204 waits for release.' },
    { about: 'system · internal note', text: 'This ticket was moved to Payments.' },
  ]);
  await expect(panel.getByText('through Zendesk’s own API with your session')).toBeVisible();
  await expect(panel.locator('.card').first()).toContainText('NW-20481');
  await expectAccessible(panel);
  expect(zendesk.requests.every(({ method, status }) => method === 'GET' && status === 200)).toBe(true);
  expect(ticketsAsked(zendesk)).toHaveLength(2);
  // The content script's own requests are among them.
  expect(asked.filter((address) => address.includes('/api/v2/'))).toHaveLength(zendesk.requests.length);
  expect(new Set(asked.map((address) => new URL(address).origin))).toEqual(new Set([zendesk.origin]));
  expect(world.api.requests).toEqual([]);

  await go(page, 'Ticket 10');
  await expect(meta(panel)).toHaveText('Zendesk #10 · Maria Gonzalez · 130 messages');
  const long = await readStrip(panel);
  expect(long.messages.map(({ text }) => text)).toEqual(Array.from({ length: 130 }, (_, at) => `Message ${at + 1}`));
});

test('two tickets stand in the Zendesk stand-in’s page: the active one is shown, marked and written into', async ({
  deskhand: { page, openPanel },
  zendesk,
}) => {
  await page.goto(`${zendesk.origin}/agent/tickets/7`);
  const panel = await openPanel(page);
  await expect(meta(panel)).toContainText('#7');
  await go(page, 'Ticket 8');
  await expect(meta(panel)).toContainText('#8 · Kenji Watanabe');
  await expect(page.locator('[data-ticket-id]')).toHaveCount(2);

  const markedIn = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('deskhand') ?? [];
      const parent = range instanceof Range ? range.startContainer.parentElement : null;
      return parent?.closest('[data-ticket-id]')?.getAttribute('data-ticket-id') ?? null;
    });
  await openAction(panel, 'Track a parcel');
  await panel.locator('button.origin').first().click();
  await expect.poll(() => markedWords(page)).toContain('LP55307720');
  expect(await markedIn()).toBe('8');
  await backToList(panel);

  await go(page, '#7');
  await expect(meta(panel)).toContainText('#7 · Maria Gonzalez');
  await run(panel, 'See an order’s refunds', 'lookup');
  await expect(panel.locator('.outputs')).toBeVisible();
  const composer = (id: number) => page.locator(`[data-ticket-id="${id}"] [role="textbox"]`);
  await composer(7).fill('Hello Maria, ');
  await panel.getByRole('button', { name: 'Insert into reply' }).click();
  await expect(composer(7)).toContainText(/^Hello Maria,\s+Paid: /);
  await expect(composer(7)).not.toContainText('Still refundable');
  await expect(composer(8)).toHaveText('');
  await composer(7).press('Control+z');
  await expect(composer(7)).toHaveText('Hello Maria, ');

  await page.getByRole('button', { name: 'Public reply' }).click();
  await panel.getByRole('button', { name: 'Insert into reply' }).click();
  await expect(panel.locator('.said')).toContainText('The page has its internal note open.');
  await expect(composer(7)).toHaveText('Hello Maria, ');

  await panel.getByRole('button', { name: 'Add as internal note' }).click();
  await expect(panel.locator('.said')).toContainText('Added to #7 as an internal note.');
  const puts = zendesk.requests.filter(({ method }) => method === 'PUT');
  expect(puts).toEqual([{ method: 'PUT', path: '/api/v2/tickets/7.json', status: 200 }]);
  await panel.getByRole('button', { name: 'Add as internal note' }).click();
  await expect(panel.locator('.said')).toContainText('#7 has a note of this run already.');
  expect(zendesk.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  await expect(composer(7)).toHaveText('Hello Maria, ');
  await page.reload();
  await expect(meta(panel)).toContainText('5 messages');
  const posted = (await readStrip(panel)).messages.at(-1);
  expect(posted?.about).toBe('Dana Reyes, agent · internal note');
  expect(posted?.text).toMatch(/Still refundable: [\s\S]*Deskhand run [0-9a-f-]{36}/);

  await go(page, 'Dashboard');
  await backToList(panel);
  await clearSearch(panel);
  await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
});

test('an answer of the Zendesk stand-in that comes after the agent has moved on is dropped', async ({
  deskhand: { page, openPanel },
  zendesk,
}) => {
  await page.goto(`${zendesk.origin}/agent/tickets/8`);
  const panel = await openPanel(page);
  await expect(meta(panel)).toContainText('#8');
  const shown = await recordPanel(panel);
  const release = zendesk.hold(7);
  await go(page, 'Ticket 7');
  await expect(panel.getByText('Reading the ticket …')).toBeVisible();
  await go(page, '#8');
  await expect(meta(panel)).toContainText('#8');

  const late = Promise.all(
    ['7.json', '7/comments.json'].map((end) =>
      page.waitForEvent('requestfinished', (request) => request.url().includes(`/api/v2/tickets/${end}`)),
    ),
  );
  release();
  await late;
  await go(page, 'Ticket 9');
  await expect(meta(panel)).toContainText('#9');
  expect(new Set((await shown()).map(({ ticket }) => ticket))).toEqual(new Set(['8', '', '9']));
  await expect(panel.locator('.ticket__subject')).toHaveText(
    'Change the delivery address {{secret}} <script>alert(1)</script>',
  );

  await go(page, '#7');
  await expect(meta(panel)).toContainText('#7');
});

test('a signed-out session and a request for fewer requests are said, and the Zendesk stand-in’s ticket is read again by itself', async ({
  deskhand: { page, openPanel },
  zendesk,
}) => {
  await page.goto(`${zendesk.origin}/agent/tickets/8`);
  const panel = await openPanel(page);
  await expect(meta(panel)).toContainText('#8');

  zendesk.setMode('signed-out');
  await go(page, 'Ticket 7');
  await expect(panel.getByRole('heading', { name: 'Signed out of Zendesk' })).toBeVisible();
  await expect(panel.locator('.card')).toHaveCount(0);
  await expectAccessible(panel);
  zendesk.setMode('signed-in');
  // The agent signs in in another tab and comes back. Playwright keeps every page focused, so the event is sent by hand.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(meta(panel)).toContainText('#7');

  zendesk.setMode('signed-out');
  await page.reload();
  await page.waitForURL('**/auth/v3/signin');
  await expect(panel.getByRole('heading', { name: 'Signed out of Zendesk' })).toBeVisible();
  zendesk.setMode('signed-in');
  await page.goto(`${zendesk.origin}/agent/tickets/8`);
  await expect(meta(panel)).toContainText('#8');

  zendesk.setMode('rate-limited');
  const refusedAt = Date.now();
  await go(page, 'Ticket 9');
  await expect(panel.getByText('Zendesk asks for fewer requests just now.')).toBeVisible();
  await expectAccessible(panel);
  zendesk.setMode('signed-in');
  await go(page, 'Ticket 10');
  await expect(meta(panel)).toContainText('#10');
  // It asked for two seconds; moving on meanwhile is no reason to ask sooner.
  expect(Date.now() - refusedAt).toBeGreaterThanOrEqual(2_000);
  expect(zendesk.requests.filter(({ status }) => status === 429)).toHaveLength(2);
});
