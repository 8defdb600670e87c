// Learning from use: bounded, without ticket text, strong on like tickets and without effect on unlike ones.
import { describe, expect, test } from 'vitest';
import { learn } from '#lib/suggest/learn.ts';
import { emptyLearned, forget, type Learned } from '#lib/suggest/learned.ts';
import { buildIndex, rank, suggest } from '#lib/suggest/rank.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { SHOP, sampleTicket } from '#test/unit/suggest/sample.ts';

const index = buildIndex(SHOP);
const scoreOf = (id: string, ticket: Ticket, learned: Learned) =>
  rank(index, ticket, learned).find(({ actionId }) => actionId === id)?.score ?? 0;

const lateKettle = sampleTicket('Kettle late', [
  'My enamel kettle has not come, the carrier lost it. Please refund my card.',
]);
const latePan = sampleTicket('Pan late', ['My enamel pan has not come, the carrier lost it. Refund my card please.']);
const wrongAddress = sampleTicket('Moved house', [
  'I typed my previous flat by mistake. Refund nothing, just the order to the other street.',
]);

describe('dismissed', () => {
  const learned = learn(emptyLearned(), lateKettle, 'refund-order', 'dismissed');

  test('lowers the action on the same ticket to less than half', () => {
    expect(scoreOf('refund-order', lateKettle, learned)).toBeLessThan(
      scoreOf('refund-order', lateKettle, emptyLearned()) / 2,
    );
    expect(suggest(index, lateKettle, learned).map(({ actionId }) => actionId)).not.toContain('refund-order');
  });

  test('lowers it noticeably on a like ticket', () => {
    expect(scoreOf('refund-order', latePan, learned)).toBeLessThan(
      scoreOf('refund-order', latePan, emptyLearned()) * 0.8,
    );
  });

  test('leaves an unlike ticket as it was', () => {
    expect(scoreOf('refund-order', wrongAddress, learned)).toBe(scoreOf('refund-order', wrongAddress, emptyLearned()));
  });

  test('a run on a like ticket takes it back', () => {
    const again = learn(learned, latePan, 'refund-order', 'run');
    expect(scoreOf('refund-order', latePan, again)).toBeGreaterThan(scoreOf('refund-order', latePan, learned));
  });
});

describe('run', () => {
  test('lifts the action on a like ticket', () => {
    const learned = learn(emptyLearned(), lateKettle, 'track-parcel', 'run');
    expect(scoreOf('track-parcel', latePan, learned)).toBeGreaterThan(scoreOf('track-parcel', latePan, emptyLearned()));
  });

  test('many runs never push another action aside for unlike tickets', () => {
    let learned = emptyLearned();
    for (let time = 0; time < 50; time++) learned = learn(learned, lateKettle, 'track-parcel', 'run');
    expect(scoreOf('track-parcel', wrongAddress, learned)).toBeLessThanOrEqual(
      scoreOf('track-parcel', wrongAddress, emptyLearned()),
    );
    expect(scoreOf('refund-order', wrongAddress, learned)).toBe(scoreOf('refund-order', wrongAddress, emptyLearned()));
  });
});

describe('an action without a past', () => {
  test('keeps its place against one whose past tickets were unlike this one', () => {
    const before = rank(index, wrongAddress, emptyLearned()).map(({ actionId }) => actionId);
    const learned = learn(emptyLearned(), lateKettle, 'track-parcel', 'run');
    const after = rank(index, wrongAddress, learned).map(({ actionId }) => actionId);
    expect(after[0]).toBe(before[0]);
  });

  test('some wrong clicks leave the right action first on a like ticket', () => {
    let learned = emptyLearned();
    for (let time = 0; time < 8; time++) learned = learn(learned, lateKettle, 'refund-order', 'run');
    for (let time = 0; time < 2; time++) learned = learn(learned, lateKettle, 'track-parcel', 'run');
    expect(rank(index, latePan, learned)[0]?.actionId).toBe('refund-order');
  });
});

describe('what is kept', () => {
  test('is plain JSON and holds stems, not the text', () => {
    const learned = learn(emptyLearned(), lateKettle, 'refund-order', 'run');
    expect(JSON.parse(JSON.stringify(learned))).toEqual(learned);
    expect(JSON.stringify(learned)).not.toContain('has not come');
    expect(JSON.stringify(learned)).not.toContain('Oona');
  });

  test('has no word of a name, an address or a number in it', () => {
    const told = sampleTicket('Parcel for Oona', [
      'My name is Zebulon Quist and the parcel for Wilhelmina never came. Write to zebulon.quist@palindrome.example or see https://palindrome.example/kettle. Order QX-20481-ABCD.',
    ]);
    const kept = JSON.stringify(learn(emptyLearned(), told, 'refund-order', 'run'));
    expect(kept).toContain('"parcel"');
    expect(kept).not.toMatch(/oona|zebulon|quist|wilhelmina|palindrom|20481|abcd|qx/i);
  });

  test('can be forgotten for one action and for all', () => {
    const both = learn(learn(emptyLearned(), lateKettle, 'refund-order', 'run'), latePan, 'track-parcel', 'dismissed');
    expect(forget(both, 'refund-order').actions.map(({ id }) => id)).toEqual(['track-parcel']);
    expect(forget(both, null)).toEqual(emptyLearned());
  });

  test('leaves what it was given as it was', () => {
    const before = learn(emptyLearned(), lateKettle, 'refund-order', 'run');
    const copy = structuredClone(before);
    learn(before, latePan, 'refund-order', 'run');
    expect(before).toEqual(copy);
  });

  test('stays small however much is learnt', () => {
    let learned = emptyLearned();
    for (let time = 0; time < 300; time++) {
      const rare = Array.from(
        { length: 300 },
        (_, place) =>
          `word${String.fromCharCode(97 + (place % 26))}x${'q'.repeat(place % 7)}${letters(time * 300 + place)}`,
      );
      learned = learn(learned, sampleTicket('', [rare.join(' ')]), 'refund-order', 'run');
    }
    expect(JSON.stringify(learned).length).toBeLessThan(10_000);
  });

  test('words like "constructor" are words and nothing else', () => {
    const ticket = sampleTicket('constructor toString', ['constructor hasOwnProperty refund']);
    const learned = learn(emptyLearned(), ticket, '__proto__', 'run');
    expect(learned.actions[0]?.run.tickets).toBe(1);
    expect(scoreOf('refund-order', ticket, learned)).toBeGreaterThan(0);
  });
});

function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
