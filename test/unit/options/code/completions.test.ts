// The list of inputs that typing {{ opens.
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import type { KnownInput } from '#components/options/code/placeholder-marks.ts';
import { completionsAt, knownInputs } from '#components/options/code/placeholders.ts';

const INPUTS: KnownInput[] = [
  { name: 'order_id', type: 'string', description: 'The order.', sensitive: false },
  { name: 'quantity', type: 'integer', description: '', sensitive: false },
];

function labels(doc: string, inputs = INPUTS): [string, string | undefined][] | null {
  const state = EditorState.create({ doc, extensions: knownInputs.of(inputs) });
  const found = completionsAt(state, doc.length);
  return found ? found.options.map(({ label, detail }) => [label, detail]) : null;
}

describe('completionsAt', () => {
  test('offers every input with its type and description', () => {
    expect(labels('/orders/{{')).toEqual([
      ['order_id', 'string · The order.'],
      ['quantity', 'integer'],
    ]);
  });

  test('narrows down by what is typed, and begins where the name does', () => {
    expect(labels('{{qu')).toEqual([['quantity', 'integer']]);
    const state = EditorState.create({ doc: 'ab{{qu', extensions: knownInputs.of(INPUTS) });
    expect(completionsAt(state, 6)?.from).toBe(4);
  });

  test.each(['', '{', '{{order_id}}', '{{ '])('stays closed behind "%s"', (doc) => {
    expect(labels(doc)).toBeNull();
  });

  test('stays closed where nothing fits', () => {
    expect(labels('{{zz')).toBeNull();
    expect(labels('{{', [])).toBeNull();
  });
});
