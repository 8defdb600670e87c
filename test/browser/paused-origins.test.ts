// An API that keeps failing, or asks to be left alone: its cards say until when, nothing reaches it meanwhile, and it comes back by itself.
import type { Page } from '@playwright/test';
import type { Action } from '#lib/action/schema.ts';
import type { Card } from '#lib/card.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { DryRun, TestReply } from '#lib/test/test.ts';
import type { Deskhand } from '../world/deskhand.ts';
import { API_ORIGIN } from '../world/world.ts';
import { actionId, importActions, type TestAction } from './action-file.ts';
import { actionOf } from './options-steps.ts';
import {
  backToList,
  besideTicket,
  checkRequest,
  findCard,
  openAction,
  runsOnTicket,
  tell,
  windowOf,
} from './panel-steps.ts';
import { checkScreen, PANEL } from './screen.ts';
import { expect, test } from './watched-test.ts';

const FAILING = 'Ask a broken server';
/** One address each: the browser itself holds back an extension that asks a failing address over and over. */
const STATUSES = ['500', '501', '502', '504', '505'];
const WELL = 'Ask a sound server';
const WRITE = 'Write to a sound server';
const ASKS = 'Ask a busy server';
const SLOW = 'Ask a slow server';

/** Longer than a lookup would wait by itself, in seconds. */
const ASKED = 12;

const order = { name: 'order', description: 'The order.', type: 'string', required: true, default: 'NW-20481' };
const ACTIONS: readonly TestAction[] = [
  { name: FAILING, url: `${API_ORIGIN}/faults/status/{{status}}`, inputs: [{ ...order, name: 'status' }] },
  { name: WELL, url: `${API_ORIGIN}/echo/{{order}}`, inputs: [order], outputs: [{ name: 'Path', path: '$.path' }] },
  { name: WRITE, method: 'POST', url: `${API_ORIGIN}/echo/write`, body: '{"order":"NW-20481"}' },
  { name: ASKS, url: `${API_ORIGIN}/faults/retry-after?seconds=${ASKED}&times=1` },
  { name: SLOW, url: `${API_ORIGIN}/faults/slow?ms=700` },
];

test.use({ seeded: false });

test.beforeEach(async ({ deskhand, world }) => importActions(deskhand, world, ACTIONS));

/** Starts an action as its card would, under a new id. */
async function start(panel: Page, name: string, values: object = {}): Promise<Reply<unknown>> {
  const windowId = await windowOf(panel);
  const card = (await tell(panel, 'cards.get', { windowId, actionId: actionId(name) })) as Reply<Card>;
  if (!card.ok) throw new Error(card.error.message);
  const { revision, ticketKey } = card.value;
  const runId = crypto.randomUUID();
  const request = { windowId, actionId: actionId(name), revision, runId, values, ticketKey, confirmed: true };
  return tell(panel, 'runs.start', request);
}

async function refusalOf(panel: Page, name: string, values: object = {}): Promise<ErrorDetail> {
  const reply = await start(panel, name, values);
  if (reply.ok) throw new Error(`“${name}” was sent.`);
  return reply.error;
}

async function draftOf(deskhand: Deskhand, name: string): Promise<Action> {
  const { action } = await actionOf(deskhand, actionId(name));
  if (!action) throw new Error(`There is no “${name}”.`);
  return action;
}

const note = (place: Page | ReturnType<Page['locator']>) => place.locator('.paused');

test('five failures in a row pause the origin for lookups and changes, through a dead worker, until an answer comes', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  for (const status of STATUSES) expect((await start(panel, FAILING, { status })).ok).toBe(true);
  expect(world.api.requests).toHaveLength(5);
  const records = (await runsOnTicket(panel)).length;

  const begun = Date.now();
  for (const [name, values] of [
    [FAILING, { status: '404' }],
    [WELL, { order: 'A' }],
    [WRITE, {}],
  ] as const) {
    const refused = await refusalOf(panel, name, values);
    expect(refused).toMatchObject({ code: 'origin-paused', origin: API_ORIGIN });
    expect((refused.at ?? 0) - begun).toBeGreaterThan(20_000);
    expect((refused.at ?? 0) - begun).toBeLessThanOrEqual(30_000);
  }
  // Nothing was written down for what did not leave.
  expect(await runsOnTicket(panel)).toHaveLength(records);
  await deskhand.stopWorker();
  expect(await refusalOf(panel, WELL, { order: 'A' })).toMatchObject({ code: 'origin-paused' });
  expect(world.api.requests).toHaveLength(5);

  const card = await findCard(panel, WELL);
  await expect(note(card)).toContainText('failed 5 times in a row. Works again in about');
  await expect(card.getByRole('button', { name: 'Run' })).toHaveAttribute('aria-disabled', 'true');
  await checkScreen(panel, 'paused-card', PANEL);

  // A change's request may be looked at; the press that would send it is off.
  await openAction(panel, WRITE);
  await checkRequest(panel);
  await expect(panel.getByRole('button', { name: 'Confirm and run' })).toHaveAttribute('aria-disabled', 'true');
  await panel.getByRole('button', { name: 'Confirm and run' }).click({ force: true });
  await expect(note(panel)).toContainText('failed 5 times in a row');
  await checkScreen(panel, 'paused-change', PANEL);
  expect(world.api.requests).toHaveLength(5);

  // The administrator is told, and may go on: a good answer ends the pause for everybody, without anybody asking.
  const action = await draftOf(deskhand, WELL);
  const testOf = () => ({ action, values: { order: 'T' }, testId: crypto.randomUUID() });
  const dry = (await deskhand.ask('tests.dryRun', testOf())) as DryRun;
  expect(dry.checks.at(-1)).toMatchObject({ name: 'pause', error: { code: 'origin-paused' } });
  const called = (await deskhand.ask('tests.call', { ...testOf(), confirmed: false })) as TestReply;
  expect(called.run.state).toBe('succeeded');
  await expect(note(panel)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Confirm and run' }).click();
  await expect(panel.getByRole('heading', { name: /^Done at/ })).toBeVisible();
  expect(world.api.requests.map(({ method }) => method)).toEqual([...Array(6).fill('GET'), 'POST']);
});

test('one answer below 500 between them, a refusal too, and failures pause nothing', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  const fail = async () => {
    for (const status of STATUSES.slice(1)) await start(panel, FAILING, { status });
  };
  await fail();
  await start(panel, FAILING, { status: '409' });
  await fail();
  expect((await start(panel, WELL, { order: 'C' })).ok).toBe(true);
  expect(world.api.requests).toHaveLength(10);
});

test('a Retry-After pauses at once; form and card come back by themselves; then one request goes alone', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  const writes = () => world.api.requests.filter(({ method }) => method === 'POST');
  await openAction(panel, ASKS);
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.getByRole('alert')).toContainText('wants a pause (429)');
  await expect(panel.locator('.section', { hasText: 'What to do' })).toContainText(
    `asks to wait ${ASKED} seconds. Try again then.`,
  );
  await expect(note(panel)).toContainText('asked for a pause. Works again in');
  await expect(panel.getByRole('button', { name: 'Try again' })).toHaveAttribute('aria-disabled', 'true');
  await checkScreen(panel, 'paused-failure', PANEL);
  await backToList(panel);
  expect(await refusalOf(panel, WRITE)).toMatchObject({ code: 'origin-paused' });

  await openAction(panel, WELL);
  const runs = panel.getByRole('button', { name: 'Run', exact: true });
  await expect(runs).toHaveAttribute('aria-disabled', 'true');
  await expect(runs).toHaveAccessibleDescription(/asked for a pause\. Works again in/);
  await panel.getByRole('textbox', { name: 'Order' }).press('Enter');
  await checkScreen(panel, 'paused-form', PANEL);
  expect(world.api.requests).toHaveLength(1);
  await expect(runs).not.toHaveAttribute('aria-disabled', 'true', { timeout: (ASKED + 5) * 1_000 });
  await expect(panel.locator('.said')).toContainText('can be asked again.');
  await expect(note(panel)).toHaveCount(0);
  // Neither the lookup that was pressed nor the change that was refused left by itself.
  expect(world.api.requests).toHaveLength(1);
  expect(writes()).toHaveLength(0);

  const replies = await Promise.all(Array.from({ length: 5 }, () => start(panel, SLOW)));
  const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code]));
  expect(refused).toEqual(Array(4).fill('origin-paused'));
  expect(world.api.requests).toHaveLength(2);
  // It came back well: everybody goes again.
  const all = await Promise.all(Array.from({ length: 3 }, () => start(panel, SLOW)));
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(world.api.requests).toHaveLength(5);
});
