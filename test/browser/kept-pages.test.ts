// Going back and forward to pages that the browser has kept as they were: none of their scripts starts anew, and the panel follows all the same.
import type { Page } from '@playwright/test';
import { startFreeScout } from '../world/freescout.ts';
import { expect } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, openAction } from './panel-steps.ts';
import { recordPanel } from './recorded-panel.ts';
import { meta, testWith } from './stand-in.ts';

const test = testWith(startFreeScout);
test.use({ keepsPages: true });

/** What a page was called before it was left; undefined of one that was loaded anew. */
const nameOf = (page: Page) => page.evaluate(() => (globalThis as { kept?: string }).kept);
const callIt = (page: Page, kept: string) =>
  page.evaluate((name) => void Object.assign(globalThis, { kept: name }), kept);

test('a ticket’s page that is gone back to as it was left is the open ticket again, without a request, and is marked', async ({
  deskhand: { page, openPanel },
  standIn,
}) => {
  await page.goto(`${standIn.url}/conversation/61`);
  const panel = await openPanel(page);
  await expect(meta(panel)).toContainText('#1061');
  const shown = await recordPanel(panel);
  await callIt(page, 'first');
  await page.goto(`${standIn.url}/conversation/62`);
  await expect(meta(panel)).toContainText('#1055');
  await callIt(page, 'second');

  const before = standIn.requests.length;
  // No page is loaded, so there is nothing more to wait for.
  await page.goBack({ waitUntil: 'commit' });
  await expect(meta(panel)).toContainText('#1061');
  expect(await nameOf(page)).toBe('first');
  await openAction(panel, 'Track a parcel');
  await panel.locator('button.origin').filter({ hasText: 'message' }).first().click();
  await expect.poll(() => markedWords(page)).toContain('LP55307719');
  await backToList(panel);

  await page.goForward({ waitUntil: 'commit' });
  await expect(meta(panel)).toContainText('#1055');
  expect(await nameOf(page)).toBe('second');
  expect(standIn.requests.slice(before)).toEqual([]);
  const tickets = (await shown()).map(({ ticket }) => ticket).filter((ticket) => ticket !== '');
  expect(tickets.filter((ticket, at) => ticket !== tickets[at - 1])).toEqual(['1061', '1055', '1061', '1055']);
});
