// What customers say, as a person types it and as the action keeps it.
import { describe, expect, test } from 'vitest';
import { checkAction } from '#lib/action/check.ts';
import { phrasesOf, samePhrase, splitPhrases, withPhrases } from '#lib/action/phrases.ts';
import { fieldName } from '#lib/edit/field-name.ts';
import { shapeProblems } from '#lib/edit/shape-problems.ts';
import { makeAction } from './make-action.ts';

const problems = (phrases: string[]) => checkAction(makeAction({}, [], { phrases }));

describe('lines', () => {
  test('spaces are folded and empty lines dropped', () => {
    expect(phrasesOf(['  never  showed up ', '', ' \t', 'where is it'])).toEqual(['never showed up', 'where is it']);
  });
  test('a text is split at its line breaks, without the bullets of a list', () => {
    expect(splitPhrases('- never showed up\r\n\r\n• where is it\u2028* too late\n-40 degrees')).toEqual([
      'never showed up',
      'where is it',
      'too late',
      '-40 degrees',
    ]);
  });
  test('an action without lines keeps nothing of them, and one that says the same stays the very same', () => {
    const action = makeAction({}, [], { phrases: ['never showed up'] });
    expect(withPhrases(action, ['never showed up ', ''])).toBe(action);
    expect('phrases' in withPhrases(action, [' '])).toBe(false);
    expect(withPhrases(makeAction(), ['where is it']).phrases).toEqual(['where is it']);
  });
  test('case and spaces do not make two lines', () => {
    expect(samePhrase('Never  showed up', 'never showed up ')).toBe(true);
    expect(samePhrase('never showed up', 'never turned up')).toBe(false);
  });
});

describe('what keeps an action from being active', () => {
  test('lines that differ need nothing', () => {
    expect(problems(['never showed up', 'where is it'])).toEqual([]);
  });
  test('a line that stands there twice is told at the second one', () => {
    expect(problems(['never showed up', 'where is it', 'NEVER showed up'])).toEqual([
      { field: 'phrases[2]', message: 'This stands in line 1 already. Keep one of them.' },
    ]);
  });
  test('a line of spaces is empty', () => {
    expect(problems([' '])).toEqual([expect.objectContaining({ field: 'phrases[0]' })]);
  });
  test('a line break makes it several', () => {
    expect(problems(['never\nshowed up'])).toEqual([expect.objectContaining({ field: 'phrases[0]' })]);
  });
  test('too long and too many cannot even be kept', () => {
    const long = makeAction({}, [], { phrases: ['fine', 'x'.repeat(301)] });
    expect(shapeProblems(long)).toEqual([{ field: 'phrases[1]', message: 'Too long: at most 300 characters fit.' }]);
    expect(fieldName(long, 'phrases[1]')).toBe('What customers say: line 2');
    const many = makeAction({}, [], { phrases: Array.from({ length: 51 }, (_, index) => `line ${index}`) });
    expect(shapeProblems(many)).toEqual([{ field: 'phrases', message: 'Too many: at most 50 fit.' }]);
    expect(fieldName(many, 'phrases')).toBe('What customers say');
  });
});
