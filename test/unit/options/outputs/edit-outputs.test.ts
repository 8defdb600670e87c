// Changes of an action's outputs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  placeAfterMove,
  problemsOfNew,
  withChangedOutput,
  withMovedOutput,
  withOutput,
  withoutAdded,
  withoutOutput,
} from '#components/options/outputs/edit-outputs.ts';
import { wholeObject } from '#components/options/outputs/whole-object.ts';
import { mapOutputs } from '#lib/action/outputs.ts';
import { makeAction, makeOutput } from '#test/unit/action/make-action.ts';
import { readText } from '#test/unit/response/read-text.ts';

const ACTION = makeAction({}, [], { outputs: ['a', 'b', 'c'].map((name) => makeOutput(`$.${name}`, { name })) });
const names = ({ outputs }: typeof ACTION) => outputs.map(({ name }) => name).join('');

describe('outputs', () => {
  test('are added last, changed, moved and removed, and come back to their place', () => {
    const more = withOutput(ACTION, makeOutput('$.d', { name: 'd' }));
    expect(names(more)).toBe('abcd');
    expect(names(withChangedOutput(more, 1, { name: 'x' }))).toBe('axcd');
    expect(names(withMovedOutput(more, 3, 0))).toBe('dabc');
    const fewer = withoutOutput(more, 1);
    expect(names(fewer)).toBe('acd');
    expect(names(withOutput(fewer, makeOutput('$.b', { name: 'b' }), 1))).toBe('abcd');
    expect(names(ACTION)).toBe('abc');
  });

  test('taking back one that was added finds it wherever it was moved, and leaves one that was changed', () => {
    const added = makeOutput('$.d', { name: 'd' });
    const moved = withMovedOutput(withOutput(ACTION, added), 3, 0);
    expect(names(withoutAdded(structuredClone(moved), added))).toBe('abc');
    expect(names(withoutAdded(withChangedOutput(moved, 0, { name: 'x' }), added))).toBe('xabc');
  });

  test('an open line stays open wherever lines are moved', () => {
    const place = fc.nat(5);
    fc.assert(
      fc.property(place, place, place, (open, from, to) => {
        const lines = [0, 1, 2, 3, 4, 5];
        const moved = lines.toSpliced(from, 1).toSpliced(to, 0, from);
        expect(moved[placeAfterMove(open, from, to) ?? -1]).toBe(open);
      }),
    );
  });

  test('a new one is checked against the others before it is among them', () => {
    const problems = problemsOfNew(ACTION, makeOutput('$.', { name: 'b' }));
    expect(problems('name')).toEqual(['There are two outputs called "b". Give each its own name.']);
    expect(problems('path')[0]).toMatch(/^In the path, at column 3, a name is missing here/);
    expect(problems('format')).toEqual([]);
    expect(problemsOfNew(ACTION, makeOutput('$.d', { name: 'd' }))('name')).toEqual([]);
  });

  test.each<[string, 'text' | 'money', number | null]>([
    ['{"a": 1, "b": 2, "c": 3}', 'text', 3],
    ['{}', 'text', 0],
    ['{"amount": 1, "currency": "EUR"}', 'text', null],
    ['{"amount": 1, "currency": "EUR", "label": "x"}', 'money', null],
    ['{"amount": 1, "currency": "EUR", "label": "x"}', 'text', 3],
    ['[{"a": 1}]', 'text', null],
    ['"x"', 'text', null],
  ])('%s as %s captures a whole object: %s', (text, format, fields) => {
    const [output] = mapOutputs([makeOutput('$', { format })], readText(text));
    expect(output && wholeObject(output)).toBe(fields);
  });
});
