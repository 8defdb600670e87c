// What a pasted address holds beside the address.
import { describe, expect, test } from 'vitest';
import { buildRequest, spanText } from '#lib/action/plan.ts';
import { dropCredentials, dropFirstScheme, splitQuery } from '#lib/action/url-paste.ts';
import { makeAction, makeInput, RUN_ID } from './make-action.ts';

describe('dropCredentials', () => {
  test.each([
    ['https://anna:secret@api.example.com/x', 'https://api.example.com/x'],
    ['https://token@api.example.com', 'https://api.example.com'],
    ['https://{{user}}:{{pass}}@api.example.com/', 'https://api.example.com/'],
    ['  HTTPS://a:b@c@api.example.com/', '  HTTPS://api.example.com/'],
  ])('takes them out of %s', (url, clean) => {
    expect(dropCredentials(url)).toEqual({ url: clean, dropped: true });
  });

  test.each([
    'https://api.example.com/users/@me',
    'https://api.example.com/?mail=a@b.example',
    'https://api.example.com',
    'user@host',
    '',
  ])('leaves %s as it is', (url) => {
    expect(dropCredentials(url)).toEqual({ url, dropped: false });
  });
});

describe('dropFirstScheme', () => {
  test.each([
    ['https://https://api.example.com/x', 'https://api.example.com/x'],
    ['https://http://api.example.com/x', 'http://api.example.com/x'],
    ['https://api.example.com/https://x', 'https://api.example.com/https://x'],
    ['https://api.example.com', 'https://api.example.com'],
    ['https://', 'https://'],
    ['', ''],
  ])('makes %s %s', (url, meant) => {
    expect(dropFirstScheme(url)).toBe(meant);
  });
});

describe('splitQuery', () => {
  test.each([
    ['https://a.example/x?b=1', 'https://a.example/x', [['b', '1']]],
    [
      'https://a.example/x?b=1&c={{c}}&d',
      'https://a.example/x',
      [
        ['b', '1'],
        ['c', '{{c}}'],
        ['d', ''],
      ],
    ],
    [
      'https://a.example/?q=a+b%26c&f%5B%5D=x',
      'https://a.example/',
      [
        ['q', 'a b&c'],
        ['f[]', 'x'],
      ],
    ],
    ['https://a.example/?a=b=c', 'https://a.example/', [['a', 'b=c']]],
    ['https://a.example/?a=100%', 'https://a.example/', [['a', '100%']]],
    ['https://a.example/?a=1#top', 'https://a.example/', [['a', '1']]],
  ])('cuts %s', (url, rest, pairs) => {
    expect(splitQuery(url)).toEqual({ url: rest, pairs: pairs.map(([name, value]) => ({ name, value })) });
  });

  test.each([
    'https://a.example/x',
    'https://a.example/x?',
    'https://a.example/?{{name}}=1',
    'https://a.example/?a={{b c}}',
  ])('has nothing to move in %s', (url) => {
    expect(splitQuery(url)).toBeNull();
  });

  test('a moved query sends the same request', () => {
    const inputs = [makeInput('word')];
    const url = 'https://a.example/find?q=a+b%26c&word={{word}}&list=1%2C2';
    const before = buildRequest(makeAction({ url }, inputs), { word: 'ä &' }, RUN_ID);
    const found = splitQuery(url);
    const after = buildRequest(
      makeAction({ url: found?.url ?? '', query: found?.pairs ?? [] }, inputs),
      { word: 'ä &' },
      RUN_ID,
    );
    expect(spanText(after.url)).toBe(spanText(before.url));
  });
});
