// Searches and facets remember what they read: whatever is written between two of them, they tell what stands in the log now.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordEvent } from '#background/store/events.ts';
import { LogMemory } from '#background/store/log-memory.ts';
import { changeRun, claimRun, writeRun } from '#background/store/runs.ts';
import type { LogFilter } from '#lib/log.ts';
import type { RunRecord } from '#lib/run.ts';
import { runRecord } from '../run/run-record.ts';
import { createWorld, NOW, runIdOf, type World } from './world.ts';

const HOUR = 3_600_000;
const WORDS = ['amber', 'birch', 'cedar'];
const FILTERS: Partial<LogFilter>[] = [
  {},
  { agent: 'Ada' },
  { states: ['succeeded'] },
  { actionId: 'refund-order', agent: 'Ben' },
];

/** Some stand cut in their rows: their word is at the end of a record. */
const noteOf = (word: string, long: boolean) => [
  { name: 'note', value: `${'x'.repeat(long ? 4_500 : 5)} ${word}`, masked: false },
];

async function found(world: World, filter: Partial<LogFilter>): Promise<string[]> {
  const request = { filter: { show: 'runs' as const, tests: 'include' as const, ...filter }, after: null, limit: 200 };
  const { entries } = await world.value('log.list', request);
  return entries.flatMap((entry) => (entry.kind === 'run' ? [entry.runId] : [])).sort();
}

test('whatever is written between searches, each finds what stands there now', { timeout: 120_000 }, async () => {
  const number = fc.integer({ min: 0, max: 7 });
  const word = fc.constantFrom(...WORDS);
  const step = fc.oneof(
    fc.record({ what: fc.constant('run' as const), number, word, long: fc.boolean(), ada: fc.boolean() }),
    fc.record({ what: fc.constant('again' as const), number, word, long: fc.boolean() }),
    fc.record({ what: fc.constant('open' as const), number }),
    fc.record({ what: fc.constant('erase' as const), number }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const world = await createWorld();
      const { database } = world.deps;
      const kept = new Map<string, RunRecord>();
      for (const taken of steps) {
        const runId = runIdOf(taken.number);
        const at = NOW - (10 - (taken.number >> 1)) * HOUR;
        const before = kept.get(runId);
        if (taken.what === 'run') {
          const agent = taken.ada ? 'Ada' : 'Ben';
          const inputs = noteOf(taken.word, taken.long);
          const run = runRecord({ runId, preparedAt: at, settledAt: at + 5, agent, inputs });
          await writeRun(database, run);
          kept.set(runId, run);
        } else if (taken.what === 'erase') {
          await world.value('log.erase', { before: at });
          for (const [id, run] of kept) if (run.preparedAt < at && run.settledAt !== null) kept.delete(id);
        } else if (before) {
          const after: RunRecord =
            taken.what === 'open'
              ? { ...before, state: 'sending', settledAt: null }
              : { ...before, state: 'succeeded', settledAt: at + 9, inputs: noteOf(taken.word, taken.long) };
          await changeRun(database, runId, () => after);
          kept.set(runId, after);
        }
        for (const search of WORDS) {
          for (const filter of FILTERS) {
            const expected = [...kept.values()].filter(
              (run) =>
                run.inputs[0]?.value.endsWith(search) &&
                (filter.agent ?? run.agent) === run.agent &&
                (filter.states?.[0] ?? run.state) === run.state,
            );
            expect(await found(world, { ...filter, search })).toEqual(expected.map((run) => run.runId).sort());
          }
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('facets follow every run and every change', async () => {
  const world = await createWorld();
  const facets = () => world.value('log.facets', {});
  expect(await facets()).toMatchObject({ runs: 0, events: 0, agents: [] });
  await claimRun(world.deps.database, runRecord({ agent: 'Ada', state: 'sending', settledAt: null }), null);
  expect(await facets()).toMatchObject({ runs: 1, agents: [] });
  const at = { preparedAt: NOW - HOUR, settledAt: NOW - HOUR };
  await writeRun(world.deps.database, runRecord({ agent: 'Ada', ...at }));
  expect(await facets()).toMatchObject({ runs: 1, agents: ['Ada'], oldest: NOW - HOUR });
  await recordEvent(world.deps, { subject: { kind: 'site', id: 's', name: 's' }, what: 'added', changes: [] });
  expect(await facets()).toMatchObject({ runs: 1, events: 1 });
  await world.value('log.erase', { before: null });
  expect(await facets()).toMatchObject({ runs: 0, events: 1, agents: [] });
});

test('what was read before a change is not remembered, and no more than so much is', () => {
  const memory = new LogMemory();
  const { moment } = memory;
  memory.changed(-2);
  memory.rememberText(-2, 'old', moment);
  expect(memory.textOf(-2)).toBeUndefined();
  memory.rememberText(-2, 'new', memory.moment);
  expect(memory.textOf(-2)).toBe('new');
  memory.changed(-2);
  expect(memory.textOf(-2)).toBeUndefined();
  const long = 'x'.repeat(40_000_000);
  memory.rememberText(-4, long, memory.moment);
  memory.rememberText(-6, long, memory.moment);
  expect([memory.textOf(-4) === long, memory.textOf(-6)]).toEqual([true, undefined]);
  memory.changed(-4);
  memory.rememberText(-6, long, memory.moment);
  expect(memory.textOf(-6) === long).toBe(true);
});
