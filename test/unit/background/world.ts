// A background with a browser made by hand, a database of its own and a network of the test's choosing. No test stands here.
import 'fake-indexeddb/auto';
import type { BrowserPort, PagePort, Sender, Tab } from '#background/browser-port.ts';
import { createDeps, type Deps } from '#background/deps.ts';
import { createRouter } from '#background/router.ts';
import type { Action } from '#lib/action/schema.ts';
import { originPattern } from '#lib/browser/origin-pattern.ts';
import type { Connection } from '#lib/connection.ts';
import type { Reply } from '#lib/errors.ts';
import type { PickerCommand } from '#lib/helpdesk/picker.ts';
import { type MessageName, messages, type Push, type RequestOf, type ValueOf } from '#lib/messages.ts';
import type { PageCommand } from '#lib/ticket/page-commands.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';

export const EXTENSION_ID = 'abcdefghijklmnopabcdefghijklmnop';
export const EXTENSION_ORIGIN = `chrome-extension://${EXTENSION_ID}`;
export const API = 'https://api.northwind.example';
export const SIGN_IN_RETURN = `https://${EXTENSION_ID}.chromiumapp.org/`;
export const HELPDESK = 'https://support.northwind.example';
export const SECRET = 'demo-northwind-2f9c41';
export const WINDOW = 7;
export const TAB = 70;
export const NOW = Date.UTC(2026, 10, 22, 12);

export const panelSender: Sender = {
  id: EXTENSION_ID,
  origin: EXTENSION_ORIGIN,
  url: `${EXTENSION_ORIGIN}/sidepanel.html`,
};
export const optionsSender: Sender = {
  id: EXTENSION_ID,
  origin: EXTENSION_ORIGIN,
  url: `${EXTENSION_ORIGIN}/options.html#/actions`,
  frameId: 0,
  tab: { id: 71, windowId: WINDOW, active: true },
};
export const contentSender: Sender = {
  id: EXTENSION_ID,
  origin: HELPDESK,
  url: `${HELPDESK}/tickets/318`,
  frameId: 0,
  tab: { id: TAB, windowId: WINDOW, active: true },
};

export const SENDERS = { panel: panelSender, options: optionsSender, content: contentSender };

/** The browser by hand: everything a test may turn is a plain field. */
export interface FakeBrowser extends BrowserPort {
  grants: Set<string>;
  online: boolean;
  reloads: number;
  tabs: Tab[];
  store: Map<string, unknown>;
  /** What outlives a worker, but not the browser. */
  session: Map<string, unknown>;
  readers: Set<string>;
  /** What the company's policy gives. */
  policy: Record<string, unknown>;
  /** The permission `identity`. */
  maySignIn: boolean;
  /** What the agent does at a sign-in page: the address it goes back to, or null for closing the window. */
  answerSignIn: (url: string) => string | null | Promise<string | null>;
  injected: { tabId: number; file: string }[];
  /** What the script in the page's own world says. */
  pageTakes: boolean;
  asked: (PageCommand | PickerCommand)[];
  answerPage: (command: PageCommand | PickerCommand) => unknown;
  /** Tabs that were brought to the front, in order. */
  shown: number[];
  /** The files of keys, by name. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** What writing one does first; throws to refuse. */
  beforeFile: () => void;
  /** By name, ms since 1970. */
  alarms: Map<string, number>;
  /** What `keep` does first; throws to refuse. */
  beforeKeep: () => void;
  /** What `remember` does first; throws to refuse. */
  beforeRemember: (value: unknown) => void;
}

export function fakeBrowser(): FakeBrowser {
  const browser: FakeBrowser = {
    extensionId: EXTENSION_ID,
    extensionOrigin: EXTENSION_ORIGIN,
    grants: new Set([API, HELPDESK]),
    online: true,
    reloads: 0,
    tabs: [{ id: TAB, windowId: WINDOW, active: true, loading: false, url: `${HELPDESK}/tickets/318` }],
    store: new Map(),
    session: new Map(),
    files: new Map(),
    beforeFile: () => undefined,
    alarms: new Map(),
    readers: new Set(),
    policy: {},
    maySignIn: true,
    answerSignIn: () => null,
    injected: [],
    pageTakes: true,
    asked: [],
    shown: [],
    answerPage: () => {
      throw new Error('Could not establish connection.');
    },
    beforeKeep: () => undefined,
    beforeRemember: () => undefined,
    signInReturn: async () => (browser.maySignIn ? SIGN_IN_RETURN : null),
    signIn: async (url) => browser.answerSignIn(url),
    hasAccess: async (origin) => browser.grants.has(origin),
    removeAccess: async (origin) => {
      for (const granted of browser.grants)
        if (originPattern(granted) === originPattern(origin)) browser.grants.delete(granted);
    },
    version: () => '0.1.0',
    locale: () => 'en-GB',
    isOnline: () => browser.online,
    activeTab: async (windowId) => browser.tabs.find((tab) => tab.windowId === windowId && tab.active) ?? null,
    tabsAt: async (pattern) => browser.tabs.filter((tab) => tab.url?.startsWith(pattern.slice(0, -1))),
    askPage: async (_tabId, command) => {
      browser.asked.push(command);
      return browser.answerPage(command);
    },
    showTab: async ({ id }) => {
      browser.shown.push(id);
    },
    inject: async (tabId, file) => {
      browser.injected.push({ tabId, file });
    },
    injectIntoPage: async (tabId, file) => {
      browser.injected.push({ tabId, file });
      return browser.pageTakes;
    },
    readerPatterns: async () => [...browser.readers],
    registerReader: async (pattern) => {
      if (browser.readers.has(pattern)) throw new Error('Duplicate script ID');
      browser.readers.add(pattern);
    },
    unregisterReader: async (pattern) => {
      browser.readers.delete(pattern);
    },
    managed: async () => structuredClone(browser.policy),
    kept: async (name) => structuredClone(browser.store.get(name)),
    keep: async (values) => {
      browser.beforeKeep();
      for (const [name, value] of Object.entries(values)) browser.store.set(name, structuredClone(value));
    },
    remembered: async (name) => structuredClone(browser.session.get(name)),
    remember: async (name, value) => {
      browser.beforeRemember(value);
      browser.session.set(name, structuredClone(value));
    },
    keyFiles: {
      read: async (name) => browser.files.get(name) ?? null,
      write: async (name, bytes) => {
        browser.beforeFile();
        browser.files.set(name, bytes);
      },
      remove: async (name) => {
        browser.files.delete(name);
      },
      names: async () => [...browser.files.keys()],
    },
    wakeAt: async (name, at) => {
      browser.alarms.set(name, at);
    },
    cancelWake: async (name) => {
      browser.alarms.delete(name);
    },
    reload: () => {
      browser.reloads += 1;
    },
    packagedUrl: (path) => `${EXTENSION_ORIGIN}${path}`,
  };
  return browser;
}

export interface World {
  browser: FakeBrowser;
  deps: Deps;
  databaseName: string;
  /** Sends a message as one of ours. */
  ask<Name extends MessageName>(name: Name, request: RequestOf<Name>, sender?: Sender): Promise<Reply<ValueOf<Name>>>;
  /** The reply's value; a refusal fails the test. */
  value<Name extends MessageName>(name: Name, request: RequestOf<Name>, sender?: Sender): Promise<ValueOf<Name>>;
  /** Sends whatever it is given. */
  raw(message: unknown, sender: Sender): Promise<Reply<unknown>>;
  /** Another worker over the same browser and database, as after the browser stopped this one. */
  restart(): Promise<World>;
}

let worlds = 0;

interface WorldOptions {
  fetch?: typeof fetch;
  browser?: FakeBrowser;
  databaseName?: string;
  now?: () => number;
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  worlds += 1;
  const browser = options.browser ?? fakeBrowser();
  const databaseName = options.databaseName ?? `deskhand-${worlds}`;
  const now = options.now ?? (() => NOW);
  const network = options.fetch ?? (() => Promise.reject(new TypeError('Failed to fetch')));
  const deps = createDeps({ browser, fetch: network, now, databaseName });
  const route = createRouter(deps);
  await deps.ready;
  const world: World = {
    browser,
    deps,
    databaseName,
    raw: (message, sender) => route(message, sender),
    async ask(name, request, sender = defaultSender(name)) {
      return (await route({ name, request }, sender)) as Reply<ValueOf<typeof name>>;
    },
    async value(name, request, sender) {
      const reply = await world.ask(name, request, sender);
      if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.code}: ${reply.error.message}`);
      return reply.value;
    },
    async restart() {
      await deps.database.close();
      return createWorld({ ...options, browser, databaseName });
    },
  };
  return world;
}

/** The first that may: the panel where it may at all. */
function defaultSender(name: MessageName): Sender {
  const [caller] = messages[name].callers;
  return SENDERS[caller ?? 'panel'];
}

export const connection: Connection = {
  schemaVersion: 1,
  id: 'northwind',
  name: 'Northwind shop',
  kind: 'bearer',
  origins: [API],
  testUrl: '',
  help: 'Your personal token.',
  account: '',
  updatedAt: 0,
};

const orderNumber: Action['inputs'][number] = {
  name: 'order_number',
  description: 'The order number, like NW-20481.',
  type: 'string',
  required: true,
  sensitive: false,
};

export function lookup(changes: Partial<Action> = {}): Action {
  return {
    schemaVersion: 1,
    id: 'look-up-order',
    name: 'Look up an order',
    description: 'Shows where an order is and when its parcel arrives.',
    inputs: [orderNumber],
    request: {
      method: 'GET',
      url: `${API}/orders/{{order_number}}`,
      connectionId: 'northwind',
      query: [],
      headers: [],
      body: null,
      idempotencyHeader: 'Idempotency-Key',
      acceptJsonSuffix: false,
    },
    outputs: [
      { name: 'Status', description: '', path: '$.status', format: 'status', audience: 'customer-safe' },
      { name: 'Margin', description: '', path: '$.margin', format: 'number', audience: 'internal' },
      { name: 'Card', description: '', path: '$.card', format: 'text', audience: 'sensitive' },
    ],
    status: 'active',
    confirmation: '',
    revision: 1,
    updatedAt: 0,
    ...changes,
  };
}

export function refund(changes: Partial<Action> = {}): Action {
  return lookup({
    id: 'refund-order',
    name: 'Refund an order',
    description: 'Pays the price of an order back to the customer.',
    request: {
      ...lookup().request,
      method: 'POST',
      url: `${API}/orders/{{order_number}}/refunds`,
      body: '{"reason":"{{order_number}}"}',
    },
    confirmation: 'Refund {{order_number}}?',
    ...changes,
  });
}

export const ticket: Ticket = {
  key: `${HELPDESK}/#318`,
  helpdesk: 'demo',
  helpdeskName: 'Otter',
  origin: HELPDESK,
  url: `${HELPDESK}/tickets/318`,
  id: '318',
  number: '318',
  subject: 'Where is my order NW-20481?',
  status: 'open',
  priority: 'normal',
  tags: [],
  requester: { name: 'Ines Roth', email: 'ines@roth.example', phone: '' },
  assignee: '',
  agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
  fields: [],
  messages: [
    {
      id: '1',
      author: { role: 'requester', name: 'Ines Roth', email: 'ines@roth.example' },
      at: '2026-11-21T09:00:00Z',
      public: true,
      text: 'Hello, where is my order NW-20481? The parcel has not arrived.',
    },
  ],
  selection: '',
  source: 'page',
  cut: null,
};

/** A library file's text. */
export function libraryText(actions: readonly Action[], connections: readonly Connection[] = [connection]): string {
  return JSON.stringify({ format: 'deskhand-library', schemaVersion: 1, connections, actions });
}

/** A world with a site, a library, a secret and the ticket open. */
export async function createReadyWorld(options: WorldOptions = {}, actions = [lookup(), refund()]): Promise<World> {
  const world = await createWorld(options);
  await world.value('sites.add', { origin: HELPDESK });
  await world.value('library.import', { text: libraryText(actions) });
  await world.value('connections.setSecret', { id: 'northwind', secret: SECRET });
  await world.value('tickets.publish', { reading: { kind: 'ticket', ticket } });
  // Adding the site looked at the open tab.
  world.browser.asked.length = 0;
  world.browser.injected.length = 0;
  return world;
}

export const runIdOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function startOf(changes: Partial<RequestOf<'runs.start'>> = {}): RequestOf<'runs.start'> {
  return {
    windowId: WINDOW,
    actionId: 'look-up-order',
    revision: 1,
    runId: runIdOf(1),
    values: { order_number: 'NW-20481' },
    ticketKey: ticket.key,
    confirmed: false,
    ...changes,
  };
}

/** A page's line that keeps what it was told. */
export function fakePort(name: string): { port: PagePort; told: Push[]; close: () => void } {
  const told: Push[] = [];
  let closed = () => {};
  return {
    told,
    close: () => closed(),
    port: { name, sender: panelSender, post: (push) => told.push(push as Push), onClose: (then) => (closed = then) },
  };
}

/** A JSON answer. */
export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
