// A shared library that only some may read, on a real Apache: its connection's secret goes along with every look, and with nothing else.
import type { Page } from '@playwright/test';
import { startWebFolder, type WebFolder } from '../world/web-folder/web-folder.ts';
import { test as base, expect } from './fixtures.ts';
import { oneActionLibrary } from './one-action-library.ts';
import { toast } from './options-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';

const test = base.extend<{ started: WebFolder | { skipped: string } }>({
  started: async ({ world }, use) => {
    const started = await startWebFolder('apache', world.tls);
    await use(started);
    if ('stop' in started) await started.stop();
  },
  hostRules: async ({ started }, use) => use('hostRules' in started ? started.hostRules : ''),
  granted: async ({ world, started }, use) =>
    use([world.api.origin, world.helpdesk.origin, ...('origin' in started ? [started.origin] : [])]),
  seeded: false,
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const trouble = (page: Page) => page.locator('.notice[data-is="bad"]');

const CASES = [
  { place: 'login', kind: 'basic', right: ({ login }: WebFolder) => `${login.user}:${login.password}`, wrong: 'a:b' },
  { place: 'token', kind: 'bearer', right: ({ token }: WebFolder) => token, wrong: 'some-other-token' },
] as const;

for (const { place, kind, right, wrong } of CASES)
  test(`a library that wants a ${place} is read with a connection, and with nothing less`, async ({
    deskhand,
    started,
  }) => {
    test.skip('skipped' in started, 'skipped' in started ? started.skipped : '');
    if ('skipped' in started) return;
    const { url, write } = started.closed[place];
    write(await oneActionLibrary(1, 'Says where an order is.'));
    const connection = { schemaVersion: 1, id: 'files', name: 'Library folder', kind, origins: [started.origin] };
    await deskhand.ask('connections.save', {
      connection: { ...connection, testUrl: '', help: '', account: '', updatedAt: 0 },
    });
    const give = (secret: string) => deskhand.ask('connections.setSecret', { id: 'files', secret });
    const page = await deskhand.openOptions('#/library');
    await page.getByLabel('Address of the library').fill(url);

    await test.step('without a connection it is refused', async () => {
      await press(page, 'Follow this library');
      await expect(page.getByRole('alert')).toContainText('does not let Deskhand read the library');
      await expect(page.getByRole('alert')).toContainText('Choose a connection that may');
    });

    await test.step('with a connection whose secret is not there, nothing is sent', async () => {
      started.answers();
      await page.getByLabel('Read it with').selectOption('Library folder');
      await press(page, 'Follow this library');
      await expect(page.getByRole('alert')).toContainText('secret');
      expect(started.answers()).toEqual([]);
    });

    await test.step('with another secret it is refused', async () => {
      await give(wrong);
      await press(page, 'Follow this library');
      await expect(page.getByRole('alert')).toContainText(/does not let Deskhand read the library|sign/i);
      expect(started.answers()).toEqual([expect.stringMatching(/^GET 40[13]$/)]);
    });

    await test.step('with its own it is followed', async () => {
      await give(right(started));
      await press(page, 'Follow this library');
      await press(page, 'Take it');
      await expect(toast(page)).toHaveText('Taken. This browser has all of it.');
      expect(started.answers()).toEqual(['GET 200']);
      await press(page, 'Look now');
      await expect(toast(page)).toHaveText('This browser has all of it.');
      expect(started.answers()).toEqual(['GET 304']);
    });

    await test.step('a secret that holds no longer is told, and what was taken stays', async () => {
      await give(wrong);
      write(await oneActionLibrary(2, 'Says where an order is and when it comes.'));
      await press(page, 'Look now');
      await expect(trouble(page)).toContainText('Give its connection the right secret under Connections');
      await expect(trouble(page)).toContainText('Agents keep working on what was taken before.');
      await checkScreen(page, `options-library-closed-${place}`, OPTIONS);
      expect(await deskhand.ask('library.read', { ids: null })).toMatchObject({
        actions: [{ description: 'Says where an order is.' }],
      });
      await give(right(started));
      await press(page, 'Look now');
      await expect(trouble(page)).toHaveCount(0);
      expect(await deskhand.ask('library.read', { ids: null })).toMatchObject({
        actions: [{ description: 'Says where an order is and when it comes.' }],
      });
    });
  });
