import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admit,
  type Circuit,
  CLOSED,
  type Exchange,
  FAILURES,
  FIRST_PAUSE_MS,
  isClosed,
  LONGEST_ASKED_MS,
  LONGEST_FAILING_MS,
  note,
  PROBE_MS,
  pauseOf,
  release,
} from '#lib/breaker/circuit.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const answer = (status: number, retryAfter: string | null = null): Exchange => ({ status, retryAfter, trouble: null });
const trouble = (kind: string): Exchange => ({ status: null, retryAfter: null, trouble: kind });
const LOST = trouble('network');

/** All of them at the same moment. */
const after = (exchanges: Exchange[], from: Circuit = CLOSED, now = NOW) =>
  exchanges.reduce((circuit, exchange) => note(circuit, exchange, now), from);
const failing = (count = FAILURES, now = NOW) => after(Array(count).fill(LOST), CLOSED, now);

describe('failures in a row', () => {
  test.each([LOST, trouble('timeout'), answer(500), answer(502), answer(503), answer(599)])('%o counts', (exchange) => {
    expect(pauseOf(after(Array(FAILURES - 1).fill(exchange)), NOW)).toBeNull();
    expect(pauseOf(after(Array(FAILURES).fill(exchange)), NOW)).toEqual({
      until: NOW + FIRST_PAUSE_MS,
      reason: 'failing',
    });
  });

  test.each([
    answer(200),
    answer(204),
    answer(400),
    answer(401),
    answer(404),
    answer(429),
    trouble('redirect-refused'),
  ])('%o closes it', (exchange) => {
    expect(isClosed(after([exchange], failing(FAILURES - 1)))).toBe(true);
    expect(isClosed(after([exchange], failing()))).toBe(true);
  });

  test.each([trouble('cancelled'), trouble('internal')])('%o says nothing', (exchange) => {
    expect(after([exchange], failing(3))).toEqual(failing(3));
    expect(after([exchange], failing())).toEqual(failing());
  });

  test('an answer that broke off or did not end in time is no good answer', () => {
    expect(after([{ status: 200, retryAfter: null, trouble: 'network' }]).failures).toBe(1);
    expect(after([{ status: 200, retryAfter: null, trouble: 'timeout' }]).failures).toBe(1);
    expect(after([{ status: 200, retryAfter: null, trouble: 'response-too-large' }]).failures).toBe(0);
  });

  test('what left before the pause and fails in it makes it no longer', () => {
    expect(pauseOf(after(Array(20).fill(LOST)), NOW)).toEqual({ until: NOW + FIRST_PAUSE_MS, reason: 'failing' });
  });
});

test('each failure after a pause doubles it, up to five minutes; one good answer begins anew', () => {
  let now = NOW;
  let circuit = failing();
  const lengths: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const pause = pauseOf(circuit, now);
    lengths.push((pause?.until ?? now) - now);
    now = pause?.until ?? now;
    const probe = admit(circuit, now);
    expect(probe).toMatchObject({ pause: null, probe: true });
    circuit = release(note(probe.circuit, LOST, now));
  }
  expect(lengths).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000, 300_000]);
  expect(isClosed(release(note(circuit, answer(200), now)))).toBe(true);
  expect(pauseOf(failing(FAILURES, now), now)?.until).toBe(now + FIRST_PAUSE_MS);
});

describe('after a pause', () => {
  const then = NOW + FIRST_PAUSE_MS;

  test('one request goes alone, and the others learn from it', () => {
    const first = admit(failing(), then);
    expect(first).toMatchObject({ pause: null, probe: true });
    expect(admit(first.circuit, then).pause).toEqual({ until: then + PROBE_MS, reason: 'failing' });
    const landed = release(note(first.circuit, answer(404), then + 500));
    expect(admit(landed, then + 500)).toMatchObject({ pause: null, probe: false });
  });

  test('a probe that was cancelled or did not leave lets the next one go', () => {
    const first = admit(failing(), then);
    const landed = release(note(first.circuit, trouble('cancelled'), then));
    expect(admit(landed, then)).toMatchObject({ pause: null, probe: true });
  });

  test('a probe whose worker died holds nobody up longer than a request may take', () => {
    const { circuit } = admit(failing(), then);
    expect(pauseOf(circuit, then + PROBE_MS - 1)).not.toBeNull();
    expect(admit(circuit, then + PROBE_MS)).toMatchObject({ pause: null, probe: true });
  });
});

describe('Retry-After', () => {
  test.each([429, 503])('%i pauses at once, in seconds or until a date', (status) => {
    expect(pauseOf(after([answer(status, '20')]), NOW)).toEqual({ until: NOW + 20_000, reason: 'asked' });
    const date = new Date(NOW + 90_000).toUTCString();
    expect(pauseOf(after([answer(status, date)]), NOW)).toEqual({ until: NOW + 90_000, reason: 'asked' });
  });

  test.each(['0', '-5', 'soon', '1.5', '', new Date(NOW - 1_000).toUTCString()])('%j pauses nothing', (text) => {
    expect(pauseOf(after([answer(429, text)]), NOW)).toBeNull();
  });

  test('says nothing with any other status', () => {
    expect(pauseOf(after([answer(200, '20'), answer(500, '20'), answer(404, '20')]), NOW)).toBeNull();
  });

  test('an hour is the most, and more is said to be cut', () => {
    const pause = pauseOf(after([answer(429, '999999999')]), NOW);
    expect(pause).toEqual({ until: NOW + LONGEST_ASKED_MS, reason: 'asked', cut: true });
    expect(pauseOf(after([answer(429, '3600')]), NOW)).toEqual({ until: NOW + LONGEST_ASKED_MS, reason: 'asked' });
  });

  test('an answer to what left before does not take the wish back; the answer after it does', () => {
    const asked = after([answer(429, '20'), answer(200)]);
    expect(pauseOf(asked, NOW)).not.toBeNull();
    const probe = admit(asked, NOW + 20_000);
    expect(isClosed(release(note(probe.circuit, answer(200), NOW + 20_000)))).toBe(true);
  });

  test('the longer of two pauses counts', () => {
    expect(pauseOf(after([...Array(4).fill(LOST), answer(503, '5')]), NOW)?.until).toBe(NOW + FIRST_PAUSE_MS);
    expect(pauseOf(after([...Array(4).fill(LOST), answer(503, '50')]), NOW)?.until).toBe(NOW + 50_000);
  });
});

describe('whatever comes, and whatever the clock does', () => {
  const exchange = fc.oneof(
    fc.constantFrom('network', 'timeout', 'cancelled', 'redirect-refused').map(trouble),
    fc
      .tuple(
        fc.constantFrom(200, 404, 429, 500, 503),
        fc.option(fc.oneof(fc.integer({ min: 0, max: 10_000_000 }).map(String), fc.string())),
      )
      .map(([status, retryAfter]) => answer(status, retryAfter)),
  );
  // a step back is a clock that was put right
  const steps = fc.array(fc.tuple(fc.integer({ min: -4_000_000, max: 4_000_000 }), exchange), { maxLength: 40 });
  const LONGEST = Math.max(LONGEST_ASKED_MS, LONGEST_FAILING_MS);

  test('no pause is longer than the longest, and each of them ends', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let now = NOW;
        let circuit = CLOSED;
        for (const [step, came] of all) {
          now += step;
          circuit = note(circuit, came, now);
          const pause = pauseOf(circuit, now);
          if (pause === null) continue;
          expect(pause.until - now).toBeLessThanOrEqual(LONGEST);
          expect(pause.until).toBeGreaterThan(now);
          expect(pauseOf(circuit, pause.until)).toBeNull();
        }
      }),
    );
  });

  test('one probe at a time, and only what was let through leaves', () => {
    const moves = fc.array(
      fc.oneof(
        fc.record({ move: fc.constant('press' as const), wait: fc.integer({ min: 0, max: 400_000 }) }),
        fc.record({ move: fc.constant('land' as const), wait: fc.integer({ min: 0, max: PROBE_MS / 50 }), exchange }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(moves, (all) => {
        let now = NOW;
        let circuit = failing();
        const flying: { probe: boolean; since: number }[] = [];
        const land = (came: Exchange) => {
          const flight = flying.shift();
          if (!flight) return;
          circuit = note(circuit, came, now);
          if (flight.probe) circuit = release(circuit);
        };
        for (const one of all) {
          now += one.wait;
          // no exchange takes longer than its limit
          while (flying[0] && now - flying[0].since >= PROBE_MS) land(trouble('timeout'));
          if (one.move === 'land') {
            land(one.exchange);
            continue;
          }
          const paused = pauseOf(circuit, now);
          const admitted = admit(circuit, now);
          expect(admitted.pause).toEqual(paused);
          if (admitted.pause !== null) continue;
          circuit = admitted.circuit;
          flying.push({ probe: admitted.probe, since: now });
          expect(flying.filter(({ probe }) => probe).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
