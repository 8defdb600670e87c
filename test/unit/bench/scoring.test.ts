// The benches count what their figures claim to count, shown on a catalogue small enough to be counted by hand.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { areaUnderCurve } from '#test/bench/area-under-curve.ts';
import {
  type CatalogueAction,
  productActions,
  readCatalogue,
  readTickets,
  type ScoredTicket,
} from '#test/bench/read-tickets.ts';
import { isSame, scoreFilling } from '#test/bench/score-filling.ts';
import { type Placed, type Ranker, scoreRanking } from '#test/bench/score-ranking.ts';

const catalogue: CatalogueAction[] = [
  {
    id: 'polish-trumpet',
    name: 'Polish trumpet',
    description: 'Makes a trumpet shine.',
    method: 'POST',
    inputs: [
      { name: 'requester_email', description: 'Email of the requester.', type: 'string' },
      { name: 'trumpet_number', description: 'TR- and four digits.', type: 'string' },
      { name: 'engraved', description: 'True if it has an engraving.', type: 'boolean' },
    ],
  },
  { id: 'tune-harp', name: 'Tune harp', description: 'Tunes every string of a harp.', method: 'POST', inputs: [] },
  { id: 'mend-drum', name: 'Mend drum', description: 'Puts a new skin on a drum.', method: 'POST', inputs: [] },
];

function ticket(id: string, text: string, expected: ScoredTicket['expected']): ScoredTicket {
  const requester = { name: 'Ada Low', email: 'ada@low.example' };
  const message = { author: 'requester' as const, name: 'Ada Low', at: '2026-11-02T09:00:00Z', text };
  return { id, ticket: { id, subject: '', requester, messages: [message] }, expected };
}

const TRUMPET = 'Please polish my trumpet.';

/** Says of every ticket what stands in its text: "shown a b, ranked a b c", with confidences that fall from the number at its end. */
const ranker: Ranker = {
  suggest: ({ messages }) => placed(messages[0]?.text ?? '', /shown ([a-z -]*),/),
  rank: ({ messages }) => placed(messages[0]?.text ?? '', /ranked ([a-z -]*),/),
};

function placed(text: string, pattern: RegExp): Placed[] {
  const best = Number(/[\d.]+$/.exec(text)?.[0]);
  const ids = pattern.exec(text)?.[1]?.split(' ').filter(Boolean) ?? [];
  return ids.map((actionId, place) => ({ actionId, confidence: best / (place + 1) }));
}

const judged = (said: string, ...actions: string[]) => ticket('1', said, { actions, inputs: {} });

test('the best-placed acceptable action counts, first, among four and by its rank', () => {
  const rows = [
    judged('shown tune-harp, ranked tune-harp mend-drum, 0.9', 'tune-harp'),
    judged('shown mend-drum, ranked mend-drum tune-harp, 0.8', 'polish-trumpet', 'tune-harp'),
    judged('shown mend-drum, ranked a b c d tune-harp, 0.7', 'tune-harp'),
    judged('shown mend-drum, ranked a b, 0.7', 'tune-harp'),
  ];
  const figures = scoreRanking(rows, ranker);
  expect(figures).toMatchObject({ top1: 0.25, top4: 0.5, hiddenWhenSome: 0 });
  expect(figures.mrr).toBeCloseTo((1 + 1 / 2 + 1 / 5 + 0) / 4);
});

test('suggestions on tickets that fit nothing are counted, and so are tickets that go without', () => {
  const rows = [
    judged('shown a b c, ranked a b c, 0.6'),
    judged('shown , ranked a, 0.2'),
    judged('shown , ranked tune-harp, 0.4', 'tune-harp'),
    judged('shown tune-harp, ranked tune-harp, 0.9', 'tune-harp'),
  ];
  // Of the four pairs, 0.4 against 0.6 is the only one in the wrong order.
  expect(scoreRanking(rows, ranker)).toMatchObject({ shownWhenNone: 1.5, hiddenWhenSome: 0.5, auroc: 0.75 });
});

test('an action without any place has no confidence', () => {
  const rows = [judged('shown , ranked , 0.9', 'tune-harp'), judged('shown , ranked a, 0.1')];
  expect(scoreRanking(rows, ranker)).toMatchObject({ top4: 0, mrr: 0, auroc: 0 });
});

test('filling tells right from missed, and rightly empty from wrongly filled', () => {
  const actions = productActions(catalogue);
  const text = `${TRUMPET} It is TR-4411.`;
  const stated = { requester_email: 'ada@low.example', trumpet_number: 'tr-4411' };
  const right = ticket('1', text, { actions: ['polish-trumpet'], inputs: stated });
  expect(scoreFilling([right], actions)).toMatchObject({
    fillPrecision: 1,
    fillRecall: 1,
    wrongFill: 0,
    wholeForms: 1,
  });
  const otherwise = ticket('2', text, { actions: ['polish-trumpet'], inputs: { trumpet_number: 'TR-4412' } });
  // The address is filled though not expected, the number is wrong, the yes or no is rightly empty.
  expect(scoreFilling([otherwise], actions)).toMatchObject({
    fillPrecision: 0,
    fillRecall: 0,
    wrongFill: 0.5,
    wholeForms: 0,
  });
});

test('values are equal by case and space, by number, and exactly for yes and no', () => {
  expect(isSame(' Two  Words ', 'two words')).toBe(true);
  expect(isSame('12.50', 12.5)).toBe(true);
  expect(isSame('', 0)).toBe(false);
  expect(isSame('true', true)).toBe(false);
  expect(isSame(true, 'true')).toBe(false);
});

test('the area under the curve is the share of pairs in the right order, equal ones half', () => {
  const sample = (some: boolean) => (value: number) => ({ some, value });
  // Pairs: 3 beats 1 and 2; 2 beats 1 and equals 2: three and a half of four.
  expect(areaUnderCurve([...[3, 2].map(sample(true)), ...[1, 2].map(sample(false))])).toBe(0.875);
});

let folder = '';
const file = (content: string) => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return path;
};
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

test('a file of another shape is refused with its line', () => {
  expect(() => readCatalogue('no-such-file.json')).toThrow('There is no file no-such-file.json.');
  expect(() => readCatalogue(file('[\n  {"id": "a",'))).toThrow(/file:2 is not JSON\.$/);
  expect(() => readCatalogue(file('[\n  {"id": "a"}\n]'))).toThrow(/file:2, action 1 has another shape: name/);
  expect(() => readCatalogue(file('{}'))).toThrow(/file:1 is not a list of actions\.$/);
  const good = JSON.stringify(ticket('1', TRUMPET, { actions: ['tune-harp'], inputs: {} }));
  expect(() => readTickets(file(`${good}\n{"id"`), catalogue)).toThrow(/file:2 is not JSON\.$/);
  expect(() => readTickets(file(`${good}\n\n{"id": 3}`), catalogue)).toThrow(/file:3 has another shape: id/);
  expect(() => readTickets(file(good), [])).toThrow(/file:1 expects tune-harp, which the catalogue has not\.$/);
});
