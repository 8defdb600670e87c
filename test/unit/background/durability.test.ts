// What must survive a power cut is written strictly: browsers may keep a relaxed commit in memory for a while.
import { afterEach, expect, test } from 'vitest';
import { type Api, startApi } from './api.ts';
import { createReadyWorld, refund, startOf } from './world.ts';

interface Opened {
  stores: string[];
  durability: string;
}

const { prototype } = IDBDatabase;
const { transaction } = prototype;
let api: Api | null = null;

afterEach(async () => {
  prototype.transaction = transaction;
  await api?.close();
});

/** Every transaction that may write, from now on. */
function watchWrites(): Opened[] {
  const opened: Opened[] = [];
  prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    if (mode === 'readwrite')
      opened.push({
        stores: typeof stores === 'string' ? [stores] : [...stores],
        durability: options?.durability ?? 'default',
      });
    return transaction.call(this, stores, mode, options);
  };
  return opened;
}

/** Losing one of these loses work, a secret or the knowledge that a request left. */
const PRECIOUS = ['actions', 'revisions', 'connections', 'secrets', 'drafts', 'runs', 'meta'];

test('claims, records of runs, definitions, drafts and secrets are written with strict durability', async () => {
  api = await startApi();
  const world = await createReadyWorld({ fetch: api.fetch });
  const opened = watchWrites();
  await world.value('actions.keepDraft', { action: refund(), base: 1, after: 0 });
  await world.value('actions.setStatus', { ids: ['refund-order'], status: 'inactive' });
  await world.value('actions.setStatus', { ids: ['refund-order'], status: 'active' });
  await world.value('connections.setSecret', { id: 'northwind', secret: 'another-secret' });
  const { run } = await world.value('runs.start', startOf());
  expect(run.state).toBe('succeeded');
  const precious = opened.filter(({ stores }) => stores.some((store) => PRECIOUS.includes(store)));
  expect(precious.filter(({ durability }) => durability !== 'strict')).toEqual([]);
  for (const store of ['actions', 'drafts', 'secrets', 'runs'])
    expect(
      precious.some(({ stores }) => stores.includes(store)),
      store,
    ).toBe(true);
});
