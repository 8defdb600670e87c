// Where Deskhand reads: on the sites that a person allowed and nowhere else. And any page there, by the generic reader.
import type { Page, Worker } from '@playwright/test';
import { type PlainSite, startPlainSite } from '../world/plain-site.ts';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { backToList, clearSearch, run } from './panel-steps.ts';
import { readStrip } from './what-was-read.ts';

const test = base.extend<{ wiki: PlainSite }>({
  wiki: async ({ world }, use) => {
    const wiki = await startPlainSite(world.tls);
    await use(wiki);
    await wiki.stop();
  },
  hostRules: async ({ wiki }, use) => use(wiki.hostRules),
});

const registered = async (worker: Worker) =>
  (await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).flatMap(({ matches }) => matches ?? []);

const granted = (worker: Worker, origin: string) =>
  worker.evaluate((site) => chrome.permissions.contains({ origins: [`${site}/*`] }), origin);

/** The extension's own worlds in a page: there is one as soon as any script of it has run there. */
async function worldsIn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await session.send('Runtime.enable');
  await session.detach();
  return worlds.filter((origin) => origin.startsWith('chrome-extension:'));
}

/** The names of the messages that pages of a site send from now on. */
async function listenTo(background: Worker, site: string): Promise<() => Promise<string[]>> {
  await background.evaluate((origin) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message, sender) => {
      if (sender.url?.startsWith(origin)) heard.push(message.name);
    });
  }, site);
  return () => background.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

test.describe('on a fresh profile', () => {
  test.use({ granted: [], seeded: false });

  test('no site is granted, nothing is put into a page, and the panel offers to allow the one beside it', async ({
    deskhand: { page, openPanel, worker, ask },
    wiki,
    world,
  }) => {
    const background = await worker();
    const { origins, permissions } = await background.evaluate(() => chrome.permissions.getAll());
    expect(origins).toEqual([]);
    expect(permissions?.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
    const manifest = await background.evaluate(() => chrome.runtime.getManifest());
    expect([manifest.host_permissions, manifest.content_scripts, manifest.web_accessible_resources]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);

    await ask('library.importDemo');
    await page.goto(wiki.origin);
    const before = await markup(page);
    const panel = await openPanel(page);
    await expect(panel.getByRole('button', { name: 'Use on this site' })).toBeVisible();
    await expect(panel.getByText('let Deskhand read tickets on wiki.northwind.example.')).toBeVisible();
    await expectAccessible(panel);
    // The address is known for this tab alone, because its toolbar button was pressed.
    await page.goto(`${world.helpdesk.origin}/tickets/48213`);
    await expect(panel.getByRole('heading', { name: 'Not a helpdesk page' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Use on this site' })).toHaveCount(0);
    await page.goto(wiki.origin);

    expect(await worldsIn(page)).toEqual([]);
    expect(await markup(page)).toBe(before);
    expect(await registered(background)).toEqual([]);
    expect(wiki.requests.filter((asked) => asked !== 'GET /favicon.ico')).toEqual(['GET /', 'GET /']);
  });
});

test.describe('a plain page', () => {
  test.use({
    granted: async ({ world, wiki }, use) => use([world.api.origin, world.helpdesk.origin, wiki.origin]),
  });

  test('is read once its site is allowed: title, main text, the customer’s e-mail and what is selected; another port is another site', async ({
    deskhand: { page, openPanel, worker },
    wiki,
    world,
  }) => {
    await page.goto(wiki.origin);
    const before = await markup(page);
    expect(await worldsIn(page)).toEqual([]);
    const panel = await openPanel(page);
    await panel.getByRole('button', { name: 'Use on this site' }).click();
    const strip = panel.locator('.ticket__bar');
    await expect(strip).toContainText('Returns · Northwind wiki');
    const read = await readStrip(panel);
    expect(read.fields).toMatchObject({ Requester: 'maria.gonzalez@mail.example' });
    expect(read.messages).toHaveLength(1);
    expect(read.messages[0]?.text).toContain('asks where the refund of order NW-20481 is.');
    expect(read.messages[0]?.text).not.toMatch(/navigation-only|footer-only/);
    await expect(panel.locator('.card').first()).toContainText('NW-20481');
    await expectAccessible(panel);
    expect(await worldsIn(page)).not.toEqual([]);
    expect(await markup(page)).toBe(before);

    await page.locator('#parcel').selectText();
    await expect(panel.locator('.ticket__read dt').filter({ hasText: 'Selected' })).toBeVisible();
    expect((await readStrip(panel)).fields).toMatchObject({ Selected: 'Her parcel is LP55307719.' });

    await page.evaluate(() => {
      document.title = 'Another page';
      document.querySelector('main')?.replaceChildren('Where is parcel LP55307719?');
    });
    await expect(strip).toContainText('Another page');

    await run(panel, 'Track a parcel', 'lookup');
    await expect(panel.locator('.outputs')).toBeVisible();
    // A page of no known helpdesk has no reply to insert into.
    await panel.getByRole('button', { name: 'Copy for the reply' }).click();
    await expect(panel.locator('.said')).toContainText('Copied: ');

    // Neither the page's own host nor any other was asked for anything.
    expect(wiki.requests.filter((asked) => asked !== 'GET /favicon.ico')).toEqual(['GET /']);
    expect(wiki.strays).toEqual([]);
    expect(world.api.requests).toHaveLength(1);

    const heard = await listenTo(await worker(), wiki.otherOrigin);
    await page.goto(wiki.otherOrigin);
    await backToList(panel);
    await clearSearch(panel);
    await expect(panel.getByText('let Deskhand read tickets on wiki.northwind.example:9443.')).toBeVisible();
    await page.locator('#parcel').selectText();
    await page.waitForTimeout(700);
    expect((await heard()).filter((name) => name !== 'tickets.loadReader')).toEqual([]);
    expect(await markup(page)).toBe(before);
  });
});

test('removing a site removes everything, in open pages too; known again, it waits for one click in the sidebar', async ({
  deskhand: { page, openPanel, openOptions, ticketUrl, worker },
  world,
}) => {
  const { origin } = world.helpdesk;
  await page.goto(ticketUrl('48213'));
  const panel = await openPanel(page);
  await expect(panel.locator('.ticket__meta')).toContainText('#48213');
  const background = await worker();
  expect(await registered(background)).toEqual([`${origin}/*`]);

  const options = await openOptions('#/helpdesks');
  const recent = () => background.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));
  expect(await recent()).toContain(`${origin}/`);
  const remove = options.getByRole('button', { name: `Remove ${origin}` });
  await remove.click();
  await expect(options.getByRole('dialog')).toContainText('Runs stay in the log.');
  await expectAccessible(options);
  await options.getByRole('button', { name: 'Cancel' }).click();
  await expect(remove).toBeFocused();
  expect(await granted(background, origin)).toBe(true);
  await remove.click();
  await options.getByRole('button', { name: 'Remove site' }).click();
  await expect(options.getByText('No helpdesk yet')).toBeVisible();
  await expect(options.getByText('The browser’s permission for it is given back.')).toBeVisible();
  expect(await granted(background, origin)).toBe(false);
  expect(await recent()).not.toContain(origin);
  await options.close();
  await page.bringToFront();
  await expect(panel.getByRole('button', { name: 'Use on this site' })).toBeVisible();
  await expect(panel.locator('.card')).toHaveCount(0);
  expect(await registered(background)).toEqual([]);

  const heard = await listenTo(background, origin);
  await page.locator('[data-list] a[data-number="48220"]').click();
  await page.waitForURL('**/tickets/48220');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  // Long enough for what a page tells after a move; that nothing comes cannot be waited for otherwise.
  await page.waitForTimeout(700);
  expect(await heard()).toEqual([]);

  // Known without the browser's permission: still nothing, until the agent's one click beside the page.
  const again = await openOptions('#/helpdesks');
  await again.getByRole('textbox', { name: 'Add a helpdesk' }).fill(`${origin}/tickets/48220`);
  await again.getByRole('button', { name: 'Only add' }).click();
  await expect(again.getByText('Not allowed in this browser: nothing is read there')).toBeVisible();
  await expectAccessible(again);
  await again.close();
  await page.bringToFront();
  await expect(panel.getByRole('heading', { name: 'Not allowed in this browser' })).toBeVisible();
  await expectAccessible(panel);
  expect([await registered(background), await granted(background, origin), await heard()]).toEqual([[], false, []]);

  await panel.getByRole('button', { name: 'Use on this site' }).click();
  await expect(panel.locator('.ticket__meta')).toContainText('#48220');
  expect(await heard()).toContain('tickets.publish');
  await page.reload();
  await expect(panel.locator('.ticket__meta')).toContainText('#48220');
});

test('a grant that the browser takes back ends the reading too', async ({
  deskhand: { page, openPanel, openOptions, ticketUrl, worker },
  world,
}) => {
  const { origin } = world.helpdesk;
  await page.goto(ticketUrl('48213'));
  const panel = await openPanel(page);
  await expect(panel.locator('.ticket__meta')).toContainText('#48213');
  const background = await worker();
  await background.evaluate((site) => chrome.permissions.remove({ origins: [`${site}/*`] }), origin);
  await expect(panel.getByRole('button', { name: 'Use on this site' })).toBeVisible();
  await expect(panel.locator('.card')).toHaveCount(0);
  await expect.poll(() => registered(background)).toEqual([]);
  // Nobody can tell an open page then: its next word is refused, and it is the last.
  const heard = await listenTo(background, origin);
  for (const number of ['48220', '48207', '48205']) {
    await page.locator(`[data-list] a[data-number="${number}"]`).click();
    await page.waitForURL(`**/tickets/${number}`);
    await page.waitForTimeout(300);
  }
  expect((await heard()).length).toBeLessThanOrEqual(1);
  await expect(panel.locator('.ticket__meta')).toHaveCount(0);

  const options = await openOptions('#/helpdesks');
  await expect(
    options.getByText('Not allowed in this browser: nothing is read there until you allow it.'),
  ).toBeVisible();
});
