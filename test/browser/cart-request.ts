// The example of an action, “Add book to cart”, written by hand in the editor: everything but its outputs. No test stands here.
import type { Page } from '@playwright/test';
import { DEMO_SECRET } from '../world/deskhand.ts';
import { API_ORIGIN } from '../world/world.ts';
import {
  addInput,
  addPair,
  button,
  completePlaceholder,
  describeInput,
  expectNoProblem,
  expectProblem,
  field,
  insertPlaceholder,
  part,
  typeCode,
} from './editor-steps.ts';
import { expect } from './fixtures.ts';
import { descriptionField, nameField } from './options-steps.ts';

export const NAME = 'Add book to cart';
const DESCRIPTION =
  'Puts a book into a customer’s shopping cart by its ISBN, so that they only have to pay. Use it when somebody wants to order a book.';
const QUESTION = 'Put {{quantity}} of {{isbn}} into the cart?';
const URL_TEMPLATE = 'https://api.northwind.example/v2/customers/{{customer_email}}/cart';
const BODY = '{"items":[{"isbn":"{{isbn}}","quantity":{{quantity}},"gift_wrap":{{gift_wrap}}}],"source":"helpdesk"}';
/** What is coloured as a placeholder, in each field. */
const PLACEHOLDERS: [string, string[]][] = [
  ['Endpoint URL', ['{{customer_email}}']],
  ['Parameter 1: value', ['{{currency}}']],
  ['Header 1: value', ['{{note}}']],
  ['Body', ['{{isbn}}', '{{quantity}}', '{{gift_wrap}}']],
  ['Question before running', ['{{quantity}}', '{{isbn}}']],
];

/** The secret is nowhere in the page, neither seen nor hidden. */
export const expectNoSecret = async (page: Page) => expect(await page.content()).not.toContain(DEMO_SECRET);

/** Name, description, the question and the first inputs, as somebody writes who knows the API. */
export async function writeGeneral(page: Page): Promise<void> {
  await nameField(page).fill(NAME);
  await descriptionField(page).fill(DESCRIPTION);
  await page.getByLabel('Request method').selectOption('POST');
  await addInput(page, { name: 'isbn', description: 'The book’s ISBN: 13 digits, such as 9783423125758.' });
  await addInput(page, {
    name: 'customer_email',
    description: 'Whose cart it is.',
    source: 'Requester’s e-mail',
  });
  await addInput(page, {
    name: 'quantity',
    description: 'How many copies.',
    type: 'Integer',
    missing: 'Use a default',
    default: '1',
  });
  await addInput(page, {
    name: 'gift_wrap',
    description: 'Whether it is wrapped as a gift.',
    type: 'Boolean',
    missing: 'Use a default',
    default: 'false',
  });
  await addInput(page, { name: 'note', description: 'A word to the warehouse.', missing: 'Leave out' });
}

/** A connection for the API, made while the action is half written, and back again. */
export async function makeConnection(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New connection' }).click();
  await button(page, 'Keep for later').click();
  await expect(page.getByRole('heading', { name: 'New connection' })).toBeVisible();
  await field(page, 'Name').fill('Northwind shop');
  await expect(field(page, 'Origin 1')).toHaveValue('');
  await field(page, 'Origin 1').fill(API_ORIGIN);
  await expect(page.getByText('Allowed in this browser')).toBeVisible();
  await button(page, 'Create connection').click();
  await page.getByLabel(/^Secret/).fill(DEMO_SECRET);
  await button(page, /^Set$/).click();
  await expect(page.getByText('Set in this browser')).toBeVisible();
  await expectNoSecret(page);
  await page.getByRole('link', { name: 'Back to the action' }).click();
  const chosen = page.getByLabel('Connection', { exact: true }).locator('option:checked');
  await expect(chosen).toHaveText('Northwind shop · bearer token');
}

/** Endpoint, query, header and body, with placeholders in all four: completed on `{{`, chosen from {+}, typed out. */
export async function writeRequest(page: Page): Promise<void> {
  const url = field(page, 'Endpoint URL');
  await typeCode(url, 'https://api.northwind.example/v2/customers/');
  await expectNoProblem(url);
  await completePlaceholder(url, 'cus', 'customer_email');
  await url.pressSequentially('/cart');
  await expect(url).toHaveText(URL_TEMPLATE);

  const currency = await addPair(page, 'parameter', 'currency');
  await button(page, 'Insert an input: Parameter 1: value').click();
  await page.getByRole('menuitem', { name: 'New input…' }).click();
  await field(page, 'Name of the new input').fill('currency');
  await page.keyboard.press('Enter');
  await expect(currency).toHaveText('{{currency}}');
  await expect(currency).toBeFocused();

  const form = part(page, 'inputs[5]');
  await form.getByRole('button', { name: 'currency', exact: true }).click();
  await describeInput(form, {
    name: 'currency',
    description: 'The currency of the cart.',
    missing: 'Use a default',
    default: 'EUR',
  });

  const note = await addPair(page, 'header', 'X-Warehouse-Note');
  await insertPlaceholder(page, 'Header 1: value', 'note');
  await expect(note).toHaveText('{{note}}');

  const body = field(page, 'Body');
  await typeCode(body, '{"items":[{"isbn":"{{isbn}}","quantity":');
  await expectProblem(body, /The body/);
  await body.pressSequentially('{{quantity}},"gift_wrap":');
  await insertPlaceholder(page, 'Body', 'gift_wrap');
  await body.pressSequentially('}],"source":"helpdesk"}');
  await expectNoProblem(body);
  await expect(body).toHaveText(BODY);

  const question = field(page, 'Question before running');
  await typeCode(question, 'Put {{quantity}} of {{isb}}');
  await expectProblem(question, /There is no input called "isb"/);
  for (const key of ['ArrowLeft', 'ArrowLeft']) await question.press(key);
  await question.pressSequentially('n');
  await expectNoProblem(question);
  await question.press('End');
  await question.pressSequentially(' into the cart?');
  await expect(question).toHaveText(QUESTION);
}

/** Where everything stands that was written by hand. */
export async function expectWritten(page: Page): Promise<void> {
  await expect(nameField(page)).toHaveValue(NAME);
  await expect(descriptionField(page)).toHaveValue(DESCRIPTION);
  await expect(page.getByRole('region', { name: 'Inputs' }).getByRole('rowheader')).toHaveText(
    ['isbn', 'customer_email', 'quantity', 'gift_wrap', 'note', 'currency'].map((name) => new RegExp(`^${name}`)),
  );
  await expect(field(page, 'Endpoint URL')).toHaveText(URL_TEMPLATE);
  await expect(field(page, 'Parameter 1: value')).toHaveText('{{currency}}');
  await expect(field(page, 'Header 1: value')).toHaveText('{{note}}');
  await expect(field(page, 'Body')).toHaveText(BODY);
  await expect(field(page, 'Question before running')).toHaveText(QUESTION);
  for (const [label, names] of PLACEHOLDERS)
    await expect(field(page, label).locator('.cm-input-known')).toHaveText(names);
}
