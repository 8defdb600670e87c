// Reading response bodies: numbers keep their text, everything that is no JSON is refused, nothing else changes.
// JSONTestSuite is read in test/unit/suites/json-bodies.test.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Json, JsonNumber, parseJson } from '#lib/action/json.ts';
import { size } from '#test/size.ts';
import { plainJson } from '#test/unit/action/plain-json.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string): Json => parseJson(bytes(text));

describe('a number keeps its source text', () => {
  test.each(['0', '-0', '9223372036854775807', '19.90', '1e3', '1E+400', '-0.10e-7', '123456789012345678901234567890'])(
    '%s',
    (text) => {
      const number = new JsonNumber(text);
      expect(parse(text)).toEqual(number);
      expect(parse(`[${text}]`)).toEqual([number]);
      expect(parse(` { "a" : ${text} , "b" : [ ${text} ,${text}\n] } `)).toEqual({ a: number, b: [number, number] });
    },
  );
});

describe('bytes that are no UTF-8 are refused', () => {
  test.each([
    ['a lone continuation byte', [0x22, 0x81, 0x22]],
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a truncated character', [0x22, 0xe2, 0x82, 0x22]],
    ['beyond Unicode', [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]],
    ['Latin-1', [0x22, 0xe9, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x31, 0x00]],
  ])('%s', (_name, list) => {
    expect(refusal(() => parseJson(Uint8Array.from(list))).message).toContain('UTF-8');
  });
});

test('a byte order mark is skipped, once', () => {
  expect(parse('\ufeff{}')).toEqual({});
  expect(refusal(() => parse('\ufeff\ufeff{}')).code).toBe('response-not-json');
});

test.each(['', ' ', '\n\t'])('%j is refused as empty', (text) => {
  expect(refusal(() => parse(text)).message).toContain('is empty');
});

test('a refusal does not repeat the response', () => {
  expect(JSON.stringify(refusal(() => parse('{"iban": DE1234}')))).not.toContain('DE1234');
});

describe('depth', () => {
  const nested = (levels: number, open: string, close: string) => `${open.repeat(levels)}1${close.repeat(levels)}`;

  test.each([
    ['[', ']'],
    ['{"a":', '}'],
    [' [ ', ' ] '],
  ])('of 64 levels of %j is read, 65 and a million are refused', (open, close) => {
    expect(() => parse(nested(64, open, close))).not.toThrow();
    expect(refusal(() => parse(nested(65, open, close))).message).toContain('64 levels');
    expect(refusal(() => parse(nested(300_000, open, close))).code).toBe('response-not-json');
  });

  test('is not mistaken for length', () => {
    expect(() => parse(`[${'[],{},'.repeat(10_000)}1]`)).not.toThrow();
  });
});

test('names that objects inherit are data like any other, and nothing is polluted', () => {
  const parsed = parse('{"__proto__": {"admin": true}, "constructor": 1, "toString": null}');
  expect(Object.entries(parsed ?? {}).map(([name]) => name)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  expect('admin' in {}).toBe(false);
});

test('of a name that stands twice the last one counts', () => {
  expect(parse('{"a": 1, "a": "x", "__proto__": 1, "__proto__": "y"}')).toEqual(
    JSON.parse('{"a": "x", "__proto__": "y"}'),
  );
});

test('names that stand twice in one object are told, and none that only stands in two', () => {
  const told: string[] = [];
  parseJson(new TextEncoder().encode('{"a": {"b": 1}, "c": [{"b": 2, "b": 3}], "a": 4, "constructor": 5}'), (name) =>
    told.push(name),
  );
  expect(told).toEqual(['b', 'a']);
});

test('200,000 values are read, one more is refused', () => {
  // the list is one of them
  expect(parse(`[${'0,'.repeat(199_998)}0]`)).toHaveLength(199_999);
  expect(refusal(() => parse(`[${'0,'.repeat(199_999)}0]`))).toMatchObject({
    code: 'response-not-json',
    message: expect.stringContaining('200,000 values'),
  });
});

test('any document is read as JSON.parse reads it, however it is laid out', () => {
  const space = fc.constantFrom(undefined, 1, '\t', '\r\n ');
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), space, (document, indent) => {
      const text = JSON.stringify(document, null, indent === '\r\n ' ? 2 : indent);
      expect(plainJson(parse(indent === '\r\n ' ? text.replaceAll('\n', '\r\n') : text))).toEqual(JSON.parse(text));
    }),
    { numRuns: size(300, 3_000) },
  );
});

test('any damaged document is refused or read as JSON.parse reads it', () => {
  const damage = fc.tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom('', '"', '\\', ',', '}', ']', '0', '\0', ' '),
  );
  fc.assert(
    fc.property(damage, ([text, place, instead]) => {
      const at = place % (text.length + 1);
      const damaged = (text.slice(0, at) + instead + text.slice(at + 1)).toWellFormed();
      let expected: unknown;
      try {
        expected = JSON.parse(damaged);
      } catch {
        expect(refusal(() => parse(damaged)).code).toBe('response-not-json');
        return;
      }
      expect(plainJson(parse(damaged))).toEqual(expected);
    }),
    { numRuns: size(1_000, 10_000) },
  );
});
