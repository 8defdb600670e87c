// The three ways to keep secrets in the real browser: what a restart leaves, what stands in the profile's files, and the lock.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import type { SecretLevel, SecretsStatus } from '#lib/messages.ts';
import { EXTENSION_FOLDER } from '../world/build.ts';
import { DEMO_SECRET, type Deskhand, EXTENSION_ORIGIN, startDeskhand } from '../world/deskhand.ts';
import { freshProfile } from '../world/profile.ts';
import type { World } from '../world/world.ts';
import { expect, test } from './fixtures.ts';
import { besideTicket, findCard } from './panel-steps.ts';
import { checkScreen, OPTIONS, PANEL } from './screen.ts';

const PASSPHRASE = 'otter lamp granite seven';
const CANARY = 'canary-5e2b77c0914f';

const status = (deskhand: Deskhand) => deskhand.ask('secrets.status') as Promise<SecretsStatus>;

const setLevel = (deskhand: Deskhand, level: SecretLevel) =>
  deskhand.ask('secrets.setLevel', level === 'passphrase' ? { level, passphrase: PASSPHRASE } : { level });

/** The files of a profile that hold these bytes. */
function filesWith(profile: string, bytes: Buffer): string[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => join(file.parentPath, file.name)).filter((path) => readFileSync(path).includes(bytes));
}

/** As the database and as scripts write texts. */
const filesWithText = (profile: string, text: string) => [
  ...filesWith(profile, Buffer.from(text, 'utf8')),
  ...filesWith(profile, Buffer.from(text, 'utf16le')),
];

/** The keys that stand in files of their own, as the worker sees them. */
const keysOf = (worker: Worker): Promise<number[][]> =>
  worker.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('keys', { create: true });
    const keys: number[][] = [];
    for await (const name of folder.keys()) {
      const file = await (await folder.getFileHandle(name)).getFile();
      keys.push([...new Uint8Array(await file.arrayBuffer())]);
    }
    return keys;
  });

/** Every file of the profile, with the browser dead: what it had not written yet is not there, what it wrote is. */
async function onOwnProfile(world: World, work: (start: () => Promise<Deskhand>, profile: string) => Promise<void>) {
  const profile = await freshProfile(EXTENSION_FOLDER, [world.api.origin, world.helpdesk.origin]);
  let running: Deskhand | null = null;
  const start = async () => {
    running = await startDeskhand({ world, profile });
    return running;
  };
  try {
    await work(start, profile);
  } finally {
    await (running as Deskhand | null)?.stop().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Demo library and a canary in the place of the demo's secret, first kept in the browser and then as the level says. */
async function giveCanary(deskhand: Deskhand, level: SecretLevel): Promise<void> {
  await deskhand.seed();
  await deskhand.ask('connections.setSecret', { id: 'northwind', secret: CANARY });
  await setLevel(deskhand, level);
  expect(await status(deskhand)).toEqual({ level, locked: false, kept: 1 });
}

test.describe('after the browser died and was started again', () => {
  test.beforeEach(() => test.slow());

  test('what is kept in this browser is there, until it is forgotten: then its key is in no file', async ({
    world,
  }) => {
    await onOwnProfile(world, async (start, profile) => {
      const first = await start();
      await giveCanary(first, 'browser');
      const [key = []] = await keysOf(await first.worker());
      expect(key).toHaveLength(32);
      await first.kill();
      expect(filesWith(profile, Buffer.from(key))).toHaveLength(1);
      // Sealed, though by a key that whoever reads the profile finds, too.
      expect(filesWithText(profile, CANARY)).toEqual([]);
      const second = await start();
      expect(await status(second)).toEqual({ level: 'browser', locked: false, kept: 1 });
      const panel = await besideTicket(second);
      world.api.reset();
      await (await findCard(panel, 'Look up an order')).getByRole('button', { name: 'Run' }).click();
      await expect
        .poll(() => world.api.requests.map(({ headers }) => headers.authorization))
        .toEqual([`Bearer ${CANARY}`]);
      await second.ask('connections.forgetSecret', { id: 'northwind' });
      await second.kill();
      expect(filesWith(profile, Buffer.from(key))).toEqual([]);
      expect(filesWithText(profile, CANARY)).toEqual([]);
    });
  });

  test('what is kept for the session is gone, and was in no file', async ({ world }) => {
    await onOwnProfile(world, async (start, profile) => {
      const first = await start();
      await giveCanary(first, 'session');
      expect(await keysOf(await first.worker())).toEqual([]);
      await first.stopWorker();
      expect(await status(first)).toEqual({ level: 'session', locked: false, kept: 1 });
      await first.kill();
      expect(filesWithText(profile, CANARY)).toEqual([]);
      const second = await start();
      expect(await status(second)).toEqual({ level: 'session', locked: false, kept: 0 });
      expect(await second.ask('connections.list')).toMatchObject([{ secret: 'missing' }]);
    });
  });

  test('what a passphrase locks is there and locked, and in no file: neither it nor what opens it', async ({
    world,
  }) => {
    await onOwnProfile(world, async (start, profile) => {
      const first = await start();
      await giveCanary(first, 'passphrase');
      expect(await keysOf(await first.worker())).toEqual([]);
      const memory = await (await first.worker()).evaluate(() => chrome.storage.session.get('secretsKey'));
      const { key } = memory.secretsKey as { key: string };
      await first.stopWorker();
      expect(await status(first)).toEqual({ level: 'passphrase', locked: false, kept: 1 });
      await first.kill();
      expect(filesWithText(profile, CANARY)).toEqual([]);
      expect(filesWithText(profile, PASSPHRASE)).toEqual([]);
      expect(filesWithText(profile, key)).toEqual([]);
      expect(filesWith(profile, Buffer.from(key, 'base64'))).toEqual([]);
      const second = await start();
      expect(await status(second)).toEqual({ level: 'passphrase', locked: true, kept: 1 });
      await second.ask('secrets.unlock', { passphrase: PASSPHRASE });
      expect(await second.ask('connections.list')).toMatchObject([{ secret: 'ready' }]);
    });
  });
});

/** Chooses a passphrase in the settings. */
async function chooseInSettings(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Locked by a passphrase' }).check();
  await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same once more', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Keep them locked by it' }).click();
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
}

test('the settings choose a passphrase, refuse what is none, lock, unlock and forget', async ({ deskhand }) => {
  test.slow();
  const page = await deskhand.openOptions('#settings');
  await expect(page.getByRole('radio', { name: 'In this browser' })).toBeChecked();
  await checkScreen(page, 'options-settings', OPTIONS);
  await page.getByRole('radio', { name: 'Locked by a passphrase' }).check();
  const first = page.getByLabel('New passphrase', { exact: true });
  await first.fill('too short');
  await page.getByRole('button', { name: 'Keep them locked by it' }).click();
  await expect(page.getByText('Too short: it needs at least 12 characters')).toBeVisible();
  await first.fill(PASSPHRASE);
  await page.getByLabel('The same once more', { exact: true }).fill(`${PASSPHRASE}!`);
  await page.getByRole('button', { name: 'Keep them locked by it' }).click();
  await expect(page.getByText('These two are not the same.')).toBeVisible();
  await expect(first).toHaveValue(PASSPHRASE);
  await page.getByRole('button', { name: 'Show what is typed as new passphrase' }).click();
  await expect(first).toHaveAttribute('type', 'text');
  await checkScreen(page, 'options-settings-passphrase', OPTIONS);
  expect(await status(deskhand)).toMatchObject({ level: 'browser' });

  await chooseInSettings(page);
  await page.getByRole('button', { name: 'Lock now' }).click();
  const passphrase = page.getByLabel('Passphrase', { exact: true });
  await passphrase.fill('not the one');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText('That is not the passphrase.')).toBeVisible();
  await expect(passphrase).toHaveValue('not the one');
  await expect(page.getByRole('radio', { name: 'In this browser' })).toBeDisabled();
  await checkScreen(page, 'options-settings-locked', OPTIONS);
  await passphrase.fill(PASSPHRASE);
  await passphrase.press('Enter');
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();

  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(passphrase).toBeVisible();
  await page.getByRole('button', { name: 'Forget all secrets…' }).click();
  await page.getByRole('button', { name: 'Forget all', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'In this browser' })).toBeChecked();
  expect(await status(deskhand)).toEqual({ level: 'browser', locked: false, kept: 0 });
  expect(((await deskhand.ask('actions.list')) as { actions: unknown[] }).actions).toHaveLength(40);
});

test('the panel unlocks where it stood: a wrong passphrase sends nothing, the right one runs', async ({
  deskhand,
  world,
}) => {
  await setLevel(deskhand, 'passphrase');
  const panel = await besideTicket(deskhand);
  const card = await findCard(panel, 'Look up an order');
  await deskhand.ask('secrets.lock');
  await card.getByRole('button', { name: 'Run' }).click();
  await expect(panel.getByRole('heading', { name: 'Your secrets are locked' })).toBeVisible();
  await checkScreen(panel, 'panel-unlock', PANEL);
  const passphrase = panel.getByLabel('Passphrase', { exact: true });
  await passphrase.fill('not the one');
  await panel.getByRole('button', { name: 'Unlock and run' }).click();
  await expect(panel.getByText('That is not the passphrase.')).toBeVisible();
  expect(world.api.requests).toEqual([]);
  await passphrase.fill(PASSPHRASE);
  await passphrase.press('Enter');
  await expect(panel.locator('.outputs')).toBeVisible();
  expect(world.api.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${DEMO_SECRET}`]);
});

test('a secret that is typed while they are locked stays typed until it can be kept', async ({ deskhand, world }) => {
  await setLevel(deskhand, 'passphrase');
  await deskhand.ask('connections.forgetSecret', { id: 'northwind' });
  await deskhand.ask('secrets.lock');
  const panel = await besideTicket(deskhand);
  await (await findCard(panel, 'Look up an order')).getByRole('button', { name: 'Run' }).click();
  await panel.getByLabel('Secret', { exact: true }).fill(CANARY);
  await panel.getByRole('button', { name: 'Save and run' }).click();
  await expect(panel.getByText('Your secrets are locked, so this one was not kept')).toBeVisible();
  await checkScreen(panel, 'panel-unlock-first', PANEL);
  await panel.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await panel.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(panel.getByText('so this one was not kept')).toBeHidden();
  await expect(panel.getByLabel('Secret', { exact: true })).toHaveValue(CANARY);
  expect(world.api.requests).toEqual([]);
  await panel.getByRole('button', { name: 'Save and run' }).click();
  await expect.poll(() => world.api.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${CANARY}`]);
});

// A quarter of an hour is too long for a test: the worker's clock is set forward, and the browser's own alarm, a real one under the name of
// Deskhand's, is set to come at once. (A worker that starts anew has the real clock again, so it is kept busy by what is asked.)
test('they lock after a quarter of an hour without use, by the alarm and without it', async ({ deskhand }) => {
  await setLevel(deskhand, 'passphrase');
  const alarm = await (await deskhand.worker()).evaluate(() => chrome.alarms.get('lock-secrets'));
  expect(alarm?.scheduledTime).toBeGreaterThan(Date.now() + 13 * 60_000);
  const forward = async (minutes: number) =>
    (await deskhand.worker()).evaluate((by) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + by;
    }, minutes * 60_000);

  await forward(14);
  expect(await status(deskhand)).toMatchObject({ locked: false });
  await forward(2);
  expect(await status(deskhand)).toMatchObject({ locked: true });
  const left = await (await deskhand.worker()).evaluate(() => chrome.alarms.get('lock-secrets'));
  expect(left).toBeUndefined();

  await deskhand.ask('secrets.unlock', { passphrase: PASSPHRASE });
  // A page that asks how things stand would have them locked before the alarm: what this one asks now that they are unlocked comes first.
  await new Promise((done) => setTimeout(done, 2_000));
  const pages = deskhand.context.pages().filter((page) => page.url().startsWith(EXTENSION_ORIGIN));
  await Promise.all(pages.map((page) => page.close()));
  await forward(16);
  const key = () =>
    deskhand
      .worker()
      .then((worker) => worker.evaluate(async () => (await chrome.storage.session.get('secretsKey')).secretsKey));
  expect(await key()).toMatchObject({ key: expect.any(String) });
  await (await deskhand.worker()).evaluate(() => chrome.alarms.create('lock-secrets', { when: 1 }));
  await expect.poll(key).toBeNull();
});
