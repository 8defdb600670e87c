// A change of how secrets are kept that is interrupted halfway: nothing is lost, and nothing stays open that was to be closed.
import { expect, test } from 'vitest';
import { newPassphrase, parseKeeping } from '#background/secrets/keeping.ts';
import { sealRecord } from '#background/secrets/records.ts';
import { listSecrets, readKeeping, replaceSecrets } from '#background/store/secrets.ts';
import { createReadyWorld, SECRET, type World } from './world.ts';

const FIRST = 'otter lamp granite seven';
const SECOND = 'velvet pillar mosaic nine';

const inMemory = (world: World) => JSON.stringify([...world.browser.session]);

async function passphraseWorld(): Promise<World> {
  const world = await createReadyWorld();
  await world.value('secrets.setLevel', { level: 'passphrase', passphrase: FIRST });
  return world;
}

/** As a worker leaves it that dies after it wrote the database and before it wrote the memory. */
async function changedWithoutMemory(world: World): Promise<World> {
  const held = await world.deps.vault.read('northwind');
  if (!held) throw new Error('There is no secret.');
  const next = await newPassphrase(SECOND);
  await replaceSecrets(world.deps.database, next.keeping, [await sealRecord(held, next.key, null)]);
  return world.restart();
}

test('a key of an earlier passphrase opens nothing, so the secrets are locked and not damaged', async () => {
  const world = await changedWithoutMemory(await passphraseWorld());
  expect(await world.value('secrets.status', {})).toEqual({ level: 'passphrase', locked: true, kept: 1 });
  const reply = await world.ask('connections.setSecret', { id: 'northwind', secret: 'sealed-with-the-wrong-key' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'secret-locked' } });
  await world.value('secrets.unlock', { passphrase: SECOND });
  expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
});

test('and another way to keep them does not throw away what it cannot open', async () => {
  const world = await changedWithoutMemory(await passphraseWorld());
  const reply = await world.ask('secrets.setLevel', { level: 'browser' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'secret-locked' } });
  expect(await listSecrets(world.deps.database)).toHaveLength(1);
});

test('a passphrase that could not be remembered locks, and takes nothing with it', async () => {
  const world = await passphraseWorld();
  const { key } = world.browser.session.get('secretsKey') as { key: string };
  world.browser.beforeRemember = (value) => {
    if (JSON.stringify(value).includes('"key"') && !JSON.stringify(value).includes(key)) throw new Error('No room.');
  };
  await world.value('secrets.setLevel', { level: 'passphrase', passphrase: SECOND });
  world.browser.beforeRemember = () => undefined;
  expect(await world.value('secrets.status', {})).toMatchObject({ locked: true, kept: 1 });
  await world.value('secrets.unlock', { passphrase: SECOND });
  expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
});

test('a way that was not taken after all leaves nothing in memory', async () => {
  const world = await passphraseWorld();
  await world.deps.database.close();
  const { open } = world.deps.database;
  let asked = 0;
  world.deps.database.open = async () => {
    const database = await open();
    return new Proxy(database, {
      get(target, name) {
        if (name !== 'transaction') {
          const value = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        }
        return (stores: string | string[], mode: IDBTransactionMode) => {
          if (Array.isArray(stores) && stores.includes('meta') && stores.includes('secrets') && mode === 'readwrite') {
            asked += 1;
            throw new DOMException('The disk is full.', 'QuotaExceededError');
          }
          return target.transaction(stores as 'secrets', mode);
        };
      },
    });
  };
  const reply = await world.ask('secrets.setLevel', { level: 'session' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'storage-full' } });
  expect(asked).toBe(1);
  world.deps.database.open = open;
  expect(parseKeeping(await readKeeping(world.deps.database))).toMatchObject({ level: 'passphrase' });
  expect(inMemory(world)).not.toContain(SECRET);
});

test('what a worker that died left in memory goes when they are locked', async () => {
  const world = await passphraseWorld();
  const held = await world.deps.vault.read('northwind');
  await world.browser.remember('secrets', { northwind: held });
  await world.value('secrets.lock', {});
  expect(inMemory(world)).not.toContain(SECRET);
});

test('a key that a worker left behind does not take the secrets of the session with it', async () => {
  const world = await passphraseWorld();
  const key = await world.browser.remembered('secretsKey');
  await world.value('secrets.setLevel', { level: 'session' });
  await world.browser.remember('secretsKey', key);
  await world.value('secrets.lock', {});
  expect(await world.deps.vault.read('northwind')).toMatchObject({ secret: SECRET });
});
