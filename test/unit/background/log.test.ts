// The log as pages ask for it: every filter against a plain look at all that there is, pages, one run, exports, what is erased and what stays.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordEvent } from '#background/store/events.ts';
import { MOST_LOOKED } from '#background/store/log.ts';
import { pruneLog } from '#background/store/log-erase.ts';
import { storedRow, storedRun } from '#background/store/log-rows.ts';
import { changeRun, claimRun, writeRun } from '#background/store/runs.ts';
import { wordsOf } from '#lib/log/run-row.ts';
import type { LogEntry, LogEvent, LogFilter, LogPage } from '#lib/log.ts';
import type { RunRecord } from '#lib/run.ts';
import { runRecord } from '../run/run-record.ts';
import { createWorld, NOW, runIdOf, type World } from './world.ts';

const ALL: LogFilter = { show: 'all', tests: 'include' };
const DAY = 86_400_000;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

async function keep(...runs: RunRecord[]): Promise<void> {
  for (const run of runs) await writeRun(world.deps.database, run);
}

/** Every page, one after the other. */
async function listAll(filter: LogFilter, limit = 200): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  let after: string | null = null;
  do {
    const page: LogPage = await world.value('log.list', { filter, after, limit });
    expect(page.entries.length).toBeLessThanOrEqual(limit);
    expect(page.looked).toBeLessThanOrEqual(MOST_LOOKED);
    entries.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return entries;
}

const idOf = (entry: LogEntry) => (entry.kind === 'run' ? entry.runId : entry.id);

describe('the list', () => {
  test('tells of a run what it needs, newest first', async () => {
    await keep(
      runRecord({ runId: runIdOf(1), preparedAt: NOW, settledAt: NOW + 340 }),
      runRecord({ runId: runIdOf(2), preparedAt: NOW + 1, state: 'failed', status: 409, settledAt: NOW + 11 }),
    );
    const { entries, next } = await world.value('log.list', { filter: ALL, after: null, limit: 50 });
    expect(next).toBeNull();
    expect(entries.map(idOf)).toEqual([runIdOf(2), runIdOf(1)]);
    expect(entries[1]).toEqual({
      kind: 'run',
      runId: runIdOf(1),
      at: NOW,
      actionId: 'refund-order',
      actionName: 'Refund an order',
      does: 'change',
      agent: 'Dana Reyes',
      ticketNumber: '318',
      connectionName: '',
      origin: 'https://api.northwind.example',
      state: 'succeeded',
      status: 200,
      code: null,
      duration: 340,
      test: false,
    });
  });

  test('shows a run while it is under way, and once when it has settled', async () => {
    await claimRun(world.deps.database, runRecord({ state: 'prepared', settledAt: null }), null);
    expect(await listAll(ALL)).toMatchObject([{ state: 'prepared', duration: null }]);
    await changeRun(world.deps.database, runIdOf(1), (run) => ({ ...run, state: 'sending' }));
    expect(await listAll(ALL)).toMatchObject([{ state: 'sending' }]);
    await keep(runRecord({ state: 'unknown' }));
    expect(await listAll(ALL)).toMatchObject([{ state: 'unknown' }]);
    await changeRun(world.deps.database, runIdOf(1), (run) => ({ ...run, state: 'sending', settledAt: null }));
    expect(await listAll(ALL)).toMatchObject([{ state: 'sending' }]);
    expect(await listAll({ ...ALL, states: ['unknown'] })).toEqual([]);
    await keep(runRecord());
    expect(await listAll(ALL)).toMatchObject([{ state: 'succeeded' }]);
  });

  test('pages of any size lose nothing, not even among runs of one millisecond', async () => {
    await keep(...Array.from({ length: 30 }, (_, n) => runRecord({ runId: runIdOf(n), preparedAt: NOW + (n % 3) })));
    for (let n = 0; n < 5; n += 1) {
      await recordEvent(world.deps, {
        subject: { kind: 'site', id: `s${n}`, name: `s${n}` },
        what: 'added',
        changes: [],
      });
    }
    const whole = (await listAll(ALL)).map(idOf);
    expect(new Set(whole).size).toBe(35);
    for (const limit of [1, 2, 7, 34, 35]) expect((await listAll(ALL, limit)).map(idOf)).toEqual(whole);
  });

  test('looks at no more than so many entries for a page, and says how to go on', async () => {
    const database = await world.deps.database.open();
    const transaction = database.transaction(['runs', 'log'], 'readwrite');
    const count = MOST_LOOKED + 1_000;
    for (let n = 0; n < count; n += 1) {
      const run = runRecord({ runId: runIdOf(n), preparedAt: NOW + n, agent: n === 3 ? 'Rare Bird' : 'Dana Reyes' });
      void transaction.objectStore('runs').put(storedRun(run, -run.preparedAt * 1_000));
      void transaction.objectStore('log').put(storedRow(run, -run.preparedAt * 1_000));
    }
    await transaction.done;
    const filter: LogFilter = { ...ALL, search: 'rare' };
    const first = await world.value('log.list', { filter, after: null, limit: 50 });
    expect(first).toMatchObject({ entries: [], looked: MOST_LOOKED });
    const second = await world.value('log.list', { filter, after: first.next, limit: 50 });
    expect(second).toMatchObject({ next: null, looked: 1_000 });
    expect(second.entries.map(idOf)).toEqual([runIdOf(3)]);
    // Its own index leads there at once.
    const byAgent = await world.value('log.list', { filter: { ...ALL, agent: 'Rare Bird' }, after: null, limit: 50 });
    expect(byAgent).toMatchObject({ next: null, looked: 1, entries: [{ runId: runIdOf(3) }] });
  });

  test('a place that is none is refused', async () => {
    expect(await world.ask('log.list', { filter: ALL, after: '12 or so', limit: 50 })).toMatchObject({
      ok: false,
      error: { code: 'bad-message' },
    });
  });
});

/** What stands in a run, written down once more without a look at how the log finds it. */
function saysAll(run: RunRecord, search: string): boolean {
  const { actionName, agent, ticketNumber, connectionName, origin, error, unreadable, status, runId } = run;
  const facts = [actionName, agent, ticketNumber, connectionName, origin, error?.code, error?.message, unreadable];
  const all = [...facts, status, runId, wordsOf(run)].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(' ')
    .every((word) => all.includes(word));
}

function naive(runs: readonly RunRecord[], events: readonly LogEvent[], filter: LogFilter): (string | number)[] {
  const inTime = (at: number) => at >= (filter.from ?? 0) && at < (filter.to ?? Number.MAX_SAFE_INTEGER);
  const fitting = runs.filter(
    (run) =>
      filter.show !== 'events' &&
      inTime(run.preparedAt) &&
      [run.actionId, undefined].includes(filter.actionId) &&
      [run.connectionId, undefined].includes(filter.connectionId) &&
      [run.agent, undefined].includes(filter.agent) &&
      [run.ticketNumber, undefined].includes(filter.ticket) &&
      (!filter.states?.length || filter.states.includes(run.state)) &&
      (filter.tests === 'include' || (filter.tests === 'only') === (run.test === true)) &&
      saysAll(run, filter.search ?? ''),
  );
  const runsAlone = filter.agent !== undefined || filter.ticket !== undefined || filter.states?.length;
  const changes = events.filter(
    (event) =>
      filter.show !== 'runs' &&
      filter.tests !== 'only' &&
      !runsAlone &&
      inTime(event.at) &&
      (filter.actionId === undefined || (event.subject.kind === 'action' && event.subject.id === filter.actionId)) &&
      (filter.connectionId === undefined || event.subject.id === filter.connectionId) &&
      (filter.search ?? '').split(' ').every((word) => event.subject.name.toLowerCase().includes(word.toLowerCase())),
  );
  const placed = [
    ...fitting.map((run) => ({ id: run.runId as string | number, at: run.preparedAt })),
    ...changes.map((event) => ({ id: event.id, at: event.at })),
  ];
  return placed.sort((a, b) => b.at - a.at).map(({ id }) => id);
}

test('every filter gives what a plain look at all of it gives', { timeout: 120_000 }, async () => {
  let now = NOW;
  world = await createWorld({ now: () => now });
  const agents = ['Ada', 'Ben', 'Cleo'];
  const actions = ['refund-order', 'find-order', 'track'];
  const states = ['succeeded', 'succeeded', 'failed', 'unknown', 'sending'] as const;
  const runs = Array.from({ length: 240 }, (_, n): RunRecord => {
    const state = states[(n * 7) % 5] ?? 'succeeded';
    const isLong = n % 40 === 3;
    return runRecord({
      runId: runIdOf(n),
      // some of one time, and far apart
      preparedAt: NOW - ((n * 37) % 97) * 1_000,
      settledAt: state === 'sending' ? null : NOW,
      state: n >= 235 ? 'sending' : state === 'sending' ? 'failed' : state,
      actionId: actions[n % 3] ?? '',
      actionName: `Action ${actions[n % 3]}`,
      agent: agents[(n * n) % 3] ?? '',
      ticketNumber: n % 50 === 0 ? 'T-rare' : String(n % 4),
      connectionId: n % 5 === 0 ? 'shop' : null,
      connectionName: n % 5 === 0 ? 'Shop' : '',
      status: state === 'failed' ? 409 : 200,
      kind: n % 2 === 0 ? 'lookup' : 'change',
      inputs: [{ name: 'note', value: isLong ? `${'x'.repeat(5_000)} needle` : `NW-${n}`, masked: false }],
      ...(n % 11 === 0 ? { test: true } : {}),
    });
  });
  const open = runs.filter(({ state }) => state === 'sending');
  await keep(...runs);
  for (let n = 0; n < 30; n += 1) {
    now = NOW - n * 3_000;
    const kind = n % 3 === 0 ? 'connection' : 'action';
    const subject = {
      kind,
      id: kind === 'connection' ? 'shop' : (actions[n % 3] ?? ''),
      name: `Thing NW-${n}`,
    } as const;
    await recordEvent(world.deps, { subject, what: 'saved', changes: [] });
  }
  now = NOW;
  const events = (await listAll({ ...ALL, show: 'events' })).flatMap((entry) =>
    entry.kind === 'event' ? [entry] : [],
  );
  expect([open.length, events.length]).toEqual([5, 30]);
  const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
  const time = fc.option(fc.integer({ min: NOW - 100_000, max: NOW + 1_000 }), { nil: undefined, freq: 2 });
  const filters = fc.record({
    show: fc.constantFrom('all', 'runs', 'events'),
    tests: fc.constantFrom('include', 'leave-out', 'only'),
    actionId: maybe([...actions, 'nowhere']),
    connectionId: maybe(['shop', 'nowhere']),
    agent: maybe([...agents, 'Nobody']),
    ticket: maybe(['0', '1', 'T-rare', 'none']),
    states: maybe([[], ['unknown'], ['failed', 'sending'], ['prepared'], ['succeeded', 'unknown', 'failed']]),
    from: time,
    to: time,
    search: maybe(['needle', 'nw-1', 'ADA refund', 'NW-7 shop', '409', 'x needle nw', 'nothing at all']),
  });
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 200 }), async (made, limit) => {
      const given = Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
      const filter = given as unknown as LogFilter;
      const found = await listAll(filter, limit);
      const expected = naive(runs, events, filter);
      expect(found.map(idOf).sort()).toEqual([...expected].sort());
      expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).sort((a, b) => b - a));
    }),
  );
});

test('facets name what stands in the log, once each, as it is called today', async () => {
  await keep(
    runRecord({ runId: runIdOf(1), preparedAt: NOW - 5, agent: 'Ben', actionId: 'b', actionName: 'Beta' }),
    runRecord({ runId: runIdOf(2), agent: 'Ada', connectionId: 'shop', connectionName: 'Shop' }),
    runRecord({ runId: runIdOf(3), agent: 'Ada', actionId: 'a', actionName: 'Alpha' }),
    runRecord({ runId: runIdOf(4), agent: '', test: true, actionId: 'a', actionName: 'Alpha' }),
  );
  await recordEvent(world.deps, { subject: { kind: 'site', id: 's', name: 's' }, what: 'added', changes: [] });
  expect(await world.value('log.facets', {})).toEqual({
    runs: 4,
    events: 1,
    oldest: NOW - 5,
    agents: ['Ada', 'Ben'],
    actions: [
      { id: 'a', name: 'Alpha' },
      { id: 'b', name: 'Beta' },
      { id: 'refund-order', name: 'Refund an order' },
    ],
    connections: [{ id: 'shop', name: 'Shop' }],
  });
});

test('facets of an empty log', async () => {
  const nothing = { runs: 0, events: 0, oldest: null, agents: [], actions: [], connections: [] };
  expect(await world.value('log.facets', {})).toEqual(nothing);
});

describe('one run and exports', () => {
  test('give everything that is kept but the fingerprint', async () => {
    const run = runRecord({ response: { headers: [], size: 2, body: '{}' } });
    await keep(run);
    const { fingerprint: _fingerprint, ...logged } = run;
    expect(await world.value('log.run', { runId: run.runId })).toEqual(logged);
    expect(await world.value('log.records', { filter: ALL, after: null })).toEqual({ runs: [logged], next: null });
  });

  test('a run that is not there is refused', async () => {
    expect(await world.ask('log.run', { runId: runIdOf(9) })).toMatchObject({ ok: false });
  });

  test('come in portions that fit a message, none lost and none twice', async () => {
    const body = 'x'.repeat(16_384);
    const runs = Array.from({ length: 450 }, (_, n) =>
      runRecord({ runId: runIdOf(n), preparedAt: NOW + (n % 7), response: { headers: [], size: 1, body } }),
    );
    await keep(...runs);
    await recordEvent(world.deps, { subject: { kind: 'site', id: 's', name: 's' }, what: 'added', changes: [] });
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const portion: { runs: { runId: string }[]; next: string | null } = await world.value('log.records', {
        filter: ALL,
        after,
      });
      expect(JSON.stringify(portion).length).toBeLessThan(2_100_000);
      ids.push(...portion.runs.map(({ runId }) => runId));
      after = portion.next;
    } while (after !== null);
    expect(ids).toHaveLength(450);
    expect(new Set(ids).size).toBe(450);
  });
});

describe('erasing', () => {
  const ids = async () => (await listAll({ ...ALL, show: 'runs' })).map(idOf);

  test('takes what is older, and tells of itself', async () => {
    await keep(
      runRecord({ runId: runIdOf(1), preparedAt: NOW - 2 * DAY, settledAt: NOW - 2 * DAY }),
      runRecord({ runId: runIdOf(2), preparedAt: NOW - DAY, settledAt: NOW - DAY }),
    );
    expect(await world.value('log.erase', { before: NOW - DAY })).toEqual({ runs: 1, events: 0 });
    expect(await ids()).toEqual([runIdOf(2)]);
    expect(await world.ask('log.run', { runId: runIdOf(1) })).toMatchObject({ ok: false });
    expect(await listAll({ ...ALL, show: 'events' })).toMatchObject([
      { subject: { kind: 'log' }, what: 'erased', changes: [{ field: 'Runs', before: '1' }, {}, {}] },
    ]);
    expect(await world.value('log.erase', { before: NOW - DAY })).toEqual({ runs: 0, events: 0 });
  });

  test('leaves runs under way, and writes that must be asked about before they are sent again', async () => {
    const recent = { preparedAt: NOW - 60_000, settledAt: NOW - 59_000 };
    await keep(
      runRecord({ runId: runIdOf(1), ...recent }),
      runRecord({ runId: runIdOf(2), ...recent, state: 'unknown' }),
      runRecord({ runId: runIdOf(3), ...recent, state: 'failed' }),
      runRecord({ runId: runIdOf(4), ...recent, kind: 'lookup' }),
      runRecord({ runId: runIdOf(5), preparedAt: NOW - DAY, settledAt: null, state: 'sending' }),
      runRecord({ runId: runIdOf(6), preparedAt: NOW - 700_000, settledAt: NOW - 699_000 }),
    );
    expect(await world.value('log.erase', { before: null })).toEqual({ runs: 3, events: 0 });
    expect((await ids()).sort()).toEqual([1, 2, 5].map(runIdOf));
    const twin = runRecord({ runId: runIdOf(7), state: 'prepared', settledAt: null });
    expect(await claimRun(world.deps.database, twin, null)).toMatchObject({ kind: 'repeats' });
  });

  test('goes through any number of entries', async () => {
    const old = { preparedAt: NOW - DAY, settledAt: NOW - DAY };
    await keep(...Array.from({ length: 450 }, (_, n) => runRecord({ runId: runIdOf(n), ...old })));
    expect(await world.value('log.erase', { before: null })).toEqual({ runs: 450, events: 0 });
    const database = await world.deps.database.open();
    expect([await database.count('runs'), await database.count('log')]).toEqual([0, 0]);
  });

  test('by age and by number keeps the newest', async () => {
    const at = (n: number) => ({ preparedAt: NOW - n * DAY, settledAt: NOW - n * DAY });
    await keep(...Array.from({ length: 30 }, (_, n) => runRecord({ runId: runIdOf(n), ...at(n + 1) })));
    expect(await pruneLog(world.deps.database, { logDays: 20, logRuns: 1_000 }, NOW)).toEqual({ runs: 10, events: 0 });
    expect(await pruneLog(world.deps.database, { logDays: 20, logRuns: 5 }, NOW)).toEqual({ runs: 15, events: 0 });
    expect(await ids()).toEqual([0, 1, 2, 3, 4].map(runIdOf));
    expect(await pruneLog(world.deps.database, { logDays: 20, logRuns: 5 }, NOW)).toEqual({ runs: 0, events: 0 });
    const later = NOW + 50 * DAY;
    expect(await pruneLog(world.deps.database, { logDays: 20, logRuns: 5 }, later)).toEqual({ runs: 5, events: 0 });
  });
});
