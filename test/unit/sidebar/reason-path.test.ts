// How a ticket's words led to an action, in words.
import { expect, test } from 'vitest';
import { lineOf, reasonPath, reasonText } from '#components/shared/reason-path.ts';
import type { Reason } from '#lib/suggest/suggestion.ts';

const reason = (changes: Partial<Reason>): Reason => ({
  text: 'never showed up',
  messageId: 'm1',
  start: 0,
  end: 15,
  matched: 'Track',
  field: 'name',
  concept: null,
  ...changes,
});

test.each<[string, Partial<Reason>, string]>([
  [
    'through the lexicon',
    { concept: 'delivery did not come', matched: 'Track parcel' },
    '“never showed up” → delivery did not come → Track parcel',
  ],
  ['by its own words', { text: 'parcel', matched: 'Parcel' }, '“parcel”'],
  ['by another form of the word', { text: 'parcels', matched: 'parcel' }, '“parcels” → parcel'],
  [
    'by a line of its author',
    { field: 'phrases', matched: 'it never showed up' },
    '“never showed up” → “it never showed up”',
  ],
  ['by that very line', { field: 'phrases', matched: 'Never showed up' }, '“never showed up”'],
  [
    'a concept that is called as the words',
    { text: 'refund', concept: 'Refund', matched: 'money back' },
    '“refund” → money back',
  ],
  ['a concept that is called as the action', { concept: 'track', matched: 'Track' }, '“never showed up” → track'],
])('%s', (_how, changes, text) => {
  expect(reasonText(reason(changes))).toBe(text);
});

test('a line is told apart from a word of the name', () => {
  expect(reasonPath(reason({ field: 'phrases' })).line).toBe(true);
  expect(reasonPath(reason({})).line).toBe(false);
});

test('the whole line is shown where a word of it matched', () => {
  const lines = ['Where is my box', 'my Marmalade  went astray'];
  expect(lineOf(reason({ field: 'phrases', matched: 'marmalade' }), lines)).toBe('my Marmalade  went astray');
  expect(lineOf(reason({ field: 'phrases', matched: 'jam' }), lines)).toBe('jam');
  expect(lineOf(reason({ field: 'name', matched: 'box' }), lines)).toBeNull();
});
