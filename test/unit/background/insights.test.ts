// Insights in the background: what is counted beside tickets, what the log adds, what erasing takes away.
import { expect, test } from 'vitest';
import { writeRun } from '#background/store/runs.ts';
import { listSuggested, noteShown, noteTaken } from '#background/store/suggested.ts';
import { eventually } from '#test/unit/eventually.ts';
import { runRecord } from '../run/run-record.ts';
import {
  createReadyWorld,
  createWorld,
  fakePort,
  HELPDESK,
  json,
  NOW,
  runIdOf,
  startOf,
  ticket,
  WINDOW,
} from './world.ts';

test('what stands beside a ticket is counted once, and a run of it is taken', async () => {
  const world = await createReadyWorld({ fetch: async () => json({ id: 1 }) });
  const { port } = fakePort(`panel:${WINDOW}`);
  world.deps.views.connect(port);
  await eventually(async () => expect(await listSuggested(world.deps.database)).toHaveLength(1));
  const [seen] = await listSuggested(world.deps.database);
  expect(seen).toMatchObject({ ticketKey: ticket.key, at: NOW, taken: [] });
  expect(seen?.shown.length).toBeGreaterThan(0);
  const actionId = startOf().actionId;
  await noteShown(world.deps.database, ticket.key, [actionId], NOW + 5);
  await world.value('runs.start', startOf());
  await eventually(async () =>
    expect(await listSuggested(world.deps.database)).toMatchObject([{ at: NOW, taken: [actionId] }]),
  );
});

test('a run of what was not suggested is no suggestion taken', async () => {
  const { deps } = await createWorld();
  await noteShown(deps.database, 'a#1', ['one'], NOW);
  await noteTaken(deps.database, 'a#1', 'two');
  await noteTaken(deps.database, 'a#2', 'one');
  expect(await listSuggested(deps.database)).toEqual([{ ticketKey: 'a#1', at: NOW, shown: ['one'], taken: [] }]);
});

test('the log’s runs are added up without tests; the browser’s name stays the same', async () => {
  const world = await createWorld();
  const runs = [
    runRecord({ runId: runIdOf(1), preparedAt: NOW, settledAt: NOW + 340 }),
    runRecord({ runId: runIdOf(2), preparedAt: NOW, state: 'failed', settledAt: NOW + 11 }),
    runRecord({ runId: runIdOf(3), preparedAt: NOW, settledAt: NOW + 11, test: true }),
  ];
  for (const run of runs) await writeRun(world.deps.database, run);
  await noteShown(world.deps.database, 'a#1', [], NOW);
  const insights = await world.value('insights.read', {});
  expect(insights.weeks).toMatchObject([
    { tickets: 1, nothingFitted: 1, actions: [{ id: 'refund-order', succeeded: 1, failed: 1, unknown: 0 }] },
  ]);
  expect((await world.value('insights.read', {})).browser).toBe(insights.browser);
});

test('erasing the log erases what was suggested, and so does removing a site', async () => {
  const world = await createReadyWorld();
  const { database } = world.deps;
  for (const [key, at] of [
    ['a#1', NOW - 10],
    ['a#2', NOW],
    [`${HELPDESK}/#9`, NOW],
  ] as const)
    await noteShown(database, key, [], at);
  await world.value('log.erase', { before: NOW });
  expect((await listSuggested(database)).map(({ ticketKey }) => ticketKey)).toEqual(['a#2', `${HELPDESK}/#9`]);
  await world.value('sites.remove', { origin: HELPDESK });
  expect((await listSuggested(database)).map(({ ticketKey }) => ticketKey)).toEqual(['a#2']);
  await world.value('log.erase', { before: null });
  expect(await listSuggested(database)).toEqual([]);
});
