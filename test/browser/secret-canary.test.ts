// A canary for every kind of secret and token, against servers that repeat what they were sent: it sings in requests alone.
import type { Page } from '@playwright/test';
import type { Action } from '#lib/action/schema.ts';
import type { Connection } from '#lib/connection.ts';
import { formatCurl } from '#lib/export/curl.ts';
import { formatLibrary } from '#lib/export/library-file.ts';
import { csvLog } from '#lib/export/log-csv.ts';
import { harLog } from '#lib/export/log-har.ts';
import { jsonLog } from '#lib/export/log-json.ts';
import type { LogEvent, LoggedRun } from '#lib/log.ts';
import { tellSuite } from '../suite-line.ts';
import type { Deskhand } from '../world/deskhand.ts';
import { createEchoApi, ECHO_ORIGIN, type EchoApi } from '../world/echo-api.ts';
import { startHttps } from '../world/https-server.ts';
import { HELPDESK_ORIGIN } from '../world/world.ts';
import { besideTicket, tell, windowOf } from './panel-steps.ts';
import { databaseText } from './stored.ts';
import { test as base, expect } from './watched-test.ts';

/** What must be nowhere but in requests. The names are those of the places that may hold it, besides the secrets’ own store. */
const CANARIES = {
  bearer: 'canary-bearer-1f9b27',
  'key in a header': 'canary-header-key-2c8d31',
  'key in the query': 'canary-query-key-3b7e45',
  'basic user': 'canary-user-4a6f59',
  'basic password': 'canary-password-596a6d',
  'client secret': 'canary-client-687b71',
  'access token': 'canary-access-778c85',
  'refresh token': 'canary-refresh-869d99',
  'login user': 'canary-login-user-95aead',
  'login password': 'canary-login-password-a4bfb1',
  'exchanged token': 'canary-exchanged-b3c0c5',
  passphrase: 'canary passphrase seven granite otters',
} as const;
type Canary = keyof typeof CANARIES;
/** Tokens that the extension’s memory holds: `storage.session`, in trusted contexts alone, gone with the browser. */
const IN_MEMORY: readonly Canary[] = ['access token', 'exchanged token'];

const ORIGIN = {
  origins: [ECHO_ORIGIN],
  schemaVersion: 1,
  testUrl: `${ECHO_ORIGIN}/ok`,
  help: '',
  account: '',
  updatedAt: 1,
} satisfies Partial<Connection>;
const oauth = {
  tokenUrl: `${ECHO_ORIGIN}/token`,
  authorizeUrl: '',
  clientId: 'deskhand',
  scope: '',
  authentication: 'basic',
  parameters: [],
} satisfies Connection['oauth'];

/** Each kind with what a person gives for it. */
const CONNECTIONS: { connection: Connection; secret: string | null }[] = [
  { connection: { ...ORIGIN, id: 'c-bearer', name: 'Bearer', kind: 'bearer' }, secret: CANARIES.bearer },
  {
    connection: {
      ...ORIGIN,
      id: 'c-header',
      name: 'Header',
      kind: 'api-key',
      key: { in: 'header', name: 'X-Api-Key' },
    },
    secret: CANARIES['key in a header'],
  },
  {
    connection: { ...ORIGIN, id: 'c-query', name: 'Query', kind: 'api-key', key: { in: 'query', name: 'api_key' } },
    secret: CANARIES['key in the query'],
  },
  {
    connection: { ...ORIGIN, id: 'c-basic', name: 'Basic', kind: 'basic' },
    secret: `${CANARIES['basic user']}:${CANARIES['basic password']}`,
  },
  {
    connection: { ...ORIGIN, id: 'c-client', name: 'Client', kind: 'oauth-client', oauth },
    secret: CANARIES['client secret'],
  },
  {
    connection: {
      ...ORIGIN,
      id: 'c-code',
      name: 'Code',
      kind: 'oauth-code',
      oauth: { ...oauth, authorizeUrl: `${ECHO_ORIGIN}/authorize`, authentication: 'none' },
    },
    secret: null,
  },
  {
    connection: {
      ...ORIGIN,
      id: 'c-login',
      name: 'Login',
      kind: 'token-exchange',
      exchange: {
        url: `${ECHO_ORIGIN}/login`,
        secret: 'login',
        headers: [],
        body: { type: 'json', template: '{"user":"{{user}}","password":"{{password}}"}' },
        tokenPath: '$.session.token',
        expiresPath: '',
        place: { in: 'header', name: 'Authorization', prefix: 'Bearer ' },
      },
    },
    secret: `${CANARIES['login user']}:${CANARIES['login password']}`,
  },
];

const CALLS = [
  ['GET', '/ok'],
  ['POST', '/created'],
  ['POST', '/fails'],
  ['GET', '/markup'],
] as const;
const OUTPUTS = ['$.said', '$.address', '$.headers', '$..authorization'].map((path, index) => ({
  name: `Repeated ${index}`,
  description: '',
  path,
  format: 'text' as const,
  audience: 'customer-safe' as const,
}));

const ACTIONS: Action[] = CONNECTIONS.flatMap(({ connection }) =>
  CALLS.map(([method, path]) => ({
    schemaVersion: 1 as const,
    id: `${connection.id}-${method.toLowerCase()}-${path.slice(1)}`,
    name: `${connection.name} ${method} ${path.slice(1)}`,
    description: 'Asks a server that repeats what it was sent. Use it in tests of what leaks.',
    inputs: [],
    request: {
      method,
      url: `${ECHO_ORIGIN}${path}`,
      connectionId: connection.id,
      query: [],
      headers: [],
      body: method === 'POST' ? '{"order":"NW-20481"}' : null,
      idempotencyHeader: 'Idempotency-Key',
      acceptJsonSuffix: false,
    },
    outputs: OUTPUTS,
    status: 'active' as const,
    confirmation: '',
    revision: 1,
    updatedAt: 1,
  })),
);

const test = base.extend<Record<never, never>, { echo: EchoApi & { port: number } }>({
  echo: [
    async ({ world }, use) => {
      const api = createEchoApi({
        access: CANARIES['access token'],
        refresh: CANARIES['refresh token'],
        exchanged: CANARIES['exchanged token'],
      });
      const server = await startHttps(world.tls, 0, api.listener);
      await use({ ...api, port: server.port });
      await server.stop();
    },
    { scope: 'worker' },
  ],
  hostRules: async ({ echo }, use) => use(`MAP ${new URL(ECHO_ORIGIN).hostname}:443 127.0.0.1:${echo.port}`),
  granted: [HELPDESK_ORIGIN, ECHO_ORIGIN],
  seeded: false,
});

/** The ways in which a text may be written down. */
const spellings = (text: string) => [text, btoa(text), encodeURIComponent(text), JSON.stringify(text).slice(1, -1)];

/** Which canaries sing in a text; base64 at each of its three offsets would be found by its middle. */
function singing(text: string): Canary[] {
  return (Object.keys(CANARIES) as Canary[]).filter((name) =>
    spellings(CANARIES[name]).some((one) => text.includes(one)),
  );
}

async function giveSecrets(deskhand: Deskhand): Promise<void> {
  await deskhand.ask('sites.add', { origin: HELPDESK_ORIGIN });
  await deskhand.ask('settings.set', { keepBodies: 'all' });
  const report = (await deskhand.ask('library.import', {
    text: formatLibrary(
      ACTIONS,
      CONNECTIONS.map(({ connection }) => connection),
    ),
  })) as { refused: object[] };
  expect(report.refused).toEqual([]);
  // The permission for sign-in pages is asked for in the press before; the browser shows no question for it.
  const options = await deskhand.openOptions('#connections');
  expect(await options.evaluate(() => chrome.permissions.request({ permissions: ['identity'] }))).toBe(true);
  await options.close();
  for (const { connection, secret } of CONNECTIONS) {
    if (secret !== null) await deskhand.ask('connections.setSecret', { id: connection.id, secret });
    else await deskhand.ask('connections.signIn', { id: connection.id });
  }
}

const all = (page: Page, name: string, requests: object[]): Promise<unknown[]> =>
  page.evaluate(
    (list) => Promise.all(list.map((message) => chrome.runtime.sendMessage(message))),
    requests.map((request) => ({ name, request })),
  );

/** Everything that an agent and an administrator can bring about with them, and every reply to it. */
async function useAll(deskhand: Deskhand, panel: Page, options: Page): Promise<string> {
  const windowId = await windowOf(panel);
  const replies: unknown[] = [];
  // All that belongs to one connection at once.
  for (const { connection } of CONNECTIONS) {
    const actions = ACTIONS.filter(({ request }) => request.connectionId === connection.id);
    const runs = actions.map(({ id: actionId }) => {
      const runId = crypto.randomUUID();
      return { windowId, actionId, revision: 1, runId, values: {}, ticketKey: null };
    });
    const started = await all(
      panel,
      'runs.start',
      runs.map((run) => ({ ...run, confirmed: true })),
    );
    for (const reply of started) expect(reply, connection.name).toMatchObject({ ok: true });
    const tests = actions.map((action) => ({
      action: { ...action, description: `${action.description} Edited.` },
      values: {},
      testId: crypto.randomUUID(),
    }));
    replies.push(
      started,
      await all(panel, 'runs.preview', runs),
      await all(
        panel,
        'runs.get',
        runs.map(({ runId }) => ({ runId })),
      ),
      await all(options, 'tests.dryRun', tests),
      await all(
        options,
        'tests.call',
        tests.map((one) => ({ ...one, confirmed: true })),
      ),
      await all(
        options,
        'actions.keepDraft',
        tests.map(({ action }) => ({ action, base: 1, after: 0 })),
      ),
    );
  }
  for (const { connection } of CONNECTIONS) {
    replies.push(await tell(options, 'connections.test', { id: connection.id }));
    // Refused, in words that repeat nothing.
    const [id, name] = [connection.id, 'connections.setSecret'] as const;
    replies.push(await tell(options, name, { id, secret: `${CANARIES.bearer}\r\nX-Evil: 1` }));
  }
  replies.push(await deskhand.ask('connections.list'), await deskhand.ask('cards.search').catch(String));
  return JSON.stringify(replies);
}

/** The log as its files say it. */
async function logFiles(deskhand: Deskhand): Promise<Record<string, string>> {
  const filter = { show: 'all', tests: 'include' };
  const runs: LoggedRun[] = [];
  for (let after: string | null = null; ; ) {
    const page = (await deskhand.ask('log.records', { filter, after })) as { runs: LoggedRun[]; next: string | null };
    runs.push(...page.runs);
    after = page.next;
    if (after === null) break;
  }
  expect(runs.length).toBeGreaterThanOrEqual(ACTIONS.length * 2);
  const listed = (await deskhand.ask('log.list', { filter, after: null, limit: 200 })) as { entries: LogEvent[] };
  const facts = { exportedAt: 1, version: '0.1.0' };
  const written = Object.entries({ JSON: jsonLog(facts), CSV: csvLog(), HAR: harLog(facts) }).map(([name, file]) => [
    `the log as ${name}`,
    `${file.start}${runs.map((run) => file.run(run)).join('')}${file.end}`,
  ]);
  return { 'the log as it is listed': JSON.stringify(listed), ...Object.fromEntries(written) };
}

const markup = (page: Page) =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
    ].join('\n'),
  );

test('a secret of every kind, its tokens and the passphrase are in requests alone', async ({
  deskhand,
  echo,
  consoleLines,
}) => {
  test.slow();
  await giveSecrets(deskhand);
  const panel = await besideTicket(deskhand);
  const options = await deskhand.openOptions('#connections');
  await deskhand.page.bringToFront();
  const places: Record<string, string> = { replies: await useAll(deskhand, panel, options) };

  // Each one really sang where it may.
  const sent = echo.received.join('\n').replaceAll('\\"', '"');
  for (const name of Object.keys(CANARIES) as Canary[]) {
    if (name === 'passphrase' || name === 'refresh token') continue;
    const basic = name.startsWith('basic') ? btoa(`${CANARIES['basic user']}:${CANARIES['basic password']}`) : '';
    const client = name === 'client secret' ? btoa(`deskhand:${CANARIES['client secret']}`) : '';
    expect(sent, name).toContain(basic || client || CANARIES[name]);
  }

  const worker = await deskhand.worker();
  const stored = async (moment: string) => {
    const area = (name: 'local' | 'session' | 'sync') =>
      worker.evaluate(async (one) => JSON.stringify(await chrome.storage[one].get(null)), name);
    places[`storage.local ${moment}`] = await area('local');
    places[`storage.sync ${moment}`] = await area('sync');
    places[`the database beside the secrets ${moment}`] = await worker.evaluate(databaseText);
    const session = singing(await area('session'));
    expect(
      session.filter((name) => !IN_MEMORY.includes(name)),
      `storage.session ${moment}`,
    ).toEqual([]);
    return session;
  };
  expect((await stored('in this browser')).sort()).toEqual([...IN_MEMORY].sort());

  const { actions, connections } = (await deskhand.ask('library.read', { ids: null })) as {
    actions: Action[];
    connections: Connection[];
  };
  places['the library’s file'] = formatLibrary(actions, connections);
  places.cURL = actions
    .map((action) => formatCurl(action, {}, connections.find(({ id }) => id === action.request.connectionId) ?? null))
    .join('\n');
  Object.assign(places, await logFiles(deskhand));

  for (const { connection } of CONNECTIONS) {
    const page = await deskhand.openOptions(`#connections/${connection.id}`);
    await expect(page.getByRole('main')).toContainText(connection.name);
    places[`the screen of ${connection.name}`] = await markup(page);
    await page.close();
  }
  for (const hash of [
    '#settings',
    '#log',
    '#actions',
    `#actions/${ACTIONS[0]?.id}`,
    `#actions/${ACTIONS[0]?.id}/test`,
  ]) {
    const page = await deskhand.openOptions(hash);
    await expect(page.getByRole('main')).toBeVisible();
    await page.waitForTimeout(300);
    places[`the screen ${hash}`] = await markup(page);
    await page.close();
  }
  await deskhand.page.bringToFront();
  places['the panel'] = await markup(panel);
  places['the helpdesk’s page'] = await deskhand.page.content();

  const kept = await deskhand.ask('secrets.setLevel', { level: 'passphrase', passphrase: CANARIES.passphrase });
  places['what became of the passphrase'] = JSON.stringify(kept);
  await stored('under a passphrase');
  await deskhand.ask('secrets.lock');
  expect(await stored('locked')).toEqual([]);
  places['wrong passphrase'] = JSON.stringify(
    await tell(options, 'secrets.unlock', { passphrase: `${CANARIES.passphrase} not` }),
  );
  await deskhand.ask('secrets.unlock', { passphrase: CANARIES.passphrase });
  await deskhand.ask('secrets.setLevel', { level: 'session' });
  places.consoles = [...consoleLines.worker, ...consoleLines.pages].join('\n');

  const leaks = Object.entries(places)
    .map(([place, text]) => [place, singing(text)] as const)
    .filter(([, names]) => names.length > 0);
  expect(leaks).toEqual([]);
  expect(Object.values(places).filter((text) => text.length > 2).length).toBeGreaterThan(20);
  tellSuite(
    'S13 secret canaries',
    `${Object.keys(CANARIES).length} canaries, ${echo.received.length} requests that carried or repeated them, ${Object.keys(places).length} places searched, 0 hits`,
  );
});
