// The answer as lines: portions, what is open, what a search leaves, and which lines are chosen already.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '#lib/action/json.ts';
import { parsePath } from '#lib/action/path.ts';
import { createSelector } from '#lib/action/select.ts';
import {
  keyOf,
  keysAbove,
  openAtFirst,
  type TreeLine,
  type TreeView,
  treeLines,
  valueLine,
} from '#lib/response/answer-tree.ts';
import { chosenAt, chosenPaths } from '#lib/response/chosen-at.ts';
import { type Steps, valueAt } from '#lib/response/place.ts';
import { foundTree, type SearchResult, searchAnswer } from '#lib/response/search-answer.ts';
import { makeOutput } from '#test/unit/action/make-action.ts';
import { readText } from '#test/unit/response/read-text.ts';

const view = (parts: Partial<TreeView> = {}): TreeView => ({
  open: new Set(),
  drawn: new Map(),
  found: null,
  ...parts,
});
const said = (lines: TreeLine[]) =>
  lines.map((line) => `${'-'.repeat(line.level)}${line.is === 'node' ? line.step : `${line.drawn} of ${line.of}`}`);

function search(root: Json, words: string): SearchResult & { pauses: number } {
  const steps = searchAnswer(root, words);
  for (let pauses = 0; ; pauses += 1) {
    const next = steps.next();
    if (next.done) return { ...next.value, pauses };
  }
}

const LONG = readText(`{"list": [${Array.from({ length: 250 }, (_, at) => `{"n": ${at}}`).join(',')}], "end": 1}`);

describe('the lines of an answer', () => {
  test('are its members, and more only below what is open', () => {
    const root = readText('{"a": {"b": [true]}, "c": 1}');
    expect(said(treeLines(root, view()))).toEqual(['-a', '-c']);
    const open = new Set([keyOf(['a']), keyOf(['a', 'b'])]);
    expect(said(treeLines(root, view({ open })))).toEqual(['-a', '--b', '---0', '-c']);
  });

  test('begin with the answer itself when that is a list or a bare value', () => {
    const open = new Set([keyOf([])]);
    expect(said(treeLines(readText('[1]'), view({ open })))).toEqual(['-null', '--0']);
    expect(said(treeLines(readText('"x"'), view({ open })))).toEqual(['-null']);
  });

  test('come in portions of a hundred', () => {
    const open = new Set([keyOf(['list'])]);
    const first = treeLines(LONG, view({ open }));
    expect(first).toHaveLength(103);
    expect(said(first).slice(-3)).toEqual(['--99', '--100 of 250', '-end']);
    const drawn = new Map([[keyOf(['list']), 300]]);
    expect(treeLines(LONG, view({ open, drawn }))).toHaveLength(252);
  });

  test('know their place among their brothers', () => {
    const [first, second] = treeLines(readText('{"a": 1, "b": {}}'), view());
    expect(first).toMatchObject({ place: 1, of: 2, level: 1, open: null });
    expect(second).toMatchObject({ place: 2, of: 2, level: 1, open: null });
  });

  test('open by themselves as far as a page holds them, long lists not at all', () => {
    expect([...openAtFirst(readText('{"a": {"b": [{"c": 1}]}, "d": {}}'))]).toEqual(
      [[], ['a'], ['a', 'b'], ['a', 'b', 0]].map(keyOf),
    );
    expect([...openAtFirst(LONG)]).toEqual([keyOf([])]);
  });

  test.each<[string, string]>([
    ['[1, 2]', 'list of 2'],
    ['[]', 'empty list'],
    ['{"a": 1}', '1 field'],
    ['{"a": 1, "b": 2}', '2 fields'],
    ['{}', 'no fields'],
    ['null', 'null'],
    ['7264018839201174529', '7264018839201174529'],
    ['19.90', '19.90'],
    ['"a\\nb"', '"a\\nb"'],
    ['false', 'false'],
  ])('say %s as %s', (text, line) => {
    expect(valueLine(readText(text)).text).toBe(line);
  });

  test('of a huge text say its beginning', () => {
    expect(valueLine('x'.repeat(1_000_000)).text.length).toBeLessThan(210);
  });
});

describe('a search', () => {
  test('finds keys and values in any case, in the order of the answer', () => {
    const root = readText('{"Title": "x", "b": [{"c": "a TITLE"}], "d": null, "e": 19.90}');
    expect(search(root, ' title ').hits).toEqual([['Title'], ['b', 0, 'c']]);
    expect(search(root, '9.9').hits).toEqual([['e']]);
    expect(search(root, 'null').hits).toEqual([['d']]);
    expect(search(root, '  ')).toMatchObject({ hits: [], count: 0 });
  });

  test('leaves the hits and what stands above them', () => {
    const hits = search(LONG, '249').hits;
    const open = new Set(hits.flatMap(keysAbove));
    expect(said(treeLines(LONG, view({ open, found: foundTree(hits) })))).toEqual(['-list', '--249', '---n']);
  });

  test('pauses after every 5,000 nodes and remembers a bounded number of hits', () => {
    const root = readText(`[${Array(20_000).fill('"x"').join(',')}]`);
    const result = search(root, 'x');
    expect(result.pauses).toBe(4);
    expect(result.count).toBe(20_000);
    expect(result.hits).toHaveLength(5_000);
  });
});

describe('a line is marked as chosen', () => {
  const root = readText('{"a": [{"b": 1}, {"b": 2}, {"b": 3}], "c": {"b": 4}}');
  test.each<[string, Steps[]]>([
    ['$.a[1].b', [['a', 1, 'b']]],
    ['$.a[-1].b', [['a', 2, 'b']]],
    [
      '$.a[:2].b',
      [
        ['a', 0, 'b'],
        ['a', 1, 'b'],
      ],
    ],
    [
      '$.a[*].b',
      [
        ['a', 0, 'b'],
        ['a', 1, 'b'],
        ['a', 2, 'b'],
      ],
    ],
    [
      '$..b',
      [
        ['a', 0, 'b'],
        ['a', 1, 'b'],
        ['a', 2, 'b'],
        ['c', 'b'],
      ],
    ],
    ['$.c', [['c']]],
  ])('by %s exactly where that path leads', (path, expected) => {
    const chosen = chosenPaths([makeOutput(path, { name: 'X' }), makeOutput('$.broken[')]);
    const all: Steps[] = [
      ['a'],
      ['c'],
      ['c', 'b'],
      ...[0, 1, 2].flatMap((at): Steps[] => [
        ['a', at],
        ['a', at, 'b'],
      ]),
    ];
    expect(all.filter((steps) => chosenAt(root, steps, chosen).includes('X')).toSorted(byText)).toEqual(
      expected.toSorted(byText),
    );
    expect(createSelector(root)(parsePath(path))).toHaveLength(expected.length);
  });

  test('never where nothing stands', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.nat(5)), { minLength: 1, maxLength: 4 }), (steps) => {
        fc.pre(valueAt(root, steps) === undefined);
        expect(chosenAt(root, steps, chosenPaths([makeOutput('$..b'), makeOutput('$.a[*]')]))).toEqual([]);
      }),
    );
  });
});

function byText(one: Steps, other: Steps): number {
  return keyOf(one).localeCompare(keyOf(other));
}
