// Erasing while runs go on: what settles anew meanwhile is judged as it stands by then.
import { expect, test } from 'vitest';
import { eraseLog } from '#background/store/log-erase.ts';
import { readRun, writeRun } from '#background/store/runs.ts';
import { runRecord } from '../run/run-record.ts';
import { createWorld, NOW, runIdOf } from './world.ts';

const DAY = 86_400_000;

test('a write that was sent once more and has just happened stays, whatever was read of it before', async () => {
  const { database } = (await createWorld()).deps;
  const old = { runId: runIdOf(1), preparedAt: NOW - DAY, sentAt: NOW - DAY };
  await writeRun(database, runRecord({ ...old, state: 'unknown', settledAt: NOW - DAY, status: null }));
  await writeRun(database, runRecord({ runId: runIdOf(2), preparedAt: NOW - DAY, settledAt: NOW - DAY }));
  const { open } = database;
  let reads = 0;
  database.open = async () => {
    const opened = await open();
    return new Proxy(opened, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (name !== 'getAll') return value.bind(target);
        return async (...asked: Parameters<typeof target.getAll>) => {
          const rows = await target.getAll(...asked);
          reads += 1;
          if (reads > 1) return rows;
          database.open = open;
          await writeRun(database, runRecord({ ...old, state: 'sending', attempts: 2, settledAt: null, status: null }));
          await writeRun(database, runRecord({ ...old, attempts: 2, settledAt: NOW }));
          return rows;
        };
      },
    });
  };
  expect(await eraseLog(database, { before: null, now: NOW })).toEqual({ runs: 1, events: 0 });
  expect(reads).toBeGreaterThan(0);
  expect(await readRun(database, runIdOf(1))).toMatchObject({ state: 'succeeded', attempts: 2 });
  expect(await readRun(database, runIdOf(2))).toBeNull();
});
