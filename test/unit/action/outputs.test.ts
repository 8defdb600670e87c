// From a response to shown outputs.
import { describe, expect, test } from 'vitest';
import { parseJson } from '#lib/action/json.ts';
import { outputText } from '#lib/action/output-text.ts';
import { mapOutputs, maskOutputs } from '#lib/action/outputs.ts';
import type { OutputValue } from '#lib/run.ts';
import { makeOutput } from '#test/unit/action/make-action.ts';
import { refusal } from '#test/unit/action/refusal.ts';

function map(path: string, text: string): OutputValue {
  const [output] = mapOutputs([makeOutput(path)], parseJson(new TextEncoder().encode(text)));
  if (!output) throw new Error('one output gives one value');
  return output;
}

describe('an output', () => {
  test('that is found keeps its name, format and audience', () => {
    const output = makeOutput('$.a', { name: 'A', description: 'The a', format: 'money', audience: 'customer-safe' });
    expect(mapOutputs([output], parseJson(new TextEncoder().encode('{"a": 19.90}')))).toEqual([
      {
        name: 'A',
        description: 'The a',
        format: 'money',
        audience: 'customer-safe',
        value: { kind: 'number', text: '19.90' },
        cut: null,
        masked: false,
      },
    ]);
  });

  test('that is not found has no value, and the others are not touched by it', () => {
    const outputs = mapOutputs(
      [makeOutput('$.b'), makeOutput('$.a')],
      parseJson(new TextEncoder().encode('{"a": true}')),
    );
    expect(outputs.map(({ value }) => value)).toEqual([null, { kind: 'boolean', value: true }]);
  });

  test.each<[string, string, unknown]>([
    ['$.a', '{"a": null}', { kind: 'empty' }],
    ['$.a', '{"a": ""}', { kind: 'text', text: '' }],
    ['$.a', '{"a": 9223372036854775807}', { kind: 'number', text: '9223372036854775807' }],
    ['$.a', '{"a": "\\ud800"}', { kind: 'text', text: '\ufffd' }],
    ['$.a', '{"a": []}', { kind: 'list', items: [] }],
    ['$[*]', '["x"]', { kind: 'text', text: 'x' }],
    ['$[*]', '["x", null]', { kind: 'list', items: [{ kind: 'text', text: 'x' }, { kind: 'empty' }] }],
    [
      '$',
      '{"__proto__": {"b": 1}}',
      {
        kind: 'object',
        members: [
          {
            name: '__proto__',
            value: { kind: 'object', members: [{ name: 'b', value: { kind: 'number', text: '1' } }] },
          },
        ],
      },
    ],
  ])('%s of %s', (path, text, value) => {
    expect(map(path, text).value).toEqual(value);
  });

  test('with a broken path is refused', () => {
    expect(refusal(() => map('$.a[?(@.b)]', '{}')).code).toBe('path-invalid');
  });
});

describe('what is shown is limited', () => {
  const items = (output: OutputValue) => (output.value?.kind === 'list' ? output.value.items : []);

  test.each(['$[*]', '$'])('to 1,000 entries of a list (%s)', (path) => {
    const output = map(path, `[${Array(5_000).fill('1').join(',')}]`);
    expect(items(output)).toHaveLength(1_000);
    expect(output.cut).toEqual({ matches: 5_000, shown: 1_000 });
  });

  test('to 64 KB, in whole entries', () => {
    const output = map('$[*]', JSON.stringify(Array(10).fill('x'.repeat(20_000))));
    expect(output.cut).toEqual({ matches: 10, shown: 3 });
    expect(items(output)).toEqual(Array(3).fill({ kind: 'text', text: 'x'.repeat(20_000) }));
  });

  test('to 64 KB of a single text, which says so by showing no whole match', () => {
    const output = map('$.a', JSON.stringify({ a: '👩'.repeat(50_000) }));
    expect(output.cut).toEqual({ matches: 1, shown: 0 });
    expect(outputText(output)).toMatch(/^(👩)+…$/u);
    expect(outputText(output).length).toBeLessThanOrEqual(65_537);
  });

  test.each([
    [
      'an object',
      '$',
      JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`name${at}`, 'x']))),
    ],
    ['a list in a list', '$[*]', `[[${Array(190_000).fill('0').join(',')}],1]`],
    ['empty things', '$.a', `{"a": {"b": [${Array(190_000).fill('[]').join(',')}]}}`],
  ])('also for %s', (_name, path, text) => {
    const output = map(path, text);
    expect(output.cut?.shown).toBe(0);
    expect(JSON.stringify(output.value).length).toBeLessThan(2_500_000);
  });

  test('and exactly what fits is not cut', () => {
    expect(map('$.a', JSON.stringify({ a: 'x'.repeat(65_535) })).cut).toBeNull();
    expect(map('$[*]', JSON.stringify(Array(1_000).fill(1))).cut).toBeNull();
  });
});

describe('the record', () => {
  test('gets nothing of a sensitive output, not even its length', () => {
    const sensitive: OutputValue = { ...map('$', '["a", "b"]'), audience: 'sensitive', cut: { matches: 5, shown: 2 } };
    expect(maskOutputs([sensitive])).toEqual([
      { ...sensitive, value: { kind: 'text', text: '••••••••' }, cut: null, masked: true },
    ]);
  });

  test('gets the others as they are, and a missing one as missing', () => {
    const plain = map('$', '1');
    const missing: OutputValue = { ...map('$.a', '{}'), audience: 'sensitive' };
    expect(maskOutputs([plain, missing])).toEqual([plain, missing]);
  });
});

describe('as plain text', () => {
  test.each([
    ['$.a', '{"a": "x\\ny"}', 'x\ny'],
    ['$.a', '{"a": 1.50}', '1.50'],
    ['$.a', '{"a": false}', 'false'],
    ['$.a', '{"a": null}', ''],
    ['$.a', '{}', ''],
    ['$', '["a", 1, null]', 'a\n1\n'],
    ['$', '{"a": 1, "b": {"c": 2, "d": [3, 4]}}', 'a: 1\nb: c: 2, d: 3, 4'],
    ['$', '[{"a": 1, "b": 2}, {"a": 3}]', 'a: 1, b: 2\na: 3'],
  ])('%s of %s', (path, text, plain) => {
    expect(outputText(map(path, text))).toBe(plain);
  });
});
