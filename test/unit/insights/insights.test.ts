// Counts by week and action: added up, summed over browsers, written into a file and read out of a hostile one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountedRun, Tally } from '#lib/insights/counts.ts';
import { addDurations, bucketOf, medianOf } from '#lib/insights/durations.ts';
import { newestOfEach, readInsightsFile, writeInsightsFile } from '#lib/insights/insights-file.ts';
import { successRate, sumWeeks, totalOf } from '#lib/insights/sum.ts';
import { lastWeeks, mondayOf, weekOf } from '#lib/insights/week.ts';

const at = (text: string) => new Date(text).getTime();
const run = (changes: Partial<CountedRun> = {}): CountedRun => ({
  at: at('2026-11-25T10:00:00'),
  actionId: 'look-up',
  actionName: 'Look up an order',
  state: 'succeeded',
  duration: 200,
  ...changes,
});

describe('weeks', () => {
  test.each([
    ['2026-11-23T00:00:00', '2026-11-23'],
    ['2026-11-29T23:59:59', '2026-11-23'],
    ['2026-11-22T12:00:00', '2026-11-16'],
    ['2027-01-01T12:00:00', '2026-12-28'],
  ])('%s is in the week of %s', (moment, monday) => {
    expect(weekOf(at(moment))).toBe(monday);
  });

  test('a week’s Monday is in that week, and the last weeks follow each other', () => {
    expect(weekOf(mondayOf('2026-11-23'))).toBe('2026-11-23');
    expect(lastWeeks(3, at('2026-11-25T10:00:00'))).toEqual(['2026-11-09', '2026-11-16', '2026-11-23']);
  });
});

describe('durations', () => {
  test('the median is known to within a tenth, however it is added up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600_000 }), { minLength: 1, maxLength: 51 }), (times) => {
        const counts = times.map((time) => [...Array.from({ length: bucketOf(time) }, () => 0), 1]);
        const sorted = [...times].sort((a, b) => a - b);
        const exact = sorted[Math.ceil(times.length / 2) - 1] ?? 0;
        const median = medianOf(counts.reduce<number[]>((sum, one) => addDurations(sum, one), [])) ?? 0;
        expect(Math.abs(median / exact - 1)).toBeLessThan(0.1);
      }),
    );
  });

  test('nothing counted has none', () => {
    expect(medianOf([])).toBeNull();
  });
});

describe('a tally', () => {
  test('runs by week and action with the newest name; open runs wait until they have settled', () => {
    const tally = new Tally();
    tally.addRun(run({ actionName: 'Look up' }));
    tally.addRun(run({ state: 'failed' }));
    tally.addRun(run({ state: 'sending', duration: null }));
    tally.addRun(run({ at: at('2026-11-18T10:00:00'), state: 'unknown' }));
    const weeks = tally.weeks();
    expect(weeks.map(({ week }) => week)).toEqual(['2026-11-16', '2026-11-23']);
    expect(weeks[1]?.actions).toMatchObject([{ name: 'Look up', succeeded: 1, failed: 1, unknown: 0 }]);
    expect(weeks[0]?.actions).toMatchObject([{ name: 'Look up', succeeded: 0, failed: 0, unknown: 1 }]);
    expect(successRate(totalOf(weeks))).toBeCloseTo(1 / 3);
  });

  test('tickets, those for which nothing fitted, and what was suggested and taken', () => {
    const tally = new Tally();
    const moment = at('2026-11-25T10:00:00');
    tally.addTicket({ at: moment, shown: [], taken: [] });
    tally.addTicket({ at: moment, shown: ['look-up', 'refund'], taken: ['refund'] });
    expect(tally.weeks()).toMatchObject([
      {
        tickets: 2,
        nothingFitted: 1,
        actions: [
          { id: 'look-up', suggested: 1, taken: 0 },
          { id: 'refund', suggested: 1, taken: 1 },
        ],
      },
    ]);
  });
});

function weeksOf(...runs: CountedRun[]) {
  const tally = new Tally();
  for (const one of runs) tally.addRun(one);
  return tally.weeks();
}

describe('several browsers', () => {
  const file = (browser: string, exported: string, ...runs: CountedRun[]) => {
    const read = readInsightsFile(
      writeInsightsFile({ browser, who: 'Dana', at: at(exported), weeks: weeksOf(...runs) }),
    );
    if ('problem' in read) throw new Error(read.problem);
    return read.file;
  };

  test('are added up week by week, and a browser counts once, with its newest file', () => {
    const files = newestOfEach([
      file('a', '2026-11-25T10:00:00Z', run(), run()),
      file('a', '2026-11-24T10:00:00Z', run()),
      file('b', '2026-11-25T10:00:00Z', run({ state: 'failed' })),
    ]);
    const weeks = sumWeeks(files.map((one) => one.weeks));
    expect(weeks).toHaveLength(1);
    expect(weeks[0]?.actions).toMatchObject([{ id: 'look-up', succeeded: 2, failed: 1 }]);
  });

  test('nothing of a ticket, an agent or a value stands in the file beside counts and actions’ names', () => {
    const text = writeInsightsFile({ browser: 'a', who: '', at: 0, weeks: weeksOf(run()) });
    const [week] = JSON.parse(text).weeks;
    expect(Object.keys(week).sort()).toEqual(['actions', 'nothingFitted', 'tickets', 'week']);
    expect(Object.keys(week.actions[0]).sort()).toEqual([
      'durations',
      'failed',
      'id',
      'name',
      'succeeded',
      'suggested',
      'taken',
      'unknown',
    ]);
  });

  const good = () => JSON.parse(writeInsightsFile({ browser: 'a', who: '', at: 0, weeks: weeksOf(run()) }));
  const changed = <T>(file: T, part: object, change: object) => {
    Object.assign(part, change);
    return file;
  };
  test.each<[string, (file: ReturnType<typeof good>) => unknown, string]>([
    ['another file', () => ({ format: 'deskhand-library' }), 'It is no file of insights.'],
    ['a list', () => [], 'It is no file of insights.'],
    ['a negative count', (file) => changed(file, file.weeks[0].actions[0], { failed: -1 }), 'weeks.0.actions.0.failed'],
    ['half a run', (file) => changed(file, file.weeks[0], { tickets: 0.5 }), 'weeks.0.tickets'],
    ['a week that begins on a Tuesday', (file) => changed(file, file.weeks[0], { week: '2026-11-24' }), 'weeks.0.week'],
    ['a day that is none', (file) => changed(file, file.weeks[0], { week: '2026-02-30' }), 'weeks.0.week'],
    ['no weeks', (file) => ({ ...file, weeks: undefined }), '“weeks”'],
  ])('%s is refused and says where', (_name, change, told) => {
    const read = readInsightsFile(JSON.stringify(change(good())));
    expect('problem' in read && read.problem).toContain(told);
  });

  test.each(['', 'null', '{', `"${'x'.repeat(5_000_001)}"`])('%.12j is refused', (text) => {
    expect(readInsightsFile(text)).toHaveProperty('problem');
  });
});
