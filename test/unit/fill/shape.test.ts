// The shape of an identifier out of its description.
import { describe, expect, test } from 'vitest';
import { findShape, shapeOf } from '#lib/fill/shape.ts';

function found(description: string, text: string): string[] {
  const shape = shapeOf(description);
  return shape ? [...findShape(text, shape)].map(({ value }) => value) : [];
}

describe('a described shape finds', () => {
  test.each([
    ['FT- and six digits.', 'ft-312265 or FT-31226 or XFT-312265', ['FT-312265']],
    ['Shop order, e.g. NW-20481.', 'It is NW-20418, not NW-204.', ['NW-20418']],
    ['The order, such as 30418-OAK', '30977-ASH and 4', ['30977-ASH']],
    ['GL-, year and five digits, e.g. GL-2026-00123.', 'GL-2026-04588.', ['GL-2026-04588']],
    ['SM and ten digits, without spaces.', 'SM4482140552, SM 4482 1405 53', ['SM4482140552', 'SM4482140553']],
    ['Hearth number, ten digits starting with 77.', '7740112985 6640112985', ['7740112985']],
    ['The 16 digits from the back, no spaces.', '6091 2244 8810 3357', ['6091224488103357']],
    ['13 digits, no hyphens.', 'ISBN 978-1-915380-46-3', ['9781915380463']],
    ['Six capital letters and digits.', 'QX7T4M, PLEASE, 123456', ['QX7T4M']],
    ['The discount code, capital letters and digits.', 'use AUTUMN15 now', ['AUTUMN15']],
    ['B- and five characters.', 'B-7c20e', ['B-7c20e']],
    ['gk_ and six characters.', 'gk_7hd20x', ['gk_7hd20x']],
    ['Voucher code, such as AUTUMN-7Q2K.', 'AUTUMN-7Q2K, AUTUMN-K4PT, AUTUMN-LEAF', ['AUTUMN-7Q2K', 'AUTUMN-K4PT']],
    ['The part before .lantern.example.', 'https://oak.lantern.example/x', ['oak']],
    ['Order, such as NW-20481 or SH-1182.', 'NW-20482, SH-1183, CX-20000, NW-1.', ['NW-20482', 'SH-1183', 'CX-20000']],
    ['Such as NW-20481 or NW-1182.', 'NW-204 NW-2048 SH-20481', ['NW-2048']],
    ['Such as KET-17-CRM or BOO-TRL-45.', 'BLK-WOL-GRN, PP-BLQ-7, NW-20481', ['BLK-WOL-GRN']],
    ['For example 30418-OAK or LP55307719', '30977-ASH and LP55307720', ['30977-ASH', 'LP55307720']],
    ['Such as “wool blanket” or BLK-WOL-GRN.', 'BOO-TRL-45 is not AS-SOON-AS-YOU-CAN', ['BOO-TRL-45']],
    ['Order number like NW-20481', 'in a file NW-20481.pdf or a@NW-20481', []],
  ])('%s', (description, text, expected) => {
    expect(found(description, text)).toEqual(expected);
  });
});

describe('no shape', () => {
  test.each([
    'Number of the order.',
    'First day, YYYY-MM-DD.',
    'Three-letter currency code, e.g. EUR.',
    'How many months, 1 to 6.',
    'Hours, e.g. 24.',
    'Number of the order, for example 100234.',
    'One of two letters.',
    '',
  ])('%s', (description) => {
    expect(shapeOf(description)).toBeNull();
  });
});

test('five plain digits prove nothing on their own', () => {
  expect(shapeOf('Business account, five digits.')?.strong).toBe(false);
  expect(shapeOf('FT- and five digits.')?.strong).toBe(true);
});
