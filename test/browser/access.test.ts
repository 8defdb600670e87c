// Access to an address: offered where it is missing, asked for in a click and never outside one.
import { HELPDESK_ORIGIN } from '../world/world.ts';
import { asked, countAsking } from './asked-browser.ts';
import { expect, test } from './fixtures.ts';
import { besideTicket, checkRequest, findCard, openAction } from './panel-steps.ts';

test.use({ granted: [HELPDESK_ORIGIN] });

test('nothing asks the browser until the button that says so is pressed', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  await countAsking(panel);
  await expect(panel.locator('.card')).toHaveCount(4);
  // With "activation" from earlier presses spent, only a press of its own could ask.
  await openAction(panel, 'Look up an order');
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.getByText('Will be sent after you allow')).toBeVisible();
  await expect(panel.locator('.request')).toContainText('GET https://api.northwind.example/v2/orders/NW-20481');
  await panel.getByRole('button', { name: 'Not now' }).click();
  await panel.getByRole('button', { name: 'Discard' }).click();
  await openAction(panel, 'Resend a receipt');
  await checkRequest(panel);
  await deskhand.page.goto(deskhand.ticketUrl('48220'));
  await expect(panel.getByText('This form belongs to #48213')).toBeVisible();
  expect(await asked(panel)).toEqual([]);

  const options = await deskhand.openOptions('#helpdesks');
  await countAsking(options);
  await options.getByRole('textbox', { name: 'Add a helpdesk' }).fill('rt.example.com/Ticket/Display.html?id=5');
  expect(await asked(options)).toEqual([]);
  await options.getByRole('button', { name: 'Allow and add' }).click();
  expect(await asked(options)).toEqual([{ origins: ['https://rt.example.com/*'], inAClick: true }]);
  expect(world.api.requests).toEqual([]);
});

test('a refusal sends nothing and leaves the offer standing', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  await countAsking(panel);
  const card = await findCard(panel, 'See an order’s refunds');
  await card.getByRole('button', { name: /^Run/ }).click();
  const allow = panel.getByRole('button', { name: 'Allow api.northwind.example and run' });
  await allow.click();
  await expect(panel.getByText('The browser did not allow it')).toBeVisible();
  expect(await asked(panel)).toEqual([{ origins: ['https://api.northwind.example/*'], inAClick: true }]);
  await expect(allow).toBeVisible();
  await panel.getByRole('button', { name: 'Back to suggestions' }).click();
  await card.getByRole('button', { name: /^Run/ }).click();
  await expect(allow).toBeVisible();
  expect(world.api.requests).toEqual([]);
});
