// What was learnt, over the messages of the options page: told, shared, taken in for known actions alone, forgotten with an event.
import { expect, test } from 'vitest';
import { createReadyWorld, ticket, WINDOW } from './world.ts';

test('what was put aside is told, handed out and forgotten', async () => {
  const world = await createReadyWorld();
  await world.value('cards.dismiss', { windowId: WINDOW, actionId: 'look-up-order', ticketKey: ticket.key });
  const [told] = await world.value('learning.list', {});
  expect(told).toMatchObject({ id: 'look-up-order', run: 0, dismissed: 1, runWords: [] });
  const shared = await world.value('learning.read', { ids: ['look-up-order'] });
  expect(shared.actions.map(({ id }) => id)).toEqual(['look-up-order']);

  expect(await world.value('learning.forget', { id: null })).toEqual({ forgotten: 1 });
  expect(await world.value('learning.list', {})).toEqual([]);
  const unknown = { ...shared.actions[0], id: 'unknown', run: { tickets: 1, stems: [] } };
  const learned = { actions: [...shared.actions, unknown] } as typeof shared;
  expect(await world.value('learning.merge', { learned })).toEqual({ taught: 1 });
  expect((await world.value('learning.list', {})).map(({ id }) => id)).toEqual(['look-up-order']);
});
