// An API on its bad days, met through the real panel: what a lookup and a change each come to, what is shown, what the record says.
import type { Locator, Page } from '@playwright/test';
import { API_ORIGIN, HELPDESK_ORIGIN } from '../world/world.ts';
import { importActions } from './action-file.ts';
import { DOWN_ORIGIN, type Fault, LOST, REFUSING, SLOW, UNREADABLE } from './fault-table.ts';
import { backToList, besideTicket, findCard, recordOf, run } from './panel-steps.ts';
import { expect, test } from './watched-test.ts';

const ALL: Record<string, Fault> = { ...SLOW, ...UNREADABLE, ...LOST, ...REFUSING };

const lookup = (name: string) => `${name} lookup`;
const change = (name: string) => `${name} change`;

test.use({
  seeded: false,
  granted: [API_ORIGIN, HELPDESK_ORIGIN, DOWN_ORIGIN],
  hostRules: `MAP ${new URL(DOWN_ORIGIN).hostname}:443 127.0.0.1:1`,
});

test.beforeEach(async ({ deskhand, world }) => {
  const actions = Object.entries(ALL).flatMap(([name, { url }]) => {
    const connectionId = url.startsWith(API_ORIGIN) ? 'northwind' : null;
    return [
      { name: lookup(name), url, connectionId },
      { name: change(name), url, connectionId, method: 'POST' as const, body: '{"order":"NW-20481"}' },
    ];
  });
  await importActions(deskhand, world, actions);
});

/** A lookup that went wrong has failed: it says what happened and what to do, and names its code. */
async function expectFailed(within: Locator | Page, fault: Fault): Promise<void> {
  await expect(within.getByRole('alert').getByRole('heading')).toHaveText(fault.message);
  await expect(within.locator('.section', { hasText: 'What to do' })).toContainText(fault.advice);
  await expect(within.locator('details', { hasText: 'Details' })).toContainText(`Error${fault.code}`);
  await expect(within.getByRole('button', { name: 'Try again' })).toBeEnabled();
}

async function expectUnknown(within: Locator | Page, fault: Fault): Promise<void> {
  await expect(within.getByRole('alert')).toContainText('We do not know if this happened');
  await expect(within.getByRole('alert')).toContainText(fault.unknown ?? 'nobody says');
  await expect(within.locator('details', { hasText: 'Details' })).toContainText(`Error${fault.code}`);
  await expect(within.getByRole('button', { name: 'It happened', exact: true })).toBeVisible();
}

async function expectChange(within: Locator | Page, fault: Fault): Promise<void> {
  if (fault.change === 'failed') return expectFailed(within, fault);
  if (fault.change === 'unknown') return expectUnknown(within, fault);
  await expect(within.getByRole('alert')).toContainText('It happened, but the answer could not be read');
  await expect(within.getByRole('alert')).toContainText(`Reason: ${fault.code}`);
  await expect(within.getByRole('heading', { name: /^Done at/ })).toBeVisible();
  await expect(within.locator('.outputs')).toHaveCount(0);
}

/** The records of both runs say what the panel said. */
async function expectRecords(panel: Page, name: string, fault: Fault): Promise<void> {
  const status = /status\/(\d+)$/.exec(fault.url)?.[1];
  const looked = await recordOf(panel, lookup(name));
  expect(looked).toMatchObject({ state: 'failed', attempts: 1, error: { code: fault.code }, outputs: [] });
  const changed = await recordOf(panel, change(name));
  expect(changed).toMatchObject(
    fault.change === 'unreadable'
      ? { state: 'succeeded', attempts: 1, error: null, unreadable: fault.code, status: 200 }
      : { state: fault.change, attempts: 1, error: { code: fault.code }, unreadable: null },
  );
  if (status) expect([looked.status, changed.status]).toEqual([Number(status), Number(status)]);
}

for (const [title, faults] of Object.entries({
  'an answer nobody can use': UNREADABLE,
  'no answer at all, or a refusal': { ...LOST, ...REFUSING },
})) {
  test(`${title}: a lookup has failed, a change tells what is known`, async ({ deskhand, world }) => {
    const panel = await besideTicket(deskhand);
    for (const [name, fault] of Object.entries(faults)) {
      await test.step(name, async () => {
        await run(panel, lookup(name), 'lookup');
        await expectFailed(panel, fault);
        await backToList(panel);
        await run(panel, change(name), 'change');
        await expectChange(panel, fault);
        await backToList(panel);
        await expectRecords(panel, name, fault);
      });
    }
    const arrived = world.api.requests.map(({ method, path }) => `${method} ${path}`);
    for (const { url } of Object.values(faults)) {
      if (!url.startsWith(API_ORIGIN)) continue;
      const path = url.slice(API_ORIGIN.length);
      const writes = world.api.requests.filter((one) => one.method === 'POST' && one.path === path);
      expect(new Set(writes.map(({ headers }) => headers['idempotency-key'])).size, path).toBe(1);
      // A browser may send again by itself when a reused connection drops: under the same key, as was just seen.
      if (path === '/faults/drop') continue;
      expect(
        arrived.filter((line) => line === `GET ${path}`),
        path,
      ).toHaveLength(1);
      expect(writes, path).toHaveLength(1);
    }
    expect(arrived.filter((line) => line.includes('redirect-target'))).toEqual([]);
  });
}

test('no answer within ten seconds: four runs at once, each ends by itself', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  for (const name of Object.keys(SLOW)) {
    await run(panel, lookup(name), 'lookup');
    await expect(panel.getByRole('progressbar')).toBeVisible();
    await backToList(panel);
    await run(panel, change(name), 'change');
    await expect(panel.getByText('The request has left.')).toBeVisible();
    expect(await recordOf(panel, change(name))).toMatchObject({ state: 'sending', attempts: 1, settledAt: null });
    await backToList(panel);
  }
  await expect.poll(() => world.api.requests.length).toBe(4);
  for (const [name, fault] of Object.entries(SLOW)) {
    const looked = await findCard(panel, lookup(name));
    await expect(looked.getByRole('alert')).toBeVisible({ timeout: 12_000 });
    await expectFailed(looked, fault);
    await expectChange(await findCard(panel, change(name)), fault);
    await expectRecords(panel, name, fault);
    const { sentAt, settledAt } = await recordOf(panel, lookup(name));
    expect((settledAt ?? 0) - (sentAt ?? 0)).toBeGreaterThanOrEqual(10_000);
    expect((settledAt ?? 0) - (sentAt ?? 0)).toBeLessThan(12_000);
  }
  expect(world.api.requests).toHaveLength(4);
});

test('an empty answer is a success that says so', async ({ deskhand, world }) => {
  await importActions(deskhand, world, [
    { name: 'Empty lookup', url: `${API_ORIGIN}/faults/empty`, outputs: [{ name: 'Status', path: '$.status' }] },
    { name: 'Empty change', url: `${API_ORIGIN}/faults/empty`, method: 'DELETE' },
  ]);
  const panel = await besideTicket(deskhand);
  await run(panel, 'Empty lookup', 'lookup');
  await expect(panel.getByText('The answer was empty.')).toBeVisible();
  await backToList(panel);
  await run(panel, 'Empty change', 'change');
  await expect(panel.getByRole('heading', { name: /^Done at/ })).toBeVisible();
  expect(await recordOf(panel, 'Empty change')).toMatchObject({ state: 'succeeded', status: 204, unreadable: null });
});
