// What the log holds of runs and changes, seen by an administrator: requests that left more than once, what was settled later, which bodies
// are kept and for how long, what differs; and an export that is cancelled on its way.
import type { Page } from '@playwright/test';
import type { Settings } from '#lib/messages.ts';
import { API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN } from '../world/world.ts';
import { actionId, importActions } from './action-file.ts';
import { BY_CLIENT, CLIENT_SECRET } from './connections-in-use.ts';
import { count, entry, keepRuns, manyRuns, newestRuns, row, rows } from './log-steps.ts';
import { toast } from './options-steps.ts';
import { backToList, besideTicket, checkRequest, confirm, openAction, run, runsOnTicket } from './panel-steps.ts';
import { REFUND, REFUNDS, RUN_ACTIONS } from './run-actions.ts';
import { checkScreen, OPTIONS } from './screen.ts';
import { expect, test } from './watched-test.ts';

/** One for each choice: the same write within ten minutes would be asked about. */
const writeOf = (keeps: string) => ({ ...REFUND, name: `Write while bodies are kept: ${keeps}` });
const DAY = 86_400_000;
const steps = (page: Page) => entry(page).locator('.timeline > li');

/** Waits until the newest run has ended. */
async function ended(panel: Page, how: string): Promise<void> {
  await expect.poll(async () => (await runsOnTicket(panel))[0]?.state).toBe(how);
}

test.describe('requests that left more than once', () => {
  test.use({ granted: [API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN] });

  test('a renewed token stands in the timeline with both answers', async ({ deskhand, world }) => {
    world.login.reset();
    await deskhand.ask('connections.save', { connection: BY_CLIENT });
    await deskhand.ask('connections.setSecret', { id: BY_CLIENT.id, secret: CLIENT_SECRET });
    const panel = await besideTicket(deskhand);
    await run(panel, 'Look up an order', 'lookup');
    await ended(panel, 'succeeded');
    await backToList(panel);
    world.login.endAccess();
    await run(panel, 'Look up an order', 'lookup');
    await expect.poll(async () => (await runsOnTicket(panel)).length).toBe(2);
    await ended(panel, 'succeeded');

    const page = await deskhand.openOptions('#log?show=runs');
    await rows(page).first().click();
    await expect(steps(page)).toHaveCount(4);
    await expect(steps(page).nth(1)).toContainText('Sent');
    await expect(steps(page).nth(1)).toContainText('Answered 401 Unauthorized.');
    await expect(steps(page).nth(2)).toContainText('Sent again with a renewed token');
    await expect(steps(page).nth(3)).toContainText('200 OK');
    await expect(entry(page).locator('.phases')).toContainText('Token');
    expect(await page.content()).not.toContain(CLIENT_SECRET);
    for (const { headers } of world.api.requests)
      expect(await page.content()).not.toContain(headers.authorization?.slice('Bearer '.length));
    await checkScreen(page, 'log-run-renewed', OPTIONS);
  });
});

test.describe('with actions that go wrong', () => {
  test.use({ seeded: false });

  test.beforeEach(({ deskhand, world }) =>
    importActions(deskhand, world, [
      ...RUN_ACTIONS.filter(({ name }) => name !== REFUND.name),
      { ...REFUND, check: { actionId: actionId(REFUNDS.name), inputs: [] } },
      ...['none', 'failures', 'all'].map(writeOf),
      { name: 'An order that is not there', url: `${API_ORIGIN}/v2/orders/NW-0` },
    ]),
  );

  test('a wait that the server named stands in the timeline', async ({ deskhand }) => {
    const panel = await besideTicket(deskhand);
    await run(panel, 'Busy server', 'lookup');
    await ended(panel, 'succeeded');
    const page = await deskhand.openOptions('#log?show=runs');
    await row(page, 'Busy server').click();
    await expect(steps(page)).toHaveCount(4);
    await expect(steps(page).nth(1)).toContainText('Answered 429 Too Many Requests.');
    await expect(steps(page).nth(2)).toContainText('Sent again after the wait that the server named');
    const [kept] = await newestRuns(deskhand);
    expect(kept?.sends.map(({ why, status }) => [why, status])).toEqual([
      ['first', 429],
      ['waited', 200],
    ]);
  });

  test('a run that its lookup settled says so, and each of the two leads to the other', async ({ deskhand, world }) => {
    const panel = await besideTicket(deskhand);
    world.api.disturb({ path: '/v2/orders/NW-20481/refunds', kind: 'drop', times: 9 });
    await openAction(panel, REFUND.name);
    await checkRequest(panel);
    await confirm(panel);
    await ended(panel, 'unknown');
    const page = await deskhand.openOptions('#log?outcome=unknown');
    await row(page, REFUND.name).click();
    await expect(entry(page).locator('.notice')).toContainText('Nobody knows whether it happened.');
    await checkScreen(page, 'log-run-unknown', OPTIONS);

    world.api.reset();
    await deskhand.page.bringToFront();
    await panel.getByRole('button', { name: 'Check what happened' }).click();
    await panel.getByRole('button', { name: 'Run', exact: true }).click();
    await panel.getByRole('button', { name: 'It did not happen' }).click();
    await expect(panel.getByText(/^It did not happen, noted at/)).toBeVisible();
    await page.bringToFront();
    await page.reload();
    await expect(entry(page).locator('.notice')).toContainText('It did not happen, as was found out later.');
    await expect(steps(page).last()).toContainText('Settled: it did not happen');
    await expect(steps(page).last()).toContainText('After a lookup that told it.');
    await checkScreen(page, 'log-run-settled', OPTIONS);
    await entry(page).getByRole('link', { name: 'The lookup that told it' }).click();
    await expect(entry(page).getByRole('heading', { name: REFUNDS.name })).toBeVisible();
    await entry(page).getByRole('link', { name: 'The run whose outcome was unknown' }).click();
    await expect(entry(page).getByRole('heading', { name: REFUND.name })).toBeVisible();
  });

  test('bodies are kept as the settings say: none, of failures, all', async ({ deskhand }) => {
    const panel = await besideTicket(deskhand);
    const page = await deskhand.openOptions('#settings');
    const choices = [
      { keeps: 'none', choice: /^None/, sent: false, good: false, bad: false },
      {
        keeps: 'failures',
        choice: /^What was sent, and the answers of failed runs/,
        sent: true,
        good: false,
        bad: true,
      },
      { keeps: 'all', choice: /^What was sent, and every answer/, sent: true, good: true, bad: true },
    ];
    let known = 0;
    for (const { keeps, choice, sent, good, bad } of choices) {
      await page.goto(page.url().replace(/#.*/, '#settings'));
      await page.getByRole('radio', { name: choice }).click();
      await expect.poll(async () => ((await deskhand.ask('settings.get')) as Settings).keepBodies).toBe(keeps);
      await deskhand.page.bringToFront();
      for (const [name, kind] of [
        ['An order that is not there', 'lookup'],
        [REFUNDS.name, 'lookup'],
        [writeOf(keeps).name, 'change'],
      ] as const) {
        await run(panel, name, kind);
        known += 1;
        await expect.poll(async () => (await newestRuns(deskhand)).length).toBe(known);
        await expect.poll(async () => (await newestRuns(deskhand))[0]?.settledAt ?? null).not.toBeNull();
        await backToList(panel);
      }
      const [write, found, missing] = await newestRuns(deskhand);
      expect([missing?.status, found?.status]).toEqual([404, 200]);
      expect(write?.request.body !== null).toBe(sent);
      expect(write?.withoutBodies ?? false).toBe(!sent);
      expect([found?.response?.body != null, missing?.response?.body != null]).toEqual([good, bad]);
      for (const [one, isKept] of [
        [found, good],
        [missing, bad],
      ] as const) {
        await page.goto(page.url().replace(/#.*/, `#log/${one?.runId}?show=runs`));
        await expect(entry(page).getByRole('heading', { name: one?.actionName ?? '' })).toBeVisible();
        if (isKept)
          await expect(entry(page)).toContainText(/Kept (because the run failed|, as the settings say)|Kept,/);
        else await expect(entry(page)).toContainText(/(are|is) not kept|Nothing of the answer is kept/);
      }
      await page.goto(page.url().replace(/#.*/, `#log/${write?.runId}?show=runs`));
      await expect(entry(page).getByRole('heading', { name: writeOf(keeps).name })).toBeVisible();
      await expect(entry(page).getByText('Body not kept, by the settings')).toHaveCount(sent ? 0 : 1);
    }
  });
});

test('runs go by age and by number as soon as less is to be kept, the newest last', async ({ deskhand }) => {
  await keepRuns(deskhand, manyRuns(300, 12 * 60, Date.now() - 60_000));
  const page = await deskhand.openOptions('#settings');
  const left = async () => ((await deskhand.ask('log.facets')) as { runs: number }).runs;
  expect(await left()).toBe(300);
  const set = async (label: string, button: string, value: string) => {
    await page.getByLabel(label).fill(value);
    await page.getByRole('button', { name: button }).click();
  };
  await set('Keep at most', 'Save runs', '99');
  await expect(page.getByText(/whole number from 100/)).toBeVisible();
  await set('Keep runs and events for', 'Save days', '75');
  await expect.poll(left).toBe(150);
  await set('Keep at most', 'Save runs', '100');
  await expect.poll(left).toBe(100);
  const kept = await newestRuns(deskhand);
  expect(kept).toHaveLength(100);
  expect(Math.min(...kept.map(({ preparedAt }) => preparedAt))).toBeGreaterThan(Date.now() - 51 * DAY);
  await page.getByRole('link', { name: 'Log', exact: true }).click();
  await expect(page.locator('.head')).toContainText('Kept for 75 days, at most 100 runs');
  await page.getByRole('button', { name: /^Changes/ }).click();
  const change = row(page, 'Settings');
  await expect(change).toHaveCount(2);
  await change.first().click();
  await expect(entry(page).locator('.differences')).toContainText('Runs in the log');
  await expect(entry(page).locator('del')).toContainText('50000');
  await expect(entry(page).locator('ins')).toContainText('100');
  await checkScreen(page, 'log-change-setting', OPTIONS);
});

test('a changed connection stands there with what differs, and its secret nowhere', async ({ deskhand }) => {
  const page = await deskhand.openOptions('#connections/northwind');
  await page.getByLabel('Test address').fill(`${API_ORIGIN}/v2/orders/NW-20481`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(toast(page)).toHaveText('“Northwind shop” saved.');
  await page.getByRole('textbox', { name: /^(New s|S)ecret/ }).fill('canary-of-the-log-51');
  await page.getByRole('button', { name: /^(Set|Replace)$/ }).click();
  await expect(toast(page)).toContainText(/secret/i);
  await page.getByRole('link', { name: 'Log', exact: true }).click();
  await page.getByRole('button', { name: /^Changes/ }).click();
  const changes = row(page, 'Northwind shop');
  await changes.nth(1).click();
  await expect(entry(page).locator('.differences')).toContainText('Test address');
  await expect(entry(page).locator('ins')).toContainText(`${API_ORIGIN}/v2/orders/NW-20481`);
  await checkScreen(page, 'log-change-connection', OPTIONS);
  await changes.first().click();
  await expect(entry(page).locator('.log-facts')).toContainText(/secret/i);
  expect(await page.content()).not.toContain('canary-of-the-log-51');
  await page.getByRole('searchbox').fill('canary-of-the-log-51');
  await expect(count(page)).toHaveText('0 entries');
});

test('a long export shows how far it is, and writes no file once it is cancelled', async ({ deskhand }) => {
  await keepRuns(deskhand, manyRuns(700, 10, Date.now()));
  const page = await deskhand.openOptions('#log?show=runs');
  await expect(count(page)).toHaveText('The latest 50 of 700');
  let files = 0;
  page.on('download', () => {
    files += 1;
  });
  // The second page of the export waits, so that what is seen on the way can be looked at.
  await page.evaluate(() => {
    const ask = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: unknown) => Promise<unknown>;
    let asked = 0;
    const held = new Promise<void>((letGo) => Object.assign(globalThis, { letGo }));
    chrome.runtime.sendMessage = (async (message: { name: string }) => {
      if (message.name === 'log.records') asked += 1;
      if (asked === 2 && message.name === 'log.records') await held;
      return ask(message);
    }) as never;
  });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^JSON/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '200 of about 700' })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '200');
  await checkScreen(page, 'log-exporting', OPTIONS);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
  await expect(page.getByRole('region', { name: 'Export' })).toContainText('Export cancelled. No file was written.');
  expect(files).toBe(0);
  await page.getByRole('button', { name: 'Close export report' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^JSON/ }).click(),
  ]);
  const text = await page.evaluate(async (url) => (await fetch(url)).text(), download.url());
  expect((JSON.parse(text) as { entries: object[] }).entries).toHaveLength(700);
});
