// Everything a handler may use, put together once per worker. Tests make it with a browser and a network of their own.
import type { Settings } from '#lib/messages.ts';
import { type Policy, readPolicy, underPolicy } from '#lib/policy/policy.ts';
import { type KnownSite, knownSites } from '#lib/policy/policy-sites.ts';
import type { Learned } from '#lib/suggest/learned.ts';
import { type Access, createAccess } from './access.ts';
import type { BrowserPort } from './browser-port.ts';
import { type Cached, createCached, createKeyed, type Keyed } from './cached.ts';
import { type Library, readLibrary } from './library-cache.ts';
import { createRecentTickets, type RecentTickets } from './recent-tickets.ts';
import { report } from './report.ts';
import { type Circuits, createCircuits } from './run/breaker.ts';
import { createFlights, type Flights } from './run/flights.ts';
import { createVault, type Vault } from './secrets/vault.ts';
import { vaultClosed } from './secrets/vault-changed.ts';
import { createSerial, type Serial } from './serial.ts';
import { syncReaders } from './sites.ts';
import { storageChanged } from './storage-changed.ts';
import { createDatabase, type Database } from './store/db.ts';
import { createHealth, type Health } from './store/health.ts';
import { type HelpdeskEntry, listHelpdesks } from './store/helpdesks.ts';
import { readLearned } from './store/learned.ts';
import { readSalt } from './store/salt.ts';
import { readSettings } from './store/settings.ts';
import { readShapes, type Shapes } from './store/shapes.ts';
import { listSites } from './store/sites.ts';
import { purgeTrash } from './store/trash.ts';
import type { Review } from './sync/view.ts';
import { createTokens, type Tokens } from './tokens/tokens.ts';
import { createUpdates, type Updates } from './updates.ts';
import { assembleView } from './views/panel-view.ts';
import { createViews, type Views } from './views/ports.ts';
import { createRanking, type Ranking } from './views/ranking.ts';
import { createReadings, type Readings } from './views/readings.ts';

export interface Surroundings {
  browser: BrowserPort;
  fetch: typeof fetch;
  now: () => number;
  /** The database's name; tests use one each. */
  databaseName?: string;
}

export interface Deps {
  browser: BrowserPort;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  database: Database;
  health: Health;
  vault: Vault;
  tokens: Tokens;
  /** One change of definitions at a time, from reading what is there to writing what follows: two could undo each other, or pass a limit. */
  changeDefinition: Serial;
  library: Cached<Library>;
  helpdesks: Cached<HelpdeskEntry[]>;
  /** What the options page shows of the shared library. */
  review: Keyed<Review>;
  /** The person's and the policy's. */
  sites: Cached<KnownSite[]>;
  /** The company's, as the browser gives it. */
  policy: Cached<Policy>;
  /** What holds: the person's settings under the policy's. */
  settings: Cached<Settings>;
  learned: Cached<Learned>;
  shapes: Cached<Shapes>;
  salt: Cached<Uint8Array>;
  access: Access;
  readings: Readings;
  recentTickets: RecentTickets;
  ranking: Ranking;
  views: Views;
  flights: Flights;
  circuits: Circuits;
  updates: Updates;
  /** Puts the content script on the allowed sites and takes it away elsewhere. */
  syncReaders(): Promise<void>;
  /** Resolves when the storage was judged, the runs of an earlier worker are settled and old trash is gone. Never rejects. */
  ready: Promise<unknown>;
}

export function createDeps({ browser, fetch, now, databaseName }: Surroundings): Deps {
  const database = createDatabase(databaseName);
  const vault = createVault({
    database,
    browser,
    now,
    lockAfterMinutes: async () => (await deps.settings.read()).lockAfterMinutes,
    closed: () => vaultClosed(deps),
  });
  const syncing = createSerial();
  const changing = createSerial();
  const made: Omit<Deps, 'ready'> = {
    browser,
    fetch,
    now,
    database,
    health: createHealth({ database, browser, now, changed: (status) => storageChanged(deps, status) }),
    vault,
    tokens: createTokens(browser),
    changeDefinition: (task) =>
      changing(async () => {
        // The change before this one may have found damage.
        await deps.health.requireReady();
        return task();
      }),
    library: createCached(() => readLibrary(database, vault)),
    helpdesks: createCached(() => listHelpdesks(database)),
    review: createKeyed(),
    sites: createCached(async () => knownSites(await listSites(database), (await deps.policy.read()).helpdeskSites)),
    policy: createCached(async () => readPolicy(await browser.managed())),
    settings: createCached(async () => underPolicy(await readSettings(database), await deps.policy.read())),
    learned: createCached(() => readLearned(database)),
    shapes: createCached(() => readShapes(database)),
    salt: createCached(() => readSalt(database)),
    access: createAccess(browser),
    readings: createReadings(),
    recentTickets: createRecentTickets(browser),
    ranking: createRanking(),
    views: createViews(async (windowId) => {
      await deps.ready;
      return deps.health.isReady() ? assembleView(deps, windowId) : null;
    }),
    flights: createFlights(),
    circuits: createCircuits(browser),
    updates: createUpdates(
      () => deps.flights.size > 0 || deps.views.areOpen(),
      () => browser.reload(),
    ),
    syncReaders: () => syncing(() => syncReaders(deps)),
  };
  const deps: Deps = Object.assign(made, { ready: start(made) });
  return deps;
}

async function start({ health, database, now }: Pick<Deps, 'health' | 'database' | 'now'>): Promise<void> {
  await health.check();
  if (!health.isReady()) return;
  await purgeTrash(database, now()).catch((error: unknown) => report('emptying the trash', error));
}
