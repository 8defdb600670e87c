// Suite S1: every hostile string in every place of a request as every kind of input. It arrives whole and changes nothing else, or it is
// refused with a code and a sentence; and what is built arrives so at a real server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchange } from '#background/http.ts';
import { type RequestPlan, spanText } from '#lib/action/plan.ts';
import { LONG } from '../../size.ts';
import { figure, tellSuite } from '../../suite-line.ts';
import { readCorpus } from './corpus.ts';
import { type Echo, type EchoServer, startEcho } from './echo-server.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';
import {
  ALL_PLACES,
  expectTold,
  isRefusal,
  KINDS,
  type Kind,
  ORIGIN,
  type Place,
  shapeOf,
  tryBuild,
  valueAt,
  verdictOn,
} from './placing.ts';

const NAUGHTY = readCorpus<string[]>('blns.json') ?? [];
const STRINGS = [...new Set([...HOSTILE_STRINGS, ...NAUGHTY])];
const shortened = (value: string) => JSON.stringify(value.slice(0, 80));
const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** What a request of that place looks like when nobody attacks it. */
const SHAPES = Object.fromEntries(
  ALL_PLACES.map((place) => {
    const built = tryBuild(place, 'string', 'NW-20481');
    return [place, isRefusal(built) ? '' : shapeOf(built)];
  }),
) as Record<Place, string>;

let server: EchoServer;
beforeAll(async () => {
  server = await startEcho();
});
afterAll(() => server.close());

/** The request as a server gets it. */
async function roundTrip(plan: RequestPlan): Promise<Echo> {
  const { body, trouble } = await exchange(
    {
      method: plan.method,
      url: spanText(plan.url),
      headers: plan.headers.map(({ name, value }) => ({ name, value: spanText(value) })),
      body: plan.body && spanText(plan.body),
    },
    new AbortController().signal,
    server.fetch,
  );
  expect(trouble).toBeNull();
  return JSON.parse(new TextDecoder().decode(body));
}

const counts = { places: 0, checks: 0, sent: 0, refused: 0, arrived: 0 };

test('the list is long enough to mean something', () => {
  expect(HOSTILE_STRINGS.length).toBeGreaterThan(400);
});

test.each(ALL_PLACES)('in the %s: whole and alone, or refused in words', (place) => {
  const wrong: string[] = [];
  for (const value of STRINGS)
    for (const kind of ALL_KINDS) {
      const what = `${shortened(value)} as ${kind}`;
      const verdict = verdictOn(place, kind, value);
      const built = tryBuild(place, kind, value);
      counts.checks += 1;
      if (isRefusal(built)) {
        expectTold(built, what);
        counts.refused += 1;
        if (verdict !== 'refused') wrong.push(`${what}: refused (${built.message})`);
        continue;
      }
      counts.sent += 1;
      const target = spanText(built.url).slice(ORIGIN.length);
      const header = built.headers.find(({ name }) => name === 'X-Value');
      const found = valueAt(place, {
        target,
        header: header ? spanText(header.value) : null,
        body: built.body ? spanText(built.body) : '',
      });
      if (verdict === 'refused') wrong.push(`${what}: sent`);
      else if (verdict === 'left out' ? found !== null : found !== value) wrong.push(`${what}: arrives as ${found}`);
      else if (verdict === 'sent' && shapeOf(built) !== SHAPES[place]) wrong.push(`${what}: makes ${shapeOf(built)}`);
    }
  expect(wrong).toEqual([]);
  counts.places += 1;
});

test('what is built arrives byte for byte at a real server', { timeout: 300_000 }, async () => {
  const wrong: string[] = [];
  // Every kind in the long run: the bytes of a sensitive or listed text are those of any other.
  const kinds: Kind[] = LONG ? ALL_KINDS : ['string', 'decimal'];
  const send = async (place: Place, kind: Kind, value: string) => {
    const plan = tryBuild(place, kind, value);
    if (isRefusal(plan) || verdictOn(place, kind, value) !== 'sent') return;
    const echo = await roundTrip(plan);
    counts.arrived += 1;
    const header = echo.headers.find(([name]) => name === 'x-value')?.[1] ?? null;
    const whole = valueAt(place, { target: echo.target, header, body: echo.body }) === value;
    const sent = [spanText(plan.url).slice(ORIGIN.length), plan.body ? spanText(plan.body) : ''];
    if (whole && echo.target === sent[0] && echo.body === sent[1]) return;
    wrong.push(`${shortened(value)} in the ${place} as ${kind}: ${JSON.stringify(echo).slice(0, 300)}`);
  };
  for (const value of STRINGS)
    for (const kind of kinds) await Promise.all(ALL_PLACES.map((place) => send(place, kind, value)));
  expect(wrong).toEqual([]);
  expect(counts.checks).toBeGreaterThanOrEqual(13_000);
  if (counts.places < ALL_PLACES.length) return;
  tellSuite(
    'S1 hostile values',
    `${figure(STRINGS.length)} strings, ${figure(counts.checks)} checks, ${figure(counts.sent)} sent, ${figure(counts.refused)} refused, ${figure(counts.arrived)} round trips, 0 silently wrong`,
  );
});
