import { expect, test } from 'vitest';
import { ordinal, rowWords, standing } from '#components/options/editor/match/standing.ts';

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [22, '22nd'],
])('%i is the %s', (place, words) => {
  expect(ordinal(place)).toBe(words);
});

const row = { actionId: 'a', name: 'A', score: 1, confidence: 0.9, reasons: [], suggested: true };

test('a match is said in one sentence', () => {
  expect(standing({ rank: 1, among: 40, rows: [row] }, 'a')).toBe('First of 40: agents would see it.');
  expect(standing({ rank: 6, among: 40, rows: [{ ...row, suggested: false }] }, 'a')).toBe(
    '6th of 40: agents would not see it.',
  );
  expect(standing({ rank: null, among: 1_200, rows: [] }, 'a')).toBe(
    'Nothing in this ticket speaks for this action (of 1,200 compared).',
  );
});

test('a row says what the panel would make of it', () => {
  expect(rowWords({ suggested: true }, 1)).toBe('would be shown');
  expect(rowWords({ suggested: false }, 2)).toBe('too weak');
  expect(rowWords({ suggested: false }, 4)).toBe('behind the four shown');
});
