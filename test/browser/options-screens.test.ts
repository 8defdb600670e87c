// Every screen and state of the options page but those of an open action: accessible, nothing cut off, in light and dark at every width.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseFile } from './import-steps.ts';
import { nameField, openEditor, save } from './options-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';

const look = (page: Page, name: string, reopen?: () => Promise<void>) =>
  checkScreen(page, `options-${name}`, OPTIONS, reopen);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const LIBRARY_WITH_A_FAULT = JSON.stringify({
  format: 'deskhand-library',
  schemaVersion: 1,
  connections: [],
  actions: [{ name: 'An action that lacks nearly everything' }],
});

test.describe('before there is anything', () => {
  test.use({ seeded: false });

  test('each section says that it is empty and what to do', async ({ deskhand }) => {
    const page = await deskhand.openOptions();
    await expect(page.getByText('No actions yet')).toBeVisible();
    await look(page, 'actions-empty');
    for (const section of ['Connections', 'Helpdesks']) {
      await page.getByRole('link', { name: section }).click();
      await expect(page.locator('.empty')).toBeVisible();
      await look(page, `${section.toLowerCase()}-empty`);
    }
    await page.getByRole('textbox', { name: 'Add a helpdesk' }).fill('not an address');
    await button(page, 'Allow and add').click();
    await expect(page.locator('.field__error')).not.toBeEmpty();
    await look(page, 'helpdesk-refused');
  });

  test('the demo says what it brought', async ({ deskhand }) => {
    const page = await deskhand.openOptions();
    await button(page, 'Start with the demo').click();
    await expect(page.getByRole('region', { name: 'Import report' })).toBeVisible();
    await page.locator('summary', { hasText: /^Added: 40$/ }).click();
    await page.getByRole('searchbox').fill('stock');
    await look(page, 'import-report');
  });
});

test('the list of actions: whole, with its menu, without a match', async ({ deskhand }) => {
  const page = await deskhand.openOptions();
  await expect(page.getByRole('row')).toHaveCount(41);
  await look(page, 'actions');
  await page.getByRole('searchbox').fill('refund');
  const openMenu = async () => {
    await button(page, 'More for Refund an order').click();
    await expect(page.getByRole('menu')).toBeVisible();
  };
  await openMenu();
  await look(page, 'actions-menu', openMenu);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.getByText('No action fits.')).toBeVisible();
  await look(page, 'actions-none');
});

test('the list is sorted where there is no room for its columns, too', async ({ deskhand }) => {
  const page = await deskhand.openOptions();
  await expect(page.getByLabel('Sort by')).toBeHidden();
  await page.setViewportSize({ width: 800, height: 900 });
  const names = page.locator('tbody').getByRole('rowheader').getByRole('link');
  await expect(names.first()).toHaveText('Add a note to an order');
  await page.getByLabel('Sort by').selectOption({ label: 'By method' });
  await expect(names.first()).toHaveText('Check a payment');
});

test('many actions selected, and deleted', async ({ deskhand }) => {
  const page = await deskhand.openOptions();
  await page.getByRole('searchbox').fill('refund');
  await page.getByRole('checkbox', { name: 'Select Cancel an order' }).click();
  await page.getByRole('checkbox', { name: 'Select Look up a refund' }).click();
  await look(page, 'actions-selected');
  await button(page, 'Move to trash').click();
  await expect(page.getByText('Kept for 30 days.')).toBeVisible();
  await look(page, 'actions-deleted');
});

test('the trash, with and without anything in it', async ({ deskhand }) => {
  await deskhand.ask('actions.setStatus', { ids: ['cancel-order'], status: 'inactive' });
  await deskhand.ask('actions.delete', { ids: ['cancel-order', 'hold-order'] });
  const page = await deskhand.openOptions();
  await page.getByRole('link', { name: /^Trash/ }).click();
  await expect(button(page, 'Restore Cancel an order')).toBeVisible();
  await look(page, 'trash');
  await button(page, 'Delete Cancel an order for good').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'trash-delete');
  await page.keyboard.press('Escape');
  await button(page, 'Restore Cancel an order').click();
  await button(page, 'Restore Put an order on hold').click();
  await expect(page.getByText('Nothing here')).toBeVisible();
  await look(page, 'trash-empty');
});

test('the history of an action, with what differs', async ({ deskhand }) => {
  const page = await openEditor(deskhand, 'cancel-order');
  await nameField(page).fill('Cancel the order');
  await save(page, 'Save and activate');
  await expect(page.getByText('Revision 2 is active')).toBeVisible();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { name: 'From revision 1 to revision 2' })).toBeVisible();
  await look(page, 'history');
});

test('connections: the secret set, forgotten and refused', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#connections');
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
});

test('connections: what a new one lacks, a key, a login', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#connections');
  await page.getByRole('link', { name: 'New connection' }).click();
  await page.getByRole('radio', { name: /^API key/ }).check();
  await page.getByRole('textbox', { name: 'Origin 1' }).fill('http://warehouse.northwind.example/v2');
  await button(page, 'Create connection').click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveAttribute('aria-invalid', 'true');
  await look(page, 'connection-new-key');
  const saved = async (kind: string, name: string) => {
    await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await page.getByRole('textbox', { name: 'Origin 1' }).fill('https://warehouse.northwind.example');
    if (kind === 'API key') await page.getByRole('textbox', { name: 'Header' }).fill('X-Api-Key');
    await button(page, 'Create connection').click();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  };
  await saved('API key', 'Warehouse');
  await look(page, 'connection-key');
  await page.getByRole('link', { name: 'New connection' }).click();
  await saved('User and password', 'Parcel service, whose name is rather long for a list at the side');
  await look(page, 'connection-login');
});

test('helpdesks, settings, a full library', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#helpdesks');
  await expect(page.getByText('https://support.northwind.example')).toBeVisible();
  await look(page, 'helpdesks');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('How many actions').fill('12,5');
  await button(page, 'Save limit').click();
  await expect(page.getByText('Type a whole number from 1 to 10,000')).toBeVisible();
  await look(page, 'settings');
  await deskhand.ask('settings.set', { actionLimit: 40 });
  await page.getByRole('link', { name: 'Actions' }).click();
  await page.reload();
  await expect(page.getByText('raise the limit')).toBeVisible();
  await page.getByRole('searchbox').fill('stock');
  await look(page, 'actions-full');
});

/** Operations with everything that a preview can show. */
const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Warehouse API', version: '4' },
  servers: [{ url: 'https://warehouse.northwind.example/v2' }],
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } } },
  security: [{ key: [] }],
  paths: Object.fromEntries(
    ['shelves', 'parcels', 'pickers'].map((things) => [
      `/${things}/{${things}_id}`,
      {
        get: {
          tags: ['Looking up'],
          summary: `Find one of the ${things}`,
          description: `Finds one of the ${things} by its number.`,
          parameters: [
            {
              name: `${things}_id`,
              in: 'path',
              required: true,
              schema: { type: 'integer' },
              description: 'Its number.',
            },
            { name: 'expand', in: 'query', schema: { type: 'string', enum: ['all', 'none'] } },
            { name: 'session', in: 'cookie', schema: { type: 'string' } },
          ],
          responses: {
            200: {
              description: 'Found.',
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    properties: { id: { type: 'integer' }, label: { type: 'string' }, weight: { type: 'number' } },
                  },
                },
              },
            },
          },
        },
        delete: { tags: ['Clearing out'], deprecated: true, summary: `Clear out ${things}`, responses: {} },
      },
    ]),
  ),
};

const COMMAND = `curl -X POST 'https://api.northwind.example/v2/customers/mara%40lindqvist.example/cart?currency=EUR' \\
  -H 'Authorization: Bearer kept-out' -H 'X-Warehouse-Note: gift' --proxy http://proxy.example:3128 \\
  --json '{"items":[{"isbn":"9780441478125","quantity":2,"gift_wrap":false}],"source":"helpdesk"}'`;

test('imports: the ways in, what a command becomes, what cannot be read', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#import');
  await expect(page.getByRole('heading', { name: 'What Deskhand reads' })).toBeVisible();
  await look(page, 'import');
  await page.getByLabel('Or paste it').fill(COMMAND);
  await button(page, 'Read it').click();
  await expect(page.getByText('Values that become inputs')).toBeVisible();
  await look(page, 'import-command');
  await button(page, 'Choose something else').click();

  await chooseFile(page, 'broken.yaml', 'openapi: 3.1.0\ninfo: {title: "Cut\npaths:\n  - [\n  a: b: c');
  await expect(page.getByText('broken.yaml was not imported')).toBeVisible();
  await look(page, 'import-broken');
  await chooseFile(page, 'library.json', LIBRARY_WITH_A_FAULT);
  await expect(page.getByRole('region', { name: 'Import report' })).toContainText('lacks nearly everything');
  await look(page, 'import-refused');
});

test('imports: what a document offers, and the report of what was added', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#import');
  await chooseFile(page, 'warehouse.json', JSON.stringify(DOCUMENT));
  await button(page, 'Preview Find one of the shelves').click();
  await expect(page.getByRole('heading', { name: /^Not carried over/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Add Find one of the parcels' }).check();
  await look(page, 'import-offer');
  await deskhand.ask('settings.set', { actionLimit: 42 });
  await button(page, 'Select all shown').click();
  await button(page, 'Add 6 as drafts').click();
  await expect(page.getByRole('region', { name: 'Import report' })).toContainText('2 added as drafts');
  for (const folded of [/^Not wholly carried over/, /^Added as drafts/]) {
    await page.locator('summary', { hasText: folded }).click();
  }
  await look(page, 'import-added');
});
