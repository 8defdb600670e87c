// Freshdesk, against a stand-in with the API of its own pages (test/world/freshdesk.ts), under its real host name by host mapping.
import { startFreshdesk } from '../world/freshdesk.ts';
import { expect, expectAccessible } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, clearSearch, openAction } from './panel-steps.ts';
import { expectLastMoveShown, go, meta, testWith } from './stand-in.ts';
import { readStrip } from './what-was-read.ts';

const test = testWith(startFreshdesk);

test('the Freshdesk stand-in’s tickets are read, suggested for and marked; moves, a lost session and a full quota are told', async ({
  deskhand: { page, openPanel },
  standIn: freshdesk,
  world,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${freshdesk.origin}/a/tickets/21`);
  const panel = await openPanel(page);

  await test.step('everything in it is read, in five requests of the page’s own', async () => {
    await expect(meta(panel)).toHaveText('Freshdesk #21 · Maria Gonzalez · 4 messages');
    const read = await readStrip(panel);
    expect(read.subject).toBe('Refund for order NW-20481 has not arrived');
    expect(read.fields).toEqual({
      Number: '21',
      Requester: 'Maria Gonzalez, maria.gonzalez@mail.example',
      Phone: '+34 600 123 456',
      Status: 'Waiting for the bank',
      Priority: 'High',
      Tags: 'refund, kettle',
      Assignee: 'Dana Reyes',
      You: 'Dana Reyes, dana.reyes@northwind.example',
      Team: 'Payments',
      Kind: 'Refund',
      Shop: 'Northwind',
      Company: 'Casa Gonzalez',
      'Order number': 'NW-20481',
      Gift: 'false',
      Country: 'España',
      City: 'Cádiz',
    });
    expect(read.messages).toEqual([
      {
        about: 'Maria Gonzalez, customer',
        text: 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?',
      },
      { about: 'Dana Reyes, agent', text: 'Hello Maria,\n\nI am looking into it.' },
      { about: 'Sam Okafor, agent · internal note', text: 'Refund RF-771204 waits for release.' },
      { about: 'Banco Sur, unknown author', text: 'I am her bank.' },
    ]);
    await expectAccessible(panel);
    expect(freshdesk.requests.map(({ method, status }) => `${method} ${status}`)).toEqual(Array(5).fill('GET 200'));
    expect(new Set(asked.map((address) => new URL(address).origin))).toEqual(new Set([freshdesk.origin]));
    expect(world.api.requests).toEqual([]);
  });

  await test.step('an action is suggested, and what it was found by is marked in its message', async () => {
    await expect(panel.locator('.card').first()).toContainText('NW-20481');
    await go(page, 'Ticket 22');
    await expect(meta(panel)).toContainText('#22 · 渡辺 健二');
    await expect(page.locator('[data-album="ticket_22"]')).toBeVisible();
    await openAction(panel, 'Track a parcel');
    await panel.locator('button.origin').first().click();
    await expect.poll(() => markedWords(page)).toContain('LP55307720');
    // Read once, though the page drew it only afterwards.
    expect(freshdesk.requests).toHaveLength(7);
    await backToList(panel);
    await clearSearch(panel);
  });

  await test.step('a message that comes while the ticket is open is read', async () => {
    const id = freshdesk.receive(22, '<p>It has come.</p>');
    await page.evaluate((album) => {
      const item = document.createElement('div');
      item.dataset.album = album;
      document.querySelector('main')?.append(item);
    }, `note_${id}`);
    await expect(meta(panel)).toHaveText('Freshdesk #22 · 渡辺 健二 · 2 messages');
    expect(freshdesk.requests).toHaveLength(9);
  });

  await test.step('of two quick moves only the last is shown, however late the first is answered', async () => {
    await expectLastMoveShown(page, panel, freshdesk, {
      late: { link: 'Ticket 23', number: '23', id: 23, path: '/tickets/23' },
      back: { link: 'Ticket 21', number: '21' },
      next: { link: 'Ticket 22', number: '22' },
    });
    await go(page, 'Ticket 23');
    await expect(meta(panel)).toHaveText('Freshdesk #23 · ليلى حداد · 131 messages');
    await expect(panel.locator('.ticket__subject')).toHaveText('تغيير العنوان <script>alert(1)</script> 📦');
    await go(page, 'All tickets');
    await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
  });

  await test.step('a lost session is told, in the page and at the sign-in page; coming back reads on', async () => {
    freshdesk.setMode('signed-out');
    await go(page, 'Ticket 21');
    await expect(panel.getByRole('heading', { name: 'Signed out of Freshdesk' })).toBeVisible();
    await expect(panel.locator('.card')).toHaveCount(0);
    freshdesk.setMode('signed-in');
    // Playwright keeps every page focused, so the event is sent by hand.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(meta(panel)).toContainText('#21');
    freshdesk.setMode('signed-out');
    await page.goto(`${freshdesk.origin}/a/tickets/22`);
    await page.waitForURL('**/support/login');
    await expect(panel.getByRole('heading', { name: 'Signed out of Freshdesk' })).toBeVisible();
    freshdesk.setMode('signed-in');
    await page.goto(`${freshdesk.origin}/a/tickets/22`);
    await expect(meta(panel)).toContainText('#22');
  });

  await test.step('a request for fewer requests is told and kept', async () => {
    freshdesk.setMode('rate-limited');
    const refusedAt = Date.now();
    await go(page, 'Ticket 21');
    await expect(panel.getByText('Freshdesk asks for fewer requests just now.')).toBeVisible();
    freshdesk.setMode('signed-in');
    await expect(meta(panel)).toContainText('#21');
    expect(Date.now() - refusedAt).toBeGreaterThanOrEqual(2_000);
    expect(freshdesk.requests.filter(({ status }) => status === 429)).toHaveLength(2);
  });
});
