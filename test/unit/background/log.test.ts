// The log as pages ask for it: every filter against a plain look at all that there is, pages, one run, exports, what is erased and what stays.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordEvent } from '#background/store/events.ts';
import { MOST_LOOKED } from '#background/store/log.ts';
import { pruneLog } from '#background/store/log-erase.ts';
import { markOf, storedRow, storedRun } from '#background/store/log-rows.ts';
import { changeRun, claimRun, writeRun } from '#background/store/runs.ts';
import { eventFits, searchWords } from '#lib/log/filter.ts';
import { wordsOf } from '#lib/log/run-row.ts';
import type { LogEntry, LogFilter } from '#lib/log.ts';
import type { RunRecord } from '#lib/run.ts';
import { runRecord } from '../run/run-record.ts';
import { createReadyWorld, createWorld, NOW, optionsSender, runIdOf, SECRET, startOf, type World } from './world.ts';

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
    const page = await world.value('log.list', { filter, after, limit });
    expect(page.entries.length).toBeLessThanOrEqual(limit);
    expect(page.looked).toBeLessThanOrEqual(MOST_LOOKED + 21);
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
