// From nothing to an action that agents run: built by hand, tried out, activated, and run beside a ticket.
import type { Page } from '@playwright/test';
import { API_ORIGIN, HELPDESK_ORIGIN } from '../world/world.ts';
import { CART, ISBN, OUTPUTS, pickOutputs, tryOut } from './cart-outputs.ts';
import { expectWritten, makeConnection, NAME, writeGeneral, writeRequest } from './cart-request.ts';
import { button, expectProblem, expectSent, field, readRequest } from './editor-steps.ts';
import { descriptionField, expectKept, openEditor, save, toast } from './options-steps.ts';
import { besideTicket, checkRequest, confirm, openAction, TICKET } from './panel-steps.ts';
import { expect, test } from './watched-test.ts';

async function allowHelpdesk(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Helpdesks' }).click();
  await field(page, 'Add a helpdesk').fill(HELPDESK_ORIGIN);
  await button(page, 'Allow and add').click();
  await expect(page.getByText(HELPDESK_ORIGIN, { exact: true })).toBeVisible();
}

test.describe('from nothing', () => {
  test.use({ seeded: false });

  test('an administrator builds an action by hand, and an agent runs it beside a ticket', async ({
    deskhand,
    world,
  }) => {
    test.setTimeout(120_000);
    const page = await deskhand.openOptions();
    const ways = page.getByRole('region', { name: 'No actions yet' });
    await expect(ways.getByRole('listitem')).toHaveText([/^Start with the demo/, /^Import/, /^Create action/]);
    await ways.getByRole('link', { name: 'Create action' }).click();
    await writeGeneral(page);
    await makeConnection(page);
    await writeRequest(page);
    await expectKept(page);
    await page.reload();
    await expectWritten(page);
    await pickOutputs(page, world);
    await tryOut(page, world);
    await save(page, 'Save and activate');
    await expect(toast(page)).toHaveText(`“${NAME}” is active as revision 1.`);
    await allowHelpdesk(page);

    world.helpdesk.receive(TICKET, `And could you put 2 copies of the book with ISBN ${ISBN} into my cart?`);
    const panel = await besideTicket(deskhand);
    const card = panel.locator('.card').filter({ hasText: NAME });
    await expect(card).toContainText(ISBN);
    await card.getByRole('button', { name: NAME, exact: true }).click();
    await expect(panel.getByLabel('Isbn')).toHaveValue(ISBN);
    await expect(panel.getByLabel('Customer email')).toHaveValue('mara@lindqvist.example');
    await expect(panel.getByLabel('Quantity')).toHaveValue('2');
    const asked = await checkRequest(panel);
    await expect(panel.getByRole('heading', { name: `Put 2 of ${ISBN} into the cart?` })).toBeVisible();
    const shown = await readRequest(asked);
    // an optional input without a value leaves its header out
    expect(shown.headers).not.toHaveProperty('x-warehouse-note');
    await confirm(panel);
    const outputs = panel.locator('.outputs');
    await expect(outputs.locator('dt')).toHaveText(OUTPUTS);
    await expect(outputs.locator('.outputs__value')).toHaveText([
      /^northwind\.example\/cart/,
      CART,
      /^The Left Hand/,
      /^The Left Hand/,
      /^€23\.80/,
    ]);
    await expect(outputs.getByTitle('Where the customer pays.')).toHaveText('Checkout');
    await expect(button(panel, 'Insert into reply')).toBeEnabled();
    expect(world.api.requests).toHaveLength(3);
    expectSent(shown, world.api.requests[2], API_ORIGIN);
  });
});

test('an account that all agents share is advised on in the editor, and agents read whose account acts before they confirm', async ({
  deskhand,
  world,
}) => {
  const shared = '“Northwind shop” acts as till-service: this connection may be allowed more than your agents are.';
  const advice = (page: Page) => page.getByRole('region', { name: 'Advice' });
  const editor = await openEditor(deskhand, 'refund-order');
  await expect(advice(editor)).toContainText('“Northwind shop” acts as helpdesk-service');
  const page = await deskhand.openOptions('#connections/northwind');
  await button(page, 'Add origin').click();
  await expect(field(page, 'Origin 2')).toBeFocused();
  await button(page, 'Remove origin 2').click();
  await page.getByRole('radio', { name: 'Each agent uses a secret of their own' }).check();
  await button(page, 'Save').click();
  await expect(page.getByText('Not saved')).toHaveCount(0);
  await expect(advice(editor)).toBeVisible();
  await expect(advice(editor).getByText(/acts as/)).toHaveCount(0);
  await page.getByRole('radio', { name: 'All agents use one account' }).check();
  await field(page, 'Account').fill('');
  await button(page, 'Save').click();
  await expectProblem(field(page, 'Account'), /Name the account as agents are to read it/);
  await page.keyboard.type('till-service');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not saved')).toHaveCount(0);

  const lookup = await openEditor(deskhand, 'find-customer');
  await expect(advice(lookup)).toContainText(`${shared} It shows them`);
  await expect(advice(editor).getByRole('listitem').filter({ hasText: shared })).toContainText(
    'Agents see whose account acts',
  );
  await expect(editor.getByText('None: it can be activated.')).toBeVisible();
  await descriptionField(editor).press('End');
  await editor.keyboard.type(' Ask the customer first.');
  await save(editor, 'Save and activate');
  await expect(toast(editor)).toContainText('is active as revision 2.');

  const panel = await besideTicket(deskhand);
  await openAction(panel, 'Refund an order');
  await panel.getByRole('radio', { name: /49\.90/ }).click();
  await panel.getByLabel(/^Reason/).selectOption({ label: 'Arrived damaged' });
  await checkRequest(panel);
  const asked = panel.locator('main');
  await expect(asked).toContainText(
    'Acts as till-service, which all agents share: it may be allowed more than you are.',
  );
  expect(world.api.requests).toEqual([]);
  await confirm(panel);
  await expect(panel.locator('.outputs')).toContainText('RF-771204');
  expect(world.api.requests).toHaveLength(1);
});
