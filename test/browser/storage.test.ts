// Lost, damaged and old databases: a person is told and decides; nobody is shown an empty library that was a full one.
import { cpSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { StorageStatus } from '#lib/messages.ts';
import { EXTENSION_FOLDER } from '../world/build.ts';
import { type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { freshProfile } from '../world/profile.ts';
import { expect, test } from './fixtures.ts';
import { besideTicket, run } from './panel-steps.ts';
import { checkScreen, OPTIONS, PANEL } from './screen.ts';
import { databaseFiles, databaseFolder, deleteRecords, emptyStores } from './stored.ts';

const DEFINITIONS = ['actions', 'revisions', 'connections', 'meta'];

/** The panel says so, and never that there are no actions yet. */
async function expectDecisionAsked(panel: Page): Promise<void> {
  await expect(panel.getByText('The library needs your decision')).toBeVisible();
  await expect(panel.getByText('No actions yet')).toHaveCount(0);
}

async function choose(options: Page, button: string): Promise<void> {
  await expect(options.getByRole('heading', { name: 'Deskhand needs a decision' })).toBeVisible();
  await options.getByRole('button', { name: button }).click();
}

async function actionCount(deskhand: Deskhand): Promise<number> {
  return ((await deskhand.ask('actions.list')) as { actions: unknown[] }).actions.length;
}

test('an emptied database opens recovery in panel and options, and each way out works', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  await expect(panel.locator('.card')).toHaveCount(4);
  const options = await deskhand.openOptions();
  await deskhand.page.bringToFront();
  const harm = async (stores: string[], change: typeof emptyStores) => {
    await change(await deskhand.worker(), stores);
    await deskhand.stopWorker();
    await Promise.all([panel.reload(), options.reload()]);
    await expectDecisionAsked(panel);
  };

  await harm(DEFINITIONS, emptyStores);
  await expect(options.getByText('40 actions and 1 connection').first()).toBeVisible();
  await expect(options.getByRole('button', { name: 'Keep what is there' })).toHaveCount(0);
  await checkScreen(panel, 'panel-recovery', PANEL);
  await checkScreen(options, 'options-recovery', OPTIONS);
  await choose(options, 'Restore the copy');
  await expect(options.getByText('40 of 40 shown')).toBeVisible();
  await expect(panel.locator('.card')).toHaveCount(4);
  await run(panel, 'See an order’s refunds', 'lookup');
  await expect(panel.locator('.outputs')).toContainText('54.80');
  expect(world.api.requests).toHaveLength(1);

  await harm(['track-parcel', 'refund-order'], (worker, ids) => deleteRecords(worker, 'actions', ids));
  await expect(options.getByText('38 actions and 1 connection').first()).toBeVisible();
  await choose(options, 'Keep what is there');
  await expect(options.getByText('38 of 38 shown')).toBeVisible();

  await harm(DEFINITIONS, emptyStores);
  await choose(options, 'Start empty…');
  await checkScreen(options, 'options-start-empty', OPTIONS);
  await options.getByRole('button', { name: 'Delete all of it and start empty' }).click();
  await expect(options.getByText('No actions yet')).toBeVisible();
  await expect(panel.getByText('No actions yet')).toBeVisible();
  // What was chosen holds: the next start asks nothing.
  await deskhand.stopWorker();
  expect(await deskhand.ask('storage.status')).toEqual({ state: 'ready' });
});

test('a browser that died between the two writes has lost nothing', async ({ deskhand }) => {
  const worker = await deskhand.worker();
  const before = await worker.evaluate(() => chrome.storage.local.get(['sentinel', 'snapshot']));
  await deskhand.ask('actions.setStatus', { ids: ['refund-order'], status: 'inactive' });
  const after = await worker.evaluate(() => chrome.storage.local.get('sentinel'));
  expect(after.sentinel).not.toEqual(before.sentinel);
  await worker.evaluate((older) => chrome.storage.local.set(older), before);
  await deskhand.stopWorker();
  expect(await deskhand.ask('storage.status')).toEqual({ state: 'ready' });
  const { actions } = (await deskhand.ask('actions.list')) as { actions: { id: string; status: string }[] };
  expect(actions.find(({ id }) => id === 'refund-order')?.status).toBe('inactive');
  // The copy beside the database follows it again.
  const now = await (await deskhand.worker()).evaluate(() => chrome.storage.local.get('sentinel'));
  expect(now).toEqual(after);
});

test('files that were damaged, put back from yesterday or lost between two starts open recovery', async ({ world }) => {
  test.setTimeout(120_000);
  const profile = await freshProfile(EXTENSION_FOLDER, [world.api.origin, world.helpdesk.origin]);
  const yesterday = `${profile}-yesterday`;
  const start = () => startDeskhand({ world, profile });
  const started = async (use: (deskhand: Deskhand) => Promise<void>) => {
    const deskhand = await start();
    await use(deskhand).finally(deskhand.stop);
  };
  const recovered = (button: string, actions: number) =>
    started(async (deskhand) => {
      const status = (await deskhand.ask('storage.status')) as StorageStatus;
      expect(status.state).toBe('recovery');
      const panel = await deskhand.openPanel(deskhand.page);
      await expectDecisionAsked(panel);
      const options = await deskhand.openOptions();
      await choose(options, button);
      await expect(options.getByText(`${actions} of ${actions} shown`)).toBeVisible();
      expect(await actionCount(deskhand)).toBe(actions);
    });
  const folder = databaseFolder(profile);
  try {
    await started(async (deskhand) => {
      const options = await deskhand.openOptions();
      await expect(options.getByText('No actions yet')).toBeVisible();
      await deskhand.seed();
    });
    cpSync(folder, yesterday, { recursive: true });
    await started(async (deskhand) => {
      await deskhand.ask('actions.delete', { ids: ['refund-order'] });
    });

    rmSync(folder, { recursive: true });
    cpSync(yesterday, folder, { recursive: true });
    await recovered('Keep what is there', 40);

    for (const file of databaseFiles(profile, 'MANIFEST-')) overwrite(file);
    await recovered('Restore the copy', 40);

    for (const file of databaseFiles(profile, '0')) overwrite(file);
    await recovered('Restore the copy', 40);

    rmSync(folder, { recursive: true });
    await recovered('Restore the copy', 40);
    await started(async (deskhand) => {
      expect(await deskhand.ask('storage.status')).toEqual({ state: 'ready' });
      expect(await actionCount(deskhand)).toBe(40);
    });
  } finally {
    for (const place of [profile, yesterday]) rmSync(place, { recursive: true, force: true });
  }
});

/** Bytes that nobody wrote, in the place of a file's own. */
function overwrite(file: string): void {
  writeFileSync(file, Buffer.alloc(statSync(file).size, 0x5a));
}
