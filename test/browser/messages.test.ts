// Messages that nobody of ours would send: from the wrong page, from a helpdesk's page, malformed, oversized or lying. Each gets a plain
// reply, and nothing happens.
import type { Frame, Page } from '@playwright/test';
import type { ErrorDetail } from '#lib/errors.ts';
import { type MessageName, messages } from '#lib/messages.ts';
import { DEMO_SECRET, type Deskhand } from '../world/deskhand.ts';
import { API_ORIGIN, HELPDESK_ORIGIN } from '../world/world.ts';
import { fromContent, RUN_ID, requestsFor } from './foreign-messages.ts';
import { besideTicket, tell, windowOf } from './panel-steps.ts';
import { expect, test } from './watched-test.ts';

const NAMES = Object.keys(messages) as MessageName[];
/** Everything that a message could have changed. */
async function state(deskhand: Deskhand): Promise<string> {
  const parts = [
    'actions.list',
    'trash.list',
    'connections.list',
    'secrets.status',
    'sites.list',
    'settings.get',
    'storage.status',
    'log.facets',
  ];
  const about = { id: 'refund-order' };
  return JSON.stringify(
    await Promise.all([
      ...parts.map((name) => deskhand.ask(name)),
      deskhand.ask('library.read', { ids: null }),
      deskhand.ask('actions.get', about),
      deskhand.ask('actions.revisions', about),
    ]),
  );
}

const asMessages = (requests: Record<string, object>, names: readonly string[]) =>
  names.map((name) => ({ name, request: requests[name] }));

/** The code of a refusal that is a whole Reply; anything else as it came. */
function codeOf(reply: unknown): unknown {
  const { ok, error } = (reply ?? {}) as { ok?: boolean; error?: ErrorDetail };
  const parts = [error?.code, error?.message, error?.advice, error?.blame];
  return ok === false && parts.every((part) => typeof part === 'string' && part !== '') ? error?.code : reply;
}

const all = (code: string, list: readonly unknown[]) => list.map(() => code);

test('each page may send its own messages and no other’s', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  const options = await deskhand.openOptions();
  await deskhand.page.bringToFront();
  const requests = requestsFor(await windowOf(panel));
  const pages: { caller: 'panel' | 'options'; page: Page }[] = [
    { caller: 'panel', page: panel },
    { caller: 'options', page: options },
  ];
  const before = await state(deskhand);
  for (const { caller, page } of pages) {
    const foreign = NAMES.filter((name) => !messages[name].callers.some((one) => one === caller));
    expect(foreign.length).toBeGreaterThan(5);
    for (const name of foreign) {
      expect(codeOf(await tell(page, name, requests[name])), `${name} from ${caller}`).toBe('not-allowed');
    }
  }
  expect(await state(deskhand)).toBe(before);
  expect(world.api.requests).toEqual([]);
});

test('a helpdesk’s page may publish its ticket and nothing else, not from a frame, and not from a site that nobody added', async ({
  deskhand,
  world,
}) => {
  const panel = await besideTicket(deskhand);
  const windowId = await windowOf(panel);
  const requests = requestsFor(windowId);
  const before = await state(deskhand);
  const privileged = NAMES.filter((name) => !messages[name].callers.some((one) => one === 'content'));
  expect(privileged.length).toBe(NAMES.length - 2);
  const url = deskhand.page.url();
  const replies = await fromContent(deskhand, url, asMessages(requests, privileged));
  expect(replies.map(codeOf)).toEqual(all('not-allowed', privileged));

  // A frame of the helpdesk's own origin, such as an attachment.
  const framing = await deskhand.context.newPage();
  await framing.route(`${HELPDESK_ORIGIN}/fram*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: route.request().url().endsWith('/framing')
        ? '<!doctype html><iframe src="/framed"></iframe>'
        : '<p>Hello</p>',
    }),
  );
  await framing.goto(`${HELPDESK_ORIGIN}/framing`);
  const framed = await fromContent(deskhand, framing.url(), asMessages(requests, NAMES), 'frame');
  expect(framed.map(codeOf)).toEqual(all('not-allowed', NAMES));
  await framing.close();

  // The page's own scripts cannot reach the extension at all.
  expect(
    await deskhand.page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime),
  ).toBe('undefined');

  // The browser has granted the API's origin, but nobody made it a helpdesk.
  const visited = await deskhand.context.newPage();
  await visited.goto(`${API_ORIGIN}/bench/quick`);
  const strange = await fromContent(deskhand, visited.url(), asMessages(requests, NAMES));
  expect(strange.map(codeOf)).toEqual(all('not-allowed', NAMES));
  await visited.close();

  await deskhand.page.bringToFront();
  expect(await state(deskhand)).toBe(before);
  expect(world.api.requests.map(({ path }) => path).filter((path) => path.startsWith('/v2'))).toEqual([]);
  await expect(panel.locator('.ticket__bar')).toContainText('48213');
});

test('a page’s line to the background carries nothing to a content script that asks for a panel’s', async ({
  deskhand,
}) => {
  const panel = await besideTicket(deskhand);
  const windowId = await windowOf(panel);
  const worker = await deskhand.worker();
  const heard = await worker.evaluate(
    async ({ address, names }) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [names],
        func: (all) =>
          Promise.all(
            all.map(
              (name) =>
                new Promise<string>((done) => {
                  const port = chrome.runtime.connect({ name });
                  port.onMessage.addListener(() => done('told'));
                  port.onDisconnect.addListener(() => done('closed'));
                }),
            ),
          ),
      });
      return answer?.result;
    },
    { address: deskhand.page.url(), names: [`panel:${windowId}`, 'options', '', '__proto__'] },
  );
  expect(heard).toEqual(['closed', 'closed', 'closed', 'closed']);
});

test('a ticket that claims another site, too much text or an odd shape is not believed', async ({ deskhand }) => {
  const panel = await besideTicket(deskhand);
  const shown = await tell(panel, 'tickets.view', { windowId: await windowOf(panel) });
  const { ticket } = (
    shown as unknown as { value: { page: { ticket: Record<string, unknown> & { messages: object[] } } } }
  ).value.page;
  const lie = (changes: object) => ({
    name: 'tickets.publish',
    request: { reading: { kind: 'ticket', ticket: { ...ticket, subject: 'A lie', ...changes } } },
  });
  const big = { ...ticket.messages[0], text: 'x'.repeat(999_999) };
  const lies = [
    lie({ origin: 'https://bank.example', key: 'https://bank.example#1' }),
    lie({ origin: 'https://bank.example' }),
    lie({ key: 'https://bank.example#48213' }),
    lie({ key: `${HELPDESK_ORIGIN}.evil.example#48213` }),
    lie({ key: HELPDESK_ORIGIN }),
    lie({ messages: [1, 2, 3].map((id) => ({ ...big, id: String(id) })) }),
    lie({ messages: [{ ...big, text: 'x'.repeat(1_000_001) }] }),
    lie({ messages: 'none' }),
    lie({ subject: 7 }),
    lie({ tags: Array.from({ length: 201 }, () => 'tag') }),
    lie({ extra: true }),
    lie({ helpdesk: '../background' }),
    { name: 'tickets.publish', request: { reading: { kind: 'not-allowed', origin: HELPDESK_ORIGIN } } },
    { name: 'tickets.publish', request: { reading: null } },
    { name: 'tickets.loadReader', request: { helpdesk: '../background' } },
    { name: 'tickets.loadReader', request: { helpdesk: 'nobody' } },
  ];
  const replies = await fromContent(deskhand, deskhand.page.url(), lies);
  expect(replies.map(codeOf)).toEqual(all('bad-message', lies));
  await expect(panel.locator('.ticket__subject')).toHaveText('Kettle arrived cracked, refund please');
  // The same message with nothing wrong in it is taken: what was refused above was refused for its lie.
  expect(await fromContent(deskhand, deskhand.page.url(), [lie({})])).toEqual([{ ok: true, value: null }]);
  await expect(panel.locator('.ticket__subject')).toHaveText('A lie');
});

test('malformed, unknown and oversized messages get a plain refusal', async ({ deskhand, world }) => {
  const panel = await besideTicket(deskhand);
  const options = await deskhand.openOptions();
  await deskhand.page.bringToFront();
  const windowId = await windowOf(panel);
  const requests = requestsFor(windowId);
  const before = await state(deskhand);
  const badEverywhere: unknown[] = [
    null,
    'runs.start',
    42,
    [],
    [{ name: 'runs.start' }],
    {},
    { name: 'actions.list' },
    { name: 7, request: {} },
    { name: '', request: {} },
    { name: 'constructor', request: {} },
    { name: '__proto__', request: {} },
    { name: 'toString', request: {} },
    { name: 'actions.List', request: {} },
    { name: 'secrets.get', request: { id: 'northwind' } },
    { name: 'actions.list', request: {}, sender: 'options' },
    { name: 'actions.list', request: null },
    { name: 'actions.list', request: { all: true } },
    { name: 'x'.repeat(1_000_000), request: {} },
  ];
  const may = (caller: 'panel' | 'options') =>
    NAMES.filter((name) => messages[name].callers.some((one) => one === caller));
  const misshapen = (caller: 'panel' | 'options') =>
    may(caller).flatMap((name) => [
      { name, request: 'text' },
      { name, request: { ...requests[name], more: 1 } },
    ]);
  const start = requests['runs.start'];
  const badFromPanel: unknown[] = [
    ...misshapen('panel'),
    { name: 'runs.start', request: { ...start, runId: 'not-an-id' } },
    { name: 'runs.start', request: { ...start, runId: `${RUN_ID}\n` } },
    { name: 'runs.start', request: { ...start, revision: 1.5 } },
    { name: 'runs.start', request: { ...start, revision: 0 } },
    { name: 'runs.start', request: { ...start, confirmed: 'yes' } },
    { name: 'runs.start', request: { ...start, values: { customer_email: 7 } } },
    { name: 'runs.start', request: { ...start, values: { customer_email: { toString: 'mara' } } } },
    { name: 'runs.start', request: { ...start, values: { customer_email: 'x'.repeat(200_001) } } },
    { name: 'runs.start', request: { ...start, values: [] } },
    { name: 'runs.start', request: { ...start, url: 'https://evil.example', headers: [] } },
    { name: 'connections.setSecret', request: { id: 'northwind', secret: 'x'.repeat(10_001) } },
    { name: 'cards.search', request: { windowId, query: 'x'.repeat(201) } },
  ];
  const bad = (name: MessageName, changes: object) => ({ name, request: { ...requests[name], ...changes } });
  const { action } = requests['actions.save'] as { action: { request: object } };
  const { connection } = requests['connections.save'] as { connection: object };
  const set = { id: RUN_ID, name: 'Set', values: {}, expect: null };
  const tooMany = Array.from({ length: 10_001 }, (_, place) => `action-${place}`);
  const badFromOptions: unknown[] = [
    ...misshapen('options'),
    ...may('options')
      .filter((name) => 'id' in (requests[name] as object))
      // Where null stands for all of them it is well-formed.
      .flatMap((name) =>
        ['', 7, ...((requests[name] as { id: unknown }).id === null ? [] : [null]), 'x'.repeat(101)].map((id) =>
          bad(name, { id }),
        ),
      ),
    ...may('options')
      .filter((name) => 'ids' in (requests[name] as object))
      .flatMap((name) => ['refund-order', [7], [''], tooMany].map((ids) => bad(name, { ids }))),
    ...(['actions.save', 'actions.keepDraft', 'tests.call', 'tests.dryRun'] as const).flatMap((name) => [
      bad(name, { action: null }),
      bad(name, { action: { ...action, id: '' } }),
      bad(name, { action: { ...action, name: 'x'.repeat(10_001) } }),
      bad(name, { action: { ...action, inputs: Array.from({ length: 101 }, (_, place) => ({ name: `i${place}` })) } }),
      bad(name, { action: { ...action, request: { ...action.request, method: 'TRACE' } } }),
      bad(name, { action: { ...action, request: { ...action.request, headers: [['a', 'b']] } } }),
      bad(name, { action: { ...action, schemaVersion: 2 } }),
    ]),
    ...(['actions.save', 'actions.keepDraft'] as const).flatMap((name) => [
      bad(name, { base: -1 }),
      bad(name, { base: 0.5 }),
      bad(name, { after: '0' }),
      bad(name, { after: null }),
    ]),
    bad('actions.save', { as: 'deleted' }),
    bad('actions.revision', { revision: -1 }),
    bad('actions.revision', { revision: '1' }),
    bad('actions.setStatus', { status: 'draft' }),
    bad('tests.save', { sets: Array.from({ length: 51 }, () => set) }),
    bad('tests.save', { sets: [{ ...set, name: '' }] }),
    bad('tests.save', { sets: [{ ...set, values: { a: { b: 'c' } } }] }),
    bad('tests.save', { sets: [{ ...set, expect: { outcome: 'maybe', status: null, outputs: {} } }] }),
    bad('tests.call', { testId: 'not-an-id' }),
    bad('tests.call', { confirmed: 'yes' }),
    bad('tests.call', { values: { a: 7 } }),
    bad('tests.dryRun', { testId: `${RUN_ID}\n` }),
    bad('connections.save', { connection: { ...connection, kind: 'anything' } }),
    bad('connections.save', { connection: { ...connection, origins: 'https://evil.example' } }),
    bad('settings.set', { actionLimit: 10_001 }),
    bad('settings.set', { actionLimit: 0 }),
  ];
  const send = (page: Page | Frame, list: unknown[]) =>
    page.evaluate((all) => Promise.all(all.map((message) => chrome.runtime.sendMessage(message))), list);
  expect((await send(options, badEverywhere)).map(codeOf)).toEqual(all('bad-message', badEverywhere));
  expect((await send(panel, badEverywhere)).map(codeOf)).toEqual(all('bad-message', badEverywhere));
  const replies = await send(panel, badFromPanel);
  for (const [index, reply] of replies.entries())
    expect(codeOf(reply), JSON.stringify(badFromPanel[index]).slice(0, 200)).toBe('bad-message');

  for (const [index, reply] of (await send(options, badFromOptions)).entries())
    expect(codeOf(reply), JSON.stringify(badFromOptions[index]).slice(0, 200)).toBe('bad-message');

  const huge = await panel.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'library.import', request: { text: ' '.repeat(20_000_001) } }),
  );
  expect(codeOf(huge)).toBe('bad-message');

  // Well formed, but about things that are not there.
  const code = async (name: MessageName, request: object) => codeOf(await tell(panel, name, request));
  expect(await code('runs.start', { ...start, actionId: '__proto__' })).toBe('action-not-found');
  expect(await code('runs.start', { ...start, values: { nobody: 'x' } })).toBe('value-invalid');
  expect(await code('runs.get', { runId: RUN_ID })).toBe('bad-message');
  expect(await code('runs.settle', { runId: RUN_ID, happened: true })).toBe('bad-message');
  expect(await tell(panel, 'runs.cancel', { runId: RUN_ID })).toEqual({ ok: true, value: null });
  const asked = async (name: MessageName, request: object) => codeOf(await tell(options, name, request));
  for (const id of ['__proto__', 'constructor', 'nothing']) {
    expect(await asked('actions.get', { id })).toBe('action-not-found');
    expect(await asked('actions.revision', { id, revision: 1 })).toBe('action-not-found');
    expect(await asked('tests.save', { actionId: id, sets: [] })).toBe('action-not-found');
    expect(await tell(options, 'actions.revisions', { id })).toEqual({ ok: true, value: [] });
    for (const name of ['actions.setStatus', 'actions.delete', 'trash.restore', 'trash.erase'] as const) {
      const reply = await tell(options, name, { ...requests[name], ids: [id] });
      expect(reply).toMatchObject({ ok: true, value: { changed: [], refused: [{ id }] } });
    }
  }
  // Written over what somebody else has saved, or without knowing of it.
  for (const [base, after] of [
    [0, 0],
    [2, 0],
    [1, 1],
  ])
    for (const name of ['actions.save', 'actions.keepDraft'] as const)
      expect(
        await asked(name, { ...requests[name], base, after, ...(name === 'actions.save' ? { as: 'draft' } : {}) }),
      ).toBe('edit-conflict');
  expect(await state(deskhand)).toBe(before);
  expect(world.api.requests).toEqual([]);
});

/** A reply's text. The demo library's own help names its token, which no real one does. */
const said = (reply: unknown) => JSON.stringify(reply).replaceAll(/The demo shop’s token is [^ ]+\./g, '');

test('no message answers with a secret, and every console that could tell one is watched', async ({
  deskhand,
  consoleLines,
}) => {
  const panel = await besideTicket(deskhand);
  const requests = requestsFor(await windowOf(panel));
  const writes = ['connections.setSecret', 'runs.start'];
  const names = NAMES.filter((name) => messages[name].callers.some((one) => one === 'panel') && !writes.includes(name));
  for (const name of names) {
    expect(said(await tell(panel, name, requests[name])), name).not.toContain(DEMO_SECRET);
  }
  // What the other tests find in no console would have been seen there.
  const line = 'Deskhand: watching: internal (Test)';
  const worker = await deskhand.worker();
  const print = (text: string) => console.error(text);
  await worker.evaluate(print, line);
  await panel.evaluate(print, line);
  await deskhand.page.evaluate(print, line);
  await expect.poll(() => consoleLines.worker).toContain(line);
  await expect.poll(() => consoleLines.pages.filter((one) => one === line)).toHaveLength(2);
});

test('no message that the options page may send answers with a secret, not even to a definition that somebody took over', async ({
  deskhand,
  world,
}) => {
  const requests = requestsFor(await windowOf(await besideTicket(deskhand)));
  const options = await deskhand.openOptions();
  const names = NAMES.filter((name) => messages[name].callers.some((one) => one === 'options'));
  for (const name of names.filter((one) => one !== 'connections.setSecret'))
    expect(said(await tell(options, name, requests[name])), name).not.toContain(DEMO_SECRET);
  // What asks a library's address asks the one that it was given, and is told of no connection to ask with.
  const { requests: sent } = world.api;
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /library.json', 'GET /library.json']);
  expect(sent.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  expect(JSON.stringify(sent)).not.toContain(DEMO_SECRET);
});
