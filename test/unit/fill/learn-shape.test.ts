// Patterns of sent values: what they say, what they never hold, and when they are used.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputSchema } from '#lib/action/schema.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import {
  type LearnedShape,
  learnedShape,
  learnedShapeSchema,
  learnShape,
  patternOf,
  teaches,
} from '#lib/fill/learn-shape.ts';
import { findShape } from '#lib/fill/shape.ts';
import { sampleTicket } from '#test/unit/suggest/sample.ts';

const learnt = (...values: string[]) => values.reduce<LearnedShape>((known, value) => learnShape(known, value), []);

describe('the pattern of a value', () => {
  test.each([
    ['NW-20481', 'A02-905'],
    ['acme_42a', 'a04_902a01'],
    [' 7Q2K9 ', '901A01901A01901'],
    ['2026/118', '904/903'],
    ['blue', null],
    ['wool blanket 2', null],
    ['a@b.example', null],
    ['12', null],
    ['X'.repeat(30) + '1'.repeat(30), null],
    ['-12345', null],
  ])('%s: %s', (value, pattern) => expect(patternOf(value)).toBe(pattern));

  test('holds no sign of a value that a run of another value would not', () => {
    const code = fc.stringMatching(/^[A-Z]{2,5}-[0-9]{3,9}$/);
    fc.assert(
      fc.property(code, (value) => patternOf(value) === patternOf(value.replace(/[A-Z]/g, 'Q').replace(/\d/g, '7'))),
    );
  });

  test('what is learnt passes its own schema and finds its values', () => {
    const value = fc.stringMatching(/^[A-Z]{1,5}[-/_.]?[0-9a-z]{2,9}$/);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), (values) => {
        const known = learnt(...values, ...values);
        expect(learnedShapeSchema.safeParse(known).success).toBe(true);
        const shape = learnedShape(known);
        for (const { pattern } of known.filter(({ seen }) => seen > 1)) {
          const own = values.find((each) => patternOf(each) === pattern) ?? '';
          if (shape) expect([...findShape(`It is ${own} here`, shape)].map((spot) => spot.value)).toContain(own);
        }
      }),
    );
  });
});

describe('what was learnt', () => {
  const parcel = inputSchema.parse({ name: 'parcel', description: 'As on the label.', type: 'string' });
  const ticket = sampleTicket('', ['Where is QX-7741-K? I bought 3 boxes on 12 November.']);
  const fill = (known: LearnedShape) => fillInputs([parcel], ticket, { shapes: new Map([['parcel', known]]) })[0];

  test('one value is not enough, a second of the same make is', () => {
    expect(fill(learnt('AB-1234-C'))?.value).toBeNull();
    expect(fill(learnt('AB-1234-C', 'CD-5678-E'))?.value).toBe('QX-7741-K');
  });

  test('an input that takes anything has no shape', () => {
    expect(learnedShape(learnt('AB-1234', 'CD-5678', 'x99', 'y1234', 'z123456', '77-1', '2026-11-20'))).toBeNull();
  });

  test('what the description says goes before it', () => {
    const told = inputSchema.parse({ name: 'parcel', description: 'PX- and four digits.', type: 'string' });
    const shapes = new Map([['parcel', learnt('AB-1234-C', 'CD-5678-E')]]);
    expect(fillInputs([told], ticket, { shapes })[0]?.value).toBeNull();
  });

  test('sensitive inputs, closed lists and other types teach nothing', () => {
    expect(teaches(parcel)).toBe(true);
    expect(teaches({ ...parcel, sensitive: true })).toBe(false);
    expect(teaches({ ...parcel, options: ['A-1'] })).toBe(false);
    expect(teaches({ ...parcel, type: 'integer' })).toBe(false);
  });

  test.each([
    [[{ pattern: '(a+)+', seen: 2 }]],
    [[{ pattern: 'A02', seen: 0 }]],
    ['A02'],
    [[{ pattern: 'A02', seen: 1, value: 'x' }]],
  ])('a stored record of another shape is refused: %j', (stored) =>
    expect(learnedShapeSchema.safeParse(stored).success).toBe(false),
  );
});
