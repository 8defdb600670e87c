// Actions for groups of agents: who is offered them, who is refused, and what a change of an agent's groups does at once.
import { describe, expect, test, vi } from 'vitest';
import { writeRun } from '#background/store/runs.ts';
import type { Action } from '#lib/action/schema.ts';
import { formatLibrary } from '#lib/export/library-file.ts';
import { runRecord } from '../run/run-record.ts';
import {
  createReadyWorld,
  fakePort,
  json,
  libraryText,
  lookup,
  refund,
  runIdOf,
  startOf,
  ticket,
  WINDOW,
  type World,
} from './world.ts';

const SPAIN = ['Spain'];
const refused = { ok: false, error: { code: 'not-allowed' } };
const worldOf = (groups: string[], ...others: Action[]) =>
  createReadyWorld({ fetch: async () => json({ status: 'sent' }) }, [lookup({ groups }), refund(), ...others]);
const join = (world: World, ...groups: string[]) => world.value('settings.set', { groups });

async function offered(world: World): Promise<{ suggested: string[]; found: string[] }> {
  const { suggestions } = await world.value('tickets.view', { windowId: WINDOW });
  const found = await world.value('cards.search', { windowId: WINDOW, query: 'order' });
  const ids = (cards: { actionId: string }[]) => cards.map(({ actionId }) => actionId);
  return { suggested: ids(suggestions), found: ids(found) };
}

describe('an action for a group', () => {
  test('is suggested to its agents and found by them, and by nobody else', async () => {
    const world = await worldOf(SPAIN);
    expect((await offered(world)).suggested).not.toContain('look-up-order');
    expect((await offered(world)).found).toEqual(['refund-order']);
    await join(world, 'Tier 2');
    expect((await offered(world)).found).toEqual(['refund-order']);
    await join(world, 'Tier 2', 'spain');
    expect((await offered(world)).suggested).toContain('look-up-order');
    expect((await offered(world)).found).toContain('look-up-order');
  });

  test('takes no place of those that others are offered', async () => {
    const crowd = Array.from({ length: 6 }, (_, n) => lookup({ id: `crowd-${n}`, groups: SPAIN }));
    const world = await createReadyWorld({}, [...crowd, lookup()]);
    expect((await offered(world)).suggested).toEqual(['look-up-order']);
  });

  test('is opened, shown, run and repeated by its agents alone; the others are told for whom it is', async () => {
    const world = await worldOf(SPAIN);
    await join(world, 'Tier 2');
    const { confirmed: _confirmed, ...preview } = startOf();
    const ask = async () => [
      await world.ask('cards.get', { windowId: WINDOW, actionId: 'look-up-order' }),
      await world.ask('runs.preview', preview),
      await world.ask('runs.start', startOf()),
    ];
    expect(await ask()).toMatchObject([refused, refused, refused]);
    expect(await world.ask('runs.start', startOf())).toMatchObject({
      error: {
        message: 'This action is for the group “Spain”. You are in the group “Tier 2”.',
        advice: expect.stringContaining('“My groups”'),
      },
    });
    expect(await world.ask('runs.get', { runId: runIdOf(1) })).toMatchObject({ ok: false });
    await join(world, 'Spain');
    expect(await ask()).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: true, value: { run: { state: 'succeeded' } } },
    ]);
  });

  test('names the first of many groups in the refusal', async () => {
    const world = await worldOf(['A', 'B', 'C', 'D', 'E']);
    const reply = await world.ask('runs.start', startOf());
    expect(reply).toMatchObject({
      error: { message: expect.stringMatching(/^This .* groups “A”, “B”, “C” and 2 more\./) },
    });
  });

  test('is refused from a form that was opened while its agent was in the group', async () => {
    const world = await worldOf(SPAIN);
    await join(world, 'Spain');
    const card = await world.value('cards.get', { windowId: WINDOW, actionId: 'look-up-order' });
    await join(world);
    const reply = await world.ask('runs.start', startOf({ revision: card.revision }));
    expect(reply).toMatchObject({ error: { message: 'This action is for the group “Spain”. You are in no group.' } });
  });

  test('is judged by what the library says now, not by the revision that a form has', async () => {
    const world = await createReadyWorld({ fetch: async () => json({}) });
    const editing = await world.value('actions.get', { id: 'look-up-order' });
    const action = { ...(editing.action as Action), groups: SPAIN };
    await world.value('actions.save', { action, as: 'active', base: 1, after: 0 });
    expect(await world.ask('runs.start', startOf({ revision: 1 }))).toMatchObject(refused);
    await join(world, 'Spain');
    expect(await world.ask('runs.start', startOf({ revision: 1 }))).toMatchObject({ ok: true });
  });

  test('is no check of an unknown run for others', async () => {
    const world = await worldOf(SPAIN);
    const unknown = runRecord({
      actionId: 'refund-order',
      state: 'unknown',
      check: 'look-up-order',
      ticketKey: ticket.key,
    });
    await writeRun(world.deps.database, unknown);
    const checkCard = () => world.ask('runs.checkCard', { windowId: WINDOW, runId: unknown.runId });
    expect(await checkCard()).toMatchObject(refused);
    await join(world, 'Spain');
    expect(await checkCard()).toMatchObject({ ok: true });
  });
});

describe('what the panel is told', () => {
  test('how many actions this agent has, and how many others have', async () => {
    const world = await worldOf(SPAIN);
    const view = () => world.value('tickets.view', { windowId: WINDOW });
    expect(await view()).toMatchObject({ activeActions: 1, activeForOthers: 1, actions: 2 });
    await join(world, 'Spain');
    expect(await view()).toMatchObject({ activeActions: 2, activeForOthers: 0, actions: 2 });
  });

  test('a change of the groups at once; another setting nothing', async () => {
    const world = await worldOf(SPAIN);
    const { port, told } = fakePort(`panel:${WINDOW}`);
    world.deps.views.connect(port);
    await vi.waitFor(() => expect(told).toMatchObject([{ view: { activeActions: 1 } }]));
    await world.value('settings.set', { person: 'Dana Reyes', groups: [] });
    await join(world, 'Spain');
    await vi.waitFor(() => expect(told).toHaveLength(3));
    expect(told.map(({ name }) => name)).toEqual(['view.changed', 'definitions.changed', 'view.changed']);
    expect(told[2]).toMatchObject({ view: { activeActions: 2 } });
  });
});

describe('groups are kept', () => {
  test('of an action: in the library, its revisions, the list and an exported file', async () => {
    const world = await worldOf(['Spain', 'Tier 2']);
    const later = await world.restart();
    const { action } = await later.value('actions.get', { id: 'look-up-order' });
    expect(action?.groups).toEqual(['Spain', 'Tier 2']);
    expect((await later.value('actions.list', {})).actions).toMatchObject([
      { groups: ['Spain', 'Tier 2'] },
      { groups: [] },
    ]);
    const { actions, connections } = await later.value('library.read', { ids: null });
    const other = await createReadyWorld({}, []);
    await other.value('library.import', { text: formatLibrary(actions, connections) });
    expect((await other.value('actions.get', { id: 'look-up-order' })).action?.groups).toEqual(['Spain', 'Tier 2']);
    expect((await other.value('actions.get', { id: 'refund-order' })).action).not.toHaveProperty('groups');
  });

  test('of an agent: as they were typed, without repetitions, with an event', async () => {
    const world = await worldOf(SPAIN);
    expect((await join(world, ' Tier  2 ', 'tier 2', 'Spain')).groups).toEqual(['Tier 2', 'Spain']);
    const later = await world.restart();
    expect((await later.value('settings.get', {})).groups).toEqual(['Tier 2', 'Spain']);
    const filter = { show: 'events', tests: 'include' } as const;
    const { entries } = await later.value('log.list', { filter, after: null, limit: 1 });
    expect(entries).toMatchObject([{ changes: [{ field: 'My groups', before: null, after: 'Tier 2\nSpain' }] }]);
  });

  test('a list that is too long, or no names at all, is refused', async () => {
    const world = await worldOf(SPAIN);
    const set = (groups: unknown) => world.ask('settings.set', { groups } as never);
    for (const groups of ['Spain', [''], ['x'.repeat(61)], Array(51).fill('a'), [3]])
      expect(await set(groups)).toMatchObject({ error: { code: 'bad-message' } });
  });

  test('an action whose list is empty is imported as a draft, and said why', async () => {
    const world = await createReadyWorld({}, []);
    const report = await world.value('library.import', { text: libraryText([lookup({ groups: [] })]) });
    expect(JSON.stringify(report)).toContain('nobody would see the action');
    expect((await world.value('actions.list', {})).actions).toMatchObject([{ status: 'draft' }]);
  });
});
