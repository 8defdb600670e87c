// Tickets of 2,000 messages and 5 MB, read from a page and through an API, and mail with all that mail programs put into it: the newest of it is
// read, what is left out is said, and nothing of a mail's markup is taken for its text.
import type { Page } from '@playwright/test';
import { startFreeScout } from '../world/freescout.ts';
import { LONG_SUBJECT, NEWEST } from '../world/long-thread.ts';
import { startZendesk } from '../world/zendesk.ts';
import { expect, expectAccessible } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, openAction, run } from './panel-steps.ts';
import { checkScreen, PANEL } from './screen.ts';
import { meta, testWith } from './stand-in.ts';
import { readStrip } from './what-was-read.ts';

/** What was read of the long thread: its newest messages, and how many older ones were left out. */
async function expectNewestRead(panel: Page): Promise<void> {
  await expect(meta(panel)).toHaveText(/ of 2,000 messages$/);
  const [, count = ''] = /· ([\d,]+) of/.exec((await meta(panel).textContent()) ?? '') ?? [];
  const { subject, messages } = await readStrip(panel);
  expect(subject).toBe(LONG_SUBJECT);
  expect(messages).toHaveLength(Number(count.replace(',', '')));
  expect(messages.at(-1)?.text).toBe(NEWEST);
  expect(messages.at(-2)?.text).toMatch(/^1999\. It was said/);
  const left = 2_000 - messages.length;
  await expect(panel.locator('.ticket__read b').first()).toContainText(
    `This ticket is long: the ${left.toLocaleString('en')} oldest messages (`,
  );
  expect(messages.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(900_000);
  await panel.locator('details.ticket summary').click();
}

async function expectOfUse(panel: Page, page: Page): Promise<void> {
  await openAction(panel, 'Track a parcel');
  await expect(panel.getByRole('textbox', { name: 'Parcel', exact: true })).toHaveValue('LP55307719');
  await panel.locator('button.origin').first().click();
  await expect.poll(() => markedWords(page)).toContain('LP55307719');
  await backToList(panel);
  await run(panel, 'Track a parcel', 'lookup');
  await expect(panel.locator('.outputs')).toBeVisible();
}

const withZendesk = testWith(startZendesk);
withZendesk(
  'a Zendesk ticket of 2,000 messages and 5 MB: the newest are read, and how many are not is said',
  async ({ deskhand: { page, openPanel }, standIn }) => {
    await page.goto(`${standIn.origin}/agent/tickets/11`);
    const panel = await openPanel(page);
    await expectNewestRead(panel);
    const pages = standIn.requests.filter(({ path }) => path.endsWith('/comments.json'));
    expect(pages.length).toBeLessThanOrEqual(20);
    await expectOfUse(panel, page);
    await expectAccessible(panel);
    await checkScreen(panel, 'panel-long-ticket', PANEL);
  },
);

const withFreeScout = testWith(startFreeScout);
withFreeScout(
  'a FreeScout page of 2,000 messages and 5 MB: the newest are read, and the page goes on at once',
  async ({ deskhand: { page, openPanel }, standIn }) => {
    await page.goto(`${standIn.url}/conversation/64`);
    const panel = await openPanel(page);
    await expectNewestRead(panel);
    await expectOfUse(panel, page);
  },
);

withFreeScout(
  'a mail with styles, a script and a megabyte of base64: what can be seen of it is read, and nothing of it runs',
  async ({ deskhand: { context, page, openPanel }, standIn }) => {
    const strays: string[] = [];
    context.on('request', (request) => request.url().includes('evil.example') && strays.push(request.url()));
    await page.goto(`${standIn.url}/conversation/65`);
    const panel = await openPanel(page);
    await expect(meta(panel)).toHaveText("FreeScout #1065 · Liam O'Brien · 1 message");
    const [message] = (await readStrip(panel)).messages;
    expect(message?.text).toBe('Is order NW-20502 part of it?');
    await panel.locator('details.ticket summary').click();
    await expect(panel.locator('.card').first()).toContainText('NW-20502');
    // The page asks for what its own mail says; Deskhand's panel must not.
    expect(strays.filter((address) => !address.endsWith('/style'))).toEqual([]);
  },
);
