// osTicket, against a stand-in (test/world/osticket.ts): German pages in a folder of their host, exchanged by PJAX, with a lock at each opening.
import type { Page } from '@playwright/test';
import { type OsTicketStandIn, startOsTicket } from '../world/osticket.ts';
import { LONG_VALUE } from '../world/osticket-data.ts';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, clearSearch, openAction, run } from './panel-steps.ts';
import { recordPanel } from './recorded-panel.ts';
import { readStrip } from './what-was-read.ts';

const test = base.extend<{ osticket: OsTicketStandIn }>({
  osticket: async ({ world }, use) => {
    const osticket = await startOsTicket({ port: 0, tls: world.tls });
    await use(osticket);
    await osticket.stop();
  },
  granted: async ({ world, osticket }, use) => use([world.api.origin, world.helpdesk.origin, osticket.origin]),
  hostRules: async ({ osticket }, use) =>
    use(`MAP ${new URL(osticket.origin).hostname}:443 127.0.0.1:${osticket.port}`),
  deskhand: async ({ deskhand, osticket }, use) => {
    await deskhand.ask('sites.add', { origin: osticket.origin });
    await use(deskhand);
  },
});

const meta = (panel: Page) => panel.locator('.ticket__meta');
const said = (panel: Page) => panel.locator('.said');
/** A link that the page follows by PJAX. */
const go = (page: Page, number: string) => page.locator('#content a', { hasText: number }).first().click();
const toList = (page: Page) => page.locator('#nav a').first().click();
const composer = (page: Page, form: 'reply' | 'note') => page.locator(`form#${form} .redactor-in`);
const written = (page: Page, form: 'reply' | 'note') => page.locator(`form#${form} textarea`);

test('the osTicket stand-in’s tickets are read without a second opening, followed by PJAX, marked and written into; a lost session is said', async ({
  deskhand: { page, openPanel },
  osticket,
  world,
}) => {
  const panel = await test.step('a ticket is read, and its page is opened by the agent alone', async () => {
    await page.goto(`${osticket.url}/scp/tickets.php?id=41`);
    const panel = await openPanel(page);
    await expect(meta(panel)).toHaveText('osTicket #767257 · Maria "Mia" Gonzalez · 5 messages');
    const read = await readStrip(panel);
    expect(read.subject).toBe('Refund for order NW-20481 has not arrived');
    expect(read.fields).toEqual({
      Number: '767257',
      Requester: 'Maria "Mia" Gonzalez, maria.gonzalez@mail.example',
      Phone: '+34 600 123 456',
      Status: 'Open',
      Priority: 'High',
      Tags: 'empty',
      Assignee: 'Dana Reyes',
      You: 'Dana Reyes, dana.reyes@northwind.example',
      Abteilung: 'Customer Care',
      Organisation: 'Brightwater Ltd',
      Quelle: 'Web',
      SLA: 'Standard',
      Thema: 'Orders / Refunds',
      Beteiligte: 'Ravi Cole',
      'Order number': 'NW-20481',
      'What happened': LONG_VALUE,
    });
    expect(read.messages.map(({ about }) => about)).toEqual([
      'Maria "Mia" Gonzalez, customer',
      'Dana Reyes, agent',
      'Sam Okafor, agent · internal note',
      expect.stringContaining('Ravi Cole'),
      expect.stringContaining('internal note'),
    ]);
    expect(read.messages[0]?.text).toBe(
      'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?',
    );
    await expectAccessible(panel);
    expect(osticket.opened(41)).toBe(1);
    // The document, then the three small pages whose opening changes nothing.
    expect(osticket.requests.toSorted()).toEqual([
      'GET /support/scp/ajax.php/tickets/41/field/53/view',
      'GET /support/scp/ajax.php/users/12',
      'GET /support/scp/profile.php',
      'GET /support/scp/tickets.php?id=41',
    ]);
    return panel;
  });

  await test.step('the old ticket is never shown for the new one, whose address comes before its page', async () => {
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const shown = await recordPanel(panel);
    await toList(page);
    await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
    const release = osticket.hold(42);
    await go(page, '000981');
    await page.waitForURL('**/tickets.php?id=42');
    await expect(panel.getByText('Reading the ticket …')).toBeVisible();
    release();
    await expect(meta(panel)).toContainText('osTicket #000981 · ليلى حداد');
    await expect(panel.locator('.ticket__subject')).toHaveText('تأخر الطرد 📦 <script>alert(1)</script>');
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    const again = osticket.hold(41);
    await page.goBack();
    await page.goBack();
    await page.waitForURL('**/tickets.php?id=41');
    await expect(meta(panel)).toHaveCount(0);
    again();
    await expect(meta(panel)).toContainText('#767257');
    const tickets = (await shown()).map(({ ticket }) => ticket);
    const turns = tickets.filter((ticket, at) => ticket !== tickets[at - 1]);
    expect(turns).toEqual(['767257', '', '000981', '', '767257']);
    expect(osticket.requests.filter((request) => request.includes('profile.php'))).toHaveLength(1);
  });

  await test.step('words are marked in the message they stand in', async () => {
    await openAction(panel, 'Track a parcel');
    await panel.locator('button.origin').filter({ hasText: 'message' }).first().click();
    await expect.poll(() => markedWords(page)).toContain('LP55307719');
    await backToList(panel);
  });

  await test.step('a reply and a note are told apart by the open tab', async () => {
    await run(panel, 'See an order’s refunds', 'lookup');
    await expect(panel.locator('.outputs')).toBeVisible();
    await composer(page, 'reply').fill('Hello Maria,');
    await panel.getByRole('button', { name: 'Insert into reply' }).click();
    await expect(composer(page, 'reply')).toContainText('Paid');
    await expect(written(page, 'reply')).toHaveValue(/Hello Maria,[\s\S]+Paid/);
    await expect(composer(page, 'reply')).not.toContainText('Still refundable');
    await page.locator('#post-note-tab').click();
    await panel.getByRole('button', { name: 'Insert into reply' }).click();
    await expect(said(panel)).toContainText('The page has its internal note open.');
    await panel.getByRole('button', { name: 'Add as internal note' }).click();
    await expect(written(page, 'note')).toHaveValue(/Still refundable/);
    await expect(composer(page, 'reply')).not.toContainText('Still refundable');
    expect(osticket.opened(41)).toBe(2);
    expect(osticket.requests.every((request) => request.startsWith('GET '))).toBe(true);
    expect(world.api.requests.map(({ method }) => method)).toEqual(['GET']);
    await backToList(panel);
    await clearSearch(panel);
  });

  await test.step('a ticket that is not there and a lost session are said', async () => {
    await page.goto(`${osticket.url}/scp/tickets.php?id=99`);
    await expect(panel.getByText('osTicket has no ticket 99 that you may see.')).toBeVisible();
    osticket.setSignedIn(false);
    await page.goto(`${osticket.url}/scp/tickets.php?id=41`);
    await expect(panel.getByRole('heading', { name: 'Signed out of osTicket' })).toBeVisible();
    await expect(panel.locator('.card')).toHaveCount(0);
    osticket.setSignedIn(true);
    osticket.addReply(41, '<p>It was paid today.</p>');
    await page.goto(`${osticket.url}/scp/tickets.php?number=767257`);
    await expect(meta(panel)).toContainText('#767257 · Maria "Mia" Gonzalez · 6 messages');
    expect(osticket.opened(41)).toBe(3);
  });
});
