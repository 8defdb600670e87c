// Every way in which the browser may not have granted an address, against every kind of request: counted at the server, where a preflight
// is a request too. A simple POST is the dangerous one: the browser would send it and then report a failure.
import type { Page } from '@playwright/test';
import { tellSuite } from '../suite-line.ts';
import { EXTENSION_ID } from '../world/browser.ts';
import type { Deskhand } from '../world/deskhand.ts';
import { API_ORIGIN, HELPDESK_ORIGIN, type World } from '../world/world.ts';
import { actionId, importActions, type TestAction } from './action-file.ts';
import { besideTicket, tell, windowOf } from './panel-steps.ts';
import { expect, test } from './watched-test.ts';

const path = (kind: string, grant: string) => `/echo/${kind}-${grant}`.replaceAll(' ', '-');

/** Without a body, a header of its own or a secret, a POST is "simple": no preflight asks for it. */
const KINDS: Record<string, Pick<TestAction, 'method' | 'body'> & { idempotencyHeader?: null; connectionId?: null }> = {
  'a GET': { method: 'GET', connectionId: null },
  'a GET with a secret': { method: 'GET' },
  'a simple POST': { method: 'POST', idempotencyHeader: null, connectionId: null },
  'a JSON POST': { method: 'POST', body: '{"order": "NW-20481"}' },
};

test.use({ seeded: false });

async function prepare(deskhand: Deskhand, world: World, grant: string): Promise<Page> {
  await importActions(
    deskhand,
    world,
    Object.entries(KINDS).map(([kind, request]) => ({
      name: kind,
      url: `${API_ORIGIN}${path(kind, grant)}`,
      ...request,
    })),
  );
  return besideTicket(deskhand);
}

async function start(panel: Page, kind: string) {
  return tell(panel, 'runs.start', {
    windowId: await windowOf(panel),
    actionId: actionId(kind),
    revision: 1,
    runId: crypto.randomUUID(),
    values: {},
    ticketKey: null,
    confirmed: true,
  });
}

/** Nothing leaves for that address, whatever kind of request it is, by a run or by a test call. */
async function expectNothingLeaves(deskhand: Deskhand, world: World, panel: Page): Promise<void> {
  const options = await deskhand.openOptions();
  const before = world.api.requests.length;
  for (const kind of Object.keys(KINDS)) {
    expect(await start(panel, kind), kind).toMatchObject({
      ok: false,
      error: { code: 'permission-missing', origin: API_ORIGIN },
    });
    const { action } = (await deskhand.ask('actions.get', { id: actionId(kind) })) as { action: object };
    const called = await tell(options, 'tests.call', {
      action,
      values: {},
      testId: crypto.randomUUID(),
      confirmed: true,
    });
    expect(called, `${kind}, tried out`).toMatchObject({ ok: false, error: { code: 'permission-missing' } });
  }
  await options.close();
  // A request that had left would have arrived by now: it is a millisecond away.
  await new Promise((done) => setTimeout(done, 300));
  expect(world.api.requests.slice(before)).toEqual([]);
}

/** Asks the browser itself, on its page of extensions, as a person does under "Site access". */
async function withhold(deskhand: Deskhand): Promise<void> {
  const extensions = await deskhand.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(
    (extensionId) =>
      (
        globalThis as unknown as {
          chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
        }
      ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    EXTENSION_ID,
  );
  await extensions.close();
}

async function takeBack(deskhand: Deskhand): Promise<void> {
  const worker = await deskhand.worker();
  const removed = await worker.evaluate((origins) => chrome.permissions.remove({ origins }), [`${API_ORIGIN}/*`]);
  expect(removed).toBe(true);
}

test.describe('never granted', () => {
  test.use({ granted: [HELPDESK_ORIGIN] });

  test('an address that was never granted gets nothing', async ({ deskhand, world }) => {
    await expectNothingLeaves(deskhand, world, await prepare(deskhand, world, 'never'));
  });
});

test('a granted address gets each kind of request once', async ({ deskhand, world }) => {
  const panel = await prepare(deskhand, world, 'granted');
  for (const kind of Object.keys(KINDS)) expect(await start(panel, kind), kind).toMatchObject({ ok: true });
  expect(world.api.requests.map(({ method, path: at }) => `${method} ${at}`)).toEqual(
    Object.entries(KINDS).map(([kind, { method }]) => `${method} ${path(kind, 'granted')}`),
  );
  // The simple one is one: no header of ours made the browser ask first.
  const simple = world.api.requests.find(({ path: at }) => at === path('a simple POST', 'granted'));
  expect(
    Object.keys(simple?.headers ?? {}).filter((name) => /idempotency|authorization|content-type/.test(name)),
  ).toEqual([]);
});

test('an address that the user withholds in the browser gets nothing', async ({ deskhand, world }) => {
  const panel = await prepare(deskhand, world, 'withheld');
  expect(await start(panel, 'a GET')).toMatchObject({ ok: true });
  await withhold(deskhand);
  const worker = await deskhand.worker();
  const contains = () => worker.evaluate((origins) => chrome.permissions.contains({ origins }), [`${API_ORIGIN}/*`]);
  await expect.poll(contains).toBe(false);
  await expectNothingLeaves(deskhand, world, panel);
});

test('an address whose grant is taken back while requests are on their way gets those and no other', async ({
  deskhand,
  world,
}) => {
  const panel = await prepare(deskhand, world, 'revoked');
  const late = `${API_ORIGIN}/faults/slow?ms=700`;
  await importActions(deskhand, world, [
    ...Object.entries(KINDS).map(([kind, request]) => ({ ...request, name: `Late ${kind}`, url: late })),
    { name: 'Busy', url: `${API_ORIGIN}/faults/retry-after?seconds=1` },
  ]);
  const names = [...Object.keys(KINDS).map((kind) => `Late ${kind}`), 'Busy'];
  const running = names.map((name) => start(panel, name));
  await expect.poll(() => world.api.requests.length).toBe(names.length);
  await takeBack(deskhand);
  const replies = await Promise.all(running);
  for (const [index, reply] of replies.slice(0, -1).entries())
    expect(reply, names[index]).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
  // Its wait ended after the grant did: the repeat that the server had asked for stays here.
  expect(replies.at(-1)).toMatchObject({ ok: true, value: { run: { state: 'failed', status: 429 } } });
  expect(world.api.requests).toHaveLength(names.length);
  await expectNothingLeaves(deskhand, world, panel);
  tellSuite(
    'S11 permission matrix',
    `${Object.keys(KINDS).length} kinds of request × never, granted, withheld, revoked on the way; 0 requests to an address that is not granted`,
  );
});
