// The agent's job without a mouse: every step is reached by keys, the focus is visible and never lost when a view gives way to another.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { besideTicket } from './panel-steps.ts';

/** What has the focus and whether it shows: a ring of its own, of its card or of its line of choices. */
function focus(panel: Page): Promise<{ on: string; visible: boolean }> {
  return panel.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const line = element.closest('.choice');
    const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
    if (line) styles.push(getComputedStyle(line));
    return {
      on: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`,
      visible: styles.some((style) => style.boxShadow !== 'none'),
    };
  });
}

/** Presses Tab until that is focused; each stop on the way shows its focus. */
async function tabTo(panel: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await panel.keyboard.press(key);
    const { on, visible } = await focus(panel);
    expect(visible || on.startsWith('BODY'), `the focus on ${on} is visible`).toBe(true);
  }
  await expect(target).toBeFocused();
}

test('an agent searches, fills, confirms, cancels and looks up by keys alone', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  const button = (name: string | RegExp) => panel.getByRole('button', { name, exact: true });
  const heading = (name: string | RegExp) => panel.getByRole('heading', { name });
  const press = (key: string) => panel.keyboard.press(key);
  const search = panel.getByRole('searchbox');
  await expect(panel.locator('.card')).toHaveCount(4);
  // Which ones fit is another test's matter.
  const [first = '', , third = '', last = ''] = await panel.locator('.card__open').allTextContents();

  await press('/');
  await expect(search).toBeFocused();
  await press('ArrowDown');
  await expect(button(first)).toBeFocused();
  expect(await focus(panel)).toMatchObject({ visible: true });
  await press('End');
  await expect(button(last)).toBeFocused();
  await press('ArrowUp');
  await expect(button(third)).toBeFocused();
  await press('Home');
  await press('ArrowUp');
  await expect(search).toBeFocused();

  await panel.keyboard.type('refund an order');
  await press('Enter');
  const amount = panel.getByRole('textbox', { name: /^Amount/ });
  await expect(amount).toBeFocused();
  const found = panel.getByRole('radio');
  await tabTo(panel, found.first());
  await press('Space');
  await expect(amount).toHaveValue('54.80');
  await expect(found.first()).toBeFocused();
  await press('ArrowDown');
  await expect(amount).toHaveValue('49.90');
  await expect(found.nth(1)).toBeFocused();
  const reason = panel.getByRole('combobox', { name: /^Reason/ });
  await tabTo(panel, reason);
  await press('ArrowDown');
  await expect(reason).toHaveValue('Arrived damaged');
  await tabTo(panel, button('Check the request'));
  await press('Enter');
  await expect(heading(/^Pays back 49\.90/)).toBeFocused();

  world.api.disturb({ path: '/v2/orders/NW-20481/refunds', kind: 'hang' });
  await tabTo(panel, button('Confirm and run'));
  await press('Enter');
  await expect(panel.getByText('Waiting for the answer')).toBeFocused();
  await expect.poll(() => world.api.requests.length).toBe(1);
  await press('Escape');
  await expect(heading('We do not know if this happened')).toBeFocused();
  await tabTo(panel, button('It did not happen'));
  await press('Enter');
  await expect(panel.locator('p', { hasText: 'It did not happen, noted at' })).toBeFocused();
  await tabTo(panel, button('Back to suggestions'), 'Shift+Tab');
  await press('Enter');
  await expect(button('Refund an order')).toBeFocused();

  await search.focus();
  await press('Escape');
  // The run has taught the ranking: which card comes first now is its matter.
  await expect(panel.locator('.card')).toHaveCount(4);
  const shown = await panel.locator('.card__open').allTextContents();
  await press('ArrowDown');
  await expect(button(shown[0] ?? '')).toBeFocused();
  const card = panel.locator('.card').filter({ has: button('See an order’s refunds') });
  for (let at = 0; at < shown.indexOf('See an order’s refunds'); at++) await press('ArrowDown');
  await expect(button('See an order’s refunds')).toBeFocused();
  await press('r');
  await expect(card.getByRole('heading', { name: /^Done at/ })).toBeFocused();
  expect(world.api.requests).toHaveLength(2);
  await tabTo(panel, button('Close the result of See an order’s refunds'), 'Shift+Tab');
  await press('Enter');
  await expect(button('See an order’s refunds')).toBeFocused();

  // Each run teaches the ranking: the cards may stand in another order again.
  const names = await panel.locator('.card__open').allTextContents();
  const at = names.indexOf('See an order’s refunds');
  await tabTo(panel, button('Not relevant: See an order’s refunds'));
  await press('Enter');
  await expect(button(names[at + 1] ?? names[at - 1] ?? '')).toBeFocused();
  await expect(button('See an order’s refunds')).toHaveCount(0);

  const strip = panel.locator('.ticket__bar');
  await tabTo(panel, strip, 'Shift+Tab');
  await press('Enter');
  await expect(panel.getByText('What Deskhand read from the page:')).toBeVisible();
});

test.describe('before there is a library', () => {
  test.use({ seeded: false });

  test('what a press brings takes the focus when its button is gone', async ({ deskhand }) => {
    await deskhand.page.goto(deskhand.ticketUrl('48213'));
    const panel = await deskhand.openPanel(deskhand.page);
    await panel.getByRole('button', { name: 'Demo' }).press('Enter');
    await expect(panel.getByRole('heading', { name: 'Not a helpdesk page' })).toBeFocused();
    await panel.getByRole('button', { name: 'Use on this site' }).press('Enter');
    await expect(panel.getByRole('heading', { name: 'Suggested' })).toBeFocused();
  });
});
