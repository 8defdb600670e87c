// From the panel into the page: words are marked where they stand, outputs are put into the composer that is open, and never into the wrong one.
import type { Page } from '@playwright/test';
import type { Deskhand } from '../world/deskhand.ts';
import { expect, test } from './fixtures.ts';
import { markedPlace, markedWords } from './page-marks.ts';
import { besideTicket, openAction, run } from './panel-steps.ts';

const said = (panel: Page) => panel.locator('.said');
// Hidden ones too: what stands in the composer that is not shown matters as much.
const reply = (page: Page) => page.locator('form[data-kind="reply"] textarea');
const note = (page: Page) => page.locator('form[data-kind="note"] textarea');

/** The panel beside ticket 48152, filled by the result of looking up its order. */
async function besideResult(deskhand: Deskhand): Promise<Page> {
  const panel = await besideTicket(deskhand, '48152');
  await run(panel, 'Look up an order', 'lookup');
  await expect(panel.locator('.outputs')).toContainText('NW-20399');
  return panel;
}

test('a word of “Why” and an origin chip mark the words in the page and scroll to them; moving on takes the mark away', async ({
  deskhand,
}) => {
  const { page } = deskhand;
  await page.setViewportSize({ width: 1100, height: 420 });
  const panel = await besideTicket(deskhand, '48152');
  const why = panel.locator('.why__word').first();
  const word = (await why.textContent()) ?? '';
  const markup = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await markup();
  await page.locator('[data-thread] > li').last().scrollIntoViewIfNeeded();

  await why.click();
  await expect(said(panel)).toHaveText('Marked in the page.');
  expect((await markedWords(page))?.toLowerCase()).toBe(word.toLowerCase());
  expect((await markedPlace(page)).visible).toBe(true);
  expect(await markup()).toBe(before);

  await openAction(panel, 'Track a parcel');
  const chip = panel.locator('button.origin').filter({ hasText: 'message' });
  const place = Number(/message (\d+)/.exec((await chip.textContent()) ?? '')?.[1]);
  await page.locator('[data-thread] > li').first().scrollIntoViewIfNeeded();
  await chip.click();
  await expect.poll(() => markedWords(page)).toContain('LP55302991');
  expect(await markedPlace(page)).toEqual({ visible: true, messageId: `48152-${place}` });
  expect(await markup()).toBe(before);

  await page.locator('[data-list] a[data-number="48213"]').click();
  await expect(panel.locator('.ticket__meta')).toContainText('#48213');
  expect(await markedWords(page)).toBeNull();
});

test('a public reply gets customer-safe outputs alone, a note internal ones too, sensitive ones go nowhere; undo takes them out', async ({
  deskhand,
}) => {
  const { page } = deskhand;
  const panel = await besideResult(deskhand);
  const outputs = await panel.locator('.outputs').innerText();
  expect(outputs).toContain('internal');
  expect(outputs).toContain('sensitive');

  await reply(page).fill('Hello Priya, ');
  await panel.getByRole('button', { name: 'Insert into reply' }).click();
  await expect(said(panel)).toContainText('Put into the reply: Status,');
  await expect(reply(page)).toHaveValue(/^Hello Priya, \nStatus: .*\n/);
  const inReply = await reply(page).inputValue();
  expect(inReply).not.toMatch(/Customer|Order id|Street|Town|admin/);
  await expect(note(page)).toBeHidden();

  // Pressed with the reply open, the note's button must not write into it.
  await panel.getByRole('button', { name: 'Add as internal note' }).click();
  await expect(said(panel)).toHaveText('The page has its reply open. Open the internal note there, then press again.');
  await expect(reply(page)).toHaveValue(inReply);

  await reply(page).focus();
  await page.keyboard.press('Control+z');
  await expect(reply(page)).toHaveValue('Hello Priya, ');
  await page.keyboard.press('Control+Shift+z');
  await expect(reply(page)).toHaveValue(inReply);

  await page.getByRole('tab', { name: 'Internal note' }).click();
  await panel.getByRole('button', { name: 'Insert into reply' }).click();
  await expect(said(panel)).toHaveText('The page has its internal note open. Open the reply there, then press again.');
  await expect(note(page)).toHaveValue('');

  await panel.getByRole('button', { name: 'Add as internal note' }).click();
  await expect(said(panel)).toContainText('Put into the internal note: Status,');
  const inNote = await note(page).inputValue();
  expect(inNote).toContain('Customer’s e-mail: ');
  expect(inNote).not.toContain('Street');
  await expect(reply(page)).toHaveValue(inReply);
});

test('what the agent has written stays: outputs go behind the selection on a line of their own, and the page’s own draft keeps them', async ({
  deskhand,
}) => {
  const { page } = deskhand;
  const panel = await besideResult(deskhand);
  await reply(page).fill('Dear Priya.\n\nYours, Dana');
  await reply(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 10));
  await panel.getByRole('button', { name: 'Insert into reply' }).click();
  await expect(reply(page)).toHaveValue(/^Dear Priya\nStatus: [\s\S]*\.\n\nYours, Dana$/);
  const written = await reply(page).inputValue();

  // The result belongs to this ticket: beside another one it is not offered, and it waits in its card.
  await page.locator('[data-list] a[data-number="48213"]').click();
  await expect(panel.getByRole('searchbox')).toBeVisible();
  await expect(panel.getByRole('button', { name: /^(Insert into reply|Add as internal note)$/ })).toHaveCount(0);
  await expect(reply(page)).toHaveValue('');
  await page.locator('[data-list] a[data-number="48152"]').click();
  await expect(panel.getByRole('button', { name: 'Insert into reply' })).toBeVisible();
  await expect(reply(page)).toHaveValue(written);
});
