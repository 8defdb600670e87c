// Runs whose connection gets a token: how often it is asked for, when it is renewed, and that nothing is sent more than once more.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '#lib/connection.ts';
import { CLIENT, LOGIN } from '#test/world/login/server.ts';
import { byClient, byLogin, LOGIN_AT, type LoginWorld, startLoginWorld } from './login-world.ts';
import { API, panelSender, runIdOf, startOf } from './world.ts';

const SECRETS: Partial<Record<Connection['kind'], string>> = {
  'oauth-client': CLIENT.secret,
  'token-exchange': `${LOGIN.user}:${LOGIN.password}`,
};

let at: LoginWorld;

async function begin(connection: Connection): Promise<void> {
  at = await startLoginWorld(connection);
  await at.world.value('connections.setSecret', { id: 'northwind', secret: SECRETS[connection.kind] ?? '' });
}

afterEach(() => at.close());

let runs = 0;
const look = () => {
  runs += 1;
  return at.world.ask('runs.start', startOf({ runId: runIdOf(runs) }));
};
const refundOnce = (changes = {}) => {
  runs += 1;
  const start = startOf({ runId: runIdOf(runs), actionId: 'refund-order', confirmed: true });
  return at.world.ask('runs.start', { ...start, ...changes });
};
const record = (runId = runIdOf(runs)) => at.world.value('runs.get', { runId });

describe('client credentials', () => {
  beforeEach(() => begin(byClient));

  test('a run gets a token first and sends it; the next run uses it again', async () => {
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded', status: 200 } } });
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
    expect(at.login.asked('client_credentials')).toBe(1);
    expect(at.shop.requests.map(({ headers }) => headers.authorization?.slice(0, 10))).toEqual([
      'Bearer at-',
      'Bearer at-',
    ]);
    const run = await record();
    expect(run.sends).toMatchObject([{ why: 'first', status: 200 }]);
  });

  test('what is shown, kept and listed holds neither secret nor token', async () => {
    await look();
    const token = at.shop.requests[0]?.headers.authorization?.slice(7) ?? '';
    expect(token).toMatch(/^at-/);
    const told = JSON.stringify([
      await record(),
      await at.world.value('connections.list', {}),
      await at.world.value('cards.get', { windowId: 7, actionId: 'look-up-order' }),
      [...at.browser.store],
    ]);
    expect(told).not.toContain(token);
    expect(told).not.toContain(CLIENT.secret);
    // Memory alone holds it.
    expect(JSON.stringify([...at.browser.session])).toContain(token);
  });

  test('the token survives the worker', async () => {
    await look();
    at.world = await at.world.restart();
    const reply = await at.world.ask('runs.start', startOf({ runId: runIdOf(900), ticketKey: null }));
    expect(reply).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
    expect(at.login.asked('client_credentials')).toBe(1);
  });

  test('twenty runs at once ask for one token', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, look));
    expect(all.map((reply) => reply.ok && reply.value.run.state)).toEqual(Array(20).fill('succeeded'));
    expect(at.login.asked('client_credentials')).toBe(1);
    expect(at.shop.requests).toHaveLength(20);
  });

  test('a 401 renews once and sends once more, a lookup as a write, under the same key', async () => {
    await look();
    for (const send of [look, refundOnce]) {
      at.login.endAccess();
      at.shop.requests.length = 0;
      expect(await send()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
      expect(at.shop.requests).toHaveLength(2);
      const keys = at.shop.requests.map(({ headers }) => headers['idempotency-key']);
      expect(keys[0]).toBe(keys[1]);
      const run = await record();
      expect(run.sends.map(({ why, status }) => [why, status])).toEqual([
        ['first', 401],
        ['renewed', expect.any(Number)],
      ]);
      expect(run.timing?.token).toEqual(expect.any(Number));
    }
    expect(at.login.asked('client_credentials')).toBe(3);
  });

  test('two runs that meet a 401 together renew once', async () => {
    await look();
    at.login.endAccess();
    const replies = await Promise.all([look(), look(), look()]);
    expect(replies.map((reply) => reply.ok && reply.value.run.state)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect(at.login.asked('client_credentials')).toBe(2);
  });

  test('a token that is refused even when new ends in the 401, and nobody is told that the secret is wrong', async () => {
    await look();
    at.login.setLifetime(0);
    at.login.endAccess();
    at.shop.requests.length = 0;
    const reply = await look();
    const error = {
      code: 'http-status',
      status: 401,
      message: expect.stringContaining('not even a new one'),
      advice: expect.stringContaining('The secret is right'),
      blame: 'administrator',
    };
    expect(reply).toMatchObject({ ok: true, value: { run: { state: 'failed', status: 401, error } } });
    expect(at.shop.requests).toHaveLength(2);
    const tested = await at.world.value('connections.test', { id: 'northwind' });
    expect(tested.steps.at(-1)).toMatchObject({ name: 'request', error });
  });

  test('a renewal that is cancelled behind a 401 does not say that nothing was sent', async () => {
    await look();
    at.login.endAccess();
    at.login.misbehave('slow');
    const reply = refundOnce();
    while (at.login.asked('client_credentials') === 1) await new Promise((soon) => setTimeout(soon, 10));
    await at.world.value('runs.cancel', { runId: runIdOf(runs) });
    expect(await reply).toMatchObject({
      ok: true,
      value: { run: { state: 'failed', status: 401, error: { code: 'cancelled' } } },
    });
    const { error, sends } = await record();
    expect(error?.message).toBe(
      'The server asked “Northwind shop” to sign in again (401). You cancelled before a new token came. Nothing was done there.',
    );
    expect(sends).toHaveLength(1);
  });

  test('a token whose time is nearly over is renewed before the run, and so is one of a clock that was put back', async () => {
    await look();
    at.clock.now += 3_580_000;
    await look();
    expect(at.login.asked('client_credentials')).toBe(2);
    at.clock.now -= 10_000_000;
    await look();
    expect(at.login.asked('client_credentials')).toBe(3);
    expect(at.shop.requests).toHaveLength(3);
  });

  test.each<[Parameters<typeof at.login.misbehave>[0], string, string]>([
    ['garbage', 'sign-in-failed', 'without an access token'],
    ['html', 'sign-in-failed', 'JSON object'],
    ['empty', 'sign-in-failed', 'without an access token'],
    ['huge', 'response-too-large', 'more than 2 MB'],
    ['error', 'sign-in-failed', 'scope'],
    ['unavailable', 'sign-in-failed', '503'],
    ['other-type', 'sign-in-failed', 'bearer'],
    ['redirect', 'redirect-refused', 'redirects'],
  ])('a login server that answers with %s ends the run before it is sent, as %s', async (how, code, words) => {
    at.login.misbehave(how);
    const reply = await look();
    expect(reply).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(words) } });
    expect(at.shop.requests).toEqual([]);
    expect(await record()).toMatchObject({ state: 'failed', sentAt: null, error: { code }, sends: [] });
    at.login.behave();
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
  });

  test('a wrong secret is told with what to do', async () => {
    await at.world.value('connections.setSecret', { id: 'northwind', secret: 'wrong' });
    expect(await look()).toMatchObject({
      ok: false,
      error: { code: 'sign-in-failed', advice: expect.stringContaining('secret again') },
    });
  });

  test('cancelling while the token is on its way sends nothing', async () => {
    at.login.misbehave('slow');
    const reply = look();
    while (at.login.asked('client_credentials') === 0) await new Promise((soon) => setTimeout(soon, 10));
    await at.world.value('runs.cancel', { runId: runIdOf(runs) });
    expect(await reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(at.shop.requests).toEqual([]);
    expect(await record()).toMatchObject({ state: 'failed', sentAt: null });
  });

  test('without access to the login server nothing is asked there, and the origin is named', async () => {
    at.browser.grants.delete(LOGIN_AT);
    at.world.deps.access.forget();
    expect(await look()).toMatchObject({ ok: false, error: { code: 'permission-missing', origin: LOGIN_AT } });
    expect(at.login.requests).toEqual([]);
    const card = await at.world.value('cards.get', { windowId: 7, actionId: 'look-up-order' });
    expect(card).toMatchObject({ granted: false, missingGrants: [LOGIN_AT] });
  });

  test('the secret goes to no login server that it was not given for', async () => {
    const elsewhere = 'https://evil.northwind.example';
    at.browser.grants.add(elsewhere);
    const oauth = { ...byClient.oauth, tokenUrl: `${elsewhere}/oauth/token` } as NonNullable<Connection['oauth']>;
    // Not even named: no such connection can be saved.
    expect(await at.world.ask('connections.save', { connection: { ...byClient, oauth } })).toMatchObject({
      ok: false,
      error: { code: 'definition-invalid', field: 'oauth.tokenUrl' },
    });
    // Named, but the secret was given before.
    const named = { ...byClient, oauth, origins: [API, LOGIN_AT, elsewhere] };
    await at.world.value('connections.save', { connection: named });
    expect(await look()).toMatchObject({ ok: false, error: { code: 'secret-missing' } });
    expect(at.login.requests).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the secret is forgotten', () => at.world.value('connections.forgetSecret', { id: 'northwind' })],
    ['another is given', () => at.world.value('connections.setSecret', { id: 'northwind', secret: CLIENT.secret })],
    [
      'the connection changes',
      () =>
        at.world.value('connections.save', {
          connection: {
            ...byClient,
            oauth: { ...(byClient.oauth as NonNullable<Connection['oauth']>), scope: 'orders' },
          },
        }),
    ],
    ['secrets are locked', () => at.world.deps.tokens.forgetAll()],
  ])('the token goes when %s', async (_what, change) => {
    await look();
    expect(Object.keys((at.browser.session.get('tokens') ?? {}) as object)).toEqual(['northwind']);
    await change();
    expect(at.browser.session.get('tokens')).toEqual({});
  });

  test('a name that changes leaves the token', async () => {
    await look();
    await at.world.value('connections.save', { connection: { ...byClient, name: 'Shop' } });
    await look();
    expect(at.login.asked('client_credentials')).toBe(1);
  });

  test('a secret that is forgotten while its token is on its way takes it along', async () => {
    at.login.misbehave('slow');
    const reply = look();
    while (at.login.asked('client_credentials') === 0) await new Promise((soon) => setTimeout(soon, 10));
    await at.world.value('connections.forgetSecret', { id: 'northwind' });
    await at.world.value('runs.cancel', { runId: runIdOf(runs) });
    expect(await reply).toMatchObject({ ok: false });
    expect(at.browser.session.get('tokens') ?? {}).toEqual({});
  });

  test('its dry run asks for no token', async () => {
    const { actions } = await at.world.value('library.read', { ids: ['look-up-order'] });
    const dry = await at.world.value('tests.dryRun', {
      action: actions[0] as never,
      values: { order_number: 'NW-20481' },
      testId: runIdOf(800),
    });
    expect(dry.checks.filter(({ error }) => error !== null)).toEqual([]);
    expect(JSON.stringify(dry.request)).toContain('Bearer ••••••••');
    at.browser.grants.delete(LOGIN_AT);
    const again = await at.world.value('tests.dryRun', {
      action: actions[0] as never,
      values: { order_number: 'NW-20481' },
      testId: runIdOf(801),
    });
    expect(again.checks.find(({ name }) => name === 'access')?.error).toMatchObject({ origin: LOGIN_AT });
    expect(at.login.requests).toEqual([]);
  });

  test('Test connection asks each step, gets a new token, and shows nothing of the answer but its outline', async () => {
    const found = await at.world.value('connections.test', { id: 'northwind' });
    expect(found).toEqual({
      steps: ['address', 'access', 'secret', 'token', 'request'].map((name) => ({ name, error: null })),
      answer: {
        status: 200,
        contentType: expect.stringContaining('json'),
        size: expect.any(Number),
        duration: expect.any(Number),
      },
    });
    await at.world.value('connections.test', { id: 'northwind' });
    expect(at.login.asked('client_credentials')).toBe(2);
    at.login.misbehave('error');
    const failing = await at.world.value('connections.test', { id: 'northwind' });
    expect(failing.steps.at(-1)).toMatchObject({ name: 'token', error: { code: 'sign-in-failed' } });
    expect(failing.answer).toBeNull();
    const message = { name: 'connections.test', request: { id: 'northwind' } };
    expect(await at.world.raw(message, panelSender)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

describe('a login call', () => {
  beforeEach(() => begin(byLogin));

  test('is made of what the person gave, and its token stands where the connection says', async () => {
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
    expect(JSON.parse(at.login.requests[0]?.body ?? '')).toEqual(LOGIN);
    expect(at.shop.requests[0]?.headers).toMatchObject({ 'x-session': expect.stringMatching(/^at-/) });
    expect(at.shop.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('a lookup that meets a soft 401 signs in anew and is sent once more', async () => {
    at.shop.answerUnknown('in-the-body');
    await look();
    at.login.endAccess();
    at.shop.requests.length = 0;
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
    expect((await record()).sends.map(({ why, status }) => [why, status])).toEqual([
      ['first', 200],
      ['renewed', 200],
    ]);
    expect(at.login.asked('login')).toBe(2);
    expect(at.shop.requests).toHaveLength(2);
  });

  test('a lookup that goes on meeting it is no success', async () => {
    at.shop.answerUnknown('in-the-body');
    at.login.setLifetime(0);
    expect(await look()).toMatchObject({
      ok: true,
      value: { run: { state: 'failed', error: { code: 'sign-in-failed' }, outputs: [] } },
    });
    expect(at.shop.requests).toHaveLength(2);
  });

  test('a write that meets one is not sent again by itself: the agent is asked, and may send it under the same key', async () => {
    at.shop.answerUnknown('in-the-body');
    await look();
    at.login.endAccess();
    at.shop.requests.length = 0;
    const reply = await refundOnce();
    expect(reply).toMatchObject({
      ok: true,
      value: {
        run: {
          state: 'unknown',
          error: { code: 'sign-in-failed', message: expect.stringContaining('did not send it again') },
          outputs: [],
        },
      },
    });
    expect(at.shop.requests).toHaveLength(1);
    expect(at.login.asked('login')).toBe(2);
    const again = await refundOnce({ runId: runIdOf(runs), again: 1 });
    expect(again).toMatchObject({ ok: true, value: { run: { runId: runIdOf(runs - 1), state: 'succeeded' } } });
  });

  test('a wrong login says so', async () => {
    await at.world.value('connections.setSecret', { id: 'northwind', secret: 'helpdesk:wrong' });
    expect(await look()).toMatchObject({
      ok: false,
      error: { code: 'sign-in-failed', message: expect.stringContaining('did not accept the login') },
    });
  });
});
