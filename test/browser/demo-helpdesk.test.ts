// The demo helpdesk in the real side panel: everything is read, moving is noticed, and no ticket ever shows another one's suggestions.
import type { Page } from '@playwright/test';
import { EARLIER } from '../world/helpdesk/tickets/earlier.ts';
import { TODAY } from '../world/helpdesk/tickets/today.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { recordPanel } from './recorded-panel.ts';
import { asRead, readStrip } from './what-was-read.ts';

const TICKETS = [...TODAY, ...EARLIER];

const ticket = (number: string) => {
  const found = TICKETS.find((one) => one.number === number);
  if (!found) throw new Error(`The demo helpdesk has no ticket ${number}.`);
  return found;
};

const meta = (panel: Page) => panel.locator('.ticket__meta');
const inList = (page: Page, number: string) => page.locator(`[data-list] a[data-number="${number}"]`);

test('everything in the ticket is read: every message with its author, role and kind, and every field', async ({
  deskhand: { page, openPanel, ticketUrl },
}) => {
  await page.goto(ticketUrl('48152'));
  const panel = await openPanel(page);
  for (const number of ['48152', '48185', '48196', '48202', '48171']) {
    if (number !== '48152') await inList(page, number).click();
    await expect(meta(panel)).toContainText(`#${number}`);
    const read = await readStrip(panel);
    expect(read).toMatchObject(asRead(ticket(number)));
  }

  await inList(page, '48152').click();
  await expect(meta(panel)).toHaveText('Otter #48152 · Priya Raman · 12 messages');
  expect((await readStrip(panel)).fields).toEqual({
    Number: '48152',
    Requester: 'Priya Raman, priya.raman@inbox.example',
    Phone: '+44 7700 900088',
    Status: 'Open',
    Priority: 'High',
    Tags: 'delivery, lost-parcel, vip',
    Assignee: 'Dana Reyes',
    You: 'Dana Reyes, dana.reyes@northwind.example',
    'Order reference': 'NW-20399',
    Product: 'Blankets',
    Language: 'English',
  });
  await expectAccessible(panel);
});

test('what the agent does in the ticket is read again: a note posted there stands in the panel', async ({
  deskhand: { page, openPanel, ticketUrl },
}) => {
  await page.goto(ticketUrl('48209'));
  const panel = await openPanel(page);
  await expect(meta(panel)).toContainText('1 message');
  await page.getByRole('tab', { name: 'Internal note' }).click();
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Points were booked by hand.');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(meta(panel)).toContainText('2 messages');
  expect((await readStrip(panel)).messages[1]).toEqual({
    about: 'Dana Reyes, agent · internal note',
    text: 'Points were booked by hand.',
  });
});

test('a page without a ticket, a signed-out session and a ticket that nothing fits each say so', async ({
  deskhand: { page, openPanel, ticketUrl },
  world,
}) => {
  await page.goto(`${world.helpdesk.origin}/tickets`);
  const panel = await openPanel(page);
  await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
  await expectAccessible(panel);

  await inList(page, '48190').click();
  await expect(panel.getByRole('heading', { name: 'Nothing fits this ticket' })).toBeVisible();
  await expect(panel.locator('.card')).toHaveCount(0);
  await expectAccessible(panel);

  await page.getByRole('link', { name: 'Sign out' }).click();
  await expect(panel.getByRole('heading', { name: 'Signed out of Otter' })).toBeVisible();
  await expect(meta(panel)).toHaveCount(0);
  await expectAccessible(panel);

  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();

  await page.goto(ticketUrl('99999'));
  await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
});

test('moving fast between tickets never shows the suggestions of another one', async ({
  deskhand: { page, openPanel, ticketUrl },
}) => {
  const numbers = ['48213', '48220', '48207', '48205', '48190'];
  await page.goto(ticketUrl('48213'));
  const panel = await openPanel(page);
  const expected = new Map<string, string[]>([['', []]]);
  for (const number of numbers) {
    await inList(page, number).click();
    await expect(meta(panel)).toContainText(`#${number}`);
    const recorded = await (await recordPanel(panel))();
    expected.set(number, recorded.at(-1)?.cards ?? []);
  }
  expect(new Set([...expected.values()].map((cards) => cards.join())).size).toBe(numbers.length);

  const shown = await recordPanel(panel);
  for (let round = 0; round < 4; round += 1) {
    for (const number of numbers) {
      await inList(page, number).click();
      // Before, while and after the page is drawn and read.
      await page.waitForTimeout((round * 40) % 200);
    }
  }
  await inList(page, '48205').click();
  await expect(meta(panel)).toContainText('#48205');
  const states = await shown();
  for (const state of states) expect(state.cards).toEqual(expected.get(state.ticket));
  expect(new Set(states.map((state) => state.ticket)).size).toBeGreaterThan(3);
  expect(states.at(-1)).toEqual({ ticket: '48205', cards: expected.get('48205') });
});

test('back and forward in the history are followed, and a page that draws slowly is not taken for the ticket before', async ({
  deskhand: { page, openPanel, ticketUrl },
}) => {
  await page.goto(ticketUrl('48213'));
  const panel = await openPanel(page);
  await inList(page, '48220').click();
  await expect(meta(panel)).toContainText('#48220');

  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/tickets/48213', async (route) => {
    await held;
    await route.continue();
  });
  const back = page.goBack();
  await expect(panel.getByText('Reading the ticket …')).toBeVisible();
  await expect(panel.locator('.card')).toHaveCount(0);
  release();
  await back;
  await expect(meta(panel)).toContainText('#48213');
  await expect(panel.locator('.card').first()).toContainText('NW-20481');

  await page.goForward();
  await expect(meta(panel)).toContainText('#48220');
  await page.reload();
  await expect(meta(panel)).toContainText('#48220');
});

test('each window’s panel follows its own tab; a change of tabs changes the panel', async ({
  deskhand: { page, openPanel, ticketUrl, context, worker },
}) => {
  await page.goto(ticketUrl('48213'));
  const panel = await openPanel(page);
  await expect(meta(panel)).toContainText('#48213');

  const second = await context.newPage();
  await second.goto(ticketUrl('48220'));
  await expect(meta(panel)).toContainText('#48220');
  await page.bringToFront();
  await expect(meta(panel)).toContainText('#48213');
  await second.bringToFront();
  await expect(meta(panel)).toContainText('#48220');

  const opened = context.waitForEvent('page');
  await (await worker()).evaluate((url) => chrome.windows.create({ url }).then(() => null), ticketUrl('48205'));
  const third = await opened;
  await third.waitForURL(ticketUrl('48205'));
  const otherPanel = await openPanel(third);
  await expect(meta(otherPanel)).toContainText('#48205');
  await expect(meta(panel)).toContainText('#48220');
  await inList(third, '48207').click();
  await expect(meta(otherPanel)).toContainText('#48207');
  await expect(meta(panel)).toContainText('#48220');
  await expect(panel.locator('.card').first()).not.toContainText('NW-20519');
});
