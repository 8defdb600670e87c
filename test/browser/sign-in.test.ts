// Connections that get tokens, in the real extension against a real login server: client credentials, an agent's own sign-in in the
// browser's window, a login call. Counted at the servers.
import type { Page } from '@playwright/test';
import type { Connection } from '#lib/connection.ts';
import type { Deskhand } from '../world/deskhand.ts';
import type { Misbehaviour } from '../world/login/server.ts';
import { API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN } from '../world/world.ts';
import { BY_CLIENT, BY_CODE, BY_LOGIN, CLIENT_SECRET, LOGIN_SECRET } from './connections-in-use.ts';
import { backToList, besideTicket, openAction, recordOf, run, runsOnTicket } from './panel-steps.ts';
import { checkScreen, PANEL } from './screen.ts';
import { databaseText } from './stored.ts';
import { expect, test } from './watched-test.ts';

test.use({ granted: [API_ORIGIN, HELPDESK_ORIGIN, LOGIN_ORIGIN] });

test.beforeEach(({ world }) => world.login.reset());

const LOOKUP = 'Look up an order';
const CHANGE = 'Resend a receipt';

async function use(deskhand: Deskhand, connection: Connection, secret?: string): Promise<void> {
  await deskhand.ask('connections.save', { connection });
  if (secret !== undefined) await deskhand.ask('connections.setSecret', { id: connection.id, secret });
}

/** Of the newest run of that action; '' before there is one. */
async function stateOf(panel: Page, name: string): Promise<string> {
  return (await runsOnTicket(panel)).find(({ actionName }) => actionName === name)?.state ?? '';
}

/** Runs it through the panel's screens and waits until it has settled. */
async function settle(panel: Page, name: string, kind: 'lookup' | 'change') {
  await run(panel, name, kind);
  await expect(panel.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await expect.poll(() => stateOf(panel, name)).toMatch(/succeeded|failed|unknown/);
  const record = await recordOf(panel, name);
  await backToList(panel);
  return record;
}

/** Opens a lookup that asks for a sign-in, and presses its button: the server's page opens in a window of its own. */
async function openSignIn(deskhand: Deskhand, panel: Page): Promise<Page> {
  const opening = deskhand.context.waitForEvent('page', (page) => page.url().startsWith(LOGIN_ORIGIN));
  await panel.getByRole('button', { name: /^(Sign in to Northwind shop|Try again)$/ }).click();
  const page = await opening;
  await expect(page.getByRole('heading', { name: 'Sign in to Northwind' })).toBeVisible();
  return page;
}

async function askToSignIn(panel: Page): Promise<void> {
  await run(panel, LOOKUP, 'lookup');
  await expect(panel.getByText('Sign in to Northwind shop first')).toBeVisible();
}

test('client credentials: a run gets a token once, and renews it after a 401', async ({ deskhand, world }) => {
  await use(deskhand, BY_CLIENT, CLIENT_SECRET);
  const panel = await besideTicket(deskhand);
  expect(await settle(panel, LOOKUP, 'lookup')).toMatchObject({ state: 'succeeded' });
  // The token outlives the worker.
  await deskhand.stopWorker();
  expect(await settle(panel, LOOKUP, 'lookup')).toMatchObject({ state: 'succeeded' });
  expect(world.login.asked('client_credentials')).toBe(1);

  world.login.endAccess();
  const before = world.api.requests.length;
  const change = await settle(panel, CHANGE, 'change');
  expect(change).toMatchObject({ state: 'succeeded' });
  expect(change.sends.map(({ why, status }) => `${why} ${status}`)).toEqual([
    'first 401',
    expect.stringMatching(/^renewed 2/),
  ]);
  const [first, second, ...more] = world.api.requests.slice(before);
  expect(more).toEqual([]);
  expect(first?.headers['idempotency-key']).toBe(change.runId);
  expect(second?.headers['idempotency-key']).toBe(change.runId);
  expect(second?.headers.authorization).not.toBe(first?.headers.authorization);
  expect(world.login.asked('client_credentials')).toBe(2);

  // Neither secret nor token is anywhere but in the requests, the secrets and the browser's memory.
  const worker = await deskhand.worker();
  const kept = `${await worker.evaluate(databaseText)}${await worker.evaluate(async () =>
    JSON.stringify(await chrome.storage.local.get(null)),
  )}${await panel.evaluate(() => document.documentElement.outerHTML)}`;
  for (const token of [first, second].map((request) => request?.headers.authorization?.slice('Bearer '.length) ?? ''))
    expect(token !== '' && !kept.includes(token)).toBe(true);
  expect(kept).not.toContain(CLIENT_SECRET);
});

test('an agent signs in at the server’s page, and the run goes on where it was', async ({ deskhand, world }) => {
  await use(deskhand, BY_CODE);
  const panel = await besideTicket(deskhand);
  await askToSignIn(panel);
  const page = await openSignIn(deskhand, panel);
  await page.getByRole('button', { name: 'Allow' }).click();
  await expect.poll(() => stateOf(panel, LOOKUP)).toBe('succeeded');
  expect(world.login.asked('authorization_code')).toBe(1);
  expect(world.api.requests).toHaveLength(1);
  await backToList(panel);

  // Renewed by the refresh token, without a page.
  world.login.endAccess();
  expect(await settle(panel, LOOKUP, 'lookup')).toMatchObject({ state: 'succeeded' });
  expect(world.login.asked('refresh_token')).toBe(1);

  // The server ended the sign-in: the run says so and asks for it again.
  world.login.endAccess();
  world.login.endSignIns();
  await run(panel, LOOKUP, 'lookup');
  await expect(panel.getByText('Your sign-in for “Northwind shop” is over.').first()).toBeVisible();
  const [connection] = (await deskhand.ask('connections.list')) as { secret: string }[];
  expect(connection?.secret).toBe('sign-in');
});

test('a window that is closed, and one whose answer belongs to another sign-in', async ({ deskhand, world }) => {
  await use(deskhand, BY_CODE);
  const panel = await besideTicket(deskhand);
  await askToSignIn(panel);
  await (await openSignIn(deskhand, panel)).close();
  await expect(panel.getByText('The sign-in was not finished')).toBeVisible();

  const fails: [Misbehaviour, string, RegExp][] = [
    ['wrong-state', 'Allow', /does not belong to this sign-in/],
    ['garbage', 'Allow', /without an access token/],
    ['html', 'Allow', /did not answer with a JSON object/],
    ['slow', 'Deny', /refused at the server’s page/],
  ];
  for (const [how, button, words] of fails) {
    world.login.misbehave(how);
    const page = await openSignIn(deskhand, panel);
    await page.getByRole('button', { name: button }).click();
    await expect(panel.getByText(words)).toBeVisible();
  }
  expect(world.login.asked('authorization_code')).toBe(2);
  expect(world.api.requests).toEqual([]);
  world.login.behave();
  await (await openSignIn(deskhand, panel)).getByRole('button', { name: 'Allow' }).click();
  await expect.poll(() => stateOf(panel, LOOKUP)).toBe('succeeded');
});

test('a login call: renewed after a soft 401 for a lookup; a change asks', async ({ deskhand, world }) => {
  await use(deskhand, BY_LOGIN, LOGIN_SECRET);
  world.api.answerUnknown('in-the-body');
  const panel = await besideTicket(deskhand);
  expect(await settle(panel, LOOKUP, 'lookup')).toMatchObject({ state: 'succeeded' });
  world.login.endAccess();
  const lookup = await settle(panel, LOOKUP, 'lookup');
  expect(lookup).toMatchObject({ state: 'succeeded' });
  expect(lookup.sends.map(({ why }) => why)).toEqual(['first', 'renewed']);
  expect(world.login.asked('login')).toBe(2);

  world.login.endAccess();
  const before = world.api.requests.length;
  await run(panel, CHANGE, 'change');
  await expect(panel.getByText(/Deskhand signed in anew and did not send it again/).first()).toBeVisible();
  expect(await recordOf(panel, CHANGE)).toMatchObject({ state: 'unknown', error: { code: 'sign-in-failed' } });
  expect(world.api.requests).toHaveLength(before + 1);
  expect(world.login.asked('login')).toBe(3);

  await expect(panel.getByRole('heading', { name: '1. Check first' })).toBeVisible();
  await expect(panel.getByText('This repeats the same run.')).toBeVisible();
  await checkScreen(panel, 'panel-soft-401', PANEL);

  // One press sends it again, under its own key.
  await panel.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect.poll(() => stateOf(panel, CHANGE)).toBe('succeeded');
  const keys = world.api.requests.slice(before).map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);

  await backToList(panel);
  world.api.answerUnknown('status-401');
  world.login.endAccess();
  expect(await settle(panel, LOOKUP, 'lookup')).toMatchObject({ state: 'succeeded' });
  expect(world.login.asked('login')).toBe(4);
});

test('a login server that answers nonsense sends nothing to the API', async ({ deskhand, world }) => {
  await use(deskhand, BY_CLIENT, CLIENT_SECRET);
  const panel = await besideTicket(deskhand);
  for (const [how, words] of [
    ['garbage', /without an access token/],
    ['html', /JSON object/],
    ['redirect', /redirects/],
    ['other-type', /another type/],
  ] as const) {
    world.login.misbehave(how);
    await run(panel, LOOKUP, 'lookup');
    await expect(panel.getByText(words).first()).toBeVisible();
    await backToList(panel);
  }
  expect(world.api.requests).toEqual([]);
});

test('the secret goes to no login server that the connection does not name, or that the browser was not asked for', async ({
  deskhand,
  world,
}) => {
  const origins = [API_ORIGIN];
  await expect(use(deskhand, { ...BY_CLIENT, origins }, CLIENT_SECRET)).rejects.toThrow('definition-invalid');
  // Given for the API alone; the login server was named later.
  await deskhand.ask('connections.save', {
    connection: {
      ...BY_CLIENT,
      origins: [API_ORIGIN, HELPDESK_ORIGIN],
      oauth: { ...BY_CLIENT.oauth, tokenUrl: `${HELPDESK_ORIGIN}/token` },
    },
  });
  await deskhand.ask('connections.setSecret', { id: 'northwind', secret: CLIENT_SECRET });
  await deskhand.ask('connections.save', { connection: BY_CLIENT });
  const panel = await besideTicket(deskhand);
  await openAction(panel, LOOKUP);
  expect(world.login.requests).toEqual([]);
  const reply = await deskhand.ask('connections.test', { id: 'northwind' });
  expect(reply).toMatchObject({ steps: [{ error: null }, { error: null }, { error: { code: 'secret-missing' } }] });
  expect(world.login.requests).toEqual([]);
});

test.describe('without access to the login server', () => {
  test.use({ granted: [API_ORIGIN, HELPDESK_ORIGIN] });

  test('nothing is asked there', async ({ deskhand, world }) => {
    await use(deskhand, BY_CLIENT, CLIENT_SECRET);
    expect(await deskhand.ask('connections.test', { id: 'northwind' })).toMatchObject({
      steps: [{ error: null }, { error: { code: 'permission-missing', origin: LOGIN_ORIGIN } }],
    });
    expect(world.login.requests).toEqual([]);
    expect(world.api.requests).toEqual([]);
  });
});
