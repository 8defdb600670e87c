// Secrets at rest: the three levels, the lock, and what must never happen to what is kept.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCK_ALARM } from '#background/secrets/unlocked.ts';
import { listSecrets, replaceSecrets, writeSecret } from '#background/store/secrets.ts';
import { deriveKey, ITERATIONS, type Sealed, seal } from '#lib/browser/sealing.ts';
import { AppError } from '#lib/errors.ts';
import type { SecretLevel } from '#lib/messages.ts';
import {
  API,
  connection,
  createReadyWorld,
  createWorld,
  NOW,
  optionsSender,
  panelSender,
  SECRET,
  startOf,
  ticket,
  type World,
} from './world.ts';

const PASSPHRASE = 'otter lamp granite seven';
const MINUTE = 60_000;

async function levelWorld(level: SecretLevel, options: Parameters<typeof createReadyWorld>[0] = {}): Promise<World> {
  const world = await createReadyWorld(options);
  await setLevel(world, level);
  return world;
}

const setLevel = (world: World, level: SecretLevel, passphrase = PASSPHRASE) =>
  world.value('secrets.setLevel', level === 'passphrase' ? { level, passphrase } : { level });

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.detail.code : String(error)),
  );

/** Everything that is on disk: the database's secrets, the store beside it, and without the keys' own files. */
async function onDisk(world: World): Promise<string> {
  const secrets = await listSecrets(world.deps.database);
  const text = new TextDecoder('latin1');
  const shown = secrets.map((record) =>
    'sealed' in record
      ? { ...record, sealed: [text.decode(record.sealed.iv), text.decode(record.sealed.data)] }
      : record,
  );
  return JSON.stringify([shown, [...world.browser.store]]);
}

/** A clock that a test moves. */
function clock() {
  const time = { now: NOW };
  return { time, options: { now: () => time.now } };
}

describe.each<SecretLevel>(['browser', 'session', 'passphrase'])('at the level %s', (level) => {
  test('a secret is given, used and forgotten', async () => {
    const world = await levelWorld(level);
    expect(await world.value('secrets.status', {})).toEqual({ level, locked: false, kept: 1 });
    expect(await world.deps.vault.read('northwind')).toEqual({
      connectionId: 'northwind',
      origins: [API],
      purpose: 'bearer',
      secret: SECRET,
      refreshToken: null,
      savedAt: NOW,
    });
    await world.value('connections.setSecret', { id: 'northwind', secret: 'another-one' });
    expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: 'another-one' });
    await world.value('connections.forgetSecret', { id: 'northwind' });
    expect(await world.deps.vault.read('northwind')).toBeNull();
    expect(await world.value('secrets.status', {})).toEqual({ level, locked: false, kept: 0 });
    expect(world.browser.files.size).toBe(0);
  });

  test('a refresh token is kept and noted, and says nothing else', async () => {
    const world = await levelWorld(level);
    const held = { connectionId: 'northwind', origins: [API], secret: '', refreshToken: 'rt-1', savedAt: 5 };
    await world.deps.vault.write(held);
    expect(await world.deps.vault.read('northwind')).toEqual(held);
    const note = { connectionId: 'northwind', origins: [API], savedAt: 5, locked: false, signedIn: true };
    expect(await world.deps.vault.notes()).toEqual(new Map([['northwind', note]]));
  });

  test('what is on disk does not hold the secret', async () => {
    const world = await levelWorld(level);
    expect(await onDisk(world)).not.toContain(SECRET);
  });

  test('a deleted connection takes its secret with it', async () => {
    const world = await levelWorld(level);
    await world.value('actions.delete', { ids: ['look-up-order', 'refund-order'] });
    await world.value('connections.delete', { id: 'northwind' });
    expect(await world.deps.vault.read('northwind')).toBeNull();
    expect(world.browser.files.size).toBe(0);
    expect(JSON.stringify([...world.browser.session])).not.toContain(SECRET);
  });

  test('forgetting all loses the secrets and nothing else', async () => {
    const world = await levelWorld(level);
    if (level === 'passphrase') await world.value('secrets.lock', {});
    const reply = await world.value('secrets.forgetAll', {});
    expect(reply).toEqual({ level: 'browser', locked: false, kept: 0 });
    expect(await world.deps.vault.read('northwind')).toBeNull();
    expect(world.browser.files.size).toBe(0);
    expect(JSON.stringify([...world.browser.session])).not.toContain(SECRET);
    expect((await world.value('actions.list', {})).actions).toHaveLength(2);
    expect(await world.value('connections.list', {})).toMatchObject([{ id: 'northwind' }]);
    expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test.each<SecretLevel>(['browser', 'session', 'passphrase'])('the level %s takes them all over', async (next) => {
    const world = await levelWorld(level);
    await world.deps.vault.write({
      connectionId: 'b',
      origins: ['https://b.example'],
      secret: 'b-1',
      refreshToken: 'r',
      savedAt: 2,
    });
    expect(await setLevel(world, next)).toEqual({ level: next, locked: false, kept: 2 });
    expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET, savedAt: NOW });
    expect(await world.deps.vault.read('b')).toMatchObject({ secret: 'b-1', refreshToken: 'r', savedAt: 2 });
    expect(world.browser.files.size).toBe(next === 'browser' ? 2 : 0);
    expect(JSON.stringify([...world.browser.session]).includes(SECRET)).toBe(next === 'session');
    const restarted = await world.restart();
    expect(await restarted.deps.vault.read('b')).toMatchObject({ secret: 'b-1' });
  });

  test.each<SecretLevel>(['browser', 'session', 'passphrase'])(
    'a change to %s that the database refuses leaves all as they were',
    async (next) => {
      if (next === level && next !== 'passphrase') return expect(level).toBe(next);
      const world = await levelWorld(level);
      const database = await world.deps.database.open();
      const before = await database.getAll('secrets');
      const put = IDBObjectStore.prototype.put;
      // The last of its writes: the others were made by then.
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...what: Parameters<typeof put>) {
        if (this.name === 'meta') throw new DOMException('disk full', 'QuotaExceededError');
        return put.apply(this, what);
      };
      const passphrase = 'another passphrase it is';
      const asked = await world.ask(
        'secrets.setLevel',
        next === 'passphrase' ? { level: next, passphrase } : { level: next },
      );
      IDBObjectStore.prototype.put = put;
      expect(asked).toMatchObject({ ok: false, error: { code: 'storage-full' } });
      expect(await database.getAll('secrets')).toEqual(before);
      expect(await world.value('secrets.status', {})).toEqual({ level, locked: false, kept: 1 });
      expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
      if (level === 'passphrase') {
        await world.value('secrets.lock', {});
        await world.value('secrets.unlock', { passphrase: PASSPHRASE });
        expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
      }
    },
  );
});

describe('by the browser itself', () => {
  test('what an earlier version kept in plain text is still read', async () => {
    const world = await createWorld();
    await writeSecret(world.deps.database, { connectionId: 'old', origins: [API], secret: 'old-1', savedAt: 3 });
    const held = { connectionId: 'old', origins: [API], secret: 'old-1', refreshToken: null, savedAt: 3 };
    expect(await world.deps.vault.read('old')).toEqual(held);
    await setLevel(world, 'passphrase');
    expect(await world.deps.vault.read('old')).toEqual(held);
    expect(await onDisk(world)).not.toContain('old-1');
  });

  test('a browser without files of its own keeps them all the same', async () => {
    const world = await createReadyWorld();
    world.browser.beforeFile = () => {
      throw new DOMException('no', 'SecurityError');
    };
    await world.value('connections.setSecret', { id: 'northwind', secret: 'plain-1' });
    expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: 'plain-1' });
  });

  test('a forgotten secret cannot be opened again by what the database may still have in its files', async () => {
    const world = await createReadyWorld();
    const [kept] = await listSecrets(world.deps.database);
    await world.value('connections.forgetSecret', { id: 'northwind' });
    if (kept) await writeSecret(world.deps.database, kept);
    expect(await codeOf(world.deps.vault.read('northwind'))).toBe('secret-missing');
  });

  test('keys that a worker left behind when it died are removed, and no others', async () => {
    const world = await createReadyWorld();
    world.browser.files.set('left-behind', new Uint8Array(32));
    const next = await world.restart();
    await next.deps.vault.tidy();
    expect(next.browser.files.size).toBe(1);
    expect(await next.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
  });

  test('what a worker that died on the way to another level left in memory counts for nothing', async () => {
    const world = await createReadyWorld();
    world.browser.session.set('secrets', { northwind: { connectionId: 'northwind', secret: 'left-behind' } });
    const next = await world.restart();
    expect(await next.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
    await next.value('connections.forgetSecret', { id: 'northwind' });
    expect(await next.deps.vault.read('northwind')).toBeNull();
    expect(JSON.stringify([...next.browser.session])).not.toContain('left-behind');
  });
});

describe('for this session only', () => {
  test('a worker that stops loses none, a browser that closes loses all', async () => {
    const world = await levelWorld('session');
    const worker = await world.restart();
    expect(await worker.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
    expect(await listSecrets(worker.deps.database)).toEqual([]);
    worker.browser.session.clear();
    const browser = await worker.restart();
    expect(await browser.deps.vault.read('northwind')).toBeNull();
    expect(await browser.value('secrets.status', {})).toEqual({ level: 'session', locked: false, kept: 0 });
    browser.browser.answerPage = () => ({ kind: 'ticket', ticket });
    const card = await browser.value('cards.get', { windowId: startOf().windowId, actionId: startOf().actionId });
    expect(card.connection).toMatchObject({ secret: 'missing' });
  });

  test('a memory that is full is said, and what was kept stays', async () => {
    const world = await levelWorld('session');
    world.browser.beforeRemember = () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    const reply = await world.ask('connections.setSecret', { id: 'northwind', secret: 'too-much' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
  });

  test('a memory that is full keeps the level from changing', async () => {
    const world = await createReadyWorld();
    world.browser.beforeRemember = () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    const reply = await world.ask('secrets.setLevel', { level: 'session' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    expect(await world.value('secrets.status', {})).toEqual({ level: 'browser', locked: false, kept: 1 });
    expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
  });
});

describe('with a passphrase', () => {
  test('while locked nothing is read or given, and nothing was written', async () => {
    const world = await levelWorld('passphrase');
    expect(await world.value('secrets.lock', {})).toEqual({ level: 'passphrase', locked: true, kept: 1 });
    const before = await listSecrets(world.deps.database);
    expect(await codeOf(world.deps.vault.read('northwind'))).toBe('secret-locked');
    for (const asked of [
      world.ask('connections.setSecret', { id: 'northwind', secret: 'another-one' }),
      world.ask('secrets.setLevel', { level: 'browser' }),
      world.ask('secrets.setLevel', { level: 'passphrase', passphrase: 'a new one, and long enough' }),
    ]) {
      expect(await asked).toMatchObject({ ok: false, error: { code: 'secret-locked' } });
    }
    expect(await listSecrets(world.deps.database)).toEqual(before);
    expect((await world.deps.vault.notes()).get('northwind')).toMatchObject({ locked: true, origins: [API] });
  });

  test('while locked a secret can still be forgotten', async () => {
    const world = await levelWorld('passphrase');
    await world.value('secrets.lock', {});
    await world.value('connections.forgetSecret', { id: 'northwind' });
    expect(await world.value('secrets.status', {})).toEqual({ level: 'passphrase', locked: true, kept: 0 });
  });

  test('a run while locked is refused before anything is sent, and runs once it is unlocked', async () => {
    let sent = 0;
    const world = await levelWorld('passphrase', {
      fetch: async () => {
        sent += 1;
        return new Response('{}', { headers: { 'content-type': 'application/json' } });
      },
    });
    await world.value('secrets.lock', {});
    expect(await world.ask('runs.start', startOf())).toMatchObject({ ok: false, error: { code: 'secret-locked' } });
    expect(sent).toBe(0);
    await world.value('secrets.unlock', { passphrase: PASSPHRASE }, panelSender);
    expect(await world.value('runs.start', startOf())).toMatchObject({ run: { state: 'succeeded' } });
    expect(sent).toBe(1);
  });

  test('a wrong one is told, and changes nothing', async () => {
    const world = await levelWorld('passphrase');
    await world.value('secrets.lock', {});
    const before = [await listSecrets(world.deps.database), [...world.browser.session]];
    const reply = await world.ask('secrets.unlock', { passphrase: `${PASSPHRASE} ` });
    expect(reply).toMatchObject({ ok: false, error: { code: 'passphrase-wrong', blame: 'you' } });
    expect(JSON.stringify(reply)).not.toContain('granite');
    expect([await listSecrets(world.deps.database), [...world.browser.session]]).toEqual(before);
    expect(await world.value('secrets.unlock', { passphrase: PASSPHRASE })).toMatchObject({ locked: false });
  });

  test('the same letters open it however a keyboard composes them', async () => {
    const world = await createReadyWorld();
    await setLevel(world, 'passphrase', 'caf\u00e9 au lait at nine');
    await world.value('secrets.lock', {});
    expect(await world.value('secrets.unlock', { passphrase: 'cafe\u0301 au lait at nine' })).toMatchObject({
      locked: false,
    });
  });

  test('a new one takes the place of the old, with another salt', async () => {
    const world = await levelWorld('passphrase');
    const salt = async () => (await (await world.deps.database.open()).get('meta', 'secrets')) as { salt: Uint8Array };
    const before = await salt();
    await setLevel(world, 'passphrase', 'another passphrase it is');
    expect((await salt()).salt).not.toEqual(before.salt);
    await world.value('secrets.lock', {});
    expect(await world.ask('secrets.unlock', { passphrase: PASSPHRASE })).toMatchObject({
      error: { code: 'passphrase-wrong' },
    });
    await world.value('secrets.unlock', { passphrase: 'another passphrase it is' });
    expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
  });

  test.each(['', 'short', 'aaaaaaaaaaaaaaaa', 'abcdefghijklmnop'])('%j is refused as one', async (passphrase) => {
    const world = await createReadyWorld();
    const message = { name: 'secrets.setLevel', request: { level: 'passphrase', passphrase } };
    expect(await world.raw(message, optionsSender)).toMatchObject({
      ok: false,
      error: { code: passphrase === '' ? 'bad-message' : 'value-invalid' },
    });
    expect(await world.value('secrets.status', {})).toMatchObject({ level: 'browser' });
  });

  test('the key is in the memory of the session alone; the browser that closes locks', async () => {
    const world = await levelWorld('passphrase');
    expect(await onDisk(world)).not.toContain('secretsKey');
    const worker = await world.restart();
    expect(await worker.value('secrets.status', {})).toMatchObject({ locked: false });
    worker.browser.session.clear();
    const browser = await worker.restart();
    expect(await browser.value('secrets.status', {})).toEqual({ level: 'passphrase', locked: true, kept: 1 });
  });

  test('is derived as was agreed: 16 random bytes of salt, at least 600,000 iterations', async () => {
    const world = await levelWorld('passphrase');
    const kept = (await (await world.deps.database.open()).get('meta', 'secrets')) as {
      salt: Uint8Array;
      iterations: number;
    };
    expect(kept.salt).toHaveLength(16);
    expect(kept.iterations).toBeGreaterThanOrEqual(600_000);
  });

  test('fewer iterations than today’s are raised when it is unlocked', async () => {
    const world = await createWorld();
    const salt = new Uint8Array(16).fill(7);
    const key = await deriveKey(PASSPHRASE, salt, 1_000);
    const verifier = await seal(key, 'deskhand passphrase verifier', 'deskhand passphrase verifier');
    await replaceSecrets(world.deps.database, { level: 'passphrase', salt, iterations: 1_000, verifier }, []);
    await world.value('secrets.unlock', { passphrase: PASSPHRASE });
    const kept = (await (await world.deps.database.open()).get('meta', 'secrets')) as {
      salt: Uint8Array;
      iterations: number;
    };
    expect(kept.iterations).toBe(ITERATIONS);
    await world.value('secrets.lock', {});
    expect(await world.value('secrets.unlock', { passphrase: PASSPHRASE })).toMatchObject({ locked: false });
  });
});

describe('a record that somebody altered', () => {
  type Change = (record: { connectionId: string; origins: string[]; sealed: Sealed }) => object;
  test.each<[string, Change]>([
    ['names another origin', (record) => ({ ...record, origins: ['https://evil.example'] })],
    ['names one origin more', (record) => ({ ...record, origins: [...record.origins, 'https://evil.example'] })],
    ['stands under another connection', (record) => ({ ...record, connectionId: 'evil' })],
    [
      'has another byte',
      ({ sealed, ...record }) => ({
        ...record,
        sealed: { ...sealed, data: sealed.data.map((byte, at) => (at === 3 ? byte ^ 1 : byte)) },
      }),
    ],
    [
      'has another IV',
      ({ sealed, ...record }) => ({ ...record, sealed: { ...sealed, iv: sealed.iv.map((byte) => byte ^ 1) } }),
    ],
    ['was cut', ({ sealed, ...record }) => ({ ...record, sealed: { ...sealed, data: sealed.data.slice(0, 5) } })],
    ['lost what was sealed', (record) => ({ ...record, sealed: null })],
    [
      'was put there in plain text',
      ({ connectionId, origins }) => ({ connectionId, origins, secret: 'planted', savedAt: 1 }),
    ],
  ])('is not used when it %s', async (_how, change) => {
    const world = await levelWorld('passphrase');
    const [record] = await listSecrets(world.deps.database);
    const altered = change(record as unknown as Parameters<Change>[0]) as { connectionId: string };
    await (await world.deps.database.open()).put('secrets', altered as never);
    expect(await codeOf(world.deps.vault.read(altered.connectionId))).toBe('secret-missing');
  });

  test('opens with its origins in another order', async () => {
    const world = await createReadyWorld();
    await setLevel(world, 'passphrase');
    const origins = ['https://a.example', 'https://b.example'];
    await world.deps.vault.write({ connectionId: 'x', origins, secret: 's', refreshToken: null, savedAt: 1 });
    const record = (await listSecrets(world.deps.database)).find(({ connectionId }) => connectionId === 'x');
    if (record) await writeSecret(world.deps.database, { ...record, origins: origins.toReversed() });
    expect(await world.deps.vault.read('x')).toMatchObject({ secret: 's' });
  });

  test('of how they are kept opens nothing, and can be left by forgetting all', async () => {
    const world = await levelWorld('passphrase');
    await (await world.deps.database.open()).put('meta', { level: 'plain', salt: 'x' }, 'secrets');
    expect(await world.value('secrets.status', {})).toEqual({ level: 'passphrase', locked: true, kept: 1 });
    expect(await codeOf(world.deps.vault.read('northwind'))).toBe('secret-locked');
    expect(await world.ask('secrets.unlock', { passphrase: PASSPHRASE })).toMatchObject({
      error: { code: 'secret-locked' },
    });
    expect(await world.value('secrets.forgetAll', {})).toEqual({ level: 'browser', locked: false, kept: 0 });
  });
});

describe('the lock', () => {
  test('falls after the minutes of the settings without use, by the alarm', async () => {
    const { time, options } = clock();
    const world = await levelWorld('passphrase', options);
    expect(world.browser.alarms.get(LOCK_ALARM)).toBe(NOW + 15 * MINUTE);
    time.now += 15 * MINUTE - 1;
    await world.deps.vault.lockIfDue();
    expect(await world.value('secrets.status', {})).toMatchObject({ locked: false });
    time.now += 1;
    await world.deps.vault.lockIfDue();
    expect(await world.value('secrets.status', {})).toMatchObject({ locked: true });
    expect(world.browser.alarms.has(LOCK_ALARM)).toBe(false);
    expect(JSON.stringify([...world.browser.session])).not.toContain('usedAt');
  });

  test('falls when the alarm never came and the secret is asked for', async () => {
    const { time, options } = clock();
    const world = await levelWorld('passphrase', options);
    time.now += 16 * MINUTE;
    expect(await codeOf(world.deps.vault.read('northwind'))).toBe('secret-locked');
    time.now -= 16 * MINUTE;
    expect(await world.value('secrets.status', {})).toMatchObject({ locked: true });
  });

  test.each([
    ['set back by an hour', -60 * MINUTE],
    ['set forward by a year', 365 * 24 * 60 * MINUTE],
  ])('falls when the clock was %s', async (_how, jump) => {
    const { time, options } = clock();
    const world = await levelWorld('passphrase', options);
    time.now += jump;
    expect(await codeOf(world.deps.vault.read('northwind'))).toBe('secret-locked');
  });

  test('does not fall when the clock is set right by a second', async () => {
    const { time, options } = clock();
    const world = await levelWorld('passphrase', options);
    time.now -= 1_000;
    expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
  });

  test('waits as long again after what a person does, and after a run', async () => {
    const { time, options } = clock();
    const world = await levelWorld('passphrase', options);
    for (let step = 0; step < 4; step += 1) {
      time.now += 10 * MINUTE;
      if (step % 2 === 0) await world.value('cards.search', { windowId: startOf().windowId, query: 'order' });
      else await world.deps.vault.read('northwind');
    }
    expect(await world.value('secrets.status', {})).toMatchObject({ locked: false });
    expect(world.browser.alarms.get(LOCK_ALARM)).toBe(time.now + 15 * MINUTE);
  });

  test('does not wait for what pages and tickets tell by themselves', async () => {
    const { time, options } = clock();
    const world = await levelWorld('passphrase', options);
    time.now += 10 * MINUTE;
    await world.value('tickets.view', { windowId: startOf().windowId });
    await world.value('actions.list', {});
    await world.value('connections.list', {});
    await world.value('secrets.status', {});
    await world
      .value('tickets.publish', { reading: { kind: 'none', helpdeskName: 'Otter' } as never })
      .catch(() => undefined);
    time.now += 5 * MINUTE;
    expect(await world.value('secrets.status', {})).toMatchObject({ locked: true });
  });

  test('an act that comes too late does not open it again', async () => {
    const { time, options } = clock();
    const world = await levelWorld('passphrase', options);
    time.now += 20 * MINUTE;
    await world.value('cards.search', { windowId: startOf().windowId, query: 'order' });
    expect(await world.value('secrets.status', {})).toMatchObject({ locked: true });
  });

  test('falls sooner as soon as the settings say so', async () => {
    const { options } = clock();
    const world = await levelWorld('passphrase', options);
    await world.value('settings.set', { lockAfterMinutes: 2 });
    expect(world.browser.alarms.get(LOCK_ALARM)).toBe(NOW + 2 * MINUTE);
  });

  test('takes the tokens along that were got with the secrets', async () => {
    const world = await levelWorld('passphrase');
    await world.deps.tokens.keep(connection, NOW, { token: 'token-1', refreshToken: null, lifetime: null }, NOW);
    expect(await world.deps.tokens.find(connection, NOW, NOW)).toBe('token-1');
    await world.value('secrets.lock', {});
    expect(await world.deps.tokens.find(connection, NOW, NOW)).toBeNull();
    expect(JSON.stringify([...world.browser.session])).not.toContain('token-1');
  });

  test('is told to cards and lists', async () => {
    const world = await levelWorld('passphrase');
    await world.deps.library.read();
    await world.value('secrets.lock', {});
    expect((await world.deps.library.read()).secrets.get('northwind')).toMatchObject({ locked: true });
    await world.value('secrets.unlock', { passphrase: PASSPHRASE });
    expect((await world.deps.library.read()).secrets.get('northwind')).toMatchObject({ locked: false });
  });

  test('changes nothing at another level', async () => {
    const world = await createReadyWorld();
    expect(await world.value('secrets.lock', {})).toEqual({ level: 'browser', locked: false, kept: 1 });
    expect(await world.value('secrets.unlock', { passphrase: 'whatever it may be' })).toMatchObject({ locked: false });
    expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
  });
});

describe('who may ask', () => {
  test.each(['secrets.setLevel', 'secrets.forgetAll'])('%s is for the options alone', async (name) => {
    const world = await createReadyWorld();
    const request = name === 'secrets.setLevel' ? { level: 'session' } : {};
    expect(await world.raw({ name, request }, panelSender)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(await world.value('secrets.status', {})).toMatchObject({ level: 'browser', kept: 1 });
  });

  test.each([{ passphrase: '' }, { passphrase: 'x'.repeat(1_001) }, {}, { passphrase: 5 }])(
    'a malformed passphrase is no guess: %j',
    async (request) => {
      const world = await levelWorld('passphrase');
      const reply = await world.raw({ name: 'secrets.unlock', request }, optionsSender);
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-message' } });
    },
  );
});

describe('what is sealed', () => {
  const secrets = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => `canary ${text}`);

  test('never holds the secret, and is never the same twice', async () => {
    const world = await createReadyWorld();
    await setLevel(world, 'passphrase');
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const held = { connectionId: 'x', origins: [API], secret, refreshToken: secret, savedAt: 1 };
        await world.deps.vault.write(held);
        expect(await world.deps.vault.read('x')).toEqual(held);
        const record = (await listSecrets(world.deps.database)).find(({ connectionId }) => connectionId === 'x');
        if (!record || !('sealed' in record)) throw new Error('It is not sealed.');
        const iv = record.sealed.iv.join();
        expect(seen.has(iv)).toBe(false);
        seen.add(iv);
        expect(record.sealed.iv).toHaveLength(12);
        const bytes = Buffer.from(record.sealed.data);
        expect(bytes.includes(Buffer.from(secret, 'utf8'))).toBe(false);
        expect(bytes.includes(Buffer.from(secret, 'utf16le'))).toBe(false);
        expect(JSON.stringify({ ...record, sealed: null })).not.toContain(JSON.stringify(secret).slice(1, -1));
      }),
    );
  }, 60_000);
});
