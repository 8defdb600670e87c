// The server of a shared library that cannot be reached safely: each case is told with what to do, and agents keep working on what they have.
import type { Page } from '@playwright/test';
import { keyDigest, makeCertificate } from '../world/certificate.ts';
import { type LibraryServer, startLibraryServer } from '../world/library-server.ts';
import { test as base, expect } from './fixtures.ts';
import { oneActionLibrary } from './one-action-library.ts';
import { besideTicket, run, runsOnTicket } from './panel-steps.ts';
import { checkScreen, OPTIONS } from './screen.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** In days. */
const HOUR = 1 / 24;

const test = base.extend<{ files: LibraryServer }>({
  files: async ({ world }, use) => {
    const files = await startLibraryServer(world.tls);
    await use(files);
    await files.stop();
  },
  hostRules: async ({ files }, use) => use(files.hostRules),
  trustedKey: async ({ world }, use) => use(keyDigest(world.tls)),
  granted: async ({ world, files }, use) => use([world.api.origin, world.helpdesk.origin, files.origin]),
  seeded: false,
});

const look = (page: Page) => page.getByRole('button', { name: 'Look now', exact: true }).click();
const trouble = (page: Page) => page.locator('.notice[data-is="bad"]');

/** As if it had begun a week ago. */
function ageTrouble(page: Page, ms: number): Promise<void> {
  return page.evaluate(
    (age) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('deskhand');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const records = opening.result.transaction('records', 'readwrite').objectStore('records');
          const reading = records.get('subscription');
          reading.onsuccess = () => {
            const { failingSince, ...rest } = reading.result;
            records.put({ ...rest, failingSince: failingSince - age }, 'subscription');
          };
          records.transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    ms,
  );
}

test('a certificate that ran out, one that begins in an hour, a server gone for a week: told, and everything goes on', async ({
  deskhand,
  files,
  world,
}) => {
  files.text = await oneActionLibrary(1, 'Says where an order is.');
  await deskhand.ask('sync.subscribe', { url: files.url, connectionId: null, publicKey: null, automatic: true });
  await deskhand.ask('sync.accept', { version: 1, entries: null });
  await deskhand.ask('sites.add', { origin: world.helpdesk.origin });
  const page = await deskhand.openOptions('#/library');
  let version = 1;

  const certificates = [
    ['a certificate that ran out', await makeCertificate({ from: -30, to: -HOUR })],
    // What a clock an hour behind makes of a new one.
    ['a certificate that begins in an hour', await makeCertificate({ from: HOUR, to: 30 })],
  ] as const;
  for (const [what, certificate] of certificates)
    await test.step(`${what}: one sentence, one next step; the next version comes once it is mended`, async () => {
      const before = await deskhand.ask('library.read', { ids: null });
      version += 1;
      files.text = await oneActionLibrary(version, `Says where an order is, version ${version}.`);
      files.show(certificate);
      files.requests.length = 0;
      await look(page);
      await expect(trouble(page)).toContainText('its certificate is not valid (it may have run out)');
      await expect(trouble(page)).toContainText('open the address in a tab');
      await expect(trouble(page)).toContainText('Agents keep working on what was taken before.');
      expect(files.requests).toEqual([]);
      expect(await deskhand.ask('library.read', { ids: null })).toEqual(before);
      files.show(world.tls);
      await look(page);
      await expect(trouble(page)).toHaveCount(0);
      expect(await deskhand.ask('library.read', { ids: null })).toMatchObject({
        actions: [{ description: `Says where an order is, version ${version}.` }],
      });
    });

  await test.step('a server that is gone for a week', async () => {
    await files.stop();
    await look(page);
    await expect(trouble(page)).toContainText('could not be reached');
    await expect(trouble(page)).not.toContainText('moved');
    await ageTrouble(page, WEEK);
    await page.reload();
    await expect(trouble(page)).toContainText('ask whoever publishes it whether it has moved');
    await checkScreen(page, 'options-library-gone', OPTIONS);
    const panel = await besideTicket(deskhand);
    await run(panel, 'Look up order', 'lookup');
    await expect.poll(async () => (await runsOnTicket(panel)).map(({ state }) => state)).toEqual(['succeeded']);
  });
});
