import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryId, logHash, parseEntryId, viewOfHash } from '#components/options/log/log-address.ts';
import {
  countMore,
  DATES,
  FIRST_LOG_VIEW,
  filterOf,
  isNarrowed,
  type LogView,
  OUTCOMES,
  queryOf,
  viewOf,
} from '#components/options/log/log-view.ts';
import { parseRoute } from '#components/options/route.ts';
import { logFilterSchema } from '#lib/log.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const RUN = '0b6f5a52-3d0e-4c55-9d3e-0f6a3b1c2d4e';

const words = (most: number) => fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.slice(0, most));
const day = fc
  .date({ min: new Date(2000, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const views: fc.Arbitrary<LogView> = fc
  .record({
    show: fc.constantFrom('all', 'runs', 'events'),
    actionId: fc.option(fc.string({ minLength: 1, maxLength: 30 })),
    agent: fc.option(words(300)),
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    connectionId: fc.option(fc.string({ minLength: 1, maxLength: 30 })),
    ticket: words(200),
    tests: fc.constantFrom('include', 'leave-out', 'only'),
    date: fc.option(fc.constantFrom(...DATES)),
    from: fc.oneof(fc.constant(''), day),
    to: fc.oneof(fc.constant(''), day),
    search: words(200),
  })
  .map((view) => (view.date === 'custom' ? view : { ...view, from: '', to: '' })) as fc.Arbitrary<LogView>;

describe('the filters in the address', () => {
  test('come back whole, whatever they are', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewOf(queryOf(view))).toEqual(view);
      }),
    );
  });

  test('come back beside the entry that is open', () => {
    fc.assert(
      fc.property(views, fc.constantFrom(null, RUN), (view, id) => {
        const hash = logHash(id, view);
        expect(parseRoute(hash)).toEqual({ page: 'log', id, view: null });
        expect(viewOfHash(hash)).toEqual(view);
      }),
    );
  });

  test('always make a question that the background takes', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(logFilterSchema.safeParse(filterOf(view, NOW)).success).toBe(true);
      }),
    );
  });

  test('text that is no filter is left out', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(logFilterSchema.safeParse(filterOf(viewOf(text), NOW)).success).toBe(true);
      }),
    );
    expect(viewOf('show=constructor&date=1999&outcome=good&tests=&from=2026-02-30&q')).toEqual(FIRST_LOG_VIEW);
    expect(viewOf(`q=${'a'.repeat(900)}`).search).toHaveLength(200);
  });
});

describe('what the background is asked', () => {
  const asked = (part: Partial<LogView>) => filterOf({ ...FIRST_LOG_VIEW, ...part }, NOW);

  test('nothing but the kind where nothing is set', () => {
    expect(asked({})).toEqual({ show: 'all', tests: 'include' });
  });

  test('each filter under its own name', () => {
    expect(
      asked({
        show: 'runs',
        actionId: 'refund',
        connectionId: 'shop',
        agent: '',
        ticket: ' 48213 ',
        outcome: 'open',
        search: ' two words ',
        tests: 'only',
      }),
    ).toEqual({
      show: 'runs',
      actionId: 'refund',
      connectionId: 'shop',
      agent: '',
      ticket: '48213',
      states: ['prepared', 'sending'],
      search: 'two words',
      tests: 'only',
    });
  });

  test('changes are not asked for what only runs have, because those filters cannot be seen then', () => {
    expect(asked({ show: 'events', agent: 'Ada', ticket: '1', outcome: 'failed', tests: 'only', search: 'x' })).toEqual(
      {
        show: 'events',
        tests: 'include',
        search: 'x',
      },
    );
  });
});

test('the kind of entries alone is no filter to be cleared', () => {
  expect(isNarrowed({ ...FIRST_LOG_VIEW, show: 'runs' })).toBe(false);
  expect(isNarrowed({ ...FIRST_LOG_VIEW, agent: '' })).toBe(true);
  expect(countMore({ ...FIRST_LOG_VIEW, tests: 'only', connectionId: 'shop', ticket: ' ' })).toBe(2);
});

describe('the name of an entry', () => {
  test('leads back to it', () => {
    expect(parseEntryId(RUN)).toEqual({ kind: 'run', runId: RUN });
    const event = { kind: 'event', id: 1_795_000_000_000_001, at: NOW } as const;
    const id = entryId({
      ...event,
      who: '',
      subject: { kind: 'log', id: '', name: '' },
      what: 'erased',
      revision: null,
      changes: [],
    });
    expect(parseEntryId(id)).toEqual(event);
  });

  test.each(['', 'change-1', 'change-1-', 'change-x-1', 'CHANGE-1-2', RUN.toUpperCase(), '../settings'])(
    '“%s” names nothing',
    (id) => {
      expect(parseEntryId(id)).toBeNull();
    },
  );
});
