// Pauses and checks in the one chain: nothing leaves for a paused origin, a dead worker forgets nothing, and updates wait.
import { beforeEach, expect, test } from 'vitest';
import { createUpdates } from '#background/updates.ts';
import {
  API,
  createReadyWorld,
  lookup,
  NOW,
  refund,
  runIdOf,
  SECRET,
  startOf,
  ticket,
  WINDOW,
  type World,
} from './world.ts';

let now = NOW;
let sent: string[] = [];
let answer: () => Promise<Response> = () => Promise.reject(new TypeError('Failed to fetch'));
let world: World;
let runs = 0;

beforeEach(async () => {
  now = NOW;
  sent = [];
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  const check = { actionId: 'look-up-order', inputs: [] };
  world = await createReadyWorld(
    {
      now: () => now,
      fetch: async (request, init) => {
        sent.push(init?.method ?? (request instanceof Request ? request.method : 'GET'));
        return answer();
      },
    },
    [lookup(), refund({ check })],
  );
});

const json = (status: number, headers: Record<string, string> = {}) =>
  new Response('{"status":"paid"}', { status, headers: { 'content-type': 'application/json', ...headers } });
const look = (changes: Parameters<typeof startOf>[0] = {}) => {
  runs += 1;
  return world.ask('runs.start', startOf({ runId: runIdOf(runs), ...changes }));
};
const paused = { ok: false, error: { code: 'origin-paused', origin: API } };

test('five failures pause the origin for cards and runs; the worker’s death changes nothing; an answer ends it', async () => {
  for (let n = 0; n < 5; n += 1) await look();
  expect(await look()).toMatchObject(paused);
  expect(sent).toHaveLength(5);
  await world.deps.database.close();
  const again = await world.restart();
  again.browser.answerPage = () => ({ kind: 'ticket', ticket });
  const card = await again.value('cards.get', { windowId: WINDOW, actionId: 'look-up-order' });
  expect(card.paused).toEqual({ until: NOW + 30_000, reason: 'failing' });
  now += 30_000;
  answer = async () => json(200);
  expect(await again.ask('runs.start', startOf({ runId: runIdOf(900), ticketKey: null }))).toMatchObject({ ok: true });
  expect((await again.value('cards.get', { windowId: WINDOW, actionId: 'look-up-order' })).paused).toBeNull();
});

test('a Retry-After pauses until then, and the run says so', async () => {
  answer = async () => json(429, { 'retry-after': '60' });
  const reply = await look();
  expect(reply).toMatchObject({ ok: true, value: { run: { state: 'failed' } } });
  expect(reply.ok && reply.value.run.error?.advice).toBe('The server asks to wait 60 seconds. Try again then.');
  expect(await look()).toMatchObject({ ...paused, error: { at: NOW + 60_000 } });
  now += 60_000;
  answer = async () => json(200);
  expect(await look()).toMatchObject({ ok: true });
});

test('a failed connection tells what the browser says of the way there', async () => {
  world.browser.online = false;
  const reply = await look();
  expect(reply.ok && reply.value.run.error?.advice).toContain('this computer has no network');
  expect(JSON.stringify(reply)).not.toContain(SECRET);
});

test('an update waits for requests and for pages', () => {
  let inTheWay = true;
  let reloads = 0;
  const updates = createUpdates(
    () => inTheWay,
    () => {
      reloads += 1;
    },
  );
  inTheWay = false;
  updates.retry();
  expect(reloads).toBe(0);
  inTheWay = true;
  updates.available();
  expect(reloads).toBe(0);
  inTheWay = false;
  updates.retry();
  updates.retry();
  expect(reloads).toBe(1);
});

test('an update that comes while a run is under way is installed when it has landed', async () => {
  const waits = Promise.withResolvers<Response>();
  answer = () => waits.promise;
  const under = look();
  await expect.poll(() => sent.length).toBe(1);
  world.deps.updates.available();
  expect(world.browser.reloads).toBe(0);
  waits.resolve(json(200));
  await under;
  await expect.poll(() => world.browser.reloads).toBe(1);
});

test('an unknown run is checked with its own values and settled by that lookup alone', async () => {
  runs += 1;
  const runId = runIdOf(runs);
  const start = startOf({ runId, actionId: 'refund-order', confirmed: true });
  expect(await world.ask('runs.start', start)).toMatchObject({ ok: true, value: { run: { state: 'unknown' } } });
  const card = await world.value('runs.checkCard', { windowId: WINDOW, runId });
  expect(card).toMatchObject({ actionId: 'look-up-order', ticketKey: ticket.key, complete: true });
  expect(card.inputs[0]).toMatchObject({ value: start.values.order_number, from: { kind: 'run' } });
  answer = async () => json(200);
  const unlinked = runIdOf(runs + 1);
  await look();
  expect(await world.ask('runs.settle', { runId, happened: true, checkedBy: unlinked })).toMatchObject({ ok: false });
  const linked = runIdOf(runs + 1);
  expect(await look({ checks: runId })).toMatchObject({ ok: true, value: { run: { checks: runId } } });
  const settled = await world.value('runs.settle', { runId, happened: true, checkedBy: linked });
  expect(settled.verdict).toEqual({ happened: true, at: NOW, checkedBy: linked });
});
