// Whatever a helpdesk's API answers, its reader gives a reading that the background takes.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Adapter, JsonAnswer, Page } from '#lib/ticket/adapter.ts';
import { freshdesk } from '#lib/ticket/helpdesks/freshdesk.ts';
import { jira } from '#lib/ticket/helpdesks/jira.ts';
import { zammad } from '#lib/ticket/helpdesks/zammad.ts';
import { zendesk } from '#lib/ticket/helpdesks/zendesk.ts';
import { fitSnapshot } from '#lib/ticket/snapshot.ts';
import { pageReadingSchema } from '#lib/ticket/ticket-schema.ts';
import { size } from '#test/size.ts';
import { makeCertificate } from '#test/world/certificate.ts';
import { startFreshdesk } from '#test/world/freshdesk.ts';
import { startJira } from '#test/world/jira.ts';
import { startZammad } from '#test/world/zammad.ts';
import { startZendesk } from '#test/world/zendesk.ts';
import { openPageOf } from '../stand-in.ts';

interface Case {
  adapter: Adapter;
  path: string;
  cookie: string;
  server: { origin: string; port: number; stop(): Promise<void> };
}

const cases = new Map<string, Case>();
beforeAll(async () => {
  const options = { port: 0, tls: await makeCertificate() };
  cases.set('Zendesk', {
    adapter: zendesk,
    path: '/agent/tickets/7',
    cookie: '_zendesk_session=stand-in',
    server: await startZendesk(options),
  });
  cases.set('Freshdesk', {
    adapter: freshdesk,
    path: '/a/tickets/21',
    cookie: '_helpkit_session=stand-in',
    server: await startFreshdesk(options),
  });
  cases.set('Jira', {
    adapter: jira,
    path: '/browse/SUP-21',
    cookie: 'tenant.session.token=stand-in',
    server: await startJira(options),
  });
  cases.set('Zammad', {
    adapter: zammad,
    path: '/#ticket/zoom/31',
    cookie: '_zammad_session_stand=in',
    server: await startZammad(options),
  });
});
afterAll(async () => {
  for (const { server } of cases.values()) await server.stop();
});

/** Every place in a value, the value itself first. */
function places(value: unknown, way: string[] = []): string[][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [way, ...inside.flatMap(([key, one]) => places(one, [...way, key]))];
}

function put(value: unknown, [key, ...rest]: string[], odd: unknown): unknown {
  if (key === undefined) return odd;
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? put(one, rest, odd) : one));
  const members = value as Record<string, unknown>;
  return { ...members, [key]: put(members[key], rest, odd) };
}

const ODD = fc.oneof(
  fc.constantFrom<unknown[]>(
    null,
    true,
    -1,
    1e21,
    '',
    '0',
    [],
    {},
    [null],
    [[]],
    { id: {} },
    { name: [] },
    'x'.repeat(5_000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

test.each(['Zendesk', 'Freshdesk', 'Jira', 'Zammad'])(
  '%s with any part of any answer replaced by something else is read or said to be unreadable',
  async (name) => {
    const { adapter, path, cookie, server } = cases.get(name) as Case;
    const answers = new Map<string, JsonAnswer>();
    const real = openPageOf(server, cookie, path);
    const recorded: Page['getJson'] = async (address, options) => {
      const answer = await real.getJson(address, options);
      answers.set(address, answer);
      return answer;
    };
    await adapter.read({ ...real, getJson: recorded });
    const spots = [...answers].flatMap(([address, answer]) =>
      answer.kind === 'json' ? places(answer.value).map((way) => ({ address, way })) : [],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ spot: fc.constantFrom(...spots), odd: ODD }), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const getJson: Page['getJson'] = async (address) => {
            const answer = answers.get(address) ?? { kind: 'failed', status: 404 };
            const here = changes.filter(({ spot }) => spot.address === address).slice(0, 1);
            return answer.kind === 'json'
              ? { ...answer, value: here.reduce((value, { spot, odd }) => put(value, spot.way, odd), answer.value) }
              : answer;
          };
          const reading = await adapter.read({ ...real, getJson });
          const sent = reading?.kind === 'ticket' ? { kind: 'ticket', ticket: fitSnapshot(reading.ticket) } : reading;
          expect(pageReadingSchema.safeParse(sent).error?.issues).toBeUndefined();
        },
      ),
      { numRuns: size(150, 3_000) },
    );
  },
);
