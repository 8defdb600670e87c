// The agent's job in the real side panel: suggestion, filled inputs, lookup, outputs; a change with its confirmation, counted at the server.
import { expect, expectAccessible, test } from './fixtures.ts';

test('a lookup runs with one key and its outputs appear', async ({ deskhand, world }) => {
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  const panel = await deskhand.openPanel(deskhand.page);
  const card = panel.locator('.card').filter({ hasText: 'See an order’s refunds' });
  await expect(card.getByText('NW-20481')).toBeVisible();
  await expect(card.locator('.why__word').first()).toBeVisible();
  await card.getByRole('button', { name: 'See an order’s refunds', exact: true }).focus();
  await panel.keyboard.press('r');
  await expect(card.locator('.outputs')).toContainText('54.80');
  expect(world.api.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v2/orders/NW-20481/refunds',
  ]);
});

test('a change is shown exactly, confirmed, sent once, and stands under “On this ticket”', async ({
  deskhand,
  world,
}) => {
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  const panel = await deskhand.openPanel(deskhand.page);
  await panel.getByRole('button', { name: 'Refund an order', exact: true }).click();
  await expect(panel.getByLabel('Order number', { exact: true })).toHaveValue('NW-20481');
  await expect(panel.getByLabel(/^Amount/).first()).toHaveValue('');
  await panel.getByRole('radio', { name: /49\.90/ }).click();
  await panel.getByLabel(/^Reason/).selectOption({ label: 'Arrived damaged' });
  await panel.getByRole('button', { name: 'Check the request' }).click();
  const request = panel.locator('.request');
  await expect(request).toContainText('POST https://api.northwind.example/v2/orders/NW-20481/refunds');
  await expect(request).toContainText('Bearer ••••••••');
  await expectAccessible(panel);
  expect(world.api.requests).toEqual([]);

  const shownBody = await request.locator('pre').textContent();
  await panel.getByRole('button', { name: /^Confirm and run/ }).dblclick();
  await expect(panel.locator('.outputs')).toContainText('RF-771204');
  expect(world.api.requests).toHaveLength(1);
  const [sent] = world.api.requests;
  expect(sent).toMatchObject({ method: 'POST', path: '/v2/orders/NW-20481/refunds', body: shownBody });
  await expect(request).toHaveCount(0);

  await panel.getByRole('button', { name: /^Back to suggestions/ }).click();
  const earlier = panel.locator('.runs').getByText('Refund an order');
  await earlier.click();
  await expect(panel.locator('.runs')).toContainText('RF-771204');
});

test('the same change on the same ticket asks first and says when it ran', async ({ deskhand, world }) => {
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  const panel = await deskhand.openPanel(deskhand.page);
  const refund = async () => {
    await panel.getByRole('button', { name: 'Refund an order', exact: true }).first().click();
    await panel
      .getByLabel(/^Amount/)
      .first()
      .fill('10.00');
    await panel.getByLabel(/^Reason/).selectOption({ label: 'Arrived damaged' });
    await panel.getByRole('button', { name: 'Check the request' }).click();
    await panel.getByRole('button', { name: /^Confirm and run/ }).click();
  };
  await refund();
  await expect(panel.locator('.outputs')).toContainText('RF-771204');
  await panel.getByRole('button', { name: /^Back to suggestions/ }).click();
  await refund();
  await expect(panel.getByRole('button', { name: 'Run again anyway' })).toBeVisible();
  expect(world.api.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  await expectAccessible(panel);
  await panel.getByRole('button', { name: 'Run again anyway' }).click();
  await expect(panel.locator('.outputs')).toContainText('RF-');
  expect(world.api.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
});
