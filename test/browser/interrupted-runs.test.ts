// Runs that lose their worker on the way: each is told as it is, nothing is sent again by itself, and a change keeps its key.
import type { Page } from '@playwright/test';
import { actionId, importActions } from './action-file.ts';
import { backToList, besideTicket, recordOf, run, runsOnTicket, tell, windowOf } from './panel-steps.ts';
import { REFUND, REFUNDS, RUN_ACTIONS } from './run-actions.ts';
import { expect, test } from './watched-test.ts';

test.use({ seeded: false });

test.beforeEach(async ({ deskhand, world }) => importActions(deskhand, world, RUN_ACTIONS));

const repaid = async (panel: Page) => {
  await run(panel, REFUNDS.name, 'lookup');
  await expect(panel.locator('.outputs__value')).toBeVisible();
  const text = (await panel.locator('.outputs__value').textContent()) ?? '';
  await backToList(panel);
  return text;
};

test('a worker that dies while a change is under way: unknown, not sent again, tried again once under the same key', async ({
  deskhand,
  world,
}) => {
  const writes = () => world.api.requests.filter(({ method }) => method === 'POST');
  const panel = await besideTicket(deskhand);
  // The shop does the work and its answer never comes.
  world.api.disturb({ path: '/v2/orders/NW-20481/refunds', kind: 'hang' });
  await run(panel, REFUND.name, 'change');
  await expect.poll(() => writes().length).toBe(1);
  await deskhand.stopWorker();
  await expect(panel.getByRole('alert')).toContainText('We do not know if this happened', { timeout: 3_000 });
  await expect(panel.getByRole('alert')).toContainText('Deskhand or the browser stopped before the answer came');
  const lost = await recordOf(panel, REFUND.name);
  expect(lost).toMatchObject({ state: 'unknown', attempts: 1, error: { code: 'internal' }, verdict: null });
  expect(writes()).toHaveLength(1);

  // Another death and another start change nothing.
  await deskhand.stopWorker();
  expect(await recordOf(panel, REFUND.name)).toEqual(lost);
  expect(writes()).toHaveLength(1);

  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.locator('.outputs')).toContainText('RF-771204');
  expect(writes().map(({ headers }) => headers['idempotency-key'])).toEqual([lost.runId, lost.runId]);
  expect(writes()[1]?.body).toBe(writes()[0]?.body);
  expect(await recordOf(panel, REFUND.name)).toMatchObject({ runId: lost.runId, state: 'succeeded', attempts: 2 });
  await backToList(panel);
  expect(await repaid(panel)).toContain('10.00');
});

test('what the agent found out settles an unknown run, and the record keeps it', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  await run(panel, 'Write to nobody', 'change');
  await expect.poll(() => world.api.requests.length).toBe(1);
  await deskhand.stopWorker();
  await panel.getByRole('button', { name: 'It happened', exact: true }).click();
  await expect(panel.getByText(/^It happened, noted at/)).toBeVisible();
  await expect(panel.getByRole('button', { name: /Try again|Run it again/ })).toHaveCount(0);
  const { runId, ...settled } = await recordOf(panel, 'Write to nobody');
  expect(settled).toMatchObject({ state: 'unknown', verdict: { happened: true } });
  // Not even a page that asks for it sends it again.
  const again = await tell(panel, 'runs.start', {
    windowId: await windowOf(panel),
    actionId: actionId('Write to nobody'),
    revision: 1,
    runId,
    values: {},
    ticketKey: settled.ticketKey,
    confirmed: true,
    again: 1,
  });
  expect(again).toMatchObject({ ok: true, value: { repeated: true, run: { state: 'unknown', attempts: 1 } } });
  await deskhand.stopWorker();
  await expect.poll(() => runsOnTicket(panel)).toContainEqual({ runId, ...settled });
  expect(world.api.requests).toHaveLength(1);
});

test('a worker that dies during a lookup: failed, and running it again is one press', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  await run(panel, 'Wait for nothing', 'lookup');
  await expect.poll(() => world.api.requests.length).toBe(1);
  await deskhand.stopWorker();
  await expect(panel.getByRole('alert')).toContainText('Deskhand stopped before the answer came.', { timeout: 3_000 });
  const lost = await recordOf(panel, 'Wait for nothing');
  expect(lost).toMatchObject({ state: 'failed', attempts: 1, error: { code: 'internal' } });
  expect(world.api.requests).toHaveLength(1);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => world.api.requests.length).toBe(2);
  await panel.getByRole('button', { name: /^Cancel/ }).click();
  await expect(panel.getByRole('alert')).toContainText('You cancelled this run.');
  expect((await recordOf(panel, 'Wait for nothing')).runId).not.toBe(lost.runId);
});

test('a panel that closes in the middle of a change takes nothing with it: the run ends, and the panel tells of it when it is back', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  world.api.disturb({ path: '/v2/orders/NW-20481/refunds', kind: 'slow', milliseconds: 1_000 });
  await run(panel, REFUND.name, 'change');
  await expect.poll(() => world.api.requests.length).toBe(1);
  const address = panel.url();
  await panel.goto('about:blank');
  await new Promise((done) => setTimeout(done, 1_500));
  await panel.goto(address);
  await expect.poll(async () => (await recordOf(panel, REFUND.name)).state).toBe('succeeded');
  expect(await recordOf(panel, REFUND.name)).toMatchObject({ attempts: 1, error: null });
  expect(world.api.requests).toHaveLength(1);
});
