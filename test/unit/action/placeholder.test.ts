// Cutting templates into parts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate, placeholderNames, solePlaceholder, splitParts } from '#lib/action/placeholder.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const parse = (template: string) => parseTemplate(template, 'request.url');

describe('a template is cut into literal text and placeholders', () => {
  test.each<[string, unknown[]]>([
    ['', []],
    ['plain', ['plain']],
    ['{{a}}', [{ a: true }]],
    ['{{a}}{{b}}', [{ a: true }, { b: true }]],
    ['x{{order_id2}}y', ['x', { order_id2: true }, 'y']],
    ['{a}}', ['{a}}']],
    ['{ {a} }', ['{ {a} }']],
    ['{{a}}}', [{ a: true }, '}']],
    ['}}{{a}}', ['}}', { a: true }]],
  ])('%s', (template, parts) => {
    expect(parse(template).map((part) => (part.kind === 'text' ? part.text : { [part.name]: true }))).toEqual(parts);
  });

  test.each([
    '{{',
    '{{a',
    '{{a}',
    '{{}}',
    '{{ a }}',
    '{{a b}}',
    '{{1a}}',
    '{{_a}}',
    '{{a-b}}',
    '{{{a}}}',
    'x {{é}}',
    '{{a.b}}',
  ])('%s is refused as malformed', (template) => {
    const detail = refusal(() => parse(template));
    expect(detail).toMatchObject({ code: 'definition-invalid', field: 'request.url' });
    expect(detail.advice).toContain('{{input_name}}');
  });
});

test('the parts joined again are the template', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('{{a}}', '{{b_1}}', '}}', '{'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const template = pieces.join('');
      let parts: ReturnType<typeof parse>;
      try {
        parts = parse(template);
      } catch {
        return;
      }
      expect(parts.map((part) => (part.kind === 'text' ? part.text : `{{${part.name}}}`)).join('')).toBe(template);
    }),
  );
});

test('splitting looks at literal text alone', () => {
  const pieces = splitParts(parse('/a/{{b}}x{{c}}/'), '/');
  expect(pieces.map((piece) => placeholderNames(piece))).toEqual([[], [], ['b', 'c'], []]);
  expect(pieces.map((piece) => piece.length)).toEqual([0, 1, 3, 0]);
});

test('a sole placeholder has nothing beside it', () => {
  expect(solePlaceholder(parse('{{a}}'))).toBe('a');
  expect(['', 'a', ' {{a}}', '{{a}}{{a}}'].map((template) => solePlaceholder(parse(template)))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
