// What an administrator does to try an action out: the values, the call, what came of it, the saved tests. The rest: options-steps.ts.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Deskhand } from '../world/deskhand.ts';
import { button } from './editor-steps.ts';

/** Opens the test of an action in a tab of its own. */
export async function openTest(deskhand: Deskhand, id: string): Promise<Page> {
  const page = await deskhand.openOptions(`#actions/${id}/test`);
  await expect(callButton(page)).toBeVisible();
  return page;
}

/** Another action's test in the same tab. */
export async function goToTest(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#actions/${id}/test`);
  await expect(page.locator(`.crumbs a[href="#actions/${id}"]`)).toBeVisible();
}

export const value = (page: Page, input: string) => page.getByLabel(input, { exact: true });

export const callButton = (page: Page) => button(page, 'Make API call');

/** The place under the button: what is missing, what runs, what came of the call. */
export const callPlace = (page: Page) => page.locator('.make-call').filter({ has: callButton(page) });

/** Makes a call and waits for the line of facts that begins with these words. */
export async function makeCall(page: Page, begins: string): Promise<void> {
  await callButton(page).click();
  await expect(callPlace(page).locator('.call-facts')).toContainText(begins);
}

/** The outputs as they stand, a line each. */
export async function outputsOf(place: Page | Locator): Promise<string[]> {
  const rows = place.locator('dl.outputs > div');
  await expect(rows.first()).toBeVisible();
  return rows.evaluateAll((all) => all.map((row) => (row instanceof HTMLElement ? row.innerText : '')));
}

/** Saves the values in the form under a name. */
export async function saveTest(page: Page, name: string): Promise<void> {
  await button(page, 'Save as test…').click();
  await page.getByLabel('Name of the new test').fill(name);
  await page.keyboard.press('Enter');
  await expect(testRow(page, name)).toBeVisible();
}

export const testRow = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: `More for ${name}`, exact: true }) });
