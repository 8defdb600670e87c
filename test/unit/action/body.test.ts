// Body templates: what is JSON, how values are placed, what is left out, and that the result is always the JSON that was meant.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '#lib/action/body-template.ts';
import { buildRequest, spanText } from '#lib/action/plan.ts';
import type { InputValues } from '#lib/action/values.ts';
import { size } from '#test/size.ts';
import { makeAction, makeInput, RUN_ID } from '#test/unit/action/make-action.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const inputs = [
  makeInput('text', { required: false }),
  makeInput('other', { required: false }),
  makeInput('count', { type: 'integer', required: false }),
  makeInput('amount', { type: 'decimal', required: false }),
  makeInput('flag', { type: 'boolean', required: false }),
];

function build(body: string, values: InputValues = {}): string {
  return spanText(buildRequest(makeAction({ method: 'POST', body }, inputs), values, RUN_ID).body ?? []);
}

describe('a placeholder', () => {
  test.each<[string, InputValues, string]>([
    ['{{text}}', { text: 'a "b"' }, '"a \\"b\\""'],
    ['"{{text}}"', { text: 'a "b"' }, '"a \\"b\\""'],
    ['"x {{text}} {{other}}"', { text: '\\', other: '\n' }, '"x \\\\ \\n"'],
    ['{{count}}', { count: '9223372036854775807' }, '9223372036854775807'],
    ['{{amount}}', { amount: '19.90' }, '19.90'],
    ['{{flag}}', { flag: false }, 'false'],
    ['"{{count}} {{flag}}"', { count: '-0', flag: true }, '"-0 true"'],
    ['{{text}}', { text: '{{count}}' }, '"{{count}}"'],
    ['{{text}}', { text: '$& $1' }, '"$& $1"'],
    ['{{text}}', { text: '","admin":true,"x":"' }, '"\\",\\"admin\\":true,\\"x\\":\\""'],
    ['[{{count}},{{count}}]', { count: '1' }, '[\n  1,\n  1\n]'],
  ])('%s with %j becomes %s', (body, values, built) => {
    expect(build(body, values)).toBe(built);
  });

  test('with an optional input without a value takes its member or element along', () => {
    const body = '{"a": {{text}}, "b": ["{{text}}", 1, {{count}}], "c": {"d": {{flag}}}, "e": [{{count}}]}';
    expect(build(body)).toBe('{\n  "b": [\n    1\n  ],\n  "c": {},\n  "e": []\n}');
  });

  test.each(['{{text}}', '"{{text}}"', '{"a": "x{{text}}"}', '{"a": "{{text}}{{other}}"}', '["{{text}} "]'])(
    'in %s may not leave a hole',
    (body) => {
      expect(refusal(() => build(body))).toMatchObject({ code: 'definition-invalid', field: 'request.body' });
    },
  );
});

test('literal values keep their text, and the layout is ours', () => {
  expect(
    build('{ "a":1.50,"b" : 1e400, "c":-0,"d":[true,false,null],"é\\u0041":"\\u00e9\\/\\n", "e":{}, "f":[ ] }'),
  ).toBe(
    '{\n  "a": 1.50,\n  "b": 1e400,\n  "c": -0,\n  "d": [\n    true,\n    false,\n    null\n  ],\n  "éA": "é/\\n",\n  "e": {},\n  "f": []\n}',
  );
});

test('two braces written as an escape stay text', () => {
  expect(build('{"a": "\\u007b{text}}", "b": "{\\u007btext}}"}', { text: 'x' })).toBe(
    '{\n  "a": "{{text}}",\n  "b": "{{text}}"\n}',
  );
});

test('__proto__ is a name like any other', () => {
  const built = build('{"__proto__": {"admin": {{flag}}}}', { flag: true });
  expect(built).toBe('{\n  "__proto__": {\n    "admin": true\n  }\n}');
  expect('admin' in {}).toBe(false);
});

describe('a template that is no JSON is refused with its place', () => {
  test.each([
    ['', 'line 1, column 1'],
    ['  ', 'line 1, column 3'],
    ['{', 'line 1, column 2'],
    ['{"a": 1,}', 'line 1, column 9'],
    ['{"a" 1}', 'line 1, column 6'],
    ['{"a": 1 "b": 2}', 'line 1, column 9'],
    ['{a: 1}', 'line 1, column 2'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a": undefined}', 'line 1, column 7'],
    ['{"a": 01}', 'line 1, column 8'],
    ['{"a": .5}', 'line 1, column 7'],
    ['{"a": +1}', 'line 1, column 7'],
    ['{"a": NaN}', 'line 1, column 7'],
    ['[1,]', 'line 1, column 4'],
    ['[1 2]', 'line 1, column 4'],
    ['[1', 'line 1, column 3'],
    ['{"a": "x\ny"}', 'line 1, column 7'],
    ['"x', 'line 1, column 1'],
    ['"\\x"', 'line 1, column 1'],
    ['{"a": 1} x', 'line 1, column 10'],
    ['{"a": 1}{{text}}', 'line 1, column 9'],
    ['{\n  "a": {{ text }}\n}', 'line 2, column 8'],
    ['{"a": {{text}}{{other}}}', 'line 1, column 15'],
    ['{"a": x{{text}}}', 'line 1, column 7'],
    ['{"a": 1{{count}}}', 'line 1, column 8'],
    ['{"{{text}}": 1}', 'line 1, column 2'],
    ['{{{text}}: 1}', 'line 1, column 1'],
    ['{"a": 1, "a": 2}', 'line 1, column 10'],
    ['{"a": 1, "\\u0061": 2}', 'line 1, column 10'],
    ['/* x */ 1', 'line 1, column 1'],
    [`${'['.repeat(65)}1${']'.repeat(65)}`, 'line 1, column 65'],
  ])('%j', (body, place) => {
    const detail = refusal(() => build(body, { text: 'x', other: 'y', count: '1' }));
    expect(detail).toMatchObject({ code: 'definition-invalid', field: 'request.body' });
    expect(detail.message).toContain(place);
  });

  test('and so is a malformed placeholder inside text', () => {
    expect(refusal(() => build('{"a": "{{ text }}"}')).message).toContain('{{ text }}');
    expect(refusal(() => build('{"a": "\\{{text}}"}', { text: 'n' })).code).toBe('definition-invalid');
    expect(refusal(() => build('{"a": "\\u00{{count}}"}', { count: '41' })).code).toBe('definition-invalid');
  });
});

test('64 levels are fine', () => {
  expect(JSON.parse(build(`${'['.repeat(64)}1${']'.repeat(64)}`))).toBeDefined();
});

test('spans mark the value and leave its quotes to the template', () => {
  const action = makeAction({ method: 'POST', body: '{"a": {{text}}, "b": "x{{count}}"}' }, inputs);
  expect(buildRequest(action, { text: 'é"', count: '5' }, RUN_ID).body).toEqual([
    { text: '{\n  "a": "' },
    { text: 'é\\"', input: 'text' },
    { text: '",\n  "b": "x' },
    { text: '5', input: 'count' },
    { text: '"\n}' },
  ]);
});

test('a body over 1 MB is refused and names the input', () => {
  expect(build('{{text}}', { text: 'x'.repeat(1_000_000) })).toHaveLength(1_000_002);
  expect(refusal(() => build('{{text}}', { text: '\n'.repeat(600_000) }))).toMatchObject({
    code: 'value-invalid',
    field: 'text',
  });
});

test('whatever the text is, the body parses and holds it exactly, beside nothing else', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'"\\{}[]:,\n\u2028 tu0'), minLength: 1 }),
  );
  const body = '{"bare": {{text}}, "inside": "a{{text}}b{{other}}c", "list": ["{{other}}"]}';
  fc.assert(
    fc.property(text, text, (one, two) => {
      expect(JSON.parse(build(body, { text: one, other: two }))).toEqual({
        bare: one,
        inside: `a${one}b${two}c`,
        list: [two],
      });
    }),
    { numRuns: size(2_000, 20_000) },
  );
});

test('every integer and decimal is sent with its own text', () => {
  const decimal = fc
    .tuple(fc.bigInt(), fc.nat(), fc.constantFrom('', '0', '00'))
    .map(([whole, part, end]) => `${whole}.${part}${end}`);
  fc.assert(
    fc.property(fc.bigInt(), decimal, (count, amount) => {
      expect(build('[{{count}},{{amount}}]', { count: count.toString(), amount })).toBe(
        `[\n  ${count},\n  ${amount}\n]`,
      );
    }),
  );
});

test('any JSON document is a template of itself', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (document) => {
      const text = JSON.stringify(document);
      if (text.includes('{{')) return;
      expect(JSON.parse(build(text))).toEqual(JSON.parse(text));
      expect(build(build(text))).toBe(build(text));
    }),
  );
});

test('a text of 200,000 characters is read', () => {
  expect(parseBody(JSON.stringify('é\n'.repeat(100_000)))).toMatchObject({ kind: 'string' });
});
