// A secret is sent as what it was given as: a definition that became another kind behind its back has no use for it.
import { expect, test } from 'vitest';
import { changeDefinitions } from '#background/store/definitions.ts';
import { listSecrets, writeSecret } from '#background/store/secrets.ts';
import type { SecretLevel } from '#lib/messages.ts';
import { API, connection, createReadyWorld, json, SECRET, startOf, type World } from './world.ts';

/** As a worker leaves it that dies after it wrote the connection and before it forgot what was given for the earlier one. */
async function withAnotherKind(sent: Request[], level: SecretLevel = 'browser'): Promise<World> {
  const fetch = async (url: RequestInfo | URL, options?: RequestInit) => {
    sent.push(new Request(url, options));
    return json({ status: 'shipped' });
  };
  const world = await createReadyWorld({ fetch: fetch as typeof globalThis.fetch });
  if (level !== 'browser') {
    await world.value('secrets.setLevel', {
      level,
      ...(level === 'passphrase' ? { passphrase: 'otter lamp granite' } : {}),
    });
  }
  const key = { in: 'query' as const, name: 'key' };
  await changeDefinitions(world.deps.database, { connections: [{ ...connection, kind: 'api-key', key }] });
  return world.restart();
}

test.each<SecretLevel>(['browser', 'session', 'passphrase'])('at the level %s', async (level) => {
  const sent: Request[] = [];
  const world = await withAnotherKind(sent, level);
  expect(await world.value('connections.list', {})).toMatchObject([{ secret: 'missing', secretAt: null }]);
  const reply = await world.ask('runs.start', startOf({ ticketKey: null }));
  expect(reply).toMatchObject({ ok: false, error: { code: 'secret-missing' } });
  expect(sent).toHaveLength(0);
});

test('given again, it is sent', async () => {
  const sent: Request[] = [];
  const world = await withAnotherKind(sent);
  await world.value('connections.setSecret', { id: 'northwind', secret: SECRET });
  expect(await world.ask('runs.start', startOf({ ticketKey: null }))).toMatchObject({ ok: true });
  expect(sent.map(({ url }) => url)).toEqual([`${API}/orders/NW-20481?key=${SECRET}`]);
});

test('a record whose purpose was altered or taken out does not open', async () => {
  const world = await createReadyWorld();
  const [record] = await listSecrets(world.deps.database);
  if (!record) throw new Error('There is no secret.');
  const { purpose: _purpose, ...without } = record;
  for (const altered of [{ ...record, purpose: 'api-key' }, without]) {
    await writeSecret(world.deps.database, altered);
    await expect(world.deps.vault.read('northwind')).rejects.toMatchObject({ detail: { code: 'secret-missing' } });
  }
});

test('what earlier versions kept without one goes on working', async () => {
  const world = await createReadyWorld({ fetch: async () => json({ status: 'shipped' }) });
  await writeSecret(world.deps.database, { connectionId: 'northwind', origins: [API], secret: SECRET, savedAt: 1 });
  const other = await world.restart();
  expect(await other.ask('runs.start', startOf({ ticketKey: null }))).toMatchObject({ ok: true });
});
