// Every screen and state of the side panel, looked at one after the other: accessible, nothing cut off, in light and dark.
import type { Page } from '@playwright/test';
import { HELPDESK_ORIGIN } from '../world/world.ts';
import { expect, test } from './fixtures.ts';
import { findCard, searchFor } from './panel-steps.ts';
import { checkScreen, PANEL } from './screen.ts';

const look = (panel: Page, name: string) => checkScreen(panel, `panel-${name}`, PANEL);
const button = (panel: Page, name: string | RegExp) => panel.getByRole('button', { name, exact: true });
const back = (panel: Page) => button(panel, 'Back to suggestions').click();

const HALF_A_LIBRARY = {
  name: 'library.json',
  mimeType: 'application/json',
  buffer: Buffer.from('{"format":"deskhand-library","schemaVersion":1,"actions":[{"name":"Half an action"}]}'),
};

test.describe('before there is a library', () => {
  test.use({ seeded: false });

  test('each empty state says what is the matter and offers the one next step', async ({ deskhand }) => {
    await deskhand.page.goto(deskhand.ticketUrl('48213'));
    const panel = await deskhand.openPanel(deskhand.page);
    await expect(button(panel, 'Demo')).toBeVisible();
    await look(panel, 'empty-library');
    await panel.getByLabel('Library file').setInputFiles(HALF_A_LIBRARY);
    await expect(panel.getByRole('heading', { name: '1 entry of the file has a problem' })).toBeVisible();
    await look(panel, 'import-refused');
    await button(panel, 'Close').click();
    await button(panel, 'Demo').click();
    await expect(panel.locator('.said')).toHaveText('38 actions are ready.');
    await expect(button(panel, 'Use on this site')).toBeVisible();
    await look(panel, 'not-allowed');
    await button(panel, 'Use on this site').click();
    await expect(panel.locator('.card').first()).toBeVisible();
    await look(panel, 'imported');

    const blank = await deskhand.context.newPage();
    await expect(panel.getByText('Open a ticket in this window.')).toBeVisible();
    await look(panel, 'not-a-page');
    await blank.close();

    await deskhand.page.goto(`${HELPDESK_ORIGIN}/tickets`);
    await expect(panel.getByText('No ticket open')).toBeVisible();
    await look(panel, 'no-ticket');
    await deskhand.page.goto(`${HELPDESK_ORIGIN}/logout`);
    await expect(panel.getByText('Signed out of Otter')).toBeVisible();
    await look(panel, 'signed-out');
    await deskhand.page.getByRole('button', { name: /sign in/i }).click();
    await deskhand.page.goto(deskhand.ticketUrl('48190'));
    await expect(panel.getByText('Nothing fits this ticket')).toBeVisible();
    await look(panel, 'nothing-fits');

    // A page of text alone has no ticket; of an address this long nobody can tell one page from another.
    await deskhand.page.goto(`${HELPDESK_ORIGIN}/nowhere`);
    await expect(panel.getByText('Open a ticket in support.northwind.example.')).toBeVisible();
    await deskhand.page.route(`${HELPDESK_ORIGIN}/long/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Long</title>' }),
    );
    await deskhand.page.goto(`${HELPDESK_ORIGIN}/long/${'a'.repeat(1_600)}`);
    await expect(panel.getByText('This ticket could not be read')).toBeVisible();
    await look(panel, 'unreadable');
  });
});

test('suggestions, search, forms, runs and their outcomes', async ({ deskhand, world }) => {
  // Dozens of screens, each at every width in light and dark.
  test.setTimeout(300_000);
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  const panel = await deskhand.openPanel(deskhand.page);
  await expect(panel.locator('.card').first()).toBeVisible();
  await look(panel, 'suggestions');
  await panel.locator('.ticket__bar').click();
  await expect(panel.getByText('What Deskhand read from the page:')).toBeVisible();
  await look(panel, 'what-was-read');
  await panel.locator('.ticket__bar').click();

  const search = panel.getByRole('searchbox');
  await searchFor(panel, 'parcel');
  await expect(panel.getByRole('heading', { name: 'Found' })).toBeVisible();
  await look(panel, 'found');
  await searchFor(panel, 'zebra crossing');
  await expect(panel.getByText('No active action has these words.')).toBeVisible();
  await look(panel, 'nothing-found');
  await search.fill('');

  await button(panel, 'Refund an order').click();
  await expect(panel.getByRole('radio', { name: /49\.90/ })).toBeVisible();
  await look(panel, 'form-candidates');
  await button(panel, 'Check the request').click();
  await expect(panel.locator('.field__error').first()).toBeVisible();
  await look(panel, 'field-errors');
  await panel.getByRole('radio', { name: /49\.90/ }).click();
  await panel.getByLabel(/^Reason/).selectOption({ label: 'Arrived damaged' });
  await look(panel, 'form-filled');
  await button(panel, 'Check the request').click();
  await expect(panel.locator('.request')).toBeVisible();
  await look(panel, 'confirm');

  world.api.disturb({ path: '/v2/orders/NW-20481/refunds', kind: 'slow', milliseconds: 4_000 });
  await button(panel, 'Confirm and run').click();
  await expect(button(panel, /^Cancel/)).toBeVisible();
  await look(panel, 'running');
  await expect(panel.locator('.outputs')).toContainText('RF-771204');
  await look(panel, 'result-of-a-change');
  await button(panel, 'Insert into reply').click();
  await expect(panel.locator('.said')).toContainText(/reply/);
  await look(panel, 'said');
  await deskhand.page.goto(deskhand.ticketUrl('48220'));
  await expect(panel.locator('.ticket__meta')).toContainText('#48220');
  await expect(panel.locator('.outputs')).toHaveCount(0);
  await look(panel, 'after-a-result-of-another-ticket');
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  await expect(panel.locator('.card .outputs')).toContainText('RF-771204');
  await look(panel, 'result-gone-back-to');
  await button(panel, 'Close the result of Refund an order').click();
  await panel.locator('.runs').getByText('Refund an order').click();
  await look(panel, 'earlier-run');

  await button(panel, 'Refund an order').click();
  await panel.getByRole('radio', { name: /49\.90/ }).click();
  await panel.getByLabel(/^Reason/).selectOption({ label: 'Arrived damaged' });
  await button(panel, 'Check the request').click();
  await button(panel, 'Confirm and run').click();
  await expect(button(panel, 'Run again anyway')).toBeVisible();
  await look(panel, 'repeat');
  await back(panel);

  const lookup = await findCard(panel, 'See an order’s refunds');
  await lookup.getByRole('button', { name: /^Run/ }).click();
  await expect(lookup.locator('.outputs')).toBeVisible();
  await look(panel, 'result-in-its-card');
  await button(panel, 'Close the result of See an order’s refunds').click();

  await searchFor(panel, 'look up an order');
  await button(panel, 'Look up an order').click();
  await button(panel, 'Run').click();
  await expect(panel.locator('.outputs')).toContainText('Items');
  await look(panel, 'result-of-every-format');
  await back(panel);

  world.api.disturb({ path: '/v2/orders/NW-20481', kind: 'unavailable' });
  await button(panel, 'Look up an order').click();
  await button(panel, 'Run').click();
  await expect(panel.getByText('What to do')).toBeVisible();
  await panel.locator('summary', { hasText: 'Details' }).click();
  await look(panel, 'failure');
  await back(panel);

  await searchFor(panel, 'receipt');
  await button(panel, 'Resend a receipt').click();
  await button(panel, 'Check the request').click();
  world.api.disturb({ path: '/v2/orders/NW-20481/receipt', kind: 'drop', times: 5 });
  await button(panel, 'Confirm and run').click();
  await expect(panel.getByText('We do not know if this happened')).toBeVisible();
  await look(panel, 'unknown');
  await panel.getByRole('button', { name: /It happened/ }).click();
  await look(panel, 'unknown-settled');
  await back(panel);

  await searchFor(panel, 'erase personal data');
  await button(panel, 'Erase a customer’s personal data').click();
  await button(panel, 'Check the request').click();
  await expect(panel.locator('.request')).toBeVisible();
  await look(panel, 'confirm-delete');
  await button(panel, 'Edit values').click();
  await deskhand.page.goto(deskhand.ticketUrl('48220'));
  await expect(panel.getByText('This form belongs to #48213')).toBeVisible();
  await look(panel, 'other-ticket');
  await button(panel, 'Discard').click();

  await searchFor(panel, 'phone number');
  await button(panel, 'Change a phone number').click();
  await look(panel, 'form-sensitive');
  await button(panel, 'Discard').click();
  await searchFor(panel, 'newsletter');
  await button(panel, 'Subscribe to or unsubscribe from the newsletter').click();
  await look(panel, 'form-switch');
  await button(panel, 'Discard').click();
  await search.fill('');

  await deskhand.ask('connections.forgetSecret', { id: 'northwind' });
  await deskhand.page.bringToFront();
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  await expect(panel.locator('.ticket__bar')).toContainText('48213');
  // The cards of before the load may still stand there for a moment.
  await expect(async () => {
    await panel.getByRole('button', { name: /^Run/ }).first().click();
    await expect(panel.getByText('needs your secret')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await look(panel, 'secret');
  await button(panel, 'Not now').click();
  await button(panel, 'Discard').click();

  const { actions } = (await deskhand.ask('actions.list')) as { actions: { id: string; status: string }[] };
  for (const { id, status } of actions)
    if (status === 'active') await deskhand.ask('actions.setStatus', { ids: [id], status: 'inactive' });
  await expect(panel.getByText('No action is active')).toBeVisible();
  await look(panel, 'none-active');
  // A background that cannot be reached from the panel's first word on: neither a question nor a push comes through.
  await panel.addInitScript(() => {
    chrome.runtime.sendMessage = (async () => undefined) as typeof chrome.runtime.sendMessage;
    chrome.runtime.connect = () => {
      throw new Error('unreachable');
    };
  });
  await panel.reload();
  await expect(panel.getByText('Deskhand does not answer')).toBeVisible();
  await look(panel, 'lost');
});

test.describe('where the API’s address is not granted', () => {
  test.use({ granted: [HELPDESK_ORIGIN] });

  test('access is offered, and a refusal is said', async ({ deskhand }) => {
    await deskhand.page.goto(deskhand.ticketUrl('48213'));
    const panel = await deskhand.openPanel(deskhand.page);
    // The browser's own question has its test under Xvfb: here it is answered with no.
    await panel.evaluate(() => {
      chrome.permissions.request = async () => false;
    });
    await panel.getByRole('button', { name: /^Run/ }).first().click();
    await expect(panel.getByText('Will be sent after you allow')).toBeVisible();
    await look(panel, 'allow');
    await button(panel, 'Allow api.northwind.example and run').click();
    await expect(panel.getByText('The browser did not allow it')).toBeVisible();
    await look(panel, 'allow-denied');
    await back(panel);
    await button(panel, 'Refund an order').click();
    await panel.getByRole('radio', { name: /49\.90/ }).click();
    await panel.getByLabel(/^Reason/).selectOption({ label: 'Arrived damaged' });
    await button(panel, 'Check the request').click();
    await expect(button(panel, 'Allow api.northwind.example and run')).toBeVisible();
    await look(panel, 'confirm-not-granted');
  });
});
