// Messages drawn at random, from a helpdesk's content script, from a frame in it, from a page that nobody allowed and from a page's own
// scripts: each is refused in plain words, and nothing that Deskhand holds has changed.
import fc from 'fast-check';
import { type MessageName, messages } from '#lib/messages.ts';
import { SEED, size } from '../size.ts';
import { figure, tellSuite } from '../suite-line.ts';
import type { Deskhand } from '../world/deskhand.ts';
import { API_ORIGIN, HELPDESK_ORIGIN } from '../world/world.ts';
import { fromContent, requestsFor } from './foreign-messages.ts';
import { besideTicket, windowOf } from './panel-steps.ts';
import { expect, test } from './watched-test.ts';

const COUNT = size(150, 3_000);
const NAMES = Object.keys(messages) as MessageName[];
/** What a helpdesk's content script may send. */
const OPEN: readonly string[] = NAMES.filter((name) => messages[name].callers.some((one) => one === 'content'));

/** Well-formed messages, the same with something of chance in them, and chance alone. */
function drawnMessages(windowId: number, count: number, seed: number): unknown[] {
  const requests = requestsFor(windowId);
  const name = fc.constantFrom(...NAMES);
  const whole = name.map((one) => ({ name: one, request: requests[one] }));
  const spoiled = fc
    .tuple(
      name,
      fc.dictionary(fc.constantFrom('id', 'ids', 'runId', 'windowId', 'action', 'text', 'x'), fc.jsonValue()),
    )
    .map(([one, changes]) => ({ name: one, request: { ...requests[one], ...changes } }));
  const strange = fc.record(
    { name: fc.oneof(name, fc.string()), request: fc.jsonValue(), sender: fc.jsonValue() },
    { requiredKeys: ['name'] },
  );
  return fc.sample(fc.oneof(whole, spoiled, strange, fc.jsonValue()), { numRuns: count, seed });
}

/** Everything that a message could have changed. */
async function held(deskhand: Deskhand): Promise<string> {
  const names = [
    'trash.list',
    'connections.list',
    'helpdesks.list',
    'secrets.status',
    'sites.list',
    'settings.get',
    'storage.status',
  ];
  return JSON.stringify(
    await Promise.all([
      ...names.map((name) => deskhand.ask(name)),
      deskhand.ask('library.read', { ids: null }),
      deskhand.ask('log.list', { filter: { show: 'all', tests: 'include' }, after: null, limit: 200 }),
    ]),
  );
}

/** What came back for a message that nobody of ours would send: an error of ours, or what the browser itself says. */
function verdict(sent: unknown, reply: unknown): string {
  const { ok, error } = (reply ?? {}) as { ok?: boolean; error?: { code: string; message: string; advice: string } };
  if (ok === false && error?.message && error.advice) return error.code;
  const { name } = (sent ?? {}) as { name?: string };
  if (ok === true && name !== undefined && OPEN.includes(name)) return 'may';
  return `answered: ${JSON.stringify(reply)?.slice(0, 200)}`;
}

test('messages of chance from a helpdesk’s page, a frame and a strange page change nothing', async ({
  deskhand,
  world,
}) => {
  test.setTimeout(size(120_000, 1_800_000));
  const panel = await besideTicket(deskhand);
  const windowId = await windowOf(panel);
  const before = await held(deskhand);
  const tally: Record<string, number> = {};
  const judge = (from: string, sent: unknown[], replies: unknown[], expected: RegExp) => {
    expect(replies).toHaveLength(sent.length);
    for (const [index, reply] of replies.entries()) {
      const found = verdict(sent[index], reply);
      tally[found] = (tally[found] ?? 0) + 1;
      expect(found, `${from}: ${JSON.stringify(sent[index])?.slice(0, 300)}`).toMatch(expected);
    }
  };

  const framing = await deskhand.context.newPage();
  await framing.route(`${HELPDESK_ORIGIN}/fram*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: route.request().url().endsWith('/framing') ? '<!doctype html><iframe src="/framed"></iframe>' : '<p>Hello',
    }),
  );
  await framing.goto(`${HELPDESK_ORIGIN}/framing`);
  const strange = await deskhand.context.newPage();
  // The browser has granted the API's origin, but nobody made it a helpdesk.
  await strange.goto(`${API_ORIGIN}/bench/quick`);
  const senders = [
    { from: 'content script', url: deskhand.page.url(), frame: 'top', expected: /^(bad-message|not-allowed|may)$/ },
    { from: 'frame', url: framing.url(), frame: 'frame', expected: /^(bad-message|not-allowed)$/ },
    { from: 'strange page', url: strange.url(), frame: 'top', expected: /^(bad-message|not-allowed)$/ },
  ];
  for (const [index, { from, url, frame, expected }] of senders.entries()) {
    const sent = drawnMessages(windowId, COUNT, SEED + index);
    judge(from, sent, await fromContent(deskhand, url, sent, frame), expected);
  }

  // A page's own scripts have no way to Deskhand but the window that its content script stands in.
  const thrown = drawnMessages(windowId, COUNT, SEED + senders.length);
  await deskhand.page.evaluate((list) => {
    for (const message of list) {
      window.postMessage(message, '*');
      const { name } = (message ?? {}) as { name?: string };
      for (const target of [window, document])
        target.dispatchEvent(new CustomEvent(typeof name === 'string' ? name : 'deskhand', { detail: message }));
    }
  }, thrown);

  await Promise.all([framing.close(), strange.close()]);
  await deskhand.page.bringToFront();
  expect(await held(deskhand)).toBe(before);
  expect(world.api.requests.filter(({ path }) => path.startsWith('/v2'))).toEqual([]);
  expect(tally['not-allowed']).toBeGreaterThan(COUNT);
  tellSuite(
    'S12 messages from real senders',
    `${figure(COUNT * (senders.length + 1))} messages of chance from a content script, a frame, a strange page and a page’s scripts, 0 effects`,
  );
});
