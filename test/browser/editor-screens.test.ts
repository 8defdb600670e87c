// Every screen and state of an open action: its form, its outputs, its tests, its history. Accessible, nothing cut off, in light and dark.
import type { Locator, Page } from '@playwright/test';
import type { Deskhand } from '../world/deskhand.ts';
import { expect, test } from './fixtures.ts';
import { expectKept } from './options-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';

const look = (page: Page, name: string, reopen?: () => Promise<void>) =>
  checkScreen(page, `editor-${name}`, OPTIONS, reopen);
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const field = (page: Page | Locator, name: string) => page.getByRole('textbox', { name, exact: true });
const goTo = (page: Page, hash: string) =>
  page.evaluate((next) => {
    location.hash = next;
  }, hash);

/** The editor with its code fields drawn: they come after the rest. */
async function open(deskhand: Deskhand, id: string): Promise<Page> {
  const page = await deskhand.openOptions(`#actions/${id}`);
  await expect(field(page, 'Endpoint URL')).toHaveClass(/cm-content/);
  return page;
}

test('a new action, and the list that completes a placeholder', async ({ deskhand }) => {
  const page = await open(deskhand, 'new');
  await expect(field(page, 'Name')).toBeVisible();
  await look(page, 'new');
  await button(page, 'Add input').click();
  await page.keyboard.type('isbn');
  await button(page, 'Add input').click();
  await page.keyboard.type('warehouse_note');
  const url = field(page, 'Endpoint URL');
  await url.click();
  await page.keyboard.type('https://api.northwind.example/v2/books/{{');
  await expect(page.getByRole('listbox')).toBeVisible();
  await look(page, 'completion');
});

test('an action as agents have it, with its rows open and its foot', async ({ deskhand }) => {
  const page = await open(deskhand, 'refund-order');
  await expect(page.getByText('None: it can be activated.')).toBeVisible();
  await look(page, 'active');
  for (const row of await page.locator('.row-toggle').all()) await row.click();
  for (const row of await page.locator('.output-line').all()) await row.click();
  await look(page, 'open-rows');
});

test('an action with problems, the dialogs about an input and about leaving', async ({ deskhand }) => {
  const page = await open(deskhand, 'refund-order');
  await field(page, 'Name').fill('');
  const url = field(page, 'Endpoint URL');
  await url.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('https://api.northwind.example/orders/{{unknown}}');
  await page.locator('.output-line').first().click();
  await field(page, 'Path').fill('$.items[');
  await page.locator('.row-toggle').first().click();
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('unknown');
  await look(page, 'problems');
  await button(page, 'Delete order_number').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'delete-input');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'leave');
});

test('advice, look-alikes and where it stands on a ticket', async ({ deskhand }) => {
  const page = await open(deskhand, 'refund-order');
  await field(page, 'Name').fill('Refund order');
  await field(page, 'Description').first().fill('Refund');
  await page.getByRole('region', { name: 'Match' }).getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'tickets');
  await page
    .getByLabel('Or paste a ticket’s text')
    .fill('Subject: Kettle arrived broken\nFrom: Mara <mara@lindqvist.example>\n\nPlease refund order NW-20481.');
  await button(page, 'Use this text').click();
  await expect(page.getByRole('region', { name: 'Match' }).locator('meter').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Advice' }).locator('li').first()).toBeVisible();
  await look(page, 'advice');
});

test('two tabs with the same action end in a comparison', async ({ deskhand }) => {
  const [page, other] = [await open(deskhand, 'add-order-note'), await open(deskhand, 'add-order-note')];
  await field(other, 'Name').fill('Add a remark to an order');
  await expectKept(other);
  await page.bringToFront();
  await expect(field(page, 'Name')).toHaveValue('Add a remark to an order');
  await field(page, 'Description').first().fill('Writes a remark on an order, for colleagues alone.');
  await expectKept(page);
  await other.bringToFront();
  await field(other, 'Name').fill('Write a note on an order');
  await expect(other.getByRole('heading', { name: 'From theirs to yours' })).toBeVisible();
  await look(other, 'conflict');
});

const SAMPLE = {
  id: 7_264_018_839,
  items: [
    {
      isbn: '9780441478125',
      title: 'The Left Hand of Darkness',
      quantity: 2,
      unit_price: '11.90',
      ships_by: '2025-11-26T16:00:00Z',
    },
    { isbn: '9780141439518', title: 'Pride and Prejudice', quantity: 1, unit_price: '7.50', ships_by: null },
  ],
  total: { amount: '31.30', currency: 'EUR' },
  links: { checkout: 'https://shop.northwind.example/cart/7264018839?and=a-rather-long-address-that-does-not-fit' },
  customer: Object.fromEntries(Array.from({ length: 23 }, (_, place) => [`detail_${place}`, place])),
};

test('outputs before an answer, and a sample that is not JSON', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#actions/look-up-order/outputs');
  await expect(page.getByRole('heading', { name: 'No response yet' })).toBeVisible();
  await look(page, 'outputs-empty');
  await button(page, 'Paste a sample…').first().click();
  await field(page, 'Sample').fill('{"id": 1,}');
  await button(page, 'Use this sample').click();
  await expect(page.getByRole('dialog').getByRole('alert')).not.toBeEmpty();
  await look(page, 'outputs-sample');
});

test('outputs with the tree of an answer, its form, and those that are chosen', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#actions/look-up-order/outputs');
  await button(page, 'Paste a sample…').first().click();
  await field(page, 'Sample').fill(JSON.stringify(SAMPLE));
  await button(page, 'Use this sample').click();
  await expect(page.getByRole('tree')).toBeVisible();
  const branch = (name: string) =>
    page
      .getByRole('treeitem')
      .filter({ hasText: new RegExp(`^${name}`) })
      .first();
  for (const name of ['items', '0']) {
    const item = branch(name);
    if ((await item.getAttribute('aria-expanded')) === 'false') await item.locator('.node').click();
  }
  await button(page, /^Add .*ships_by/)
    .first()
    .click();
  await expect(page.getByRole('form')).toBeVisible();
  await look(page, 'outputs-add');
  await button(page, 'Add output').click();
  await button(page, /^Change /)
    .first()
    .click();
  await look(page, 'outputs-chosen');
});

test('a dry run that may not and one that may', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#actions/look-up-order/test');
  await expect(page.getByRole('heading', { name: 'Nothing called yet' })).toBeVisible();
  await look(page, 'test-empty');
  await button(page, 'Dry run').click();
  await expect(page.getByText('stand in the way')).toBeVisible();
  await look(page, 'test-dry-refused');
  await field(page, 'order_number').fill('NW-20481');
  await button(page, 'Dry run').click();
  await expect(page.getByText('It could be sent. Nothing was.')).toBeVisible();
  await look(page, 'test-dry');
});

test('a test call’s result, its failure, and saved tests run all at once', async ({ deskhand, world }) => {
  const page = await deskhand.openOptions('#actions/look-up-order/test');
  await field(page, 'order_number').fill('NW-20481');
  await button(page, 'Make API call').click();
  await expect(page.getByRole('heading', { name: 'Outputs', exact: true })).toBeVisible();
  await look(page, 'test-result');
  await button(page, 'Save as test…').click();
  await expect(page.getByRole('textbox', { name: 'Name of the new test' })).toBeFocused();
  await page.keyboard.type('paid order');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Run all 1')).toBeVisible();
  await goTo(page, '#actions/look-up-order/outputs');
  await page.getByRole('tab', { name: 'Response body' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Response body' })).toContainText('NW-20481');
  await look(page, 'outputs-body');
  await goTo(page, '#actions/look-up-order/test');
  world.api.disturb({ path: '/v2/orders/NW-20481', kind: 'unavailable' });
  await button(page, 'Run all 1').click();
  await expect(page.locator('.saved-tests')).toContainText('503 Service Unavailable');
  await look(page, 'test-run-all');
  world.api.disturb({ path: '/v2/orders/NW-20481', kind: 'unavailable' });
  await button(page, 'Make API call').click();
  await expect(page.locator('.test-came')).toContainText('This call gave no outputs.');
  await look(page, 'test-failed');
});

test('the exact request of a change before it is tried out', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#actions/cancel-order/test');
  await field(page, 'order_number').fill('NW-20481');
  for (const select of await page.locator('.test-values select').all()) await select.selectOption({ index: 1 });
  await button(page, 'Make API call').click();
  await expect(page.getByRole('region', { name: 'Send it for real?' })).toBeVisible();
  await look(page, 'test-confirm');
});
