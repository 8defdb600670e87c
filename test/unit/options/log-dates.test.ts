import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  byDay,
  dayOf,
  dayProblem,
  dayTitle,
  exactTime,
  isDay,
  spanOfDays,
  startOf,
} from '#components/options/log/log-dates.ts';

/** Clocks there went back an hour on 25 October 2026, and forward on 29 March. */
beforeAll(() => void vi.stubEnv('TZ', 'Europe/Helsinki'));
afterAll(() => void vi.unstubAllEnvs());

const HOUR = 3_600_000;
/** Sunday 22 November 2026, 15:30 in Helsinki. */
const NOW = Date.UTC(2026, 10, 22, 13, 30);

test('the days here are those of the time zone', () => {
  expect(new Date(NOW).getTimezoneOffset()).toBe(-120);
  expect(dayOf(Date.UTC(2026, 10, 22, 22, 30))).toBe('2026-11-23');
});

describe('a choice of days as a span of time', () => {
  const iso = ({ from, to }: { from: number | null; to: number | null }) =>
    [from, to].map((at) => (at === null ? null : new Date(at).toISOString()));

  test.each([
    ['today', '', '', ['2026-11-21T22:00:00.000Z', null]],
    ['yesterday', '', '', ['2026-11-20T22:00:00.000Z', '2026-11-21T22:00:00.000Z']],
    ['week', '', '', ['2026-11-15T22:00:00.000Z', null]],
    ['month', '', '', ['2026-10-23T21:00:00.000Z', null]],
    ['custom', '2026-11-01', '2026-11-02', ['2026-10-31T22:00:00.000Z', '2026-11-02T22:00:00.000Z']],
    ['custom', '', '2026-11-02', [null, '2026-11-02T22:00:00.000Z']],
    ['custom', '2026-11-01', '', ['2026-10-31T22:00:00.000Z', null]],
    ['custom', '', '', [null, null]],
    ['custom', 'tomorrow', '2026-02-30', [null, null]],
  ] as const)('%s %s %s', (choice, from, to, span) => {
    expect(iso(spanOfDays(choice, from, to, NOW))).toEqual(span);
  });

  test('a day on which the clocks change is as long as it is', () => {
    const autumn = spanOfDays('custom', '2026-10-25', '2026-10-25', NOW);
    const spring = spanOfDays('custom', '2026-03-29', '2026-03-29', NOW);
    expect([autumn, spring].map(({ from, to }) => ((to ?? 0) - (from ?? 0)) / HOUR)).toEqual([25, 23]);
  });

  test('every moment lies in the span of its own day and in no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) }), (at) => {
        const day = dayOf(at);
        const from = startOf(day);
        const to = startOf(day, 1);
        expect(isDay(day)).toBe(true);
        expect(from).toBeLessThanOrEqual(at);
        expect(to).toBeGreaterThan(at);
      }),
    );
  });
});

test.each(['2026-13-01', '2026-00-10', '2026-02-30', '2026-2-3', '22.11.2026', '', '2026-11-22T10:00'])(
  '“%s” is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test('a first day after the last one is said to fit nothing', () => {
  expect(dayProblem('2026-11-02', '2026-11-01')).toMatch(/no day fits/);
  expect(dayProblem('2026-11-01', '2026-11-01')).toBeNull();
  expect(dayProblem('', '2026-11-01')).toBeNull();
});

test('neighbours of one day stand together, in their order', () => {
  const entries = [NOW, NOW - HOUR, NOW - 16 * HOUR, NOW - 17 * HOUR].map((at) => ({ at }));
  expect(byDay(entries)).toEqual([
    { day: '2026-11-22', entries: entries.slice(0, 2) },
    { day: '2026-11-21', entries: entries.slice(2) },
  ]);
  expect(byDay([])).toEqual([]);
});

test.each([
  ['2026-11-22', 'Today'],
  ['2026-11-21', 'Yesterday'],
  ['2026-11-20', 'Friday 20 November'],
  ['2025-11-20', 'Thursday, 20 November 2025'],
])('%s is headed %s', (day, title) => {
  expect(dayTitle(day, NOW, 'en-GB')).toBe(title);
});

test('exact times have their milliseconds', () => {
  expect(exactTime(Date.UTC(2026, 10, 22, 7, 2, 8, 14))).toBe('09:02:08.014');
});
