// What was saved is there and what was under way is not sent again, even when every process of the browser dies at once.
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '#lib/run.ts';
import { size } from '../size.ts';
import { tellSuite } from '../suite-line.ts';
import { EXTENSION_FOLDER } from '../world/build.ts';
import { type Deskhand, startDeskhand } from '../world/deskhand.ts';
import { freshProfile } from '../world/profile.ts';
import { expect, test } from './fixtures.ts';
import { actionOf, listOf } from './options-steps.ts';
import { besideTicket, tell, windowOf } from './panel-steps.ts';

const ROUNDS = size(5, 50);
/** Saved in every round, and worked on in every round without being saved. */
const SAVED = 'track-parcel';
const TYPED = 'list-orders';

/** What one round left behind, to be found by the next. */
interface Left {
  runId: string;
  description: string;
  typed: string;
}

/** Saves a revision of one action and keeps a draft of another: both were answered, so both must be there for good. */
async function work(deskhand: Deskhand, round: number): Promise<Omit<Left, 'runId'>> {
  const description = `Follows a parcel on its way. Use it when somebody waits. Round ${round}.`;
  const typed = `Typed in round ${round} and never saved.`;
  const [saved, drafted] = await Promise.all([actionOf(deskhand, SAVED), actionOf(deskhand, TYPED)]);
  if (!saved.action || !drafted.action) throw new Error('An action of the demo library is gone.');
  await deskhand.ask('actions.save', {
    action: { ...saved.action, description },
    as: 'active',
    base: saved.action.revision,
    after: 0,
  });
  await deskhand.ask('actions.keepDraft', {
    action: { ...drafted.action, description: typed },
    base: drafted.action.revision,
    after: drafted.draft?.version ?? 0,
  });
  return { description, typed };
}

/** What a browser leaves that dies between a record's head and its content: 7 bytes at the log's end that promise 200 more. */
function tearLog(profile: string): void {
  const folder = join(profile, 'Default', 'IndexedDB');
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.log'));
  expect(logs).toHaveLength(1);
  for (const log of logs) appendFileSync(join(folder, log), Buffer.from([0x12, 0x34, 0x56, 0x78, 200, 0, 1]));
}

/** Everything that earlier rounds left is as it was, and every run that was under way is told as it is. */
async function expectKept(deskhand: Deskhand, left: readonly Left[]): Promise<void> {
  expect(await deskhand.ask('storage.status')).toEqual({ state: 'ready' });
  const last = left.at(-1);
  if (!last) return;
  const [saved, drafted] = await Promise.all([actionOf(deskhand, SAVED), actionOf(deskhand, TYPED)]);
  expect(saved.action).toMatchObject({ description: last.description, revision: left.length + 1, status: 'active' });
  expect(drafted.action).toMatchObject({ revision: 1 });
  expect(drafted.draft?.action.description).toBe(last.typed);
  expect((await listOf(deskhand)).actions).toHaveLength(40);
  for (const { runId } of left) {
    const run = (await deskhand.ask('runs.get', { runId })) as Run;
    expect(run).toMatchObject({
      state: 'unknown',
      attempts: 1,
      verdict: null,
      status: null,
      error: { code: 'internal' },
    });
  }
}

test(`a browser that is killed ${ROUNDS} times keeps each saved definition and each draft, and marks the runs as unknown`, async ({
  world,
}) => {
  test.setTimeout(ROUNDS * 30_000);
  world.api.reset();
  const profile = await freshProfile(EXTENSION_FOLDER, [world.api.origin, world.helpdesk.origin]);
  const left: Left[] = [];
  world.api.disturb({ path: '/v2/orders/NW-20481/notes', kind: 'hang', times: ROUNDS });
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const deskhand = await startDeskhand({ world, profile });
      if (round === 1) await deskhand.seed();
      await expectKept(deskhand, left);
      const panel = await besideTicket(deskhand);
      const runId = crypto.randomUUID();
      // Not awaited: the browser dies before it answers.
      void tell(panel, 'runs.start', {
        windowId: await windowOf(panel),
        actionId: 'add-order-note',
        revision: 1,
        runId,
        values: { order_number: 'NW-20481', note: `Round ${round}`, author: 'Dana', ticket_number: '48213' },
        ticketKey: await ticketKeyIn(panel),
        confirmed: true,
      }).catch(() => undefined);
      await expect.poll(() => world.api.requests.length).toBe(round);
      left.push({ runId, ...(await work(deskhand, round)) });
      await deskhand.kill();
      // A kill rarely falls into the middle of a write: every other one is made to look as if it had.
      if (round % 2 === 1) tearLog(profile);
    }
    const last = await startDeskhand({ world, profile });
    await expectKept(last, left);
    await last.stop();
    const keys = world.api.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual(left.map(({ runId }) => runId));
    tellSuite(
      'S9 killed browsers',
      `${ROUNDS} kills in the middle of a write, ${Math.ceil(ROUNDS / 2)} with a torn log, 0 saved definitions lost, 0 drafts lost, ${left.length} of ${left.length} runs known as unknown, 0 sent again`,
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

async function ticketKeyIn(panel: Awaited<ReturnType<typeof besideTicket>>): Promise<string> {
  const reply = await tell(panel, 'tickets.view', { windowId: await windowOf(panel) });
  if (!reply.ok) throw new Error(reply.error.message);
  return (reply.value as { page: { ticket: { key: string } } }).page.ticket.key;
}
