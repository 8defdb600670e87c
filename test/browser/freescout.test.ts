// FreeScout, against a stand-in (test/world/freescout.ts): German pages in a folder of their host, each loaded whole, with its content security
// policy and the real Summernote.
import type { Page } from '@playwright/test';
import { type FreeScoutStandIn, startFreeScout } from '../world/freescout.ts';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, clearSearch, openAction, run } from './panel-steps.ts';
import { recordPanel } from './recorded-panel.ts';
import { checkScreen, PANEL } from './screen.ts';
import { readStrip } from './what-was-read.ts';

const test = base.extend<{ freescout: FreeScoutStandIn }>({
  freescout: async ({ world }, use) => {
    const freescout = await startFreeScout({ port: 0, tls: world.tls });
    await use(freescout);
    await freescout.stop();
  },
  granted: async ({ world, freescout }, use) => use([world.api.origin, world.helpdesk.origin, freescout.origin]),
  hostRules: async ({ freescout }, use) =>
    use(`MAP ${new URL(freescout.origin).hostname}:443 127.0.0.1:${freescout.port}`),
  deskhand: async ({ deskhand, freescout }, use) => {
    await deskhand.ask('sites.add', { origin: freescout.origin });
    await use(deskhand);
  },
});

const meta = (panel: Page) => panel.locator('.ticket__meta');
const editor = (page: Page) => page.locator('.conv-reply-block .note-editable');

test('the FreeScout stand-in’s conversations are read, followed from page to page, marked and written into; a lost session is said', async ({
  deskhand: { page, openPanel },
  freescout,
  world,
}) => {
  const open = (id: number) => page.goto(`${freescout.url}/conversation/${id}`);

  const panel = await test.step('a conversation is read, oldest message first', async () => {
    await open(61);
    const panel = await openPanel(page);
    await expect(meta(panel)).toHaveText('FreeScout #1061 · Maria Gonzalez · 4 messages');
    const read = await readStrip(panel);
    expect(read.subject).toBe('Refund for order NW-20481 has not arrived');
    expect(read.fields).toEqual({
      Number: '1061',
      Requester: 'Maria Gonzalez, maria.gonzalez@mail.example',
      Phone: '+34 600 123 456',
      Status: 'Aktiv',
      Priority: 'empty',
      Tags: 'refund, kettle',
      Assignee: 'Dana Reyes',
      You: 'Dana Reyes, dana.reyes@northwind.example',
      Customer: 'Brightwater Ltd, Valencia',
    });
    expect(read.messages).toEqual([
      {
        about: 'Maria Gonzalez, customer',
        text: 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?\n> We hope you like it.',
      },
      { about: 'Dana Reyes, agent', text: 'I am looking into it.' },
      { about: 'Sam Okafor, agent · internal note', text: 'Refund RF-771204 waits for release.' },
      { about: expect.stringContaining('ravi@mail.example'), text: 'I am the neighbour: it came back today.' },
    ]);
    await expectAccessible(panel);
    const asked = freescout.requests.filter((request) => !/\/js\/|favicon/.test(request));
    expect(asked.filter((request) => request.includes('/conversation/'))).toEqual([
      'GET /desk/conversation/61',
      'GET /desk/conversation/61?folder_id=3',
    ]);
    expect(asked.filter((request) => request.includes('/users/'))).toEqual(['GET /desk/users/profile/7']);
    return panel;
  });

  await test.step('another page is another conversation; a list is none', async () => {
    const shown = await recordPanel(panel);
    await open(62);
    await expect(meta(panel)).toContainText('FreeScout #1055 · layla@mail.example');
    await expect(panel.locator('.ticket__subject')).toHaveText('تأخر الطرد 📦 <script>alert(1)</script>');
    await readStrip(panel);
    const [word, parcel] = await panel.locator('.ticket__message p.lines').evaluate((line) => {
      const { firstChild } = line;
      const leftOf = (words: string) => {
        const range = document.createRange();
        const at = (firstChild?.nodeValue ?? '').indexOf(words);
        if (!firstChild || at < 0) throw new Error(`"${words}" does not stand there.`);
        range.setStart(firstChild, at);
        range.setEnd(firstChild, at + words.length);
        return range.getBoundingClientRect().left;
      };
      return [leftOf('أين'), leftOf('LP55307720')] as const;
    });
    // An Arabic sentence begins at its right, also where it holds a number in Latin letters.
    expect(word).toBeGreaterThan(parcel);
    await expect(panel.getByText('Parcel', { exact: true }).locator('xpath=..')).toContainText('LP55307720');
    await checkScreen(panel, 'panel-right-to-left', PANEL);
    await panel.locator('details.ticket summary').click();
    await page.goto(`${freescout.url}/mailbox/1`);
    await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
    await page.goBack();
    await expect(meta(panel)).toContainText('#1055');
    await open(61);
    await expect(meta(panel)).toContainText('#1061');
    const tickets = (await shown()).map(({ ticket }) => ticket);
    const turns = tickets.filter((ticket, at) => ticket !== '' && ticket !== tickets[at - 1]);
    expect(turns).toEqual(['1061', '1055', '1055', '1061']);
  });

  await test.step('words are marked in the message they stand in', async () => {
    await openAction(panel, 'Track a parcel');
    await panel.locator('button.origin').filter({ hasText: 'message' }).first().click();
    await expect.poll(() => markedWords(page)).toContain('LP55307719');
    await backToList(panel);
  });

  await test.step('the one editor is told apart: shut, reply, note, forward', async () => {
    await run(panel, 'See an order’s refunds', 'lookup');
    await expect(panel.locator('.outputs')).toBeVisible();
    const insert = panel.getByRole('button', { name: 'Insert into reply' });
    const note = panel.getByRole('button', { name: 'Add as internal note' });
    const said = panel.locator('.said');
    const field = page.locator('textarea#body');
    await insert.click();
    await expect(said).toHaveText('No reply is open in the page. Open one there, then press again.');
    await expect(field).toHaveValue('');
    await page.locator('.conv-reply').click();
    await editor(page).fill('Hello Maria,');
    await insert.click();
    await expect(editor(page)).toContainText('Paid');
    await expect(editor(page)).not.toContainText('Still refundable');
    // Summernote has taken it: what is sent is what stands there.
    await expect(field).toHaveValue(/Hello Maria,[\s\S]+Paid/);
    const before = await field.inputValue();
    await page.locator('.conv-forward').click();
    await note.click();
    await expect(said).toHaveText('No internal note is open in the page. Open one there, then press again.');
    await insert.click();
    await expect(said).toHaveText('No reply is open in the page. Open one there, then press again.');
    expect(await field.inputValue()).toBe(before);
    await page.locator('.conv-add-note').click();
    await insert.click();
    await expect(said).toContainText('The page has its internal note open.');
    await note.click();
    await expect(field).toHaveValue(/Still refundable/);
    expect(freescout.requests.every((request) => request.startsWith('GET '))).toBe(true);
    expect(world.api.requests.map(({ method }) => method)).toEqual(['GET']);
    await backToList(panel);
    await clearSearch(panel);
  });

  await test.step('a conversation that is not there and a lost session are said', async () => {
    await open(99);
    await expect(panel.getByText('FreeScout has no ticket 99 that you may see.')).toBeVisible();
    freescout.setSignedIn(false);
    await open(61);
    await expect(panel.getByRole('heading', { name: 'Signed out of FreeScout' })).toBeVisible();
    await expect(panel.locator('.card')).toHaveCount(0);
    freescout.setSignedIn(true);
    await open(63);
    await expect(meta(panel)).toContainText("#1063 · Liam O'Brien");
  });
});
