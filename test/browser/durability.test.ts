// What was saved is there and what was under way is not sent again, even when every process of the browser dies at once.
import { rmSync } from 'node:fs';
import type { Run } from '#lib/run.ts';
import { EXTENSION_FOLDER } from '../world/build.ts';
import { startDeskhand } from '../world/deskhand.ts';
import { freshProfile } from '../world/profile.ts';
import { expect, test } from './fixtures.ts';
import { besideTicket, tell, windowOf } from './panel-steps.ts';

const ROUNDS = 3;

test('a browser that is killed keeps each saved definition and marks the run as unknown', async ({ world }) => {
  test.setTimeout(120_000);
  world.api.reset();
  const profile = await freshProfile(EXTENSION_FOLDER, [world.api.origin, world.helpdesk.origin]);
  const saved: string[] = [];
  const left: string[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const deskhand = await startDeskhand({ world, profile });
      if (round === 0) await deskhand.seed();
      expect(await deskhand.ask('storage.status')).toEqual({ state: 'ready' });
      const { actions } = (await deskhand.ask('actions.list')) as { actions: { id: string; status: string }[] };
      expect(actions.filter(({ id, status }) => saved.includes(id) && status !== 'inactive')).toEqual([]);
      for (const runId of left) {
        const run = (await deskhand.ask('runs.get', { runId })) as Run;
        expect(run).toMatchObject({ state: 'unknown', attempts: 1 });
      }
      expect(world.api.requests).toHaveLength(left.length);
      if (round === ROUNDS) {
        await deskhand.stop();
        break;
      }

      const panel = await besideTicket(deskhand);
      const ticketKey = await ticketKeyIn(panel);
      const runId = crypto.randomUUID();
      world.api.disturb({ path: '/v2/orders/NW-20481/notes', kind: 'hang', times: 9 });
      // Not awaited: the browser dies before it answers.
      void tell(panel, 'runs.start', {
        windowId: await windowOf(panel),
        actionId: 'add-order-note',
        revision: 1,
        runId,
        values: { order_number: 'NW-20481', note: `Round ${round}`, author: 'Dana', ticket_number: '48213' },
        ticketKey,
        confirmed: true,
      }).catch(() => undefined);
      left.push(runId);
      await expect.poll(() => world.api.requests.length).toBe(left.length);
      const id = ['track-parcel', 'list-orders', 'find-customer'][round] ?? '';
      await deskhand.ask('actions.setStatus', { ids: [id], status: 'inactive' });
      saved.push(id);
      await deskhand.kill();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

async function ticketKeyIn(panel: Awaited<ReturnType<typeof besideTicket>>): Promise<string> {
  const reply = await tell(panel, 'tickets.view', { windowId: await windowOf(panel) });
  if (!reply.ok) throw new Error(reply.error.message);
  return (reply.value as { page: { ticket: { key: string } } }).page.ticket.key;
}
