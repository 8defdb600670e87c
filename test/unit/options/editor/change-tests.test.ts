// Two tabs that change an action's saved tests at once: neither's is lost.

import { expect, test } from 'vitest';
import { changeTests } from '#components/options/editor/change-tests.ts';
import type { call } from '#lib/browser/call.ts';
import type { TestSet } from '#lib/test/test.ts';
import { createReadyWorld } from '#test/unit/background/world.ts';

const ACTION = 'look-up-order';
const set = (name: string): TestSet => ({ id: name, name, values: {}, expect: null });
const adding = (name: string) => (sets: TestSet[]) => [...sets, set(name)];

test('what another tab saves between the reading and the writing stays', async () => {
  const world = await createReadyWorld();
  let late = true;
  const ask = (async (name: 'actions.get', request: { id: string }) => {
    const reply = await world.ask(name, request);
    if (name === 'actions.get' && late) {
      late = false;
      await world.value('tests.save', { actionId: ACTION, sets: [set('theirs')], seen: [] });
    }
    return reply;
  }) as unknown as typeof call;
  const both = [set('theirs'), set('ours')];
  expect(await changeTests(ACTION, adding('ours'), ask)).toEqual({ ok: true, value: both });
  expect((await world.value('actions.get', { id: ACTION })).tests).toEqual(both);
});

test('a change that changes nothing writes nothing, and an action that is gone is told', async () => {
  const asked: string[] = [];
  const world = await createReadyWorld();
  const ask = ((name: 'actions.get', request: { id: string }) => {
    asked.push(name);
    return world.ask(name, request);
  }) as unknown as typeof call;
  expect(await changeTests(ACTION, (sets) => sets, ask)).toEqual({ ok: true, value: [] });
  expect(await changeTests('gone', adding('ours'), ask)).toMatchObject({ error: { code: 'action-not-found' } });
  expect(asked).toEqual(['actions.get', 'actions.get']);
});
