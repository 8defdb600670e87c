// Suite S12: messages that nobody of ours sends, drawn at random, through the real router: from every kind of sender that may not ask,
// and malformed from those that may. None has an effect, none is answered with more than a refusal, and nothing throws.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Sender } from '#background/browser-port.ts';
import { type MessageName, messages } from '#lib/messages.ts';
import {
  contentSender,
  createReadyWorld,
  EXTENSION_ID,
  EXTENSION_ORIGIN,
  HELPDESK,
  optionsSender,
  panelSender,
  runIdOf,
  SECRET,
  TAB,
  ticket,
  WINDOW,
  type World,
} from '#test/unit/background/world.ts';
import { requestsFor } from '../../browser/foreign-messages.ts';
import { size } from '../../size.ts';
import { figure, tellSuite } from '../../suite-line.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';

const NAMES = Object.keys(messages) as MessageName[];
/** Messages that a helpdesk's page may send. */
const PUBLIC = NAMES.filter((name) => messages[name].callers.some((caller) => caller === 'content'));

const evil = 'https://evil.example';
const inTab = { id: TAB, windowId: WINDOW, active: true };

/** Whoever can reach the router and is none of ours, or not what it would have to be. */
const STRANGERS: Record<string, Sender> = {
  nobody: {},
  'a content script': contentSender,
  'a frame of the helpdesk': { ...contentSender, frameId: 3 },
  'a content script without a tab': { ...contentSender, tab: undefined },
  'a prerendered page': { ...contentSender, documentLifecycle: 'prerender' },
  'a site nobody added': { ...contentSender, origin: evil, url: `${evil}/tickets/1` },
  'the helpdesk without encryption': {
    ...contentSender,
    origin: HELPDESK.replace('https', 'http'),
    url: `${HELPDESK.replace('https', 'http')}/tickets/318`,
  },
  'the helpdesk on another port': { ...contentSender, origin: `${HELPDESK}:8443`, url: `${HELPDESK}:8443/` },
  'an origin that its address contradicts': { ...contentSender, url: `${evil}/` },
  'another extension': { ...panelSender, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' },
  'another extension with a page like ours': {
    id: 'ponmlkjihgfedcbaponmlkjihgfedcba',
    origin: 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba',
    url: 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba/options.html',
  },
  'a page of ours that is neither': { ...optionsSender, url: `${EXTENSION_ORIGIN}/other.html` },
  'our panel inside a frame': { ...panelSender, tab: inTab, frameId: 5 },
  'our address with a foreign origin': { ...optionsSender, origin: evil },
  'a sandboxed frame': { ...optionsSender, origin: 'null' },
  'a web page named like ours': {
    id: EXTENSION_ID,
    origin: HELPDESK,
    url: `${HELPDESK}/options.html`,
    frameId: 0,
    tab: inTab,
  },
  'a file': { id: EXTENSION_ID, origin: 'file://', url: 'file:///options.html', frameId: 0, tab: inTab },
  'a data address': { id: EXTENSION_ID, origin: 'null', url: 'data:text/html,options', frameId: 0, tab: inTab },
  'no address': { id: EXTENSION_ID },
};

/** They speak from the helpdesk's page, as its content script does. */
const ON_THE_HELPDESK = new Set(['a content script', 'a web page named like ours']);

/** What requests are made of, so that many are all but right. */
const KNOWN = fc.constantFrom<unknown>(
  'look-up-order',
  'refund-order',
  'northwind',
  runIdOf(1),
  ticket.key,
  HELPDESK,
  evil,
  WINDOW,
  TAB,
  0,
  1,
  -1,
  null,
  true,
  false,
  [],
  {},
  ['look-up-order'],
  { order_number: 'NW-20481' },
  'stolen',
  '__proto__',
);
const FIELDS = [
  'id ids windowId actionId runId revision values ticketKey confirmed query url origin secret text connection action base after',
  'status use happened passphrase level person allowPrivateAddresses actionLimit keepBodies filter limit before target reading',
  'helpdesk messageId testId sets repeatOf again checks checkedBy __proto__ constructor',
]
  .join(' ')
  .split(' ');
const value = fc.oneof(
  { weight: 5, arbitrary: KNOWN },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_STRINGS) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const request = fc.oneof(
  fc.array(fc.tuple(fc.constantFrom(...FIELDS), value), { maxLength: 8 }).map((pairs) => Object.fromEntries(pairs)),
  value,
);
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<string>(...NAMES) },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'secrets.get', 'toString')),
  },
);
const DANGEROUS = Object.entries(requestsFor(WINDOW)).map(([of, given]) => ({ name: of, request: given }));
const message: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...DANGEROUS) },
  { weight: 12, arbitrary: fc.record({ name, request }) },
  { weight: 1, arbitrary: fc.record({ name, request, caller: fc.constantFrom('options', 'panel') }) },
  { weight: 1, arbitrary: fc.anything({ withBigInt: true, withMap: true, withDate: true }) },
);

/** Everything that is kept: the database, the small stores beside it, grants, readers. */
async function kept({ deps, browser }: World): Promise<string> {
  const database = await deps.database.open();
  const stores = await Promise.all([...database.objectStoreNames].map((store) => database.getAll(store)));
  return JSON.stringify([stores, [...browser.store], [...browser.session], [...browser.grants], [...browser.readers]]);
}

const nameOf = (sent: unknown) => (sent as { name?: unknown } | null | undefined)?.name;
const counts = { strange: 0, malformed: 0 };

test('no stranger’s message has an effect, or is answered with more than a refusal', async () => {
  let calls = 0;
  const network: typeof fetch = async () => {
    calls += 1;
    return new Response('{}');
  };
  const world = await createReadyWorld({ fetch: network });
  const before = await kept(world);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(STRANGERS)), message, async (who, sent) => {
      const named = nameOf(sent);
      // What a helpdesk's page may say is judged by its own tests.
      fc.pre(!ON_THE_HELPDESK.has(who) || !PUBLIC.some((one) => one === named));
      const reply = await world.raw(sent, STRANGERS[who] ?? {});
      expect(reply, who).toMatchObject({ ok: false });
      expect(['not-allowed', 'bad-message'], who).toContain(reply.ok ? '' : reply.error.code);
      expect(JSON.stringify(reply)).not.toContain(SECRET);
      counts.strange += 1;
    }),
    { numRuns: size(10_000, 200_000) },
  );
  expect(await kept(world)).toBe(before);
  expect(calls).toBe(0);
}, 600_000);

test('what our own pages send malformed is refused in words, and calls nobody', async () => {
  let calls = 0;
  const network: typeof fetch = async () => {
    calls += 1;
    return new Response('{}');
  };
  const world = await createReadyWorld({ fetch: network });
  const before = await kept(world);
  /** Anything may stand in these: they are asked with nothing. */
  const malformed = fc
    .tuple(fc.constantFrom(...NAMES), request)
    .filter(([one, given]) => !messages[one].request.safeParse(given).success);
  await fc.assert(
    fc.asyncProperty(malformed, async ([one, given]) => {
      for (const caller of messages[one].callers) {
        const sender = { panel: panelSender, options: optionsSender, content: contentSender }[caller];
        const reply = await world.raw({ name: one, request: given }, sender);
        expect(reply, one).toMatchObject({ ok: false, error: { code: 'bad-message' } });
        counts.malformed += 1;
      }
    }),
    { numRuns: size(3_000, 60_000) },
  );
  expect(await kept(world)).toBe(before);
  expect(calls).toBe(0);
}, 600_000);

afterAll(() => {
  if (counts.malformed === 0) return;
  tellSuite(
    'S12 message fuzz',
    `${figure(counts.strange)} messages of ${Object.keys(STRANGERS).length} strangers, ${figure(counts.malformed)} malformed ones of our own pages, 0 effects, 0 thrown`,
  );
});
