// Nothing moves under the pointer or from under the focus when something comes late; another value is one press or one key away.
import type { Locator, Page } from '@playwright/test';
import type { Action } from '#lib/action/schema.ts';
import type { Deskhand } from '../world/deskhand.ts';
import { actionOf } from './options-steps.ts';
import { besideTicket, openAction } from './panel-steps.ts';
import { checkScreen, PANEL } from './screen.ts';
import { expect, test } from './watched-test.ts';

const cards = (panel: Page) => panel.locator('.card');
const names = (panel: Page) => panel.locator('.card__open').allTextContents();
const waiting = (panel: Page) => panel.getByRole('button', { name: 'New suggestions', exact: true });

/** Imports an action that fits ticket 48213 better than all others, as another person would while an agent reads. */
async function addBetter(deskhand: Deskhand): Promise<void> {
  const { action } = await actionOf(deskhand, 'list-refunds');
  const ticket = 'The kettle arrived with a cracked lid. I would like a refund for the kettle of order NW-20481.';
  const better = {
    ...action,
    id: 'better',
    name: 'Refund a cracked kettle of an order',
    description: ticket,
  } as Action;
  await deskhand.ask('library.import', {
    text: JSON.stringify({ format: 'deskhand-library', schemaVersion: 1, actions: [better] }),
  });
}

/** The panel beside the ticket, with the tab that other people's changes come from open behind it. */
async function besideUsed(deskhand: Deskhand): Promise<Page> {
  await deskhand.ask('actions.list');
  await deskhand.page.bringToFront();
  const panel = await besideTicket(deskhand);
  await expect(cards(panel)).toHaveCount(4);
  return panel;
}

const boxesOf = (list: Locator) =>
  list.evaluateAll((all) =>
    all.map((one) => ({ name: one.querySelector('.card__open')?.textContent, y: one.getBoundingClientRect().y })),
  );

/** What moved since: the browser's own measure of shifts that nobody caused by a press. */
async function watchShifts(panel: Page): Promise<() => Promise<number>> {
  await panel.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((seen) => {
      for (const entry of seen.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: false });
  });
  return () => panel.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0));
}

test('cards stay where they are while the pointer is over them; what came waits behind a quiet line', async ({
  deskhand,
}) => {
  const panel = await besideUsed(deskhand);
  const before = await names(panel);
  const third = cards(panel).nth(2);
  await third.hover();
  const place = await boxesOf(cards(panel));
  const shifted = await watchShifts(panel);
  await addBetter(deskhand);
  await expect(waiting(panel)).toBeVisible();
  expect(await boxesOf(cards(panel))).toEqual(place);
  expect(await shifted()).toBe(0);
  await checkScreen(panel, 'panel-new-suggestions', PANEL);

  // The pointer goes, and the list says what fits now.
  await third.hover();
  await panel.mouse.move(5, 5);
  await expect.poll(() => names(panel)).not.toEqual(before);
  await expect(waiting(panel)).toHaveCount(0);
  expect(await names(panel)).toContain('Refund a cracked kettle of an order');
});

test('the same holds for the focus, and the line brings what came at once', async ({ deskhand }) => {
  const panel = await besideUsed(deskhand);
  await panel.mouse.move(5, 5);
  const second = cards(panel).nth(1).locator('[data-open]');
  await second.focus();
  const place = await boxesOf(cards(panel));
  await addBetter(deskhand);
  await expect(waiting(panel)).toBeVisible();
  await expect(second).toBeFocused();
  expect(await boxesOf(cards(panel))).toEqual(place);
  await waiting(panel).press('Enter');
  await expect(waiting(panel)).toHaveCount(0);
  expect(await names(panel)).toContain('Refund a cracked kettle of an order');
  await expect(panel.getByRole('heading', { name: 'Suggested' })).toBeFocused();
});

test('beside another ticket its own suggestions stand at once, wherever the pointer is', async ({ deskhand }) => {
  const panel = await besideTicket(deskhand);
  await expect(cards(panel)).toHaveCount(4);
  const before = await names(panel);
  await cards(panel).nth(1).hover();
  await deskhand.page.goto(deskhand.ticketUrl('48152'));
  await expect(panel.locator('.ticket__meta')).toContainText('#48152');
  await expect.poll(() => names(panel)).not.toEqual(before);
  await expect(waiting(panel)).toHaveCount(0);
});

test('another value that was found is one press or one key away, and what was typed comes round again', async ({
  deskhand,
}) => {
  const panel = await besideTicket(deskhand);
  await openAction(panel, 'Refund an order');
  // Undecided: the first press of the key takes the first value.
  const amount = panel.getByLabel(/^Amount/).first();
  await expect(amount).toHaveValue('');
  const choices = panel.getByRole('group', { name: 'Found for Amount', exact: true });
  const found = await choices.locator('b').allTextContents();
  expect(found.length).toBeGreaterThan(1);
  const below = panel.getByLabel(/^Reason/);
  const { y } = (await below.boundingBox()) ?? { y: 0 };
  await amount.press('Alt+ArrowDown');
  await expect(amount).toHaveValue(found[0] ?? '');
  await amount.press('Alt+ArrowDown');
  await expect(amount).toHaveValue(found[1] ?? '');
  await amount.press('Alt+ArrowUp');
  await expect(amount).toHaveValue(found[0] ?? '');
  expect((await below.boundingBox())?.y).toBe(y);
  await expect(panel.getByRole('status').filter({ hasText: `${found[0]}, 1 of ${found.length}` })).toHaveCount(1);
  await amount.fill('12.34');
  await amount.press('Alt+ArrowUp');
  await expect(amount).toHaveValue(found.at(-1) ?? '');
  await amount.press('Alt+ArrowDown');
  await expect(amount).toHaveValue('12.34');
  await checkScreen(panel, 'panel-candidates-by-key', PANEL);
});
