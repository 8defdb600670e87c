// Lost, damaged and old databases: a person is told and decides; nobody is shown an empty library that was a full one.
import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { StorageStatus } from '#lib/messages.ts';
import { tellSuite } from '../suite-line.ts';
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

/** What happens to the database's files between two starts. `older`: a copy of the folder from before the last change. */
const DAMAGE: Record<string, (profile: string, older: string) => void> = {
  'CURRENT deleted': (profile) => rmSync(join(databaseFolder(profile), 'CURRENT')),
  'garbage in the MANIFEST': (profile) => {
    for (const file of databaseFiles(profile, 'MANIFEST-'))
      writeFileSync(file, Buffer.alloc(statSync(file).size, 0x5a));
  },
  'half of each log': (profile) => {
    for (const file of contentFiles(profile)) truncateSync(file, Math.floor(statSync(file).size / 2));
  },
  'flipped bytes': (profile) => {
    for (const file of contentFiles(profile)) flipBytes(file);
  },
  'no log': (profile) => {
    for (const file of contentFiles(profile)) rmSync(file);
  },
  'an older copy': (profile, older) => {
    rmSync(databaseFolder(profile), { recursive: true });
    cpSync(older, databaseFolder(profile), { recursive: true });
  },
  'no database at all': (profile) => rmSync(databaseFolder(profile), { recursive: true }),
};

test('files that were damaged, put back from yesterday or lost between two starts: recovery, or everything is there', async ({
  world,
}) => {
  test.setTimeout(240_000);
  const profile = await freshProfile(EXTENSION_FOLDER, [world.api.origin, world.helpdesk.origin]);
  const older = `${profile}-older`;
  const damaged = `${profile}-damaged`;
  const started = async <Result>(folder: string, use: (deskhand: Deskhand) => Promise<Result>) => {
    const deskhand = await startDeskhand({ world, profile: folder });
    return use(deskhand).finally(deskhand.stop);
  };
  const library = (deskhand: Deskhand) => deskhand.ask('library.read', { ids: null });
  const outcomes: Record<string, 'recovery' | 'all there'> = {};
  try {
    await started(profile, async (deskhand) => {
      const options = await deskhand.openOptions();
      await expect(options.getByText('No actions yet')).toBeVisible();
      await deskhand.seed();
    });
    cpSync(databaseFolder(profile), older, { recursive: true });
    const whole = await started(profile, async (deskhand) => {
      await deskhand.ask('actions.delete', { ids: ['refund-order'] });
      return library(deskhand);
    });

    for (const [title, damage] of Object.entries(DAMAGE)) {
      await test.step(title, async () => {
        cpSync(profile, damaged, { recursive: true });
        damage(damaged, older);
        await started(damaged, async (deskhand) => {
          const status = (await deskhand.ask('storage.status')) as StorageStatus;
          outcomes[title] = status.state === 'recovery' ? 'recovery' : 'all there';
          if (status.state === 'recovery') {
            const panel = await deskhand.openPanel(deskhand.page);
            await expectDecisionAsked(panel);
            const options = await deskhand.openOptions();
            await choose(options, 'Restore the copy');
            await expect(options.getByText('39 of 39 shown')).toBeVisible();
          }
          expect(await library(deskhand)).toEqual(whole);
        });
        // What was restored is there at the next start, too, without another question.
        await started(damaged, async (deskhand) => {
          expect(await deskhand.ask('storage.status')).toEqual({ state: 'ready' });
          expect(await library(deskhand)).toEqual(whole);
        });
        rmSync(damaged, { recursive: true, force: true });
      });
    }
    // Chromium itself mends a lost CURRENT; all the others lose rows without an error, and the sentinel alone tells.
    expect(outcomes).toEqual({
      'CURRENT deleted': expect.any(String),
      'garbage in the MANIFEST': 'recovery',
      'half of each log': 'recovery',
      'flipped bytes': 'recovery',
      'no log': 'recovery',
      'an older copy': 'recovery',
      'no database at all': 'recovery',
    });
    tellSuite(
      'S10 damaged storage',
      `${Object.keys(DAMAGE).length} corruptions: ${Object.values(outcomes).filter((one) => one === 'recovery').length} asked for a decision, ` +
        `${Object.values(outcomes).filter((one) => one === 'all there').length} lost nothing, 0 silently empty`,
    );
  } finally {
    for (const place of [profile, older, damaged]) rmSync(place, { recursive: true, force: true });
  }
});

test('a person may keep an older copy of the database as it is', async ({ world }) => {
  test.setTimeout(120_000);
  const profile = await freshProfile(EXTENSION_FOLDER, [world.api.origin, world.helpdesk.origin]);
  const older = `${profile}-older`;
  const folder = databaseFolder(profile);
  try {
    const first = await startDeskhand({ world, profile });
    await first.seed();
    await first.stop();
    cpSync(folder, older, { recursive: true });
    const second = await startDeskhand({ world, profile });
    await second.ask('actions.delete', { ids: ['refund-order'] });
    await second.stop();
    rmSync(folder, { recursive: true });
    cpSync(older, folder, { recursive: true });
    const third = await startDeskhand({ world, profile });
    try {
      const options = await third.openOptions();
      await choose(options, 'Keep what is there');
      await expect(options.getByText('40 of 40 shown')).toBeVisible();
      expect(await actionCount(third)).toBe(40);
    } finally {
      await third.stop();
    }
  } finally {
    for (const place of [profile, older]) rmSync(place, { recursive: true, force: true });
  }
});

/** Logs and tables: where the records stand. */
function contentFiles(profile: string): string[] {
  return databaseFiles(profile, '').filter((file) => /\.(log|ldb)$/.test(file));
}

/** Turns 64 bytes over, spread over the file. */
function flipBytes(file: string): void {
  const bytes = readFileSync(file);
  const step = Math.max(1, Math.floor(bytes.length / 64));
  for (let place = 0; place < bytes.length; place += step) bytes[place] = (bytes[place] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
