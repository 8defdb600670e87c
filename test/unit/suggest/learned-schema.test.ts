// What was learnt, read from storage or from somebody else's file: damaged parts are left out, and nothing outweighs real use.
import { describe, expect, test } from 'vitest';
import { learn } from '#lib/suggest/learn.ts';
import { emptyLearned, MOST_ACTIONS, MOST_TICKETS } from '#lib/suggest/learned.ts';
import { readLearned } from '#lib/suggest/learned-schema.ts';
import { learnedWords } from '#lib/suggest/learned-words.ts';
import { mergeLearned } from '#lib/suggest/merge-learned.ts';
import { sampleTicket } from '#test/unit/suggest/sample.ts';

const late = sampleTicket('', ['The kettle never arrived and the carrier lost the parcel.']);
const learned = learn(emptyLearned(), late, 'refund-order', 'run');
const none = { tickets: 0, stems: [] };
const entry = (id: string, tickets: number, stems: [string, number][]) => ({
  id,
  run: { tickets, stems },
  dismissed: none,
});
const all = new Set(['refund-order', 'track-parcel']);

describe('reading', () => {
  test('gives back what learning wrote', () => {
    expect(readLearned(JSON.parse(JSON.stringify(learned)))).toEqual(learned);
  });

  test.each([null, 7, 'x', [], {}, { actions: {} }, { actions: [null, { id: '' }, { id: 'a', run: 1 }] }])(
    'reads nothing out of %j',
    (value) => expect(readLearned(value)).toEqual(emptyLearned()),
  );

  test('keeps the sound entries beside a broken one, and the first of two with one id', () => {
    const good = entry('a', 2, [['kettl', 2]]);
    expect(readLearned({ actions: [good, { id: 'b' }, entry('a', 9, [])] }).actions).toEqual([good]);
  });

  test('bounds what a hostile file claims', () => {
    const stems: [string, number][] = Array.from({ length: 4_000 }, (_, at) => [`w${'x'.repeat(at % 9)}`, 1e6]);
    const sentence: [string, number][] = [
      ['call me at once', 5],
      ['me@example.com', 5],
      ['4411', 5],
      ['<b>', 5],
      ['kettl', 5],
    ];
    const actions = Array.from({ length: 2_000 }, (_, at) => entry(`a${at}`, 1e6, [...sentence, ...stems]));
    const read = readLearned({ actions });
    expect(read.actions).toHaveLength(MOST_ACTIONS);
    expect(read.actions[0]?.run.tickets).toBe(MOST_TICKETS);
    const terms = new Map(read.actions[0]?.run.stems);
    expect(terms.get('kettl')).toBe(5);
    expect([...terms.keys()].filter((term) => /[^a-z]/.test(term))).toEqual([]);
    expect(Math.max(...terms.values())).toBeLessThanOrEqual(MOST_TICKETS);
  });
});

describe('merging', () => {
  test('takes what others learnt of known actions alone, once', () => {
    const shared = { actions: [entry('track-parcel', 4, [['parcel', 4]]), entry('unknown', 9, [['kettl', 9]])] };
    const { learned: first, merged } = mergeLearned(learned, shared, all);
    expect(merged).toEqual(['track-parcel']);
    expect(first.actions.map(({ id }) => id)).toEqual(['refund-order', 'track-parcel']);
    expect(mergeLearned(first, shared, all).merged).toEqual([]);
  });

  test('lets a file count for twenty tickets at most, beside one’s own words', () => {
    const shared = { actions: [entry('refund-order', 64, [['zzz', 64]])] };
    const [action] = mergeLearned(learned, shared, all).learned.actions;
    expect(action?.run.tickets).toBe(20);
    expect(new Map(action?.run.stems).get('zzz')).toBe(19);
    expect(new Map(action?.run.stems).get('kettl')).toBe(1);
  });

  test('leaves alone what this browser knows better', () => {
    let own = learned;
    for (let time = 0; time < 5; time++) own = learn(own, late, 'refund-order', 'run');
    expect(mergeLearned(own, { actions: [entry('refund-order', 3, [['zzz', 3]])] }, all).learned).toBe(own);
  });
});

test('is told in words, those of one action alone first', () => {
  const two = learn(learned, sampleTicket('', ['The carrier broke the teapot.']), 'track-parcel', 'dismissed');
  const [newest, older] = learnedWords(two, new Map([['refund-order', 'Refund an order']]));
  expect(newest).toMatchObject({ actionId: 'track-parcel', run: 0, dismissed: 1, runWords: [] });
  expect(newest?.dismissedWords).toContain('carrier');
  expect(older).toMatchObject({ actionId: 'refund-order', run: 1, dismissed: 0 });
  expect(older?.runWords.length).toBeLessThanOrEqual(8);
});
