import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { detectImport } from '#lib/import/detect.ts';
import { readDocument } from '#lib/import/read-document.ts';

test('JSON and YAML are both read', () => {
  expect(readDocument('{"a": 1}')).toEqual({ ok: true, value: { a: 1 } });
  expect(readDocument('a: 1\nb:\n  200: x')).toEqual({ ok: true, value: { a: 1, b: { 200: 'x' } } });
});

test.each([
  ['{"a": }x', /line 1, column \d+/],
  ['a: [1\nb: ]', /line \d, column \d+/],
  ['a: 1\n\tb: 2', /line 2, column 1/],
])('%j names the place of its mistake', (text, where) => {
  const read = readDocument(text);
  expect(read.ok ? '' : read.findings.list[0]?.where).toMatch(where);
});

test('at most a thousand mistakes are listed, and the others counted', () => {
  const read = readDocument(Array.from({ length: 1_080 }, () => '- "a" b').join('\n'));
  if (read.ok) throw new Error('it was read');
  expect(read.findings.list).toHaveLength(1_000);
  expect(read.findings.more).toBeGreaterThanOrEqual(80);
});

describe('hostile documents', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 12; at += 1)
    bomb.push(
      `a${at}: &a${at} [${Array(9)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    );

  test.each([
    ['a bomb of aliases', bomb.join('\n'), 'aliases'],
    ['deep JSON', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'nested deeper'],
    ['very deep YAML', `a: ${'['.repeat(100_000)}`, ''],
    ['deep objects', `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`, 'nested deeper'],
    ['more than 40 million characters', ' '.repeat(40_000_001), '40 million'],
  ])('%s: refused', (_, text, words) => {
    const read = readDocument(text);
    expect(read.ok ? 'read' : read.findings.list.map(({ message }) => message).join(' ')).toContain(words);
    expect(read.ok).toBe(false);
  });

  test('many keys do not take ever longer', () => {
    const text = Array.from({ length: 60_000 }, (_, index) => `/path/number/${index}: {}`).join('\n');
    expect(readDocument(text).ok).toBe(true);
  });

  test('__proto__ is a member like any other', () => {
    const read = readDocument('__proto__:\n  polluted: 1\na: 2');
    expect(read.ok && Object.hasOwn(read.value as object, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test.each([
  ['curl https://a.example', 'curl'],
  ['{"format": "deskhand-library", "schemaVersion": 1}', 'library'],
  ['openapi: 3.1.0\npaths: {}', 'offer'],
  ['\ufeff{"info": {"schema": "https://schema.getpostman.com/v2.1.0"}, "item": []}', 'offer'],
  ['{"broken": ', 'broken'],
])('%j is detected as %s', (text, kind) => {
  expect(detectImport(text).kind).toBe(kind);
});

test.each(['', '  ', 'hello', '[]', '{"a": 1}', '42'])('%j is none that Deskhand knows', (text) => {
  expect(() => detectImport(text)).toThrow(AppError);
});
