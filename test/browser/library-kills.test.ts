// Workers stopped while a version of a shared library is taken: afterwards this browser has the old version or the new one, never some of each.
import type { Page, Worker } from '@playwright/test';
import { writeShared } from '#lib/sync/write-shared.ts';
import { SEED, size } from '../size.ts';
import { figure, tellSuite } from '../suite-line.ts';
import { makeAction, makeInput } from '../unit/action/make-action.ts';
import { type LibraryServer, startLibraryServer } from '../world/library-server.ts';
import { test as base, expect } from './fixtures.ts';
import { HELD, killer, sendAll, told } from './killed-worker.ts';
import { tell } from './panel-steps.ts';

const ACTIONS = 600;
const KILLS = size(24, 240);
/**
 * Before anything is written; with some of the actions in the transaction; with all of them, and some of what the library says of them;
 * with all on the disk, and nobody told.
 */
const STEPS = ['fetch', 'revisions', 'shared', 'complete'] as const;
type Step = (typeof STEPS)[number] | 'any moment';
/** Of the latest version, what is here afterwards. */
const EXPECTED: Record<(typeof STEPS)[number], 'old' | 'new'> = {
  fetch: 'old',
  revisions: 'old',
  shared: 'old',
  complete: 'new',
};

const test = base.extend<{ files: LibraryServer }>({
  files: async ({ world }, use) => {
    const files = await startLibraryServer(world.tls);
    await use(files);
    await files.stop();
  },
  hostRules: async ({ files }, use) => use(files.hostRules),
  granted: async ({ world, files }, use) => use([world.api.origin, world.helpdesk.origin, files.origin]),
  seeded: false,
});

/** Every version says of each action which one it is. */
const publish = (version: number) =>
  writeShared(
    {
      actions: Array.from({ length: ACTIONS }, (_, index) =>
        makeAction({ url: 'https://api.a.example/orders/{{order}}', connectionId: null }, [makeInput('order')], {
          id: `action-${index}`,
          name: `Action ${index}`,
          description: `Version ${version}.`,
        }),
      ),
      connections: [],
      helpdesks: [],
    },
    {
      library: '5f0c7f0e-0000-4000-8000-000000000001',
      version,
      author: 'Dana Reyes',
      publishedAt: '2026-11-23T12:00:00.000Z',
      note: '',
    },
    null,
  );

/** Keeps the worker from getting past a step; the hold is gone with it. */
function hold(worker: Worker, step: (typeof STEPS)[number]): Promise<void> {
  return worker.evaluate(
    ([name, channelName]) => {
      const channel = new BroadcastChannel(channelName);
      const reached = () => channel.postMessage('reached');
      if (name === 'fetch') {
        globalThis.fetch = () => {
          reached();
          return new Promise<never>(() => undefined);
        };
      }
      // The two hundredth write to a store is never heard of, and its transaction stays open: reads follow reads.
      const { prototype } = IDBObjectStore;
      let writes = 0;
      for (const method of ['add', 'put'] as const) {
        const write = prototype[method];
        prototype[method] = function (this: IDBObjectStore, ...given) {
          const request = write.apply(this, given);
          if (this.name === name) writes += 1;
          if (this.name !== name || writes < 200) return request;
          const stay = () => {
            this.count().onsuccess = stay;
          };
          if (writes === 200) {
            stay();
            request.onsuccess = reached;
          }
          request.addEventListener = () => undefined;
          return request;
        };
      }
      if (name !== 'complete') return;
      const listen = IDBTransaction.prototype.addEventListener;
      IDBTransaction.prototype.addEventListener = function (
        this: IDBTransaction,
        type: string,
        listener: EventListenerOrEventListenerObject,
        ...rest: unknown[]
      ) {
        const held = type === 'complete' && this.mode === 'readwrite' && this.objectStoreNames.contains('libraries');
        (listen as (...all: unknown[]) => void).call(this, type, held ? reached : listener, ...rest);
      };
    },
    [step, HELD] as const,
  );
}

interface Kept {
  /** Which versions the definitions, what the library said of them, and the newest revisions are of. */
  actions: string[];
  shared: string[];
  revisions: string[];
  counts: number[];
  latest: number;
  text: boolean;
}

/** What the database holds, whatever a worker says of it. */
function keptIn(page: Page): Promise<Kept> {
  return page.evaluate(
    () =>
      new Promise<Kept>((done, failed) => {
        const opening = indexedDB.open('deskhand');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          type Stored = { id: string; definition: { description: string } };
          const transaction = opening.result.transaction(['actions', 'shared', 'revisions', 'libraries', 'records']);
          const all = (name: string): IDBRequest<Stored[]> => transaction.objectStore(name).getAll();
          const [actions, shared, revisions] = [all('actions'), all('shared'), all('revisions')];
          const libraries = transaction.objectStore('libraries').getAllKeys();
          const subscription = transaction.objectStore('records').get('subscription');
          transaction.oncomplete = () => {
            opening.result.close();
            const says = (records: Stored[]) => [...new Set(records.map(({ definition }) => definition.description))];
            // Ascending: the newest of each stays.
            const newest = new Map(revisions.result.map((record) => [record.id, record]));
            const latest: number = subscription.result?.latest?.publication.version ?? 0;
            done({
              actions: says(actions.result),
              shared: says(shared.result),
              revisions: says([...newest.values()]),
              counts: [actions.result.length, shared.result.length, newest.size],
              latest,
              text: libraries.result.includes(latest),
            });
          };
        };
      }),
  );
}

/** The version that all of it is of. */
function wholeVersion({ actions, shared, revisions, counts, latest, text }: Kept): number {
  const all = { actions, shared, revisions, counts, text };
  const says = [`Version ${latest}.`];
  const whole = { actions: says, shared: says, revisions: says, counts: [ACTIONS, ACTIONS, ACTIONS], text: true };
  expect(all).toEqual(whole);
  return latest;
}

test(`${KILLS} workers stopped while a version is taken: the old set whole or the new one, and the next look takes the rest`, async ({
  deskhand,
  files,
}) => {
  test.setTimeout(60_000 + KILLS * 5_000);
  files.text = await publish(1);
  await deskhand.ask('settings.set', { actionLimit: ACTIONS });
  await deskhand.ask('sync.subscribe', { url: files.url, connectionId: null, publicKey: null, automatic: true });
  await deskhand.ask('sync.accept', { version: 1, entries: null });
  const page = await deskhand.openOptions('#/settings');
  const { stop } = await killer(deskhand);
  const figures = { old: 0, new: 0 };
  let version = 1;
  for (let kill = 0; kill < KILLS; kill += 1) {
    version += 1;
    files.text = await publish(version);
    const step: Step = kill % 2 === 1 ? 'any moment' : (STEPS[(kill / 2) % STEPS.length] ?? 'fetch');
    const look = [{ name: 'sync.look', request: {} }];
    if (step === 'any moment') {
      await sendAll(page, look, 0);
      // Spread over the time that taking a version needs here, never the same twice.
      await new Promise((done) => setTimeout(done, ((kill * 97 + SEED) % 40) * 15));
    } else {
      await hold(await deskhand.worker(), step);
      await sendAll(page, look, 1);
    }
    await stop();
    await told(page);
    expect(await tell(page, 'storage.status', {}), `stopped at “${step}”`).toMatchObject({
      value: { state: 'ready' },
    });
    const found = wholeVersion(await keptIn(page)) === version ? 'new' : 'old';
    figures[found] += 1;
    if (step !== 'any moment') expect(found, `stopped at “${step}”`).toBe(EXPECTED[step]);
    expect(await tell(page, 'sync.look', {})).toMatchObject({ value: { problem: null, latest: { version } } });
    expect(wholeVersion(await keptIn(page))).toBe(version);
  }
  tellSuite(
    'S14 kills while a version is taken',
    `${figure(KILLS)} kills, ${figure(figures.old)} left the old version of ${ACTIONS} actions, ${figure(figures.new)} the new one, 0 some of each`,
  );
});
