import { expect, test } from 'vitest';
import { createNames, identifier, singular } from '#lib/import/names.ts';
import { oneLine, plainText, words } from '#lib/import/plain-text.ts';
import { looksLikeValue, looksSecret, typeOfText } from '#lib/import/value-kind.ts';

test.each([
  ['# Title\n\nSome *words* and **more**, `code` and _that_.', 'Title\nSome words and more, code and that.'],
  ['One line\ngoes on.\n\n- first\n- second', 'One line goes on.\n- first\n- second'],
  ['[a link](https://x.example/(y)) ![picture](x.png)', 'a link picture'],
  ['<b onclick="x">bold</b><script>alert(1)</script>', 'boldalert(1)'],
  ['a\u202eb\u200bc\u0000d', 'a b c d'],
  ['2 * 3 * 4 and snake_case_name stay', '2 * 3 * 4 and snake_case_name stay'],
])('%j as plain text', (markdown, text) => {
  expect(plainText(markdown, 200)).toBe(text);
});

test('a long text ends at a word, and never in half a character', () => {
  expect(oneLine('some words that go on and on', 15)).toBe('some words…');
  for (let most = 5; most < 20; most += 1) expect(oneLine('👩🏽‍🚒'.repeat(20), most).isWellFormed()).toBe(true);
});

test('no text takes for ever to clean', () => {
  // What goes back over itself would not end before the test's own limit.
  for (const unit of ['[', '[a](', '*', '_a', '<a', '`', '(', '![', '\n ', '__*'])
    expect(plainText(unit.repeat(100_000), 50_000).length).toBeLessThanOrEqual(50_000);
});

test.each([
  ['listOrders', 'List orders'],
  ['get_user-by.ID', 'Get user by ID'],
  ['HTMLPage', 'HTML page'],
])('%s in words is %s', (name, text) => {
  expect(words(name)).toBe(text);
});

test.each([
  ['orderId', 'order_id'],
  ['Order Id', 'order_id'],
  ['X-Request-ID', 'x_request_id'],
  ['2fa', 'value_2fa'],
  ['größe', 'gro_e'],
  ['__proto__', 'proto'],
  ['constructor', 'constructor_value'],
  ['注文', 'value'],
])('%s is the identifier %s', (text, name) => {
  expect(identifier(text)).toBe(name);
});

test('names are handed out once', () => {
  const next = createNames();
  expect([next('a'), next('a', 'b'), next('a', 'b'), next('a', 'b'), next('a')]).toEqual([
    'a',
    'b',
    'b_2',
    'b_3',
    'a_2',
  ]);
});

test.each([
  ['orders', 'order'],
  ['categories', 'category'],
  ['addresses', 'address'],
  ['status', 'status'],
  ['boxes', 'box'],
  ['news', 'new'],
])('one of %s is %s', (many, one) => {
  expect(singular(many)).toBe(one);
});

test.each(['NW-20481', '42', 'ada@example.com', '6f1c9c1e-0c6f-4f0e-9a0e-1c2d3e4f5a6b', 'order_77', 'NW20481'])(
  '%s looks like a value',
  (text) => {
    expect(looksLikeValue(text)).toBe(true);
  },
);

test.each(['orders', 'v2', 'v2.1', '1.0', 'oauth2', 's3', ''])('%j does not', (text) => {
  expect(looksLikeValue(text)).toBe(false);
});

test.each([
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', true],
  ['sk_live_4eC39HqLyjWDarjtT1zdp7dc', true],
  ['d41d8cd98f00b204e9800998ecf8427e', true],
  ['6f1c9c1e-0c6f-4f0e-9a0e-1c2d3e4f5a6b', false],
  ['look-up-an-order-by-its-number', false],
  ['2026-11-22T17:53:16.000Z', false],
])('%s looks like a secret: %s', (text, is) => {
  expect(looksSecret(text)).toBe(is);
});

test.each([
  ['20481', 'integer'],
  ['-3', 'integer'],
  ['19.90', 'decimal'],
  ['true', 'boolean'],
  ['007', 'string'],
  ['12345678901234567890', 'string'],
  ['1e3', 'string'],
])('%s is of the type %s', (text, type) => {
  expect(typeOfText(text)).toBe(type);
});
