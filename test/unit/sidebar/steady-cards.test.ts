// Cards that are being used stay where they are; what came meanwhile is told of.
import { expect, test } from 'vitest';
import { steadyCards, waitingWords } from '#components/sidebar/list/steady-cards.ts';
import type { Card } from '#lib/card.ts';
import { sampleCard } from './samples.ts';

const cardsOf = (...ids: string[]) => ids.map((actionId) => sampleCard({ actionId }));
const ids = (cards: readonly Card[]) => cards.map(({ actionId }) => actionId);
const none = () => false;

test('another order, other cards and other values wait', () => {
  const before = cardsOf('a', 'b', 'c', 'd');
  const now = [...cardsOf('x', 'c'), sampleCard({ actionId: 'a', complete: false })];
  expect(steadyCards(before, now, none)).toEqual(before);
  expect(waitingWords(before, now)).toBe('New suggestions');
  expect(waitingWords(before, cardsOf('b', 'a', 'c', 'd'))).toBe('Update suggestions');
  expect(waitingWords(before, [sampleCard({ actionId: 'a', complete: false }), ...cardsOf('b', 'c', 'd')])).toBe(
    'Update suggestions',
  );
  expect(waitingWords(before, cardsOf('a', 'b', 'c', 'd'))).toBeNull();
});

test('nothing that fits any more waits, too', () => {
  const before = cardsOf('a', 'b');
  expect(steadyCards(before, [], none)).toEqual(before);
  expect(waitingWords(before, [])).toBe('Update suggestions');
});

test('a list that was empty takes what comes', () => {
  expect(ids(steadyCards([], cardsOf('a', 'b'), ({ actionId }) => actionId === 'a'))).toEqual(['b']);
});

test('what takes the place of a card that was put aside comes below the others', () => {
  const aside = ({ actionId }: Card) => actionId === 'b';
  const before = cardsOf('a', 'b', 'c', 'd');
  expect(ids(steadyCards(before, cardsOf('x', 'y', 'a', 'c'), aside))).toEqual(['a', 'c', 'd', 'x']);
  expect(ids(steadyCards(before, cardsOf('a', 'c', 'd'), aside))).toEqual(['a', 'c', 'd']);
});
