// JSON as text: made readable without touching a digit, and faults named at their place.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from '#lib/response/json-fault.ts';
import { prettyJson } from '#lib/response/pretty-json.ts';
import { size } from '#test/size.ts';

describe('JSON made readable', () => {
  test('keeps numbers, escapes and doubled names as they were written', () => {
    expect(prettyJson('{"a":19.90,"a":7264018839201174529 ,"b":["\\u00e9, {}",[ ],{}]}')).toBe(
      '{\n  "a": 19.90,\n  "a": 7264018839201174529,\n  "b": [\n    "\\u00e9, {}",\n    [],\n    {}\n  ]\n}',
    );
  });

  test('reads as JSON.stringify writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(prettyJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  test('copes with one text of 2 MB', () => {
    const text = JSON.stringify(['\\"x'.repeat(500_000)]);
    expect(prettyJson(text).replace(/\s/g, '')).toBe(text);
  });
});

describe('a fault in JSON is named at its place', () => {
  test.each<[string, number, number, string]>([
    ['', 1, 1, 'there is nothing'],
    ['{"a": 1,}', 1, 9, 'a comma stands before }'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma or } is missing'],
    ['[1, 2,]', 1, 7, 'a comma stands before ]'],
    ['[1 2]', 1, 4, 'a comma or ] is missing'],
    ["{'a': 1}", 1, 2, 'a name in double quotes is missing'],
    ['{"a": \'x\'}', 1, 7, 'single quotes stand where JSON wants double ones'],
    ['{"a" 1}', 1, 6, 'a colon is missing'],
    ['{"a": }', 1, 7, 'a value is missing'],
    ['{"a": undefined}', 1, 7, 'this is no JSON value'],
    ['{"a": 01}', 1, 7, 'this is no JSON value'],
    ['["a\nb"]', 1, 2, 'a text begins that is not closed or holds what JSON does not allow'],
    ['{"a": [1', 1, 9, 'the end comes before ]'],
    ['{"a":', 1, 6, 'the end comes too early'],
    ['{"a": 1} x', 1, 10, 'something stands after the end of the JSON'],
    ['// note\n{}', 1, 1, 'this is no JSON value'],
  ])('%j at line %i, column %i: %s', (text, line, column, what) => {
    expect(findJsonFault(text)).toEqual({ line, column, what });
  });

  test('and found exactly in what JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
          fc.json(),
        ),
        (text) => {
          expect(findJsonFault(text) === null).toBe(parses(text));
        },
      ),
      { numRuns: size(3_000, 30_000) },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
