// A formatted body says what it said before, in one layout, and keeps what was written inside of strings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '#lib/action/body-template.ts';
import { formatBody } from '#lib/action/format-body.ts';
import { refusal } from './refusal.ts';

describe('formatBody', () => {
  test.each([
    ['{"a":1,"b":[true,null]}', '{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ]\n}'],
    ['{ }', '{}'],
    ['[ [ ], { } ]', '[\n  [],\n  {}\n]'],
    ['{"qty": {{qty}} }', '{\n  "qty": {{qty}}\n}'],
    ['{{whole}}', '{{whole}}'],
    ['["{{a}} and , : } {{b}}"]', '[\n  "{{a}} and , : } {{b}}"\n]'],
    ['{"é": "\\u00e9 \\" \\\\", "n": 19.90e+2}', '{\n  "é": "\\u00e9 \\" \\\\",\n  "n": 19.90e+2\n}'],
    ['["\\u007b{no placeholder}}"]', '[\n  "\\u007b{no placeholder}}"\n]'],
  ])('lays out %s', (template, formatted) => {
    expect(formatBody(template)).toBe(formatted);
  });

  test('refuses what is no body, and says where', () => {
    expect(refusal(() => formatBody('{"a": }')).message).toContain('line 1, column 7');
  });

  test('never changes what a body says, and formatting twice is formatting once', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', '}', ',', ':', ' ', 'é', '\n', '🙂') });
    const leaf = fc.oneof(
      // No two braces side by side, however many there are: they would begin a placeholder.
      text.map((value) => JSON.stringify(value).replaceAll(/\{(?=\{)/g, '\\u007b')),
      fc.constantFrom('{{name}}', '"{{name}} x"', '1.50', '-0', 'true', 'null'),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }).map((items) => `[ ${items.join(' ,')}]`),
        fc
          .array(tie('tree'), { maxLength: 4 })
          .map((items) => `{${items.map((item, index) => `\n"k${index}" :\t${item}`).join(',')} }`),
      ),
    }));
    fc.assert(
      fc.property(tree, (template) => {
        const formatted = formatBody(String(template));
        expect(parseBody(formatted)).toEqual(parseBody(String(template)));
        expect(formatBody(formatted)).toBe(formatted);
      }),
    );
  });
});
