// A company's policy, set as an administrator sets it: by a file that Chromium reads. What it says holds in the background, is marked on the
// pages, and goes with it.
import { makeSigningKey, openSigningKey } from '#lib/browser/signing-key.ts';
import { writeShared } from '#lib/sync/write-shared.ts';
import { makeAction, makeInput } from '../unit/action/make-action.ts';
import { EXTENSION_FOLDER } from '../world/build.ts';
import { type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { type LibraryServer, startLibraryServer } from '../world/library-server.ts';
import { createManagedPolicy, type ManagedPolicy, whyNoPolicy } from '../world/managed-policy.ts';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { checkScreen, OPTIONS } from './screen.ts';

const PASSPHRASE = 'correct horse battery staple';
const LOCKED = 'Your organisation has locked editing in this browser';

const test = base.extend<{ policy: ManagedPolicy; files: LibraryServer; start: () => Promise<Deskhand> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  policy: async ({}, use) => {
    const policy = createManagedPolicy(EXTENSION_FOLDER);
    await use(policy);
    policy.remove();
  },
  files: async ({ world }, use) => {
    const files = await startLibraryServer(world.tls);
    await use(files);
    await files.stop();
  },
  start: async ({ world, policy, files }, use) => {
    const started: Deskhand[] = [];
    world.api.reset();
    world.helpdesk.reset();
    await use(async () => {
      const deskhand = await startDeskhand({
        world,
        extensionDir: policy.extensionDir,
        hostRules: files.hostRules,
        granted: [world.api.origin, world.helpdesk.origin, files.origin],
      });
      started.push(deskhand);
      return deskhand;
    });
    for (const deskhand of started) await deskhand.stop();
  },
});

const reason = whyNoPolicy();
test.skip(reason !== null, reason ?? '');

/** Chromium looks at its policy files a few seconds after they change. */
const eventually = expect.configure({ timeout: 60_000 });

/** The reply's error, or null. */
const refusalOf = (deskhand: Deskhand, name: string, request: object) =>
  deskhand.ask(name, request).then(
    () => null,
    (error: Error) => error.message,
  );

test('what it sets is marked, cannot be changed on any page, and is the person’s again when it goes', async ({
  policy,
  start,
}) => {
  policy.set({ logDays: 30, keepBodies: 'none', allowPrivateAddresses: false, groups: ['Tier 1'], logRuns: 5 });
  const deskhand = await start();
  const page = await deskhand.openOptions('#settings');
  const days = page.getByRole('textbox', { name: 'Keep runs and events for' });
  await expect(days).toHaveValue('30');
  await expect(days).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Save days' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save runs' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'None', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'None', exact: true })).toBeDisabled();
  await expect(page.getByRole('checkbox', { name: 'Allow private addresses' })).toBeDisabled();
  await expect(page.getByText('Set by your organisation')).toHaveCount(4);
  await expect(page.locator('.setting').filter({ hasText: 'My groups' })).toContainText('Tier 1');
  const said = page.getByRole('region', { name: 'Your organisation' });
  // A limit that is none is told, and the person's own holds.
  await expect(said).toContainText('logRuns');
  await expectAccessible(page);
  await checkScreen(page, 'policy-settings', OPTIONS);
  expect(await refusalOf(deskhand, 'settings.set', { logDays: 90 })).toContain(
    'Your organisation has set this setting',
  );
  await deskhand.ask('settings.set', { logRuns: 700 });

  policy.set({});
  await eventually(page.getByRole('button', { name: 'Save days' })).toBeVisible();
  await expect(days).toHaveValue('90');
  await expect(page.getByText('Set by your organisation')).toHaveCount(0);
  await expect(said).toHaveCount(0);
  expect(await deskhand.ask('settings.get')).toMatchObject({ logDays: 90, logRuns: 700 });
});

test('locked editing comes while the worker sleeps, holds whatever asks, and stands in the log', async ({
  policy,
  start,
}) => {
  const deskhand = await start();
  await deskhand.seed();
  const page = await deskhand.openOptions('#actions');
  await expect(page.getByRole('link', { name: 'New action' })).toBeVisible();
  await deskhand.stopWorker();
  policy.set({ lockEditing: true });
  await eventually(page.getByText(LOCKED)).toBeVisible();
  await expect(page.getByRole('link', { name: 'New action' })).toHaveCount(0);
  await page.getByRole('button', { name: 'More for Refund an order', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'History' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await checkScreen(page, 'policy-locked-actions', OPTIONS);
  for (const [name, request] of [
    ['actions.setStatus', { ids: ['refund-order'], status: 'inactive' }],
    ['actions.delete', { ids: ['refund-order'] }],
    ['connections.delete', { id: 'northwind' }],
    ['library.importDemo', {}],
  ] as const)
    expect(await refusalOf(deskhand, name, request), name).toContain(LOCKED);
  for (const hash of ['#connections', '#library', '#helpdesks', '#import', '#trash']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(page.getByText(LOCKED), hash).toBeVisible();
    await expect(page.getByRole('link', { name: /^New|^Define/ }), hash).toHaveCount(0);
    await expectAccessible(page);
  }
  await page.evaluate(() => {
    location.hash = '#log';
  });
  await expect(page.getByText('Company policy').first()).toBeVisible();
  await expect(page.getByText('Your organisation').first()).toBeVisible();
});

test('a run to an origin that is not allowed is refused in the panel, and nothing is sent', async ({
  world,
  policy,
  start,
}) => {
  policy.set({ allowedOrigins: ['https://*.elsewhere.example'] });
  const deskhand = await start();
  await deskhand.seed();
  const [action] = ((await deskhand.ask('actions.list')) as { actions: { id: string; origin: string }[] }).actions;
  const request = {
    windowId: 1,
    actionId: 'send-password-reset',
    revision: 1,
    runId: '00000000-0000-4000-8000-000000000001',
    values: { customer_email: 'mara@lindqvist.example' },
    ticketKey: null,
    confirmed: true,
  };
  expect(action?.origin).toBe(world.api.origin);
  const panel = await deskhand.openPanel(deskhand.page);
  const reply = await panel.evaluate(
    (sent) => chrome.runtime.sendMessage({ name: 'runs.start', request: sent }),
    request,
  );
  expect(reply).toMatchObject({
    ok: false,
    error: {
      code: 'not-allowed',
      message: `Your organisation does not allow Deskhand to call ${world.api.origin}.`,
    },
  });
  expect(world.api.requests).toEqual([]);
});

test('a helpdesk that it names is read as one that was added, marked, and nobody removes it; many are searched', async ({
  policy,
  start,
  world,
}) => {
  const many = Array.from({ length: 10 }, (_, at) => `https://desk-${at}.example`);
  policy.set({ helpdeskSites: [world.helpdesk.origin, ...many] });
  const deskhand = await start();
  const page = await deskhand.openOptions('#helpdesks');
  const row = page.getByRole('row').filter({ hasText: world.helpdesk.origin });
  await eventually(row).toContainText('Set by your organisation');
  await expect(row).toContainText('Allowed');
  await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(0);
  await checkScreen(page, 'policy-sites', OPTIONS);
  await page.getByRole('searchbox', { name: 'Search helpdesk sites' }).fill('DESK-7');
  await expect(page.getByRole('row').filter({ hasText: 'https://' })).toHaveText([/desk-7\.example/]);
  await page.getByRole('searchbox', { name: 'Search helpdesk sites' }).fill('nowhere');
  await expect(page.getByText('No site fits.')).toBeVisible();
  expect(await refusalOf(deskhand, 'sites.remove', { origin: world.helpdesk.origin })).toContain(
    'Your organisation has set this site.',
  );
  await deskhand.page.goto(deskhand.ticketUrl('48213'));
  const panel = await deskhand.openPanel(deskhand.page);
  await eventually(panel.getByText('48213').first()).toBeVisible();
  policy.set({});
  await eventually(page.getByText('No helpdesk yet')).toBeVisible();
  await deskhand.page.reload();
  await expect(panel.getByText('48213')).toHaveCount(0);
});

test('a signed library that it trusts is followed and taken whole, with nobody doing anything', async ({
  policy,
  files,
  start,
}) => {
  const key = await makeSigningKey(PASSPHRASE);
  const refund = makeAction(
    { method: 'POST', url: 'https://api.a.example/refunds/{{order}}', connectionId: null },
    [makeInput('order')],
    { id: 'refund', name: 'Refund order' },
  );
  files.text = await writeShared(
    { actions: [refund], connections: [], helpdesks: [] },
    {
      library: '5f0c7f0e-0000-4000-8000-000000000001',
      version: 1,
      author: 'Dana Reyes',
      publishedAt: '2026-11-23T12:00:00.000Z',
      note: '',
    },
    await openSigningKey(key, PASSPHRASE),
  );
  policy.set({ libraryUrl: files.url, libraryKey: key.publicKey, libraryTrusted: true });
  const deskhand = await start();
  const page = await deskhand.openOptions('#actions');
  await eventually(page.getByRole('link', { name: 'Refund order' })).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#library';
  });
  await expect(page.getByRole('heading', { name: 'Followed library' })).toBeVisible();
  await expect(page.getByText('Set by your organisation')).toBeVisible();
  await expect(page.getByText('yes to every change that the key has signed')).toBeVisible();
  await expect(page.getByRole('button', { name: /Stop following|Pause/ })).toHaveCount(0);
  await checkScreen(page, 'policy-library', OPTIONS);
  expect(await refusalOf(deskhand, 'sync.unsubscribe', { keep: false })).toContain(
    'which library this browser follows',
  );
});
