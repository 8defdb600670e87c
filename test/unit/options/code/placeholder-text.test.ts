// Writing placeholders: completing what was begun, and inserting whole ones.
import { describe, expect, test } from 'vitest';
import {
  completeName,
  fittingInputs,
  insertPlaceholder,
  openName,
  type TextEdit,
} from '#components/options/code/placeholder-text.ts';

/** `|` stands for the caret. */
function applied(text: string, edit: TextEdit): string {
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  return `${after.slice(0, edit.caret)}|${after.slice(edit.caret)}`;
}

describe('openName', () => {
  test.each([
    ['{{', { from: 2, typed: '' }],
    ['/a/{{or', { from: 5, typed: 'or' }],
    ['{{a}} {{b', { from: 8, typed: 'b' }],
    ['{', null],
    ['{{a}}', null],
    ['{{ a', null],
  ])('after %s', (before, open) => {
    expect(openName(before)).toEqual(open);
  });
});

describe('completeName', () => {
  test.each([
    ['closes the braces', '/{{or|/x', '/{{order_id}}|/x'],
    ['keeps braces that are closed', '/{{or|}}/x', '/{{order_id}}|/x'],
    ['takes the rest of an old name with it', '/{{or|der}}/x', '/{{order_id}}|/x'],
    ['leaves what follows without braces', '/{{or|der', '/{{order_id}}|der'],
  ])('%s', (_title, marked, expected) => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    const open = openName(text.slice(0, caret));
    expect(applied(text, completeName(open?.from ?? -1, caret, text.slice(caret), 'order_id'))).toBe(expected);
  });
});

describe('insertPlaceholder', () => {
  test.each([
    ['at the caret', 'a|b', 'a{{x}}|b'],
    ['completes braces that were begun', 'a{{|b', 'a{{x}}|b'],
    ['goes behind a placeholder that the caret is in', '{{or|der}}b', '{{order}}{{x}}|b'],
    ['goes behind one that is empty', '{{|}}b', '{{}}{{x}}|b'],
  ])('%s', (_title, marked, expected) => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    expect(applied(text, insertPlaceholder(text, caret, caret, 'x'))).toBe(expected);
  });

  test('takes the place of what is selected', () => {
    expect(applied('abc', insertPlaceholder('abc', 1, 2, 'x'))).toBe('a{{x}}|c');
  });
});

describe('fittingInputs', () => {
  const input = (name: string) => ({ name, type: 'string' as const, description: '', sensitive: false });
  const inputs = ['order_id', 'id', 'email'].map(input);

  test.each([
    ['', ['order_id', 'id', 'email']],
    ['ID', ['id', 'order_id']],
    ['zz', []],
  ])('for "%s"', (typed, names) => {
    expect(fittingInputs(inputs, typed).map(({ name }) => name)).toEqual(names);
  });
});
