// Connections made, changed and deleted by an administrator, and where their secrets stay.
import { describe, expect, test } from 'vitest';
import type { Connection } from '#lib/connection.ts';
import {
  API,
  connection,
  createReadyWorld,
  createWorld,
  fakePort,
  NOW,
  optionsSender,
  panelSender,
  SECRET,
  startOf,
} from './world.ts';

const second: Connection = {
  ...connection,
  id: 'parcels',
  name: 'Parcel service',
  kind: 'api-key',
  key: { in: 'header', name: 'X-Api-Key' },
  origins: ['https://parcels.example'],
  account: 'helpdesk-service',
};

describe('a saved connection', () => {
  test('is listed as it was saved, with the time, and every page hears of it', async () => {
    const world = await createWorld();
    const { port, told } = fakePort('options');
    world.deps.views.connect(port);
    await world.value('connections.save', { connection: second });
    expect(await world.value('connections.list', {})).toEqual([
      {
        id: 'parcels',
        name: 'Parcel service',
        connection: { ...second, updatedAt: NOW },
        secret: 'missing',
        secretAt: null,
        usedBy: [],
      },
    ]);
    expect(told).toContainEqual({ name: 'definitions.changed' });
    expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
  });

  test('survives the worker, and the sentinel counts it', async () => {
    const world = await createWorld();
    await world.value('connections.save', { connection: second });
    const next = await world.restart();
    expect(await next.value('storage.status', {})).toEqual({ state: 'ready' });
    expect(await next.value('connections.list', {})).toMatchObject([{ id: 'parcels' }]);
  });

  test('keeps its secret, which stays bound to the origins it was given for', async () => {
    const world = await createReadyWorld();
    await world.value('connections.save', { connection: { ...connection, name: 'Shop' } });
    expect(await world.value('connections.list', {})).toMatchObject([{ name: 'Shop', secret: 'ready', secretAt: NOW }]);
    const elsewhere = 'https://elsewhere.example';
    await world.value('connections.save', { connection: { ...connection, origins: [elsewhere] } });
    expect(await world.value('connections.list', {})).toMatchObject([{ secret: 'missing', secretAt: null }]);
    expect(await world.deps.vault.read('northwind')).toMatchObject({ origins: [API], secret: SECRET });
  });

  test.each<[Partial<Connection>, string]>([
    [{ name: ' ' }, 'name'],
    [{ origins: ['https://parcels.example/v1'] }, 'origins[0]'],
    [{ key: { in: 'header', name: 'Cookie' } }, 'key.name'],
    [{ key: { in: 'query', name: '' } }, 'key.name'],
  ])('is refused where it breaks a rule: %o', async (changes, field) => {
    const world = await createWorld();
    const reply = await world.ask('connections.save', { connection: { ...second, ...changes } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'definition-invalid', field, blame: 'you' } });
    expect(await world.value('connections.list', {})).toEqual([]);
  });

  test('is not written over by a page that has not seen it, nor by a second one of the same id', async () => {
    const world = await createWorld();
    await world.value('connections.save', { connection: second, since: 0 });
    const [one] = await world.value('connections.list', {});
    const seen = one?.connection?.updatedAt ?? 0;
    await world.value('connections.save', { connection: { ...second, name: 'Theirs' }, since: seen });
    for (const since of [seen, 0]) {
      const reply = await world.ask('connections.save', { connection: { ...second, name: 'Mine' }, since });
      expect(reply).toMatchObject({ ok: false, error: { code: 'edit-conflict' } });
    }
    expect(await world.value('connections.list', {})).toMatchObject([{ name: 'Theirs' }]);
  });

  test('comes from the options alone, in its shape', async () => {
    const world = await createWorld();
    const message = { name: 'connections.save', request: { connection: second } };
    expect(await world.raw(message, panelSender)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const withSecret = { ...message, request: { connection: { ...second, secret: 's3cret' } } };
    const reply = await world.raw(withSecret, optionsSender);
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-message' } });
    expect(JSON.stringify(reply)).not.toContain('s3cret');
  });
});

describe('a deleted connection', () => {
  test('takes its secret with it, and saving it again brings it back without one', async () => {
    const world = await createWorld();
    await world.value('connections.save', { connection: second });
    await world.value('connections.setSecret', { id: 'parcels', secret: 'k-1' });
    await world.value('connections.delete', { id: 'parcels' });
    expect(await world.value('connections.list', {})).toEqual([]);
    expect(await world.deps.vault.read('parcels')).toBeNull();
    expect(await world.value('storage.status', {})).toEqual({ state: 'ready' });
    await world.value('connections.save', { connection: second });
    expect(await world.value('connections.list', {})).toMatchObject([{ id: 'parcels', secret: 'missing' }]);
  });

  test('is refused while actions use it, and they are named', async () => {
    const world = await createReadyWorld();
    const reply = await world.ask('connections.delete', { id: 'northwind' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(JSON.stringify(reply)).toContain('“Look up an order”, “Refund an order”');
    expect(await world.value('connections.list', {})).toMatchObject([
      {
        secret: 'ready',
        usedBy: [
          { id: 'look-up-order', name: 'Look up an order' },
          { id: 'refund-order', name: 'Refund an order' },
        ],
      },
    ]);
  });

  test('that is not there is told', async () => {
    const world = await createWorld();
    expect(await world.ask('connections.delete', { id: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'connection-missing' },
    });
    const message = { name: 'connections.delete', request: { id: 'x' } };
    expect(await world.raw(message, panelSender)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

test('cards say whose account acts, and what the secret is made of', async () => {
  const world = await createReadyWorld();
  await world.value('connections.save', { connection: { ...connection, kind: 'basic', account: 'helpdesk-service' } });
  await world.value('connections.setSecret', { id: 'northwind', secret: 'dana:open sesame' });
  const { windowId, actionId } = startOf();
  const card = await world.value('cards.get', { windowId, actionId });
  expect(card.connection).toMatchObject({
    account: 'helpdesk-service',
    kind: 'basic',
    gives: 'login',
    secret: 'ready',
  });
});

test('another kind throws the secret away: a password must not be sent as a token', async () => {
  const world = await createReadyWorld();
  await world.value('connections.save', { connection: { ...connection, kind: 'basic' } });
  expect(await world.deps.vault.read('northwind')).toBeNull();
  expect(await world.value('connections.list', {})).toMatchObject([{ id: 'northwind', secret: 'missing' }]);
  // The actions go on pointing at it.
  const { windowId, actionId } = startOf();
  expect((await world.value('cards.get', { windowId, actionId })).connection).toMatchObject({ id: 'northwind' });
});

test.each(['nobody', 'dana:line\nbreak'])('a login is refused as %j without being quoted', async (secret) => {
  const world = await createReadyWorld();
  await world.value('connections.save', { connection: { ...connection, kind: 'basic' } });
  const reply = await world.ask('connections.setSecret', { id: 'northwind', secret });
  expect(reply).toMatchObject({ ok: false, error: { code: 'value-invalid' } });
  expect(JSON.stringify(reply)).not.toContain(secret.slice(0, 5));
});
