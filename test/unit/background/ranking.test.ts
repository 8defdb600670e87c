import { expect, test } from 'vitest';
import { createReadyWorld, startOf, ticket, WINDOW } from './world.ts';

test('what a run teaches does not shuffle the cards of the ticket it ran on; a new reading ranks anew', async () => {
  const world = await createReadyWorld({ fetch: async () => new Response(null, { status: 204 }) });
  const library = await world.deps.library.read();
  const rank = () => world.deps.ranking.of(world.deps, library, ticket);
  const first = await rank();
  expect(first.map(({ actionId }) => actionId)).toContain('look-up-order');
  await world.value('runs.start', startOf());
  await expect.poll(async () => Object.keys(await world.deps.learned.read())).not.toEqual([]);
  expect(await rank()).toBe(first);
  expect(await world.deps.ranking.of(world.deps, library, { ...ticket })).not.toBe(first);
});

test('an action put aside makes room for the next', async () => {
  const world = await createReadyWorld();
  await world.value('cards.dismiss', { windowId: WINDOW, actionId: 'look-up-order', ticketKey: ticket.key });
  const { suggestions } = await world.value('tickets.view', { windowId: WINDOW });
  expect(suggestions.map(({ actionId }) => actionId)).not.toContain('look-up-order');
});
