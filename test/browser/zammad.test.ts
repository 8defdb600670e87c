// Zammad, against a stand-in with the API of its own pages (test/world/zammad.ts): addresses behind the hash, earlier tickets kept in the page,
// a token for every change.
import type { Page } from '@playwright/test';
import { startZammad } from '../world/zammad.ts';
import { expect, expectAccessible } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, clearSearch, openAction, run } from './panel-steps.ts';
import { expectLastMoveShown, go, meta, testWith } from './stand-in.ts';
import { readStrip } from './what-was-read.ts';

const test = testWith(startZammad);

const tab = (page: Page, id: number) => page.locator(`#content_permanent_Ticket-${id}`);
const field = (page: Page, id: number) => tab(page, id).locator('[data-name="body"]');

test('the Zammad stand-in’s tickets are read, followed from tab to tab, suggested for and marked; a lost session and a full quota are told', async ({
  deskhand: { page, openPanel },
  standIn: zammad,
  world,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${zammad.origin}/#ticket/zoom/31`);
  const panel = await openPanel(page);

  await test.step('everything in it is read, in three requests of the page’s own', async () => {
    await expect(meta(panel)).toHaveText('Zammad #67031 · Maria Gonzalez · 5 messages');
    const read = await readStrip(panel);
    expect(read.subject).toBe('Refund for order NW-20481 has not arrived');
    expect(read.fields).toEqual({
      Number: '67031',
      Requester: 'Maria Gonzalez, maria.gonzalez@mail.example',
      Phone: '+34 600 123 456',
      Status: 'waiting for the bank',
      Priority: '3 high',
      Tags: 'refund, kettle',
      Assignee: 'Dana Reyes',
      You: 'Dana Reyes, dana.reyes@northwind.example',
      Group: 'Payments',
      'Order number': 'NW-20481',
      'Is gift': 'false',
    });
    expect(read.messages).toEqual([
      {
        about: 'Maria Gonzalez, customer',
        text: 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?',
      },
      { about: 'Dana Reyes, agent', text: 'Hello Maria,\n\nI am looking into it.' },
      { about: 'Sam Okafor, agent · internal note', text: 'Refund RF-771204 waits for release.' },
      { about: 'Banco Sur, unknown author', text: 'I am her bank.' },
      { about: 'Maria Gonzalez, customer', text: 'It is urgent.' },
    ]);
    await expectAccessible(panel);
    expect(zammad.requests.map(({ method, status }) => `${method} ${status}`)).toEqual(Array(3).fill('GET 200'));
    expect(new Set(asked.map((address) => new URL(address).origin))).toEqual(new Set([zammad.origin]));
    expect(world.api.requests).toEqual([]);
  });

  await test.step('an action is suggested, and what it was found by is marked in its message, in the tab that is shown', async () => {
    await expect(panel.locator('.card').first()).toContainText('NW-20481');
    await go(page, 'Ticket 32');
    await expect(meta(panel)).toContainText('#67032 · 健二 渡辺');
    await expect(tab(page, 32).locator('.ticket-article-item')).toHaveCount(1);
    await openAction(panel, 'Track a parcel');
    await panel.locator('button.origin').first().click();
    await expect.poll(() => markedWords(page)).toContain('LP55307720');
    // Read once, though the page drew it only afterwards.
    expect(zammad.requests).toHaveLength(5);
    await backToList(panel);
    await clearSearch(panel);
  });

  await test.step('a message that comes while the ticket is open is read', async () => {
    const id = zammad.receive(32, '<p>It has come.</p>');
    await page.evaluate((number) => {
      const item = document.createElement('div');
      item.className = 'ticket-article-item customer';
      item.dataset.id = String(number);
      document.querySelector('.content.active .ticket-article')?.append(item);
    }, id);
    await expect(meta(panel)).toHaveText('Zammad #67032 · 健二 渡辺 · 2 messages');
    expect(zammad.requests).toHaveLength(7);
  });

  await test.step('of two quick moves only the last is shown, however late the first is answered', async () => {
    await expectLastMoveShown(page, panel, zammad, {
      late: { link: 'Ticket 33', number: '67033', id: 33, path: '/tickets/33' },
      back: { link: 'Ticket 31', number: '67031' },
      next: { link: 'Ticket 32', number: '67032' },
    });
    await go(page, 'Ticket 33');
    await expect(meta(panel)).toHaveText('Zammad #67033 · ليلى حداد · 130 messages');
    await expect(panel.locator('.ticket__subject')).toHaveText('تغيير العنوان <script>alert(1)</script> 📦');
    await go(page, 'My tickets');
    await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
  });

  await test.step('a lost session, a ticket that is not there and a request for fewer requests are told', async () => {
    zammad.setMode('signed-out');
    await go(page, 'Ticket 31');
    await expect(panel.getByRole('heading', { name: 'Signed out of Zammad' })).toBeVisible();
    await expect(panel.locator('.card')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('form#login')).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'Signed out of Zammad' })).toBeVisible();
    zammad.setMode('signed-in');
    await page.reload();
    await expect(meta(panel)).toContainText('#67031');
    await page.evaluate(() => {
      location.hash = '#ticket/zoom/99';
    });
    await expect(panel.getByText('Zammad has no ticket 99 that you may see.')).toBeVisible();
    zammad.setMode('rate-limited');
    await go(page, 'Ticket 32');
    await expect(panel.getByText('Zammad asks for fewer requests just now.')).toBeVisible();
    zammad.setMode('signed-in');
    await expect(meta(panel)).toContainText('#67032');
  });
});

test('into the Zammad stand-in’s open form a reply is written, never what is for colleagues; a note is posted once', async ({
  deskhand: { page, openPanel },
  standIn: zammad,
}) => {
  await page.goto(`${zammad.origin}/#ticket/zoom/32`);
  const panel = await openPanel(page);
  await expect(meta(panel)).toContainText('#67032');
  await go(page, 'Ticket 31');
  await expect(meta(panel)).toContainText('#67031');
  await run(panel, 'See an order’s refunds', 'lookup');
  await expect(panel.locator('.outputs')).toBeVisible();
  const insert = panel.getByRole('button', { name: 'Insert into reply' });
  const note = panel.getByRole('button', { name: 'Add as internal note' });
  const said = panel.locator('.said');
  const write = field(page, 31);

  await test.step('the form begins as an internal note: no reply goes into it', async () => {
    await expect(write).toBeVisible();
    await insert.click();
    await expect(said).toContainText('The page has its internal note open.');
    await expect(write).toHaveText('');
  });

  await test.step('as a reply it takes what customers may see, by typing; undo takes it back', async () => {
    await tab(page, 31).getByRole('link', { name: 'reply' }).first().click();
    await write.fill('Hello Maria, ');
    await insert.click();
    await expect(write).toContainText(/^Hello Maria,\s+Paid/);
    await expect(write).not.toContainText('Still refundable');
    // Its own script has heard of it: that is what its draft is saved from.
    await expect(tab(page, 31).locator('form')).toHaveAttribute('data-draft', /Paid/);
    await expect(field(page, 32)).toHaveText('');
    await write.press('Control+z');
    await expect(write).toHaveText('Hello Maria, ');
  });

  await test.step('made internal again, it is no reply', async () => {
    await tab(page, 31).getByRole('button', { name: 'visibility' }).click();
    await insert.click();
    await expect(said).toContainText('The page has its internal note open.');
    await expect(write).toHaveText('Hello Maria, ');
  });

  await test.step('the note is posted through the API with the session’s token, once, and read back', async () => {
    await note.click();
    await expect(said).toContainText('Added to #67031 as an internal note.');
    const posts = () => zammad.requests.filter(({ method }) => method !== 'GET');
    expect(posts()).toEqual([{ method: 'POST', path: '/api/v1/ticket_articles', status: 201 }]);
    await note.click();
    await expect(said).toContainText('#67031 has a note of this run already.');
    expect(posts()).toHaveLength(1);
    await expect(write).toHaveText('Hello Maria, ');
    await page.reload();
    await expect(meta(panel)).toContainText('6 messages');
    const posted = (await readStrip(panel)).messages.at(-1);
    expect(posted?.about).toBe('Dana Reyes, agent · internal note');
    expect(posted?.text).toMatch(/Still refundable: [\s\S]*Deskhand run [0-9a-f-]{36}/);
  });
});
