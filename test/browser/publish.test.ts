// A manager publishes to a real Apache, an agent's browser follows it, a second manager is overtaken and merges; nginx is reported.
import type { Page } from '@playwright/test';
import type { Deskhand } from '../world/deskhand.ts';
import { startDeskhand } from '../world/deskhand.ts';
import { startWebFolder, type WebFolder } from '../world/web-folder/web-folder.ts';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { toast } from './options-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';

const PASSPHRASE = 'correct horse battery staple';

const withFolder = (kind: 'apache' | 'nginx') =>
  base.extend<{ started: WebFolder | { skipped: string } }>({
    started: async ({ world }, use) => {
      const started = await startWebFolder(kind, world.tls);
      await use(started);
      if ('stop' in started) await started.stop();
    },
    hostRules: async ({ started }, use) => use('hostRules' in started ? started.hostRules : ''),
    granted: async ({ world, started }, use) =>
      use([world.api.origin, world.helpdesk.origin, ...('origin' in started ? [started.origin] : [])]),
  });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openLibrary(deskhand: Deskhand): Promise<Page> {
  const page = await deskhand.openOptions();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('heading', { name: 'Publish', exact: true })).toBeVisible();
  return page;
}

/** A connection that writes to the folder, and who publishes. */
async function becomeManager(deskhand: Deskhand, { origin, login }: WebFolder, person: string): Promise<void> {
  const settings = (await deskhand.ask('settings.get')) as object;
  await deskhand.ask('settings.set', { ...settings, person });
  const connection = { schemaVersion: 1, id: 'files', name: 'Library folder', kind: 'basic', origins: [origin] };
  await deskhand.ask('connections.save', {
    connection: { ...connection, testUrl: '', help: '', account: '', updatedAt: 0 },
  });
  await deskhand.ask('connections.setSecret', { id: 'files', secret: `${login.user}:${login.password}` });
}

async function describe(deskhand: Deskhand, id: string, description: string): Promise<void> {
  const { actions } = (await deskhand.ask('library.read', { ids: [id] })) as { actions: { revision: number }[] };
  const [action] = actions;
  await deskhand.ask('actions.save', {
    action: { ...action, description },
    as: 'active',
    base: action?.revision,
    after: 0,
  });
}

const withApache = withFolder('apache');
withApache(
  'a signed library on a real Apache: published, followed, overtaken, merged',
  async ({ deskhand, started, world }) => {
    withApache.skip('skipped' in started, 'skipped' in started ? started.skipped : '');
    if ('skipped' in started) return;
    withApache.setTimeout(120_000);
    const { url, hostRules, origin } = started;
    await becomeManager(deskhand, started, 'Dana Reyes');
    const page = await openLibrary(deskhand);
    const form = page.getByRole('region', { name: 'Publish' });

    await withApache.step('the first version is signed, written, and the server proven', async () => {
      await press(page, 'Make a signing key…');
      await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
      await page.getByLabel('The same once more', { exact: true }).fill(PASSPHRASE);
      await press(page, 'Make the key');
      await expect(page.getByRole('button', { name: 'Save a backup' })).toBeVisible();
      await form.getByLabel('Address to publish at').fill(url);
      await form.getByLabel('Write it with').selectOption('Library folder');
      await press(page, 'See what would be published');
      await expect(page.getByRole('heading', { name: 'What the first version holds' })).toBeVisible();
      await expectAccessible(page);
      await form.getByLabel('Note', { exact: true }).fill('Everything we have.');
      await form.getByLabel('Passphrase of the signing key', { exact: true }).fill('not the passphrase');
      await press(page, 'Publish version 1');
      await expect(page.getByRole('alert').filter({ hasText: 'does not open' })).toBeVisible();
      expect(started.read()).toBeNull();
      await form.getByLabel('Passphrase of the signing key', { exact: true }).fill(PASSPHRASE);
      await press(page, 'Publish version 1');
      await expect(toast(page)).toHaveText('Version 1 is published.');
      expect(await deskhand.ask('publish.read')).toMatchObject({ protection: 'proven', url });
      expect(started.read()).toContain('"note": "Everything we have."');
      expect(started.read()).not.toContain(started.login.password);
      await expect(
        page.getByText('41 definitions follow it').or(page.getByText(/definitions follow it/)),
      ).toBeVisible();
    });

    const { publicKey } = (await deskhand.ask('publish.read')) as { publicKey: string };
    const second = await startDeskhand({
      world,
      hostRules,
      seeded: false,
      granted: [world.api.origin, world.helpdesk.origin, origin],
    });
    try {
      await withApache.step('another browser follows it, its key pinned', async () => {
        await second.ask('sync.subscribe', { url, connectionId: null, publicKey, automatic: true });
        await second.ask('sync.accept', { version: 1, entries: null });
        const { actions } = (await second.ask('library.read', { ids: null })) as { actions: unknown[] };
        expect(actions).toHaveLength(40);
      });

      await withApache.step('a change reaches it', async () => {
        await describe(deskhand, 'refund-order', 'Pays money back. Ask first.');
        await page.reload();
        await press(page, 'See what would be published');
        await expect(page.locator('.review__item')).toContainText(['Refund an order']);
        await checkScreen(page, 'options-library-publish', OPTIONS);
        await form.getByLabel('Passphrase of the signing key', { exact: true }).fill(PASSPHRASE);
        await press(page, 'Publish version 2');
        await expect(toast(page)).toHaveText('Version 2 is published.');
        await second.ask('sync.look');
        const { actions } = (await second.ask('library.read', { ids: ['refund-order'] })) as { actions: unknown[] };
        expect(actions).toMatchObject([{ description: 'Pays money back. Ask first.' }]);
      });

      await withApache.step(
        'who has published meanwhile is not overwritten: both sides are shown, one is chosen',
        async () => {
          await becomeManager(second, started, 'Luis Ortega');
          const { text } = (await deskhand.ask('publish.keyFile')) as { text: string };
          await second.ask('publish.takeKey', { text });
          await describe(second, 'refund-order', 'Luis says this.');
          await second.ask('publish.prepare', { url, connectionId: 'files', leave: ['connection files'], sides: {} });
          await describe(deskhand, 'refund-order', 'Dana says that.');
          await page.reload();
          await press(page, 'See what would be published');
          await expect(page.locator('.review__item').first()).toBeVisible();
          await second.ask('publish.send', {
            seen: 2,
            note: '',
            passphrase: PASSPHRASE,
            unprotected: false,
            leave: ['connection files'],
            sides: {},
          });
          await form.getByLabel('Passphrase of the signing key', { exact: true }).fill(PASSPHRASE);
          await press(page, 'Publish version 3');
          await expect(page.getByRole('alert').filter({ hasText: 'Version 3 is published now' })).toBeVisible();
          expect(started.read()).toContain('Luis says this.');
          await press(page, 'See what would be published');
          await expect(page.locator('[data-is="conflict"]')).toContainText('Dana says that.');
          await expect(page.locator('[data-is="conflict"]')).toContainText('Luis says this.');
          await checkScreen(page, 'options-library-conflict', OPTIONS);
          await form
            .getByRole('group', { name: 'description' })
            .getByRole('radio', { name: /^Yours/ })
            .check();
          await expect(page.locator('[data-is="conflict"]')).toHaveCount(0);
          await expect(page.locator('.differences').first()).toContainText('Dana says that.');
          await form.getByLabel('Passphrase of the signing key', { exact: true }).fill(PASSPHRASE);
          await press(page, 'Publish version 4');
          await expect(toast(page)).toHaveText('Version 4 is published.');
          expect(started.read()).toContain('Dana says that.');
        },
      );
    } finally {
      await second.stop();
    }
  },
);

const withNginx = withFolder('nginx');
withNginx(
  'nginx writes over anything: that is reported, and publishing again takes an explicit yes',
  async ({ deskhand, started }) => {
    withNginx.skip('skipped' in started, 'skipped' in started ? started.skipped : '');
    if ('skipped' in started) return;
    await becomeManager(deskhand, started, 'Dana Reyes');
    const page = await openLibrary(deskhand);
    const form = page.getByRole('region', { name: 'Publish' });
    await form.getByLabel('Address to publish at').fill(started.url);
    await press(page, 'See what would be published');
    await press(page, 'Publish version 1');
    await expect(toast(page)).toHaveText(
      'Version 1 is published. This server lets one publisher overwrite another’s work.',
    );
    await describe(deskhand, 'refund-order', 'Pays money back. Ask first.');
    await page.reload();
    await press(page, 'See what would be published');
    await press(page, 'Publish version 2');
    await expect(page.getByRole('alert').filter({ hasText: 'does not keep one publisher' })).toBeVisible();
    expect(started.read()).not.toContain('Ask first.');
    await form.getByRole('checkbox', { name: 'Publish without protection' }).check();
    await press(page, 'Publish version 2');
    await expect(toast(page)).toContainText('Version 2 is published.');
    expect(started.read()).toContain('Ask first.');
  },
);
