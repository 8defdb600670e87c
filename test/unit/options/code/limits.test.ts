// What a code field lets in, on a state without a view.
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { atMost, refusedLength, singleLine } from '#components/options/code/limits.ts';

describe('a single line', () => {
  const state = EditorState.create({ doc: 'start end', extensions: singleLine(' ') });

  test('joins what is pasted and puts the caret behind it', () => {
    const { state: after } = state.update({ changes: { from: 6, insert: 'one\n  two\n' }, userEvent: 'input.paste' });
    expect(after.doc.toString()).toBe('start one twoend');
    expect(after.selection.main.head).toBe('start one two'.length);
  });

  test('keeps what was selected from staying', () => {
    const { state: after } = state.update({ changes: { from: 0, to: 9, insert: 'a\nb' } });
    expect(after.doc.toString()).toBe('a b');
  });

  test('breaks no line at Enter', () => {
    expect(state.update({ changes: { from: 5, insert: '\n' } }).state.doc.toString()).toBe('start end');
  });

  test('leaves other edits alone', () => {
    const transaction = state.update({ changes: { from: 0, insert: 'x' }, selection: { anchor: 0 } });
    expect(transaction.state.doc.toString()).toBe('xstart end');
    expect(transaction.state.selection.main.head).toBe(0);
  });
});

describe('a limit', () => {
  const state = EditorState.create({ doc: '12345', extensions: atMost(6) });

  test('lets in what fits', () => {
    expect(state.update({ changes: { from: 5, insert: '6' } }).state.doc.toString()).toBe('123456');
  });

  test('refuses the whole of what does not, and says how long it would have been', () => {
    const transaction = state.update({ changes: { from: 5, insert: '678' } });
    expect(transaction.state.doc.toString()).toBe('12345');
    expect(transaction.effects.filter((effect) => effect.is(refusedLength)).map(({ value }) => value)).toEqual([8]);
  });

  test('lets a text that is too long already become shorter', () => {
    const long = EditorState.create({ doc: '123456789', extensions: atMost(6) });
    expect(long.update({ changes: { from: 0, to: 1 } }).state.doc.toString()).toBe('23456789');
  });
});
