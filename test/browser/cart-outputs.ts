// The outputs of “Add book to cart”, picked from a real answer. No test stands here.
import type { Page } from '@playwright/test';
import { API_ORIGIN, type World } from '../world/world.ts';
import { expectNoSecret } from './cart-request.ts';
import { button, expectNoProblem, expectProblem, expectSent, field, readRequest } from './editor-steps.ts';
import { expect } from './fixtures.ts';

export const ISBN = '9780441478125';
export const CART = /72057594037927\d{5}/;
export const OUTPUTS = ['Checkout', 'Cart', 'Books', 'First book', 'To pay'];
const TITLE = 'The Left Hand of Darkness';

const preview = (page: Page) => page.getByRole('region', { name: 'Request preview' }).locator('.request');
const openOutputs = (page: Page) => page.getByRole('link', { name: 'Pick from an answer…' }).click();

/** Values, the call, and outputs from its answer, in the order that agents want them. */
export async function pickOutputs(page: Page, world: World): Promise<void> {
  await openOutputs(page);
  const values = page.getByRole('region', { name: 'Values' });
  await expect(values.getByLabel('quantity')).toHaveValue('1');
  await values.getByLabel('isbn').fill(ISBN);
  await values.getByLabel('customer_email').fill('mara@lindqvist.example');
  await values.getByLabel('quantity').fill('2.0');
  await expectProblem(values.getByLabel('quantity'), /integer/);
  await values.getByLabel('quantity').fill('2');
  await expectNoProblem(values.getByLabel('quantity'));
  await values.getByLabel('gift_wrap').selectOption('true');
  await values.getByLabel('note').fill('No tape, please: "fragile"');
  await expect(values.getByLabel('currency')).toHaveValue('EUR');
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByText('With your test values.')).toBeVisible();
  const shown = await readRequest(preview(page));
  expect(shown.url).toBe('https://api.northwind.example/v2/customers/mara%40lindqvist.example/cart?currency=EUR');
  expect(shown.headers.authorization).toBe('Bearer ••••••••');
  await expectNoSecret(page);
  expect(world.api.requests).toEqual([]);

  await openOutputs(page);
  await button(page, 'Make API call').click();
  const asked = page.getByRole('region', { name: 'Send it for real?' });
  const real = await readRequest(asked.locator('.request'));
  expect({ ...real, headers: { ...real.headers, 'idempotency-key': '(the run’s id)' } }).toEqual(shown);
  expect(world.api.requests).toEqual([]);
  await button(page, 'Send it for real').click();
  await expect(page.getByRole('tree', { name: 'Response' })).toBeVisible();
  expect(world.api.requests).toHaveLength(1);
  expectSent(real, world.api.requests[0], API_ORIGIN);

  await addOutput(page, 'id', { name: 'Cart', path: '$.id', format: 'Text', shows: CART });
  await addOutput(page, 'items[0].title', {
    all: true,
    name: 'Books',
    path: '$.items[*].title',
    format: 'Text',
    shows: TITLE,
  });
  await addOutput(page, 'items[0].title', {
    name: 'First book',
    path: '$.items[0].title',
    format: 'Text',
    shows: TITLE,
  });
  await addOutput(page, 'total', { name: 'To pay', path: '$.total', format: 'Money', shows: /€23\.80/ });
  await addOutput(page, 'links.checkout', {
    name: 'Checkout',
    path: '$.links.checkout',
    format: 'Link',
    shows: CART,
    description: 'Where the customer pays.',
  });
  const chosen = page.getByRole('region', { name: 'Chosen outputs' });
  await expect(chosen.getByRole('listitem')).toHaveText([/^Cart/, /^Books/, /^First book/, /^To pay/, /^Checkout/]);
  await button(page, 'Move Checkout').press('ArrowUp');
  await expect(chosen.getByRole('status')).toHaveText('Checkout moved to place 4 of 5.');
  await button(page, 'Move Checkout').press('Home');
  await expect(chosen.getByRole('listitem')).toHaveText([/^Checkout/, /^Cart/, /^Books/, /^First book/, /^To pay/]);
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByText('None: it can be activated.')).toBeVisible();
}

interface Picked {
  all?: true;
  name: string;
  path: string;
  format: string;
  shows: string | RegExp;
  /** Written for outputs that customers may see. */
  description?: string;
}

/** Adds a value of the answer under another name than the one on offer; what it will show is to be seen before. */
export async function addOutput(page: Page, place: string, picked: Picked): Promise<void> {
  const { all, name, path, format, shows, description } = picked;
  await button(page, `Add ${place}`).click();
  const form = page.getByRole('form', { name: `Add ${place}` });
  if (all) await form.getByRole('radio', { name: /^All of them/ }).check();
  await field(form, 'Name').fill(name);
  await expect(field(form, 'Path')).toHaveValue(path);
  await expect(form.getByLabel('Format')).toHaveValue(format.toLowerCase());
  await expect(form.locator('.shows')).toContainText(shows);
  if (description !== undefined) {
    await field(form, 'Description').fill(description);
    await form.getByLabel('Who may see it').selectOption('Customer-safe');
  }
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Chosen outputs' }).getByText(name, { exact: true })).toBeVisible();
}

/** The same once more as agents will see it. */
export async function tryOut(page: Page, world: World): Promise<void> {
  await page.getByRole('link', { name: 'Test…' }).click();
  await page.getByLabel('gift_wrap').selectOption('false');
  await button(page, 'Make API call').click();
  await button(page, 'Send it for real').click();
  await expect(page.getByRole('status').getByText('201 Created')).toBeVisible();
  const outputs = page.getByRole('region', { name: 'Outputs' });
  await expect(outputs.locator('dt')).toHaveText(OUTPUTS);
  await expect(outputs.getByRole('link')).toHaveAttribute('href', /^https:\/\/northwind\.example\/cart\/\d{19}$/);
  expect(world.api.requests).toHaveLength(2);
  expect(world.api.requests[1]?.body).toContain('"gift_wrap": false');
  await expectNoSecret(page);
  await page.getByRole('link', { name: 'Back to the editor' }).click();
}
