// A change that was lost on its way: the lookup that its action names is opened with that run's values, and what the agent found settles it.
import type { Page } from '@playwright/test';
import type { Action } from '#lib/action/schema.ts';
import { API_ORIGIN } from '../world/world.ts';
import { actionId, importActions, type TestAction } from './action-file.ts';
import { actionOf, openEditor, pickInMenu, save, saveBar } from './options-steps.ts';
import {
  backToList,
  besideTicket,
  checkRequest,
  clearSearch,
  confirm,
  openAction,
  recordOf,
  tell,
  windowOf,
} from './panel-steps.ts';
import { checkScreen, OPTIONS, PANEL } from './screen.ts';
import { expect, test } from './watched-test.ts';

const REFUND = 'Repay an order';
const LOOKUP = 'Sum of refunds';
const OTHER = 'Orders of a day';
const ORDER = 'NW-20481';

const input = (name: string, more: object = {}) => ({
  name,
  description: `The ${name} that the customer names.`,
  type: 'string',
  required: true,
  ...more,
});
const ACTIONS: readonly TestAction[] = [
  {
    name: REFUND,
    method: 'POST',
    url: `${API_ORIGIN}/v2/orders/{{order}}/refunds`,
    inputs: [input('order', { default: ORDER }), input('reason', { default: 'Goodwill', sensitive: true })],
    body: '{"amount": 10.00, "currency": "EUR", "reason": "{{reason}}"}',
    outputs: [{ name: 'Refund', path: '$.refund.number' }],
    check: { actionId: actionId(LOOKUP), inputs: [{ name: 'number', from: 'order' }] },
  },
  {
    name: LOOKUP,
    url: `${API_ORIGIN}/v2/orders/{{number}}/refunds`,
    inputs: [input('number')],
    query: [],
    outputs: [{ name: 'Repaid', path: '$.refunded' }],
  },
  { name: OTHER, url: `${API_ORIGIN}/echo/{{order}}/{{reason}}`, inputs: [input('order'), input('reason')] },
];

test.use({ seeded: false });

test.beforeEach(async ({ deskhand, world }) => importActions(deskhand, world, ACTIONS));

/** The change leaves, the shop does it, and its answer never comes. */
async function lose(panel: Page, order: string = ORDER): Promise<void> {
  await openAction(panel, REFUND);
  await panel.getByRole('textbox', { name: 'Order' }).fill(order);
  await checkRequest(panel);
  await confirm(panel);
}

test('the lookup is filled from that run, run by one press, and the answer settles both', async ({
  deskhand,
  world,
}) => {
  const writes = () => world.api.requests.filter(({ method }) => method === 'POST');
  const panel = await besideTicket(deskhand);
  world.api.disturb({ path: `/v2/orders/${ORDER}/refunds`, kind: 'hang' });
  await lose(panel);
  await expect.poll(() => writes().length).toBe(1);
  await deskhand.stopWorker();
  await expect(panel.getByRole('alert')).toContainText('We do not know if this happened');
  await checkScreen(panel, 'check-unknown', PANEL);
  const lost = await recordOf(panel, REFUND);
  expect(lost).toMatchObject({ state: 'unknown', check: actionId(LOOKUP), checks: null, verdict: null });

  await panel.getByRole('button', { name: 'Check what happened' }).click();
  await expect(panel.getByText(`Looks up what became of “${REFUND}”, run at`)).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Number' })).toHaveValue(ORDER);
  await expect(panel.getByText(/^carried over from the run at \d/)).toBeVisible();
  await checkScreen(panel, 'check-form', PANEL);
  expect(world.api.requests).toHaveLength(1);

  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.locator('.outputs__value')).toContainText('10.00');
  await expect(panel.getByText('Did it happen?')).toBeVisible();
  await checkScreen(panel, 'check-result', PANEL);
  // Going back asks nobody twice: the answer is still there.
  await backToList(panel);
  await expect(panel.getByRole('alert')).toContainText('We do not know if this happened');
  await panel.getByRole('button', { name: 'Check what happened' }).click();
  await panel.getByRole('button', { name: 'It happened', exact: true }).click();

  await expect(panel.getByText(`after a lookup with “${LOOKUP}”`)).toBeVisible();
  await expect(panel.getByText(/^It happened, noted at/)).toBeVisible();
  await checkScreen(panel, 'check-settled', PANEL);
  const looked = await recordOf(panel, LOOKUP);
  expect(looked).toMatchObject({ state: 'succeeded', checks: lost.runId, verdict: null });
  expect(await recordOf(panel, REFUND)).toMatchObject({
    runId: lost.runId,
    state: 'unknown',
    verdict: { happened: true, checkedBy: looked.runId },
  });
  expect(world.api.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  await backToList(panel);
  await clearSearch(panel);
  await panel.locator('.runs summary').filter({ hasText: REFUND }).click();
  await expect(panel.locator('.runs')).toContainText(`after a lookup with “${LOOKUP}”`);
});

test('what did not happen can be run anew; a made-up link is refused', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  world.api.disturb({ path: `/v2/orders/${ORDER}/refunds`, kind: 'drop', times: 9 });
  await lose(panel);
  await expect(panel.getByRole('alert')).toContainText('We do not know if this happened');
  await expect(panel.getByRole('alert')).toContainText('The browser says that this computer has a network');
  const lost = await recordOf(panel, REFUND);
  const windowId = await windowOf(panel);
  const refused = { ok: false, error: { code: 'bad-message' } };
  const made = { runId: lost.runId, happened: true, checkedBy: crypto.randomUUID() };
  expect(await tell(panel, 'runs.settle', made)).toMatchObject(refused);
  const start = {
    windowId,
    actionId: actionId(OTHER),
    revision: 1,
    runId: crypto.randomUUID(),
    values: { order: 'A', reason: 'B' },
    ticketKey: lost.ticketKey,
    confirmed: false,
    checks: lost.runId,
  };
  expect(await tell(panel, 'runs.start', start)).toMatchObject(refused);
  expect(await tell(panel, 'runs.checkCard', { windowId, runId: crypto.randomUUID() })).toMatchObject({ ok: false });
  expect((await recordOf(panel, REFUND)).verdict).toBeNull();

  world.api.reset();
  await panel.getByRole('button', { name: 'Check what happened' }).click();
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await panel.getByRole('button', { name: 'It did not happen' }).click();
  await expect(panel.getByText(/^It did not happen, noted at/)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Run it again' })).toBeVisible();
  expect(world.api.requests.map(({ method }) => method)).toEqual(['GET']);
});

test('the editor names the check and what fills it, and says what a sensitive value means; a rename and a deletion reach it', async ({
  deskhand,
  world,
}) => {
  const page = await openEditor(deskhand, actionId(REFUND));
  const section = page.getByRole('region', { name: 'If nobody knows whether it happened' });
  const choice = section.getByLabel('Check with');
  await expect(choice).toHaveValue(actionId(LOOKUP));
  await expect(section.getByLabel('Its input number')).toHaveValue('order');
  await section.scrollIntoViewIfNeeded();
  await checkScreen(page, 'options-check', OPTIONS);

  // Another lookup: inputs of the same name fill each other.
  await choice.selectOption({ label: OTHER });
  await expect(section.getByLabel('Its input order')).toHaveValue('order');
  await expect(section.getByLabel('Its input reason')).toHaveValue('reason');
  await expect(section).toContainText('the agent types it again');
  await page.getByRole('button', { name: 'order', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).nth(1).fill('order_number');
  await page.getByLabel('Name', { exact: true }).nth(1).press('Enter');
  await expect(section.getByLabel('Its input order')).toHaveValue('order_number');
  await save(page, 'Save and activate');
  await expect(saveBar(page)).toContainText('Revision 2 is active');
  const saved = (await actionOf(deskhand, actionId(REFUND))).action as Action;
  expect(saved.check).toEqual({
    actionId: actionId(OTHER),
    inputs: [
      { name: 'order', from: 'order_number' },
      { name: 'reason', from: 'reason' },
    ],
  });

  // A lookup that another action is checked with is not deleted without a word.
  await page.goto(page.url().replace(/#.*/, '#actions'));
  await pickInMenu(page, OTHER, 'Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`It tells whether an unknown run happened of ${REFUND}.`);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  // What was sensitive in that run is typed again: nothing of it was kept.
  const panel = await besideTicket(deskhand);
  world.api.disturb({ path: `/v2/orders/${ORDER}/refunds`, kind: 'drop', times: 9 });
  await openAction(panel, REFUND);
  await panel.getByRole('textbox', { name: 'Order number' }).fill(ORDER);
  await checkRequest(panel);
  await confirm(panel);
  await panel.getByRole('button', { name: 'Check what happened' }).click();
  await expect(panel.getByText('Sensitive values are not kept: type Reason again.')).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Order' })).toHaveValue(ORDER);
  await expect(panel.getByRole('textbox', { name: 'Reason' })).toHaveValue('');
  await checkScreen(panel, 'check-typed', PANEL);
});
