import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText, cellText } from '#components/shared/cell-text.ts';
import { formatDate } from '#components/shared/format-date.ts';
import { formatMoney, moneyText } from '#components/shared/format-money.ts';
import { readableName } from '#components/shared/readable-name.ts';
import { safeLink } from '#components/shared/safe-link.ts';
import { statusText } from '#components/shared/status-text.ts';
import { statusTone } from '#components/shared/status-tone.ts';
import { tableOf } from '#components/shared/table-of.ts';
import { valueText } from '#components/shared/value-text.ts';
import type { ShownValue } from '#lib/run.ts';

const text = (value: string): ShownValue => ({ kind: 'text', text: value });
const number = (value: string): ShownValue => ({ kind: 'number', text: value });
const object = (members: Record<string, ShownValue>): ShownValue => ({
  kind: 'object',
  members: Object.entries(members).map(([name, value]) => ({ name, value })),
});

describe('money', () => {
  test.each([
    ['49.90 EUR', '€49.90'],
    ['EUR 49.9', '€49.9'],
    ['1234.50', '1,234.50'],
    ['-3', '-3'],
    ['€49.90', '€49.90'],
    ['1.234,50', '1.234,50'],
    ['about 5', 'about 5'],
    ['1e3', '1e3'],
  ])('%s is shown as %s', (given, shown) => {
    expect(formatMoney(given, 'en-GB')).toBe(shown);
  });

  test('never loses or adds a digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^\d{0,12}$/), (whole, decimals) => {
        const amount = decimals === '' ? String(whole) : `${whole}.${decimals}`;
        expect(formatMoney(amount, 'en-GB').replaceAll(',', '')).toBe(amount);
      }),
    );
  });

  test('is read out of an amount with its currency, and of nothing else', () => {
    expect(moneyText(object({ amount: text('49.90'), currency: text('EUR') }))).toBe('49.90 EUR');
    expect(moneyText(object({ amount: text('49.90') }))).toBeNull();
    expect(moneyText({ kind: 'boolean', value: true })).toBeNull();
  });
});

describe('dates', () => {
  test.each([
    ['2026-11-25', 'Wed, 25 Nov 2026'],
    ['2026-11-25T23:30:00Z', 'Thu, 26 Nov 2026, 01:30'],
    ['2026-11-25T23:30:00', 'Wed, 25 Nov 2026, 23:30'],
    ['2026-11-25 23:30:00 +0200', 'Wed, 25 Nov 2026, 23:30'],
    ['1795649400', 'Thu, 26 Nov 2026, 01:30'],
    ['1795649400000', 'Thu, 26 Nov 2026, 01:30'],
  ])('%s is shown as %s in Helsinki', (given, shown) => {
    expect(formatDate(given, 'en-GB', 'Europe/Helsinki')?.text).toBe(shown);
  });

  test.each(['2026-13-45', 'tomorrow', '42', ''])('%j is no date and stays as it is', (given) => {
    expect(formatDate(given, 'en-GB')).toBeNull();
  });
});

describe('links', () => {
  test('show their host first', () => {
    expect(safeLink('https://northwind.example/r/771204')?.text).toBe('northwind.example/r/771204');
    expect(safeLink('https://northwind.example/')?.text).toBe('northwind.example');
  });

  test('show a look-alike host as what it is', () => {
    expect(safeLink('https://nоrthwind.example/')?.text.startsWith('xn--')).toBe(true);
  });

  test.each([
    'http://northwind.example',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)//https://x',
    'data:text/html,x',
    'https://northwind.example@evil.example/',
    '//evil.example',
    'northwind.example',
    '',
  ])('%j is never one', (address) => {
    expect(safeLink(address)).toBeNull();
  });
});

test.each([
  ['Delivered', 'good'],
  ['not delivered', null],
  ['payment_pending', 'warn'],
  ['CANCELLED', 'bad'],
  ['unpaid', 'warn'],
  ['C-10077', null],
] as const)('the status %s is %s', (status, tone) => {
  expect(statusTone(status)).toBe(tone);
});

test.each([
  ['order_number', 'Order number'],
  ['orderNumber', 'Order number'],
  ['Order number', 'Order number'],
  ['customerID', 'CustomerID'],
  ['ship-to', 'Ship to'],
])('%s reads as %s', (name, shown) => {
  expect(readableName(name)).toBe(shown);
});

describe('tables', () => {
  test('have every member as a column, in the order first met', () => {
    const table = tableOf({
      kind: 'list',
      items: [object({ line: text('Kettle'), paid: number('49.90') }), object({ line: text('Post'), note: text('x') })],
    });
    expect(table?.columns).toEqual([
      { name: 'line', numbers: false },
      { name: 'paid', numbers: true },
      { name: 'note', numbers: false },
    ]);
    expect(table?.rows[1]).toEqual([text('Post'), null, text('x')]);
  });

  test('are made of lists of objects only', () => {
    expect(tableOf({ kind: 'list', items: [text('a')] })).toBeNull();
    expect(tableOf({ kind: 'list', items: [] })).toBeNull();
    expect(tableOf(text('a'))).toBeNull();
  });
});

test('a 19-digit number keeps every digit in a cell', () => {
  expect(valueText(number('9007199254740993001'))).toBe('9007199254740993001');
});

test('an object in a cell is written in words', () => {
  expect(valueText(object({ size: number('42'), in_stock: { kind: 'boolean', value: false } }))).toBe(
    'Size 42, In stock no',
  );
});

describe('a value without a format', () => {
  test.each([
    ['shipped_at', '2026-11-25T23:30:00Z', 'Thu, 26 Nov 2026, 01:30'],
    ['due', '2026-11-25', 'Wed, 25 Nov 2026'],
    ['phone', '1795649400', '1795649400'],
    ['paid', '49.90 EUR', '€49.90'],
    ['amount', '12 PCS', '12 PCS'],
    ['article', 'KET-17-CRM', 'KET-17-CRM'],
    ['status', 'in_transit', 'in transit'],
    ['parcel_status', 'in_transit', 'in transit'],
    ['file', 'in_transit', 'in_transit'],
  ])('%s: %s is shown as %s', (name, given, shown) => {
    expect(cellText(name, text(given), 'en-GB', 'Europe/Helsinki')).toBe(shown);
  });

  test('an amount with its currency is money, with anything beside it is not', () => {
    const amount = { amount: text('49.90'), currency: text('EUR') };
    expect(amountText(object(amount), 'en-GB')).toBe('€49.90');
    expect(cellText('price', object(amount), 'en-GB')).toBe('€49.90');
    expect(amountText(object({ ...amount, tax: number('19') }), 'en-GB')).toBeNull();
  });

  test('an object or a list is written in words', () => {
    expect(cellText('item', object({ state: text('on_hold'), count: number('2') }))).toBe('State on hold, Count 2');
    expect(cellText('status', { kind: 'list', items: [text('in_transit'), text('lost')] })).toBe('in transit, lost');
  });

  test('a status reads without underscores', () => {
    expect(statusText('at_pickup_point')).toBe('at pickup point');
  });
});
