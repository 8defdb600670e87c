// Who may ask what: the whole contract, message by message, and the senders that pose as one of ours.
import { describe, expect, test } from 'vitest';
import type { Sender } from '#background/browser-port.ts';
import { type Caller, type MessageName, messages } from '#lib/messages.ts';
import {
  contentSender,
  createReadyWorld,
  createWorld,
  EXTENSION_ID,
  EXTENSION_ORIGIN,
  HELPDESK,
  optionsSender,
  panelSender,
  SENDERS,
} from './world.ts';

const names = Object.keys(messages) as MessageName[];
const callers: Caller[] = ['panel', 'options', 'content'];

describe('every message', () => {
  test.each(names)('%s is refused from every caller that the contract does not name', async (name) => {
    const world = await createReadyWorld();
    const strangers = callers.filter((caller) => !messages[name].callers.some((allowed) => allowed === caller));
    expect(strangers.length).toBeGreaterThan(0);
    for (const stranger of strangers) {
      const reply = await world.raw({ name, request: {} }, SENDERS[stranger]);
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
  });

  test.each(names)('%s is refused with a part that nobody knows', async (name) => {
    const world = await createReadyWorld();
    for (const caller of messages[name].callers) {
      const reply = await world.raw({ name, request: { surprise: 1 } }, SENDERS[caller]);
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-message' } });
    }
  });
});

describe('messages that are none', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'runs.start'],
    ['a list', ['runs.start']],
    ['no name', { request: {} }],
    ['a name that every object has', { name: 'constructor', request: {} }],
    ['a name that is no own key', { name: '__proto__', request: {} }],
    ['an unknown name', { name: 'secrets.get', request: {} }],
    ['more than name and request', { name: 'settings.get', request: {}, caller: 'options' }],
  ])('%s', async (_what, message) => {
    const world = await createWorld();
    expect(await world.raw(message, panelSender)).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  });
});

describe('senders that are not who they would have to be', () => {
  const page = { url: `${HELPDESK}/tickets/318`, origin: HELPDESK };
  const cases: [string, Sender][] = [
    ['nobody', {}],
    ['another extension', { ...panelSender, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['another page of ours', { ...panelSender, url: `${EXTENSION_ORIGIN}/other.html` }],
    [
      'our page by name, on another extension',
      { ...panelSender, url: `chrome-extension://evil.${EXTENSION_ID}/sidepanel.html` },
    ],
    ['our page in a frame of a site', { ...panelSender, tab: contentSender.tab, frameId: 5 }],
    ['our URL with a foreign origin', { ...panelSender, origin: 'https://evil.example' }],
    ['a web page named like our panel', { id: EXTENSION_ID, origin: HELPDESK, url: `${HELPDESK}/sidepanel.html` }],
    ['a sandboxed frame', { ...panelSender, origin: 'null' }],
    ['a page that is only prerendered', { ...panelSender, documentLifecycle: 'prerender' }],
    ['a content script', { ...page, id: EXTENSION_ID, frameId: 0, tab: contentSender.tab }],
  ];
  test.each(cases)('%s may not list actions', async (_who, sender) => {
    const world = await createReadyWorld();
    expect(await world.raw({ name: 'actions.list', request: {} }, sender)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  const strangers: [string, Sender][] = [
    ['a frame inside the ticket page', { ...contentSender, frameId: 3 }],
    ['a page without a tab', { ...contentSender, tab: undefined }],
    ['a site nobody added', { ...contentSender, origin: 'https://evil.example', url: 'https://evil.example/' }],
    ['the same host on another port', { ...contentSender, origin: `${HELPDESK}:8443`, url: `${HELPDESK}:8443/` }],
    [
      'the same host without encryption',
      { ...contentSender, origin: 'http://support.northwind.example', url: 'http://support.northwind.example/' },
    ],
    ['an origin that its URL contradicts', { ...contentSender, url: 'https://evil.example/' }],
    ['a file', { ...contentSender, origin: 'file://', url: 'file:///tmp/ticket.html' }],
    ['a data URL', { ...contentSender, origin: 'null', url: 'data:text/html,ticket' }],
  ];
  test.each(strangers)('%s may not publish a ticket', async (_who, sender) => {
    const world = await createReadyWorld();
    const message = { name: 'tickets.publish', request: { reading: { kind: 'no-ticket', helpdeskName: 'Otter' } } };
    expect(await world.raw(message, sender)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await world.raw(message, contentSender)).toMatchObject({ ok: true });
  });

  test('a site whose grant was taken back may not publish any more', async () => {
    const world = await createReadyWorld();
    world.browser.grants.delete(HELPDESK);
    world.deps.access.forget();
    const reply = await world.ask('tickets.publish', { reading: { kind: 'no-ticket', helpdeskName: 'Otter' } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

test('what a handler throws without meaning to becomes a fixed text', async () => {
  const world = await createWorld();
  world.deps.settings.read = () => Promise.reject(new Error(`https://api.northwind.example/?token=secret`));
  const reply = await world.ask('settings.get', {}, optionsSender);
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal', blame: 'deskhand' } });
  expect(JSON.stringify(reply)).not.toContain('token');
});

test.each([
  ['QuotaExceededError', 'Quota exceeded.', 'storage-full'],
  ['UnknownError', 'Internal error opening backing store: FILE_ERROR_NO_SPACE', 'storage-full'],
  ['UnknownError', 'Internal error.', 'storage-broken'],
  ['AbortError', 'The transaction was aborted.', 'storage-broken'],
])('a database that fails with %s (%s) is told as %s', async (name, message, code) => {
  const world = await createWorld();
  world.deps.settings.read = () => Promise.reject(new DOMException(message, name));
  expect(await world.ask('settings.get', {})).toMatchObject({ ok: false, error: { code } });
});
