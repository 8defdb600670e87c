// The rows of "What customers say" and the lines that the action keeps of them.
import { expect, test } from 'vitest';
import { pastedLines, placeInAction } from '#components/options/editor/phrases/phrase-lines.ts';

test('a row’s place in the action leaves empty rows out', () => {
  const lines = ['', 'never showed up', ' ', 'where is it'];
  expect(lines.map((_line, index) => placeInAction(lines, index))).toEqual([null, 'phrases[0]', null, 'phrases[1]']);
});

test('several lines pasted into one: what stood around the caret stays at both ends', () => {
  expect(pastedLines('it  today', 3, 3, 'never came\nis late\n\nis lost')).toEqual([
    'it never came',
    'is late',
    'is lost today',
  ]);
  expect(pastedLines('gone', 0, 4, 'a b\nc d')).toEqual(['a b', 'c d']);
  expect(pastedLines('x', null, null, 'a\nb')).toEqual(['xa', 'b']);
});
