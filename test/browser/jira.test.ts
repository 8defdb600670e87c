// Jira Service Management, against a stand-in with its documented API (test/world/jira.ts), under its real host name by host mapping.
import { startJira } from '../world/jira.ts';
import { expect, expectAccessible } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, clearSearch, openAction } from './panel-steps.ts';
import { expectLastMoveShown, go, meta, testWith } from './stand-in.ts';
import { readStrip } from './what-was-read.ts';

const test = testWith(startJira);

test('the Jira stand-in’s requests are read, suggested for and marked; moves, a lost session and a full quota are told', async ({
  deskhand: { page, openPanel },
  standIn: jira,
  world,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${jira.origin}/browse/SUP-21`);
  const panel = await openPanel(page);

  await test.step('everything in it is read, in three requests of the page’s own', async () => {
    await expect(meta(panel)).toHaveText('Jira Service Management #SUP-21 · Maria Gonzalez · 4 messages');
    const read = await readStrip(panel);
    expect(read.subject).toBe('Refund for order NW-20481 has not arrived');
    expect(read.fields).toMatchObject({
      Number: 'SUP-21',
      Requester: 'Maria Gonzalez, maria.gonzalez@mail.example',
      Status: 'Waiting for the bank',
      Priority: 'High',
      Tags: 'refund, kettle',
      Assignee: 'Dana Reyes',
      You: 'Dana Reyes, dana.reyes@northwind.example',
      Space: 'Customer care',
      'Request Type': 'Ask for a refund',
      'Request participants': 'Banco Sur',
      'Order number': 'NW-20481',
      'Country and city': 'España / Cádiz',
    });
    expect(read.messages).toEqual([
      {
        about: 'Maria Gonzalez, customer',
        text: 'Hi, I sent the kettle of order NW-20481 back\n(parcel LP55307719). 🙏\n\nWhere is my refund?',
      },
      { about: 'Dana Reyes, agent', text: 'Hello @Maria,\n\nI am looking into it.' },
      { about: 'Sam Okafor, agent · internal note', text: 'Refund RF-771204 waits for release.' },
      { about: 'Banco Sur, unknown author', text: 'Paid no' },
    ]);
    await expectAccessible(panel);
    expect(jira.requests.map(({ method, status }) => `${method} ${status}`)).toEqual(Array(3).fill('GET 200'));
    expect(new Set(asked.map((address) => new URL(address).origin))).toEqual(new Set([jira.origin]));
    expect(world.api.requests).toEqual([]);
  });

  await test.step('an action is suggested, and what it was found by is marked in its message', async () => {
    await expect(panel.locator('.card').first()).toContainText('NW-20481');
    await go(page, 'SUP-22');
    await expect(meta(panel)).toContainText('#SUP-22 · 渡辺 健二');
    await expect(page.locator('main h1')).toHaveText('Where is parcel LP55307720?');
    await openAction(panel, 'Track a parcel');
    await panel.locator('button.origin').first().click();
    await expect.poll(() => markedWords(page)).toContain('LP55307720');
    // Read once, though the page drew it only afterwards.
    expect(jira.requests).toHaveLength(5);
    await backToList(panel);
    await clearSearch(panel);
  });

  await test.step('of two quick moves only the last is shown, however late the first is answered', async () => {
    await expectLastMoveShown(page, panel, jira, {
      late: { link: 'SUP-23', number: 'SUP-23', id: 'SUP-23', path: '/issue/SUP-23' },
      back: { link: 'SUP-21', number: 'SUP-21' },
      next: { link: 'SUP-22', number: 'SUP-22' },
    });
    await go(page, 'SUP-23');
    await expect(meta(panel)).toHaveText('Jira Service Management #SUP-23 · ليلى حداد · 131 messages');
    await expect(panel.locator('.ticket__subject')).toHaveText('تغيير العنوان <script>alert(1)</script> 📦');
    await go(page, 'Queue');
    await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
  });

  await test.step('a lost session is told, though Jira only says that there is no such issue; coming back reads on', async () => {
    jira.setMode('signed-out');
    await go(page, 'SUP-21');
    await expect(panel.getByRole('heading', { name: 'Signed out of Jira Service Management' })).toBeVisible();
    await expect(panel.locator('.card')).toHaveCount(0);
    jira.setMode('signed-in');
    // Playwright keeps every page focused, so the event is sent by hand.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(meta(panel)).toContainText('#SUP-21');
  });

  await test.step('a request for fewer requests is told and kept', async () => {
    jira.setMode('rate-limited');
    const refusedAt = Date.now();
    await go(page, 'SUP-22');
    await expect(panel.getByText('Jira Service Management asks for fewer requests just now.')).toBeVisible();
    jira.setMode('signed-in');
    await expect(meta(panel)).toContainText('#SUP-22');
    expect(Date.now() - refusedAt).toBeGreaterThanOrEqual(2_000);
    expect(jira.requests.filter(({ status }) => status === 429)).toHaveLength(2);
  });
});
