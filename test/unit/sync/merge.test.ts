// Three-way merges: what one side alone changed is kept, what both changed otherwise is told.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/sync/canonical-json.ts';
import { mergeDefinitions } from '#lib/sync/merge.ts';
import { condition, enforcesConditions, isStrong, putResult, readAfterUnknown } from '#lib/sync/publish-steps.ts';
import { NO_SIDES, type Side, WHOLE } from '#lib/sync/sides.ts';

const input = (name: string, parts: object = {}) => ({ name, type: 'string', ...parts });
const merge = (base: unknown, mine: unknown, theirs: unknown, whole: Side | null = null) =>
  mergeDefinitions(base, mine, theirs, whole ? { [WHOLE]: whole } : NO_SIDES);

describe('a merge', () => {
  const base = {
    name: 'A',
    request: { url: 'https://a', method: 'GET' },
    inputs: [input('x'), input('y')],
    revision: 1,
  };

  test('keeps what each side alone changed, to the depth of a named thing’s field', () => {
    const mine = { ...base, name: 'B', inputs: [input('x', { type: 'integer' }), input('y')], revision: 2 };
    const theirs = {
      ...base,
      request: { ...base.request, url: 'https://b' },
      inputs: [input('y'), input('x'), input('z')],
    };
    expect(merge(base, mine, theirs)).toEqual({
      value: {
        ...base,
        name: 'B',
        request: theirs.request,
        inputs: [input('y'), input('x', { type: 'integer' }), input('z')],
        revision: 2,
      },
      conflicts: [],
    });
  });

  test('tells what both changed, and takes the chosen side’s', () => {
    const mine = { ...base, request: { ...base.request, url: 'https://mine' }, revision: 5 };
    const theirs = { ...base, request: { ...base.request, url: 'https://theirs' }, revision: 9 };
    const conflict = { path: 'request.url', base: 'https://a', mine: 'https://mine', theirs: 'https://theirs' };
    expect(merge(base, mine, theirs)).toEqual({ value: theirs, conflicts: [{ ...conflict, side: null }] });
    expect(merge(base, mine, theirs, 'mine')).toEqual({ value: mine, conflicts: [{ ...conflict, side: 'mine' }] });
  });

  test('one side removes what the other changes: a conflict; what the other left alone: gone', () => {
    const without = { ...base, inputs: [input('x')] };
    const changed = { ...base, inputs: [input('x'), input('y', { type: 'integer' })] };
    expect(merge(base, without, changed).conflicts).toMatchObject([{ path: 'inputs.y', mine: null }]);
    expect(merge(base, without, base)).toEqual({ value: without, conflicts: [] });
  });

  const named = (...names: string[]) => ({ inputs: names.map((name) => input(name)) });
  const described = (list: ReturnType<typeof named>, of: string) => ({
    inputs: list.inputs.map((each) => (each.name === of ? input(of, { description: 'New.' }) : each)),
  });
  const order = (merged: { value: unknown }) =>
    (merged.value as { inputs: { name: string }[] }).inputs.map(({ name }) => name).join(' ');

  test.each([
    ['mine reordered, theirs changed a field', named('z', 'x', 'y'), described(named('x', 'y', 'z'), 'y'), 'z x y'],
    ['theirs reordered, mine changed a field', described(named('x', 'y', 'z'), 'y'), named('z', 'x', 'y'), 'z x y'],
    ['mine reordered, theirs added', named('z', 'x', 'y'), named('x', 'new', 'y', 'z'), 'z x new y'],
    ['theirs reordered, mine added the first', named('first', 'x', 'y', 'z'), named('y', 'x', 'z'), 'first y x z'],
    ['both added behind the same', named('x', 'a', 'y', 'z'), named('x', 'b', 'y', 'z'), 'x a b y z'],
    ['mine reordered, theirs took one away', named('z', 'x', 'y'), named('x', 'z'), 'z x'],
    ['both reordered the same way', named('z', 'x', 'y'), described(named('z', 'x', 'y'), 'x'), 'z x y'],
  ])('the order of the side that changed it holds: %s', (_what, mine, theirs, wanted) => {
    const merged = merge(named('x', 'y', 'z'), mine, theirs);
    expect(order(merged)).toBe(wanted);
    expect(merged.conflicts).toEqual([]);
  });

  test('a side is chosen for each field by itself, and what nobody chose is open', () => {
    const changed = (of: string) => ({ ...base, name: of, request: { url: `https://${of}`, method: 'PUT' } });
    const { value, conflicts } = mergeDefinitions(base, changed('mine'), changed('theirs'), { 'request.url': 'mine' });
    expect(value).toEqual({ ...changed('theirs'), request: changed('mine').request });
    expect(conflicts).toMatchObject([
      { path: 'name', side: null },
      { path: 'request.url', side: 'mine' },
    ]);
    const both = { name: 'theirs', [WHOLE]: 'mine' } as const;
    expect(mergeDefinitions(base, changed('mine'), changed('theirs'), both)).toMatchObject({
      value: { ...changed('mine'), name: 'theirs' },
      conflicts: [{ side: 'theirs' }, { side: 'mine' }],
    });
  });

  test('a field that theirs changed is kept in the order that mine has', () => {
    const theirs = described(named('x', 'y'), 'y');
    expect(merge(named('x', 'y'), named('y', 'x'), theirs).value).toEqual(described(named('y', 'x'), 'y'));
  });

  test('two other orders are a conflict, and the chosen side’s holds', () => {
    const [was, mine, theirs] = [named('x', 'y', 'z'), named('z', 'x', 'y'), named('y', 'x', 'z')];
    const conflict = { path: 'inputs (order)', base: 'x, y, z', mine: 'z, x, y', theirs: 'y, x, z' };
    expect(merge(was, mine, theirs)).toEqual({ value: theirs, conflicts: [{ ...conflict, side: null }] });
    expect(merge(was, mine, theirs, 'mine')).toEqual({ value: mine, conflicts: [{ ...conflict, side: 'mine' }] });
  });

  test('no thing is lost or doubled, whatever the orders', () => {
    const names = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', '__proto__'));
    fc.assert(
      fc.property(names, names, names, (base, mine, theirs) => {
        const merged = order(merge(named(...base), named(...mine), named(...theirs), 'mine'))
          .split(' ')
          .filter(Boolean);
        const gone = (name: string) => base.includes(name) && !(mine.includes(name) && theirs.includes(name));
        const wanted = [...new Set([...mine, ...theirs])].filter((name) => !gone(name));
        expect([...merged].sort()).toEqual(wanted.sort());
      }),
    );
  });

  test('lists of other things are taken whole', () => {
    const lists = (mine: string[], theirs: string[]) =>
      merge({ phrases: ['a'] }, { phrases: mine }, { phrases: theirs });
    expect(lists(['a', 'b'], ['a'])).toEqual({ value: { phrases: ['a', 'b'] }, conflicts: [] });
    expect(lists(['a', 'b'], ['a', 'c']).conflicts).toHaveLength(1);
  });

  test('groups that one side set, changed or took away are taken', () => {
    const one = { groups: ['Tier 2'] };
    expect(merge({}, one, {})).toEqual({ value: one, conflicts: [] });
    expect(merge(one, one, {})).toEqual({ value: {}, conflicts: [] });
    const conflict = { path: 'groups', base: '["Tier 2"]', mine: '["Tier 2","Spain"]', theirs: null, side: null };
    expect(merge(one, { groups: ['Tier 2', 'Spain'] }, {}).conflicts).toEqual([conflict]);
  });

  test('equal sides, and one that changed nothing, never conflict', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const is = (merged: { value: unknown; conflicts: unknown[] }, value: unknown) => {
          expect(merged.conflicts).toEqual([]);
          expect(canonicalJson(merged.value)).toBe(canonicalJson(value));
        };
        is(merge(one, other, other), other);
        is(merge(one, one, other), other);
        is(merge(one, other, one), other);
      }),
    );
  });

  test('names that every object has are names like any other', () => {
    const thing = (parts: object) => ({ inputs: [input('__proto__', parts), input('constructor')] });
    const merged = merge(thing({}), thing({ type: 'integer' }), { ...thing({}), note: 'x' });
    expect(merged).toEqual({ value: { ...thing({ type: 'integer' }), note: 'x' }, conflicts: [] });
    expect(({} as { type?: unknown }).type).toBeUndefined();
  });
});

describe('what a PUT carries and what its answer means', () => {
  test.each([
    ['"abc"', true],
    ['W/"abc"', false],
    ['abc', false],
    ['', false],
    ['"a" "b"', false],
  ])('%s is strong: %s', (etag, strong) => expect(isStrong(etag)).toBe(strong));

  test('the first one only where nothing is; without a strong ETag there is no condition', () => {
    expect(condition(null)).toEqual({ name: 'if-none-match', value: '*' });
    expect(condition({ etag: '"a"' })).toEqual({ name: 'if-match', value: '"a"' });
    expect(condition({ etag: 'W/"a"' })).toBeNull();
  });

  test.each([
    [200, 'written'],
    [201, 'written'],
    [204, 'written'],
    [412, 'overtaken'],
    [409, 'overtaken'],
    [403, 'refused'],
    [405, 'refused'],
    [413, 'refused'],
    [301, 'unknown'],
    [502, 'unknown'],
    [null, 'unknown'],
  ] as const)('%s: %s', (status, result) => expect(putResult(status)).toBe(result));

  test('after an unknown one, what is there tells', () => {
    const [sent, before, other] = [{ hash: 's' }, { hash: 'b' }, { hash: 'o' }];
    expect(readAfterUnknown(sent, sent, before)).toBe('written');
    expect(readAfterUnknown(before, sent, before)).toBe('not-written');
    expect(readAfterUnknown(null, sent, null)).toBe('not-written');
    expect(readAfterUnknown(other, sent, before)).toBe('overtaken');
    expect(readAfterUnknown(other, sent, null)).toBe('overtaken');
  });

  test('only 412 proves, only success disproves', () => {
    expect([412, 204, 500, 403, null].map(enforcesConditions)).toEqual([true, false, null, null, null]);
  });
});
