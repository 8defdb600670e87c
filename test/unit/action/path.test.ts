// The subset of JSONPath an output may have: what is read, what is refused at which column, and what it finds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '#lib/action/json.ts';
import { parsePath } from '#lib/action/path.ts';
import { createSelector } from '#lib/action/select.ts';
import { size } from '#test/size.ts';
import { plainJson } from '#test/unit/action/plain-json.ts';
import { refusal } from '#test/unit/action/refusal.ts';

function find(path: string, document: unknown): unknown[] {
  const json = parseJson(new TextEncoder().encode(JSON.stringify(document)));
  return createSelector(json)(parsePath(path)).map(plainJson);
}

describe('a path is read into segments', () => {
  test.each<[string, unknown[]]>([
    ['$', []],
    ['$.order', [{ kind: 'name', name: 'order' }]],
    [
      '$._a1.Ünïcode',
      [
        { kind: 'name', name: '_a1' },
        { kind: 'name', name: 'Ünïcode' },
      ],
    ],
    ["$['a b']", [{ kind: 'name', name: 'a b' }]],
    ["$['it\\'s \\u00e9\\n\\\\']", [{ kind: 'name', name: "it's é\n\\" }]],
    ["$['a,b']['c.d']['\"']['']", ['a,b', 'c.d', '"', ''].map((name) => ({ kind: 'name', name }))],
    [
      '$[0][12]',
      [
        { kind: 'index', index: 0 },
        { kind: 'index', index: 12 },
      ],
    ],
    ['$[-1]', [{ kind: 'index', index: -1 }]],
    ['$[1:3]', [{ kind: 'slice', start: 1, end: 3 }]],
    ['$[-2:]', [{ kind: 'slice', start: -2, end: null }]],
    ['$[:2]', [{ kind: 'slice', start: null, end: 2 }]],
    ['$[*].id', [{ kind: 'wildcard' }, { kind: 'name', name: 'id' }]],
    ['$..id', [{ kind: 'descendant', name: 'id' }]],
  ])('%s', (path, segments) => {
    expect(parsePath(path)).toEqual(segments);
  });
});

describe('a path is refused at its column', () => {
  test.each([
    ['', 1],
    ['order.id', 1],
    [' $', 1],
    ['$ ', 2],
    ['$x', 2],
    ['$.', 3],
    ['$.a.', 5],
    ['$..', 4],
    ['$.*', 3],
    ['$..*', 4],
    ['$..[0]', 4],
    ["$..['a']", 4],
    ['$...a', 4],
    ['$.a..b..c', 7],
    ['$.a b', 4],
    ['$.a-b', 4],
    ['$.1a', 3],
    ['$[', 2],
    ['$[]', 2],
    ['$[01]', 2],
    ['$[-0]', 2],
    ['$[1.0]', 2],
    ['$[ 0 ]', 2],
    ['$[0,1]', 2],
    ['$[1:5:2]', 2],
    ['$[::2]', 2],
    ['$[9007199254740992]', 3],
    ['$["a"]', 2],
    ["$['a','b']", 2],
    ["$['a']['b'", 7],
    ["$['a", 2],
    ["$['\\x']", 2],
    ["$['\\ud800']", 3],
    ["$['a\nb']", 2],
    ['$[?@.a]', 2],
    ['$[?(@.a==1)]', 2],
    ['$.a[(@.length-1)]', 4],
    ['$.a^', 4],
    ['$.a~', 4],
    ['$.a@string()', 4],
    ['$.`a', 3],
    ['$.a[[[', 4],
    ["$['*']", 3],
    ["$['^']", 3],
    ["$['~']", 3],
    ["$['..']", 3],
    ["$['$']", 3],
    ["$['`a']", 3],
    ["$['@a']", 3],
    ["$['1:2']", 3],
    ["$['?(a)']", 3],
    ["$['(a)']", 3],
    ["$['a;b']", 3],
    ["$['#0']", 3],
    ["$['a]b']", 3],
    ["$['a^b']", 3],
    [`$${'.a'.repeat(128)}`, 257],
    [`$${'[0]'.repeat(33)}`, 98],
  ])('%s', (path, column) => {
    const detail = refusal(() => parsePath(path));
    expect(detail).toMatchObject({ code: 'path-invalid', field: 'path', blame: 'administrator' });
    expect(detail.message).toContain(`column ${column},`);
    expect(detail.advice).not.toBe('');
  });
});

test('the longest paths pass', () => {
  expect(parsePath(`$${'[0]'.repeat(32)}`)).toHaveLength(32);
  expect(parsePath(`$.${'a'.repeat(254)}`)).toHaveLength(1);
});

describe('a path finds', () => {
  const shop = { items: [{ id: 1, tags: ['x', 'y'] }, { id: 2 }, { id: null }], name: 'abc', empty: null, none: [] };

  test.each<[string, unknown[]]>([
    ['$', [shop]],
    ['$.items[*].id', [1, 2, null]],
    ['$.items[-1].id', [null]],
    ['$.items[-3].id', [1]],
    ['$.items[-4]', []],
    ['$.items[7]', []],
    ['$.items[0:2].id', [1, 2]],
    ['$.items[-2:].id', [2, null]],
    ['$.items[2:1]', []],
    ['$.items[*].tags[*]', ['x', 'y']],
    ['$..id', [1, 2, null]],
    ['$..tags[1]', ['y']],
    ['$.empty', [null]],
    ['$.empty.x', []],
    ['$.none[*]', []],
    ['$.none[-1]', []],
    ['$.missing', []],
  ])('%s', (path, found) => {
    expect(find(path, shop)).toEqual(found);
  });

  test.each<[string, unknown]>([
    ['$.length', [1, 2]],
    ['$..length', { a: [1, 2], b: 'abc' }],
    ["$['0']", ['x']],
    ["$['0'].a", [{ a: 1 }]],
    ['$[0]', { 0: 'x' }],
    ['$[0]', 'abc'],
    ['$.a[0]', { a: 'abc' }],
    ['$.a[-1]', { a: 'abc' }],
    ['$.a[0:1]', { a: 'abc' }],
    ['$.a[*]', { a: 'abc' }],
    ['$.a.text', { a: 5 }],
    ['$..text', { a: 5 }],
    ['$.a[*]', { a: 5 }],
    ['$.constructor', {}],
    ['$.__proto__', {}],
    ['$..toString', { a: [{}] }],
    ['$.a', null],
    ['$[*]', false],
  ])('nothing for %s in %j', (path, document) => {
    expect(find(path, document)).toEqual([]);
  });

  test.each<[string, unknown, unknown[]]>([
    ['$.length', { length: 5 }, [5]],
    ['$..length', { a: { length: 5 } }, [5]],
    ["$['0']", { 0: 'x' }, ['x']],
    ['$.text', { text: 5 }, [5]],
    ['$[*]', { '*': 1, b: 2 }, [1, 2]],
    ['$.a[*]', { a: { '*': 1, b: 2 } }, [1, 2]],
    ['$[*][*]', { a: { '*': 1, b: 2 } }, [1, 2]],
    ['$.a..b', { a: { '..': { b: 1 }, b: 2 } }, [2, 1]],
    ['$', false, [false]],
    ['$', 0, [0]],
    ['$', '', ['']],
    ['$', null, [null]],
  ])('what is really called so: %s in %j', (path, document, found) => {
    expect(find(path, document)).toEqual(found);
  });

  test('members called like inherited ones only where the response has them', () => {
    const json = parseJson(new TextEncoder().encode('{"__proto__": {"a": "own"}, "x": {}}'));
    expect(createSelector(json)(parsePath('$.__proto__.a'))).toEqual(['own']);
    expect(createSelector(json)(parsePath('$.x.__proto__'))).toEqual([]);
  });
});

test('any text is either refused as path-invalid or evaluated without failing', () => {
  const piece = fc.constantFrom(
    '$',
    '.',
    '..',
    'a',
    "['",
    "']",
    '[',
    ']',
    '*',
    '0',
    '-1',
    ':',
    ' ',
    '?',
    '(',
    ')',
    '@',
    '^',
    '~',
    '`',
    ',',
    '\\',
    "'",
    '"',
    ';',
    '#1',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const path = `$${pieces.join('')}`;
      let found: unknown[];
      try {
        found = find(path, { a: [{ a: 1 }], é: 'x' });
      } catch {
        expect(refusal(() => parsePath(path)).code).toBe('path-invalid');
        return;
      }
      expect(Array.isArray(found)).toBe(true);
    }),
    { numRuns: size(1_500, 15_000) },
  );
});

test('any name that is accepted finds exactly the member of that name', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'a.,;#0[]()@?*^~`$:\'"\\-%') }),
  );
  let accepted = 0;
  fc.assert(
    fc.property(name, (text) => {
      const path = `$['${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}']`;
      let segments: ReturnType<typeof parsePath>;
      try {
        segments = parsePath(path);
      } catch {
        return;
      }
      accepted += 1;
      expect(segments).toEqual([{ kind: 'name', name: text }]);
      expect(
        find(
          path,
          Object.fromEntries([
            [text, 1],
            [`${text}x`, 2],
            ['a', text === 'a' ? 1 : 3],
          ]),
        ),
      ).toEqual([1]);
      expect(find(path, { [`${text}x`]: 2, list: [1] })).toEqual(text === 'list' ? [[1]] : []);
    }),
    { numRuns: size(1_500, 15_000) },
  );
  expect(accepted).toBeGreaterThan(500);
});
