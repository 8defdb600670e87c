// Suite S7: every way in which a server or a network goes wrong, against the real browser: what a lookup and a change come to, within
// their time, with one run each and the same Idempotency-Key however often the browser sends.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { RunReply } from '#lib/messages.ts';
import type { Run } from '#lib/run.ts';
import { figure, tellSuite } from '../suite-line.ts';
import { keyDigest, makeCertificate } from '../world/certificate.ts';
import { startHttp2 } from '../world/http2-server.ts';
import { type RawServer, startRaw } from '../world/raw-server.ts';
import type { World } from '../world/world.ts';
import { actionId, importActions } from './action-file.ts';
import { test as base, expect } from './fixtures.ts';
import { BODIES } from './network-faults/bodies.ts';
import { CONNECTIONS } from './network-faults/connections.ts';
import { afterWarmth, type NetworkFault } from './network-faults/fault.ts';
import { HTTP2_FAULTS } from './network-faults/http2-faults.ts';
import { STATUSES, WITNESS } from './network-faults/statuses.ts';
import { TLS_FAULTS } from './network-faults/tls-faults.ts';
import { besideTicket, tell, windowOf } from './panel-steps.ts';

const FAULTS = [...STATUSES, ...CONNECTIONS, ...TLS_FAULTS, ...BODIES, ...HTTP2_FAULTS];
/** How many runs are under way at a time, the slow ones apart. */
const SIDE_BY_SIDE = 12;
/** The ten seconds of a run, and what a busy machine adds to a timer. */
const LONGEST_MS = 10_500;

/** One fault met by one kind of run, on a server and under a name of its own: no pause and no connection is shared. */
interface Trial {
  fault: NetworkFault;
  kind: 'lookup' | 'change';
  name: string;
  origin: string;
  server: RawServer;
}

async function startFault(fault: NetworkFault, tls: World['tls']): Promise<RawServer> {
  if (fault.http2) return startHttp2(tls, fault.http2);
  const odd =
    fault.certificate === 'expired'
      ? await makeCertificate({ from: -30, to: -1 })
      : fault.certificate === 'for another host'
        ? await makeCertificate({ hosts: ['other.example'] })
        : fault.certificate === 'foreign'
          ? await makeCertificate()
          : tls;
  const script = fault.script ?? (() => undefined);
  return startRaw({
    tls: { key: odd.key, cert: odd.cert, ...fault.tls },
    script: fault.warm ? afterWarmth(script) : script,
    ...(fault.greet ? { greet: fault.greet } : {}),
  });
}

const test = base.extend<{ trials: Trial[]; witness: RawServer }>({
  witness: async ({ world }, use) => {
    const server = await startRaw({ tls: world.tls, script: (socket) => void socket.end() });
    await use(server);
    await server.stop();
  },
  trials: async ({ world }, use) => {
    const kinds = ['lookup', 'change'] as const;
    const trials = await Promise.all(
      FAULTS.flatMap((fault, place) =>
        kinds.map(async (kind) => ({
          fault,
          kind,
          name: `${fault.name} ${kind}`,
          origin: `https://fault-${place}-${kind}.northwind.example`,
          server: await startFault(fault, world.tls),
        })),
      ),
    );
    await use(trials);
    await Promise.all(trials.map(({ server }) => server.stop()));
  },
  hostRules: async ({ trials, witness }, use) => {
    const map = (origin: string, server: RawServer) => `MAP ${new URL(origin).hostname}:443 127.0.0.1:${server.port}`;
    await use([map(WITNESS, witness), ...trials.map(({ origin, server }) => map(origin, server))].join(', '));
  },
  trustedKey: async ({ world }, use) => use(keyDigest(world.tls)),
  granted: async ({ world }, use) => use([world.helpdesk.origin, 'https://*.northwind.example']),
  seeded: false,
});

async function start(panel: Page, windowId: number, trial: Trial, runId: string, repeatOf?: string): Promise<Run> {
  const reply = await tell(panel, 'runs.start', {
    windowId,
    actionId: actionId(trial.name),
    revision: 1,
    runId,
    values: {},
    ticketKey: null,
    confirmed: true,
    ...(repeatOf ? { repeatOf } : {}),
  });
  if (!reply.ok) throw new Error(`${trial.name}: ${reply.error.code}: ${reply.error.message}`);
  return (reply.value as RunReply).run;
}

/** What is wrong with how a trial ended; null: nothing. */
async function tryOut(panel: Page, windowId: number, trial: Trial): Promise<string | null> {
  const { fault, kind, server, name } = trial;
  const warmthId = fault.warm ? randomUUID() : undefined;
  if (warmthId) {
    const warmth = await start(panel, windowId, trial, warmthId);
    if (warmth.state !== 'succeeded') return `${name}: the request before it ended as ${warmth.state}`;
  }
  const before = server.requests.length;
  const runId = randomUUID();
  const run = await start(panel, windowId, trial, runId, warmthId);
  const arrived = server.requests.slice(before);
  const keys = new Set(arrived.map(({ headers }) => headers['idempotency-key']));
  const { token, wait, read } = run.timing ?? { token: 0, wait: 0, read: 0 };
  const took = Math.max((token ?? 0) + (wait ?? 0) + (read ?? 0), (run.settledAt ?? 0) - (run.sentAt ?? 0));
  const found = {
    ending: { state: run.state, status: run.status, code: run.error?.code ?? null, unreadable: run.unreadable },
    arrives: arrived.length,
    keys: [...keys],
    runId: run.runId,
    attempts: run.attempts,
    inTime: took <= LONGEST_MS ? true : took,
  };
  const arrives = fault.arrives?.[kind === 'lookup' ? 0 : 1] ?? 1;
  const wanted: typeof found = {
    ending: fault[kind],
    arrives,
    keys: arrives === 0 ? [] : [kind === 'lookup' ? undefined : runId],
    runId,
    attempts: 1,
    inTime: true,
  };
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  return is === should ? null : `${name}:\n  is     ${is}\n  should ${should}`;
}

test('every fault of a server or a network ends as the table says, in time, under one key', async ({
  deskhand,
  world,
  trials,
  witness,
}) => {
  test.setTimeout(300_000);
  await deskhand.ask('settings.set', { actionLimit: 1_000 });
  const actions = trials.map(({ name, origin, kind }) => ({
    name,
    url: `${origin}/run`,
    connectionId: null,
    ...(kind === 'change' ? { method: 'POST' as const, body: '{"order":"NW-20481"}' } : {}),
  }));
  await importActions(deskhand, world, actions, null);
  const panel = await besideTicket(deskhand);
  const windowId = await windowOf(panel);

  const slow = trials.filter(({ fault }) => fault.slow).map((trial) => tryOut(panel, windowId, trial));
  const wrong: (string | null)[] = [];
  const waiting = trials.filter(({ fault }) => !fault.slow);
  const worker = async () => {
    for (let trial = waiting.shift(); trial; trial = waiting.shift()) wrong.push(await tryOut(panel, windowId, trial));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  wrong.push(...(await Promise.all(slow)));

  expect(wrong.filter((one) => one !== null).join('\n')).toBe('');
  expect(witness.requests).toEqual([]);
  expect(FAULTS.length).toBeGreaterThanOrEqual(40);
  const sent = trials.reduce((total, { server }) => total + server.requests.length, 0);
  tellSuite(
    'S7 network faults',
    `${FAULTS.length} faults × GET and POST, ${figure(trials.length)} runs, ${figure(sent)} requests at the servers, 0 followed redirects, every re-send under its key`,
  );
});
