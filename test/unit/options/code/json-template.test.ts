// The colours of JSON with placeholders: bare ones do not break what comes behind them.
import { StringStream } from '@codemirror/language';
import { describe, expect, test } from 'vitest';
import { jsonTemplate } from '#components/options/code/json-template.ts';

/** One pair a token, neighbours of one kind joined, white space left out. */
function tokens(text: string): [string, string | null][] {
  const state = jsonTemplate.startState?.(2);
  if (!state) throw new Error('the tokenizer has no state');
  const found: [string, string | null][] = [];
  for (const line of text.split('\n')) {
    const stream = new StringStream(line, 2, 2);
    while (!stream.eol()) {
      stream.start = stream.pos;
      const kind = jsonTemplate.token(stream, state);
      expect(stream.pos).toBeGreaterThan(stream.start);
      const word = stream.current();
      const last = found.at(-1);
      if (last && last[1] === kind) last[0] += word;
      else if (word.trim() !== '') found.push([word, kind]);
    }
  }
  return found;
}

describe('jsonTemplate', () => {
  test.each<[string, [string, string | null][]]>([
    [
      '{"a": 1}',
      [
        ['{', 'punctuation'],
        ['"a"', 'propertyName'],
        [':', 'punctuation'],
        ['1', 'number'],
        ['}', 'punctuation'],
      ],
    ],
    [
      '[{{qty}}, true]',
      [
        ['[', 'punctuation'],
        ['{{qty}}', 'variableName'],
        [',', 'punctuation'],
        ['true', 'atom'],
        [']', 'punctuation'],
      ],
    ],
    [
      '"x {{a}} y"',
      [
        ['"x ', 'string'],
        ['{{a}}', 'variableName'],
        [' y"', 'string'],
      ],
    ],
    [
      '{"a {{b}}": 1',
      [
        ['{', 'punctuation'],
        ['"a ', 'propertyName'],
        ['{{b}}', 'variableName'],
        ['"', 'propertyName'],
        [':', 'punctuation'],
        ['1', 'number'],
      ],
    ],
    ['"a\\"b"', [['"a\\"b"', 'string']]],
    [
      '"open\n1',
      [
        ['"open', 'string'],
        ['1', 'number'],
      ],
    ],
    ['"end\\', [['"end\\', 'string']]],
    [
      '{{ no }}',
      [
        ['{{', 'punctuation'],
        ['no', 'invalid'],
        ['}}', 'punctuation'],
      ],
    ],
  ])('colours %j', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});
