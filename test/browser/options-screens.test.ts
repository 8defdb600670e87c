// Every section and state of the options page: accessible, nothing cut off, in light and dark.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { checkScreen, OPTIONS } from './screen.ts';

const look = (page: Page, name: string) => checkScreen(page, `options-${name}`, OPTIONS);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const LIBRARY_WITH_A_FAULT = {
  name: 'library.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'deskhand-library',
      schemaVersion: 1,
      connections: [],
      actions: [{ name: 'An action that lacks nearly everything' }],
    }),
  ),
};

test.describe('before there is anything', () => {
  test.use({ seeded: false });

  test('each section says that it is empty and what to do', async ({ deskhand }) => {
    const page = await deskhand.openOptions();
    await expect(page.getByText('No actions yet')).toBeVisible();
    await look(page, 'actions-empty');
    await page.getByLabel('Library file').setInputFiles(LIBRARY_WITH_A_FAULT);
    await expect(page.getByRole('region', { name: 'Import report' })).toBeVisible();
    await look(page, 'import-refused');
    await page
      .getByLabel('Library file')
      .setInputFiles({ ...LIBRARY_WITH_A_FAULT, buffer: Buffer.from('{"format": "another"}') });
    await expect(page.getByText('library.json was not imported')).toBeVisible();
    await look(page, 'import-failed');
    await button(page, 'Close import report').click();
    for (const section of ['Connections', 'Helpdesks']) {
      await page.getByRole('link', { name: section }).click();
      await expect(page.locator('.empty')).toBeVisible();
      await look(page, `${section.toLowerCase()}-empty`);
    }
    await page.getByRole('textbox', { name: 'Add a helpdesk' }).fill('not an address');
    await button(page, 'Allow and add').click();
    await expect(page.locator('.field__error')).not.toBeEmpty();
    await look(page, 'helpdesk-refused');

    await page.getByRole('link', { name: 'Actions' }).click();
    await button(page, 'Start with the demo').click();
    await expect(page.getByRole('region', { name: 'Import report' })).toBeVisible();
    await page.locator('summary', { hasText: /^Added: 40$/ }).click();
    await look(page, 'import-report');
  });
});

test('each section with what it holds, its dialogs and its toasts', async ({ deskhand }) => {
  const page = await deskhand.openOptions();
  await expect(page.getByRole('row')).toHaveCount(41);
  await look(page, 'actions');
  await page.getByRole('searchbox').fill('refund');
  await look(page, 'actions-searched');
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.getByText('No action fits.')).toBeVisible();
  await look(page, 'actions-none');
  await button(page, 'Show all').click();

  await page.getByRole('link', { name: 'Connections' }).click();
  await expect(page.getByText('Set in this browser')).toBeVisible();
  await look(page, 'connections');
  await button(page, 'Forget…').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'connections-forget');
  await button(page, 'Forget the secret').click();
  await expect(page.getByText('Not set for these origins')).toBeVisible();
  await page.getByRole('textbox', { name: /^Secret/ }).fill('Bearer with spaces');
  await button(page, /^Set$/).click();
  await expect(page.getByText('Paste the secret alone')).toBeVisible();
  await look(page, 'connections-missing');

  await page.getByRole('link', { name: 'Helpdesks' }).click();
  await expect(page.getByText('https://support.northwind.example')).toBeVisible();
  await look(page, 'helpdesks');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('How many actions').fill('12,5');
  await button(page, 'Save limit').click();
  await expect(page.locator('.field__error')).not.toBeEmpty();
  await look(page, 'settings');

  await deskhand.ask('settings.set', { actionLimit: 40 });
  await page.getByRole('link', { name: 'Actions' }).click();
  await page.reload();
  await expect(page.getByText('raise the limit')).toBeVisible();
  await look(page, 'actions-full');
});

test('the menu of an action, and what can be done with many', async ({ deskhand }) => {
  const page = await deskhand.openOptions();
  await expect(page.getByRole('row')).toHaveCount(41);
  await button(page, 'More for Cancel an order').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look(page, 'actions-menu');
  await page.setViewportSize({ width: 1200, height: 800 });
  await button(page, 'More for Cancel an order').click();
  await page.getByRole('menuitem', { name: 'Deactivate' }).click();
  await expect(page.getByText('“Cancel an order” deactivated.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select Cancel an order' }).click();
  await look(page, 'actions-selected');
  await button(page, 'Move to trash').click();
  await expect(page.getByText('Kept for 30 days.')).toBeVisible();
  await look(page, 'actions-deleted');
});

test('the trash and the history of an action', async ({ deskhand }) => {
  await deskhand.ask('actions.setStatus', { ids: ['cancel-order'], status: 'inactive' });
  await deskhand.ask('actions.delete', { ids: ['cancel-order'] });
  const page = await deskhand.openOptions();
  await page.getByRole('link', { name: /^Trash/ }).click();
  await look(page, 'trash');
  await button(page, 'Delete Cancel an order for good').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'trash-delete');
  await page.keyboard.press('Escape');
  await button(page, 'Restore Cancel an order').click();
  await expect(page.getByText('Nothing here')).toBeVisible();
  await look(page, 'trash-empty');
  await page.goto(page.url().replace(/#.*/, '#actions/cancel-order/history'));
  await expect(page.getByRole('heading', { name: /^From revision/ })).toBeVisible();
  await look(page, 'history');
});
