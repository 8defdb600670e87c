// Agents who sign in at the server's own page: what comes of it, what is kept, and every way in which it goes wrong.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { challengeOf, makeProof } from '#background/tokens/pkce.ts';
import type { Connection } from '#lib/connection.ts';
import { returnAddress } from '#lib/oauth/authorize.ts';
import { CLIENT } from '#test/world/login/server.ts';
import { byClient, byCode, LOGIN_AT, type LoginWorld, startLoginWorld } from './login-world.ts';
import { API, contentSender, runIdOf, SIGN_IN_RETURN, startOf } from './world.ts';

/** Where the server of this world sends agents back to. */
const RETURN = returnAddress(SIGN_IN_RETURN, LOGIN_AT);

let at: LoginWorld;

beforeEach(async () => {
  at = await startLoginWorld(byCode);
});
afterEach(() => at.close());

const signIn = () => at.world.ask('connections.signIn', { id: 'northwind' });
const standing = async () => (await at.world.value('connections.list', {}))[0];
let runs = 0;
const look = () => {
  runs += 1;
  return at.world.ask('runs.start', startOf({ runId: runIdOf(runs) }));
};

test('the proof of key is the one of RFC 7636, appendix B', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
  const [one, other] = await Promise.all([makeProof(), makeProof()]);
  expect(one.verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(new Set([one.verifier, one.state, other.verifier, other.state]).size).toBe(4);
});

describe('a sign-in', () => {
  test('makes a connection ready, and runs are sent with its token', async () => {
    expect(await standing()).toMatchObject({ secret: 'sign-in', secretAt: null });
    expect(await look()).toMatchObject({
      ok: false,
      error: { code: 'secret-missing', message: 'You are not signed in to “Northwind shop”.' },
    });
    expect(await signIn()).toEqual({ ok: true, value: null });
    expect(await standing()).toMatchObject({ secret: 'ready', secretAt: at.clock.now });
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
    expect(at.login.asked('authorization_code')).toBe(1);
    expect(at.login.asked('refresh_token')).toBe(0);
    const { windowId, actionId } = startOf();
    const card = await at.world.value('cards.get', { windowId, actionId });
    expect(card.connection).toMatchObject({ gives: 'sign-in', secret: 'ready' });
  });

  test('that two presses wait for is one, in the log too', async () => {
    expect(await Promise.all([signIn(), signIn()])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(at.login.asked('authorization_code')).toBe(1);
    const filter = { show: 'events' as const, tests: 'include' as const, search: 'signed-in' };
    const { entries } = await at.world.value('log.list', { filter, after: null, limit: 10 });
    expect(entries).toHaveLength(1);
  });

  test('opens the page with state and proof, and no secret is in its address', async () => {
    await signIn();
    const asked = at.login.requests.find(({ path }) => path.startsWith('/oauth/authorize'));
    const query = new URL(asked?.path ?? '', LOGIN_AT).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      response_type: 'code',
      client_id: 'deskhand-agents',
      redirect_uri: RETURN,
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    const exchange = new URLSearchParams(at.login.requests.find(({ path }) => path === '/oauth/token')?.body);
    expect(await challengeOf(exchange.get('code_verifier') ?? '')).toBe(query.get('code_challenge'));
  });

  test('is renewed by its refresh token, which changes each time and is kept', async () => {
    await signIn();
    const before = await at.world.deps.vault.read('northwind');
    at.clock.now += 4_000_000;
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
    const after = await at.world.deps.vault.read('northwind');
    expect(after?.refreshToken).not.toBe(before?.refreshToken);
    expect(after).toMatchObject({ secret: '', savedAt: before?.savedAt, origins: [API, LOGIN_AT] });
    at.clock.now += 4_000_000;
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
    expect(at.login.asked('refresh_token')).toBe(2);
  });

  test('that the server ended has to be made anew, and says so', async () => {
    await signIn();
    at.login.endSignIns();
    at.clock.now += 4_000_000;
    expect(await look()).toMatchObject({
      ok: false,
      error: {
        code: 'sign-in-failed',
        message: 'Your sign-in for “Northwind shop” is over.',
        advice: 'Sign in again.',
        blame: 'you',
      },
    });
    expect(at.shop.requests).toEqual([]);
    expect(await standing()).toMatchObject({ secret: 'sign-in' });
    await signIn();
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
  });

  test('that ended in the middle of a run fails it after the server’s 401', async () => {
    await signIn();
    at.login.endSignIns();
    at.login.endAccess();
    expect(await look()).toMatchObject({
      ok: true,
      value: { run: { state: 'failed', status: 401, error: { code: 'sign-in-failed', advice: 'Sign in again.' } } },
    });
    expect(at.shop.requests).toHaveLength(1);
  });

  test('a server that fails for a moment ends no sign-in', async () => {
    await signIn();
    at.clock.now += 4_000_000;
    at.login.misbehave('unavailable');
    expect(await look()).toMatchObject({ ok: false, error: { code: 'sign-in-failed' } });
    at.login.behave();
    expect(await standing()).toMatchObject({ secret: 'ready' });
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
  });

  test('signing out forgets it', async () => {
    await signIn();
    await at.world.value('connections.signOut', { id: 'northwind' });
    expect(await standing()).toMatchObject({ secret: 'sign-in' });
    expect(await at.world.deps.vault.read('northwind')).toBeNull();
    expect(at.browser.session.get('tokens')).toEqual({});
  });

  test('holds for the client it was made with, and no other', async () => {
    await signIn();
    const oauth = { ...byCode.oauth, scope: 'orders' } as NonNullable<Connection['oauth']>;
    await at.world.value('connections.save', { connection: { ...byCode, oauth } });
    expect(await standing()).toMatchObject({ secret: 'sign-in' });
  });

  test('two presses open one page', async () => {
    let pages = 0;
    const answer = at.browser.answerSignIn;
    at.browser.answerSignIn = (url) => {
      pages += 1;
      return answer(url);
    };
    expect(await Promise.all([signIn(), signIn()])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(pages).toBe(1);
  });
});

describe('a client with a secret', () => {
  const withSecret: Connection = {
    ...byCode,
    oauth: { ...(byCode.oauth as NonNullable<Connection['oauth']>), clientId: CLIENT.id, authentication: 'body' },
  };

  test('asks for that first, keeps it through sign-in and sign-out, and sends it to the token address alone', async () => {
    await at.world.value('connections.save', { connection: withSecret });
    expect(await standing()).toMatchObject({ secret: 'missing' });
    expect(await signIn()).toMatchObject({ ok: false, error: { code: 'secret-missing' } });
    await at.world.value('connections.setSecret', { id: 'northwind', secret: CLIENT.secret });
    expect(await standing()).toMatchObject({ secret: 'sign-in' });
    await signIn();
    expect(await standing()).toMatchObject({ secret: 'ready' });
    at.clock.now += 4_000_000;
    expect(await look()).toMatchObject({ ok: true, value: { run: { state: 'succeeded' } } });
    await at.world.value('connections.signOut', { id: 'northwind' });
    expect(await standing()).toMatchObject({ secret: 'sign-in' });
    expect(await at.world.deps.vault.read('northwind')).toMatchObject({ secret: CLIENT.secret, refreshToken: null });
    const elsewhere = [
      ...at.shop.requests,
      ...at.login.requests.filter(({ path }) => !path.startsWith('/oauth/token')),
    ];
    expect(JSON.stringify(elsewhere)).not.toContain(encodeURIComponent(CLIENT.secret).slice(0, 24));
  });
});

describe('a sign-in that fails', () => {
  const failsAs = async (code: string, words: string) => {
    const reply = await signIn();
    expect(reply).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(words) } });
    expect(reply).toMatchObject({ error: { advice: expect.stringMatching(/\w.*\.$/) } });
    expect(await standing()).toMatchObject({ secret: 'sign-in' });
    expect(await at.world.deps.vault.read('northwind')).toBeNull();
    expect(JSON.stringify(reply)).not.toContain('<b>');
  };

  test('because the window was closed is cancelled', async () => {
    at.browser.answerSignIn = () => null;
    await failsAs('cancelled', 'was closed');
  });

  test('because the page does not open', async () => {
    at.browser.answerSignIn = () => Promise.reject(new Error('Authorization page could not be loaded.'));
    await failsAs('sign-in-failed', 'could not be opened');
  });

  test.each<[string, string]>([
    ['?code=stolen&state=other', 'does not belong to this sign-in'],
    ['?code=stolen', 'does not belong to this sign-in'],
    ['?error=access_denied', 'does not belong to this sign-in'],
    ['', 'does not belong to this sign-in'],
  ])('because the page came back with %j', async (query, words) => {
    at.browser.answerSignIn = () => `${RETURN}${query}`;
    await failsAs('sign-in-failed', words);
    expect(at.login.asked('authorization_code')).toBe(0);
  });

  test('because the page came back to where another server’s sign-ins end', async () => {
    at.browser.answerSignIn = (url) =>
      `${SIGN_IN_RETURN}login.other.example?code=x&state=${new URL(url).searchParams.get('state')}`;
    await failsAs('sign-in-failed', 'another address');
    expect(at.login.asked('authorization_code')).toBe(0);
  });

  test('because the page came back elsewhere', async () => {
    at.browser.answerSignIn = (url) => `https://evil.example/?code=x&state=${new URL(url).searchParams.get('state')}`;
    await failsAs('sign-in-failed', 'another address');
  });

  test.each<[string, string]>([
    ['error=access_denied', 'refused at the server’s page'],
    ['error=%3Cb%3Ex%3C%2Fb%3E', 'with an error'],
    ['', 'without a code'],
    ['code=a&code=b', 'without a code'],
    ['code=unknown', 'no longer accepted'],
  ])('because the page answered %j', async (query, words) => {
    at.browser.answerSignIn = (url) => `${RETURN}?state=${new URL(url).searchParams.get('state')}&${query}`;
    await failsAs('sign-in-failed', words);
  });

  test.each<[Parameters<LoginWorld['login']['misbehave']>[0], string]>([
    ['garbage', 'access token'],
    ['html', 'JSON object'],
    ['error', 'scope'],
    ['wrong-state', 'does not belong'],
    ['no-code', 'without a code'],
  ])('because the login server misbehaves: %s', async (how, words) => {
    at.login.misbehave(how);
    await failsAs('sign-in-failed', words);
  });

  test('because access or the permission is missing, before any page opens', async () => {
    at.browser.answerSignIn = () => {
      throw new Error('No page may open.');
    };
    at.browser.maySignIn = false;
    await failsAs('permission-missing', 'open a sign-in page');
    at.browser.maySignIn = true;
    at.browser.grants.delete(LOGIN_AT);
    await failsAs('permission-missing', LOGIN_AT);
  });

  test('because the connection changed meanwhile', async () => {
    const answer = at.browser.answerSignIn;
    at.browser.answerSignIn = async (url) => {
      await at.world.value('connections.save', {
        connection: { ...byCode, oauth: { ...(byCode.oauth as NonNullable<Connection['oauth']>), scope: 'all' } },
      });
      return answer(url);
    };
    await failsAs('sign-in-failed', 'was changed');
  });

  test('because the connection was deleted meanwhile', async () => {
    const answer = at.browser.answerSignIn;
    at.browser.answerSignIn = async (url) => {
      const { actions } = await at.world.value('actions.list', {});
      const ids = actions.map(({ id }) => id);
      await at.world.value('actions.setStatus', { ids, status: 'inactive' });
      await at.world.value('actions.delete', { ids });
      await at.world.value('connections.delete', { id: 'northwind' });
      return answer(url);
    };
    const error = { code: 'sign-in-failed', message: expect.stringContaining('was deleted while you signed in') };
    expect(await signIn()).toMatchObject({ ok: false, error });
    expect(await at.world.value('connections.list', {})).toEqual([]);
    expect(await at.world.deps.vault.read('northwind')).toBeNull();
  });

  test('because nobody signs in to that kind', async () => {
    await at.world.value('connections.save', { connection: byClient });
    expect(await signIn()).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const out = await at.world.ask('connections.signOut', { id: 'northwind' });
    expect(out).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test('because a ticket page asked for it', async () => {
    const message = { name: 'connections.signIn', request: { id: 'northwind' } };
    expect(await at.world.raw(message, contentSender)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});
