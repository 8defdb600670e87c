// Several tests of one action: kept with what they are to come to, run all at once, and told in words where a result is another one.
import type { TestSet } from '#lib/test/test.ts';
import { ask } from '../world/ask.ts';
import { DEMO_SECRET } from '../world/deskhand.ts';
import { API_ORIGIN, type World } from '../world/world.ts';
import { button } from './editor-steps.ts';
import { actionOf, toast } from './options-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { makeCall, openTest, saveTest, testRow, value } from './test-steps.ts';
import { expect, test } from './watched-test.ts';

/** The shop changes meanwhile, as shops do. */
async function post(world: World, path: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${DEMO_SECRET}`, 'content-type': 'application/json' };
  const { status } = await ask(world, `${API_ORIGIN}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(status).toBeLessThan(300);
}

test('“paid order” and “cancelled order” run at once, pass, and say in words what became another', async ({
  deskhand,
  world,
}) => {
  await post(world, '/v2/orders/NW-20519/cancel', { reason: 'Ordered twice', notify_customer: false });
  let page = await openTest(deskhand, 'look-up-order');
  for (const [name, order] of [
    ['paid order', 'NW-20481'],
    ['cancelled order', 'NW-20519'],
  ] as const) {
    await value(page, 'order_number').fill(order);
    await saveTest(page, name);
    await expect(testRow(page, name)).toContainText('No expectation yet');
    await makeCall(page, '200 OK');
    await button(page, 'Save this result as expected').click();
    await expect(testRow(page, name)).toContainText('Expects success, 200 OK, 14 outputs');
  }
  // A name is taken once.
  await button(page, 'Save as test…').click();
  await page.getByLabel('Name of the new test').fill('Paid order');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'There is a test called' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.close();
  page = await openTest(deskhand, 'look-up-order');
  await button(page, 'Run all 2').click();
  await expect(page.getByText('2 passed.')).toBeVisible();
  await expect(testRow(page, 'cancelled order')).toContainText('Passed');

  await post(world, '/v2/orders/NW-20481/refunds', { amount: 10, currency: 'EUR', reason: 'Goodwill' });
  await button(page, 'Run all 2').click();
  await expect(page.getByText('1 passed, 1 failed.')).toBeVisible();
  await expect(testRow(page, 'paid order')).toContainText('“Refunded so far” is “10.00” instead of “0.00”.');
  await checkScreen(page, 'options-test-sets', OPTIONS);
  world.api.disturb({ path: '/v2/orders/NW-20519', kind: 'unavailable' });
  await button(page, 'Run all 2').click();
  await expect(testRow(page, 'cancelled order')).toContainText('Failed, and was expected to succeed.');
  await expect(testRow(page, 'cancelled order')).toContainText('Status 503 instead of 200.');

  // What became right is what is expected from now on; what says nothing is left out.
  await testRow(page, 'paid order').getByRole('button', { name: 'Save this result as expected' }).click();
  await testRow(page, 'paid order')
    .getByText(/^Expects success/)
    .click();
  await button(page, 'Leave out Placed').click();
  await expect(testRow(page, 'paid order')).toContainText('Expects success, 200 OK, 13 outputs');
  await button(page, 'Run all 2').click();
  await expect(page.getByText('2 passed.')).toBeVisible();
});

test('a series shows how far it is and is cancelled between two tests; a test is renamed, overwritten and deleted with Undo', async ({
  deskhand,
  world,
}) => {
  const page = await openTest(deskhand, 'look-up-order');
  for (const [name, order] of [
    ['first', 'NW-20481'],
    ['second', 'NW-20519'],
    ['third', 'NW-20502'],
  ] as const) {
    await value(page, 'order_number').fill(order);
    await saveTest(page, name);
  }
  world.api.disturb({ path: '/v2/orders/NW-20519', kind: 'hang' });
  await button(page, 'Run all 3').click();
  const bar = page.getByRole('progressbar', { name: 'Running “second”' });
  await expect(bar).toHaveAttribute('value', '1');
  await expect(bar).toHaveAttribute('max', '3');
  await expect.poll(() => world.api.requests.length).toBe(2);
  await button(page, 'Cancel the rest').click();
  await expect(page.getByText(/^Cancelled: .*1 not run\.$/)).toBeVisible();
  await expect(testRow(page, 'first')).toContainText('No expectation (200 OK)');
  await expect(testRow(page, 'third')).toContainText('Not run yet');
  expect(world.api.requests).toHaveLength(2);

  const inMenu = async (name: string, entry: string) => {
    await button(page, `More for ${name}`).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const names = async () => ((await actionOf(deskhand, 'look-up-order')).tests as TestSet[]).map(({ name }) => name);
  await inMenu('third', 'Rename');
  await page.getByLabel('New name of third').fill('posted order');
  await page.keyboard.press('Enter');
  await expect(testRow(page, 'posted order')).toBeVisible();
  await inMenu('posted order', 'Delete');
  await expect(testRow(page, 'posted order')).toHaveCount(0);
  expect(await names()).toEqual(['first', 'second']);
  await button(page, 'Undo').click();
  await expect(testRow(page, 'posted order')).toBeVisible();
  expect(await names()).toEqual(['first', 'second', 'posted order']);
  await value(page, 'order_number').fill('NW-20399');
  await inMenu('first', 'Overwrite with the values above');
  await expect(testRow(page, 'first')).toContainText('order_number: NW-20399');
  await button(page, 'Fill in posted order').click();
  await expect(value(page, 'order_number')).toHaveValue('NW-20502');
});

test('changes are asked for once before the first, and a sensitive value is never kept with a test', async ({
  deskhand,
  world,
}) => {
  let page = await openTest(deskhand, 'change-phone-number');
  await value(page, 'customer_email').fill('mara@lindqvist.example');
  await value(page, 'new_phone').fill('+46701234567');
  await saveTest(page, 'new phone');
  await expect(toast(page)).toContainText('“new phone” saved.');
  const { tests } = await actionOf(deskhand, 'change-phone-number');
  expect(tests).toMatchObject([{ name: 'new phone', values: { customer_email: 'mara@lindqvist.example' } }]);
  expect(JSON.stringify(await actionOf(deskhand, 'change-phone-number'))).not.toContain('701234567');

  await page.close();
  page = await openTest(deskhand, 'change-phone-number');
  await button(page, 'Run all 1').click();
  await expect(testRow(page, 'new phone')).toContainText('Sensitive values are never kept: type it under Values');
  expect(world.api.requests).toEqual([]);
  await value(page, 'new_phone').fill('+46701234567');
  await button(page, 'Run all 1').click();
  const question = page.getByRole('region', { name: 'Send all for real?' });
  await expect(question).toBeFocused();
  await button(page, 'Do not send').click();
  await expect(question).toHaveCount(0);
  expect(world.api.requests).toEqual([]);
  await button(page, 'Run all 1').click();
  await button(page, 'Send them for real').dblclick();
  await expect(testRow(page, 'new phone')).toContainText('No expectation (200 OK)');
  expect(world.api.requests.map(({ method }) => method)).toEqual(['PATCH']);
  await testRow(page, 'new phone').getByRole('button', { name: 'Save this result as expected' }).click();
  await expect(testRow(page, 'new phone')).toContainText('Expects success, 200 OK, 1 output');
  expect(JSON.stringify(await actionOf(deskhand, 'change-phone-number'))).not.toContain('701234567');
});
