// One decision, one run: pressed twice, sent fifty times, cancelled, repeated by the server's wish or asked for again. Counted at the server.
import type { Locator, Page } from '@playwright/test';
import { actionId, importActions } from './action-file.ts';
import {
  backToList,
  besideTicket,
  checkRequest,
  findCard,
  openAction,
  recordOf,
  run,
  tell,
  windowOf,
} from './panel-steps.ts';
import { REFUND, REFUNDS, RUN_ACTIONS } from './run-actions.ts';
import { expect, test } from './watched-test.ts';

test.use({ seeded: false });

test.beforeEach(async ({ deskhand, world }) => importActions(deskhand, world, RUN_ACTIONS));

test('fifty messages with one run id are one request and fifty equal replies', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  const windowId = await windowOf(panel);
  for (const name of [REFUND.name, 'Ask a slow server']) {
    const before = world.api.requests.length;
    const reply = await tell(panel, 'cards.get', { windowId, actionId: actionId(name) });
    const card = reply.ok ? (reply.value as { ticketKey: string }) : null;
    const runId = crypto.randomUUID();
    const request = {
      windowId,
      actionId: actionId(name),
      revision: 1,
      runId,
      values: {},
      ticketKey: card?.ticketKey,
      confirmed: true,
    };
    const replies = await panel.evaluate(
      (message) => Promise.all(Array.from({ length: 50 }, () => chrome.runtime.sendMessage(message))),
      { name: 'runs.start', request },
    );
    expect(replies.filter((one) => one.ok && !one.value.repeated)).toHaveLength(1);
    for (const one of replies) expect(one).toMatchObject({ ok: true, value: { run: replies[0].value.run } });
    expect(replies[0].value.run).toMatchObject({ runId, state: 'succeeded', attempts: 1 });
    expect(world.api.requests).toHaveLength(before + 1);
    // The id was made for these values: it stands for no other run, and a late replay sends nothing.
    const other = await tell(panel, 'runs.start', { ...request, actionId: actionId(REFUNDS.name) });
    expect(other).toMatchObject({ ok: false, error: { code: 'duplicate-run' } });
    expect(await tell(panel, 'runs.start', request)).toMatchObject({ ok: true, value: { repeated: true } });
    expect(world.api.requests).toHaveLength(before + 1);
  }
});

/** Presses twice where a button stands, as a double click: the second time when what the first press brought is there. */
async function doubleClick(panel: Page, button: Locator, brought: Locator): Promise<void> {
  const box = await button.boundingBox();
  if (!box) throw new Error('The button is not on the screen.');
  await panel.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(brought).toBeVisible();
  await panel.mouse.down({ clickCount: 2 });
  await panel.mouse.up({ clickCount: 2 });
}

test('a double click and a double Enter are one press: nothing is confirmed unread, cancelled or run twice by the second', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  const button = (name: string | RegExp) => panel.getByRole('button', { name });
  const card = await findCard(panel, 'Ask a slow server');
  await card.getByRole('button', { name: /^Run/ }).dblclick();
  await expect(card.locator('.outputs')).toContainText('yes');
  expect(world.api.requests).toHaveLength(1);

  await openAction(panel, REFUND.name);
  await doubleClick(panel, button('Check the request'), button('Confirm and run'));
  await expect(panel.locator('.request')).toBeVisible();
  world.api.disturb({ path: '/v2/orders/NW-20481/refunds', kind: 'slow', milliseconds: 400 });
  await doubleClick(panel, button('Confirm and run'), button(/^Cancel/));
  await expect(panel.locator('.outputs')).toContainText('RF-771204');
  expect(world.api.requests).toHaveLength(2);
  await backToList(panel);

  await openAction(panel, 'Wait for nothing');
  await button('Run').click();
  await expect.poll(() => world.api.requests.length).toBe(3);
  await doubleClick(panel, button(/^Cancel/), button('Try again'));
  await expect(panel.getByRole('alert')).toContainText('You cancelled this run.');
  await backToList(panel);

  await openAction(panel, 'Write to nobody');
  await checkRequest(panel);
  await button('Confirm and run').focus();
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('The request has left.')).toBeVisible();
  await expect.poll(() => world.api.requests.length).toBe(4);
});

test('Cancel before the request leaves: nothing was sent; after it: a change is unknown, a lookup has failed', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  const windowId = await windowOf(panel);
  const runId = crypto.randomUUID();
  const start = {
    windowId,
    actionId: actionId(REFUND.name),
    revision: 1,
    runId,
    values: {},
    ticketKey: null,
    confirmed: true,
  };
  const [early] = await panel.evaluate(
    (messages) => Promise.all(messages.map((message) => chrome.runtime.sendMessage(message))),
    [
      { name: 'runs.start', request: start },
      { name: 'runs.cancel', request: { runId } },
    ],
  );
  expect(early).toMatchObject({
    ok: true,
    value: { run: { state: 'failed', attempts: 0, sentAt: null, error: { code: 'cancelled' } } },
  });
  expect(world.api.requests).toEqual([]);

  await run(panel, 'Write to nobody', 'change');
  await expect.poll(() => world.api.requests.length).toBe(1);
  await panel.getByRole('button', { name: /^Cancel/ }).click();
  await expect(panel.getByRole('alert')).toContainText('We do not know if this happened');
  await expect(panel.getByRole('alert')).toContainText('You cancelled after the request had left');
  expect(await recordOf(panel, 'Write to nobody')).toMatchObject({ state: 'unknown', error: { code: 'cancelled' } });
  await panel.getByRole('button', { name: 'It did not happen' }).click();
  await backToList(panel);

  await run(panel, 'Wait for nothing', 'lookup');
  await expect.poll(() => world.api.requests.length).toBe(2);
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('alert').getByRole('heading')).toHaveText('You cancelled this run.');
  expect(await recordOf(panel, 'Wait for nothing')).toMatchObject({ state: 'failed', error: { code: 'cancelled' } });
  expect(world.api.requests).toHaveLength(2);
});

test('a lookup is repeated once when the server names a wait that fits; a change never is', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  const arrived = (part: string) => world.api.requests.filter(({ path }) => path.includes(part));
  for (const name of ['Busy server', 'Resting server']) {
    await run(panel, name, 'lookup');
    await expect(panel.locator('.outputs__value')).toContainText('2');
    expect(await recordOf(panel, name)).toMatchObject({ state: 'succeeded', status: 200 });
    await backToList(panel);
  }
  const [first, second] = arrived('retry-after?seconds=1').map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1_000);
  expect(world.api.requests).toHaveLength(4);

  await run(panel, 'Stubborn server', 'lookup');
  await expect(panel.getByRole('alert')).toContainText('wants a pause (429)');
  expect(arrived('times=9')).toHaveLength(2);
  await backToList(panel);

  await run(panel, 'Write to a busy server', 'change');
  await expect(panel.getByRole('alert')).toContainText('wants a pause (429)');
  expect(arrived('&write')).toHaveLength(1);
  await backToList(panel);

  // Last: a wait that fits in no ten seconds holds up everything at this origin.
  await run(panel, 'Overrun server', 'lookup');
  await expect(panel.getByRole('alert')).toContainText('The server is asked too often and wants a pause (429).');
  expect(arrived('seconds=30')).toHaveLength(1);
});

test('the same change within ten minutes asks first; leaving it be sends nothing', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  await run(panel, REFUND.name, 'change');
  await expect(panel.locator('.outputs')).toContainText('RF-771204');
  await backToList(panel);
  await run(panel, REFUND.name, 'change');
  await expect(panel.getByRole('alert')).toContainText('This already ran at');
  await panel.getByRole('button', { name: 'Do not run it' }).click();
  await expect(panel.getByRole('searchbox')).toBeVisible();
  expect(world.api.requests).toHaveLength(1);
});
