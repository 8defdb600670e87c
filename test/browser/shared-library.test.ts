// A browser that follows a shared library: subscribes, looks through what waits, takes it, is told what is wrong, goes back, and stops.
import type { Page } from '@playwright/test';
import type { Action } from '#lib/action/schema.ts';
import { makeSigningKey, openSigningKey } from '#lib/browser/signing-key.ts';
import type { Connection } from '#lib/connection.ts';
import { writeShared } from '#lib/sync/write-shared.ts';
import { makeAction, makeInput } from '../unit/action/make-action.ts';
import { type LibraryServer, startLibraryServer } from '../world/library-server.ts';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { toast } from './options-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';

const PASSPHRASE = 'correct horse battery staple';

const test = base.extend<{ files: LibraryServer }>({
  files: async ({ world }, use) => {
    const files = await startLibraryServer(world.tls);
    await use(files);
    await files.stop();
  },
  hostRules: async ({ files }, use) => use(files.hostRules),
  granted: async ({ world, files }, use) => use([world.api.origin, world.helpdesk.origin, files.origin]),
  seeded: false,
});

const connection: Connection = {
  schemaVersion: 1,
  id: 'shop',
  name: 'Shop',
  kind: 'bearer',
  origins: ['https://api.a.example'],
  testUrl: '',
  help: '',
  account: '',
  updatedAt: 0,
};
const lookup = (parts: Partial<Action> = {}) =>
  makeAction({ url: 'https://api.a.example/orders/{{order}}', connectionId: 'shop' }, [makeInput('order')], {
    id: 'look-up',
    name: 'Look up order',
    ...parts,
  });
const refund = (host: string, revision: number) =>
  makeAction({ method: 'POST', url: `https://${host}/refunds/{{order}}`, connectionId: null }, [makeInput('order')], {
    id: 'refund',
    name: 'Refund order',
    revision,
  });

const key = await makeSigningKey(PASSPHRASE);
const sign = await openSigningKey(key, PASSPHRASE);
const publish = (version: number, actions: Action[], note = '', signed = true) =>
  writeShared(
    { actions, connections: [connection], helpdesks: [] },
    {
      library: '5f0c7f0e-0000-4000-8000-000000000001',
      version,
      author: 'Dana Reyes',
      publishedAt: '2026-11-23T12:00:00.000Z',
      note,
    },
    signed ? sign : null,
  );

const names = (page: Page) => page.locator('.review__item h3 bdi').allTextContents();
const waiting = (page: Page) => page.getByRole('region', { name: 'Waiting for your yes' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a signed library is followed: reviewed, taken, refused when it is not as it should be, gone back from, and left', async ({
  deskhand,
  files,
}) => {
  files.text = await publish(1, [lookup(), refund('api.a.example', 7)]);
  const page = await deskhand.openOptions();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByLabel('Address of the library')).toBeVisible();
  await checkScreen(page, 'options-library-empty', OPTIONS);

  await test.step('an address that gives no library is refused in the form', async () => {
    await page.getByLabel('Address of the library').fill(`${files.origin}/elsewhere.json`);
    await press(page, 'Follow this library');
    await expect(page.getByRole('alert').filter({ hasText: '404' })).toBeVisible();
    await page.getByLabel('Address of the library').fill(files.url);
    await page.getByLabel('Publisher’s key').fill(key.publicKey);
  });

  await test.step('what reaches new addresses waits for a yes', async () => {
    await press(page, 'Follow this library');
    await expect(waiting(page)).toBeVisible();
    expect(await names(page)).toEqual(['Shop', 'Look up order', 'Refund order']);
    await expect(waiting(page)).toContainText('New address api.a.example');
    await expectAccessible(page);
    await press(page, 'Take all 3');
    await expect(toast(page)).toHaveText('Taken. This browser has all of it.');
    await expect(waiting(page)).toHaveCount(0);
    expect(await deskhand.ask('library.read', { ids: null })).toMatchObject({
      actions: [{ name: 'Look up order' }, { name: 'Refund order' }],
    });
  });

  await test.step('an unchanged library is one 304', async () => {
    files.requests.length = 0;
    await press(page, 'Look now');
    await expect(toast(page)).toHaveText('This browser has all of it.');
    expect(files.requests.map(({ status }) => status)).toEqual([304]);
  });

  await test.step('words come by themselves; another host of a write waits, and is said in words', async () => {
    files.text = await publish(
      2,
      [lookup({ description: 'Says where an order is.' }), refund('api.b.example', 8)],
      'New host',
    );
    await press(page, 'Look now');
    await expect(waiting(page)).toBeVisible();
    expect(await names(page)).toEqual(['Refund order']);
    await expect(waiting(page)).toContainText('Revision 7 → 8');
    await expect(waiting(page)).toContainText('New address api.b.example');
    await expect(waiting(page).locator('del')).toContainText(['a']);
    await checkScreen(page, 'options-library-review', OPTIONS);
    expect(await deskhand.ask('library.read', { ids: null })).toMatchObject({
      actions: [
        { name: 'Look up order', description: 'Says where an order is.' },
        { name: 'Refund order', request: { url: 'https://api.a.example/refunds/{{order}}' } },
      ],
    });
    await press(page, 'Take Refund order');
    await expect(waiting(page)).toHaveCount(0);
  });

  const before = await deskhand.ask('library.read', { ids: null });
  const refused: [string, string | null, string][] = [
    ['an unsigned one', await publish(3, [lookup()], '', false), 'carries no signature'],
    ['one that was altered', (await publish(3, [lookup()])).replace('Dana Reyes', 'Dana Reyez'), 'altered'],
    ['an older one', await publish(1, [lookup()]), 'version 2 was here already'],
    ['a page', '<!doctype html><title>Sign in to the network</title>', 'a web page in place of the library'],
    ['a failing server', null, '500'],
  ];
  for (const [what, text, words] of refused)
    await test.step(`${what} is refused, said, and everything stays`, async () => {
      files.text = text;
      await press(page, 'Look now');
      await expect(page.locator('.notice[data-is="bad"]')).toContainText(words);
      expect(await deskhand.ask('library.read', { ids: null })).toEqual(before);
    });
  await checkScreen(page, 'options-library-failing', OPTIONS);

  await test.step('an earlier version is gone back to, and the latest followed again', async () => {
    await press(page, 'Go back to version 1');
    await expect(page.getByRole('dialog')).toContainText('Refund order');
    await checkScreen(page, 'options-library-back', OPTIONS);
    await press(page, 'Use version 1');
    await expect(toast(page)).toHaveText('This browser stays with version 1.');
    expect(await deskhand.ask('library.read', { ids: ['refund'] })).toMatchObject({
      actions: [{ request: { url: 'https://api.a.example/refunds/{{order}}' } }],
    });
    await press(page, 'Follow the latest again');
    await expect(waiting(page)).toBeVisible();
    await press(page, 'Take it');
    await expect(waiting(page)).toHaveCount(0);
  });

  await test.step('what was changed here stays, is merged with the library’s later changes, and gives way', async () => {
    const { actions } = (await deskhand.ask('library.read', { ids: ['look-up'] })) as { actions: Action[] };
    const [own = lookup()] = actions;
    const mine = { ...own, description: 'Mine.' };
    await deskhand.ask('actions.save', { action: mine, as: 'active', base: own.revision, after: 0 });
    files.text = await publish(3, [lookup({ name: 'Find order', description: 'Theirs.' }), refund('api.b.example', 8)]);
    await press(page, 'Look now');
    const overrides = page.getByRole('region', { name: 'Changed in this browser' });
    await expect(overrides).toContainText('The library’s has changed since.');
    await press(page, 'Merge Look up order…');
    const dialog = page.getByRole('dialog', { name: 'Merge Look up order?' });
    await expect(dialog.getByRole('group', { name: 'Both changed the same' })).toContainText('Theirs.');
    await dialog.getByRole('radio', { name: /^The library’s/ }).check();
    await expect(dialog.locator('.differences')).toContainText('Description');
    await dialog.getByRole('radio', { name: /^Mine/ }).check();
    await expect(dialog.locator('.differences')).not.toContainText('Description');
    await expect(dialog.locator('.differences')).toContainText('Name');
    await checkScreen(page, 'options-library-merge', OPTIONS);
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect(toast(page)).toHaveText('Merged. It has your changes and the library’s.');
    expect(await deskhand.ask('library.read', { ids: ['look-up'] })).toMatchObject({
      actions: [{ name: 'Find order', description: 'Mine.' }],
    });
    await press(page, 'Take the library’s Find order…');
    await expect(page.getByRole('dialog').locator('.differences')).toContainText('Description');
    await press(page, 'Take the library’s');
    await expect(overrides).toHaveCount(0);
    expect(await deskhand.ask('library.read', { ids: ['look-up'] })).toMatchObject({
      actions: [{ description: 'Theirs.' }],
    });
  });

  await test.step('it is left, and what it brought goes along', async () => {
    await press(page, 'Stop following…');
    await page.getByRole('checkbox', { name: /^Keep its/ }).uncheck();
    await press(page, 'Stop following');
    await expect(page.getByLabel('Address of the library')).toBeVisible();
    expect(await deskhand.ask('library.read', { ids: null })).toEqual({ actions: [], connections: [] });
    expect(await deskhand.ask('storage.status')).toEqual({ state: 'ready' });
  });
});
