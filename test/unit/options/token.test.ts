import { describe, expect, test } from 'vitest';
import { checkToken } from '#components/options/parts/token.ts';

describe('a pasted token', () => {
  test.each([
    ['demo-northwind-2f9c41', 'demo-northwind-2f9c41'],
    ['  demo-northwind-2f9c41\r\n', 'demo-northwind-2f9c41'],
    ['abc.def_ghi~jkl+mno/pqr==', 'abc.def_ghi~jkl+mno/pqr=='],
    ['bearer', 'bearer'],
  ])('%j is taken as %s', (pasted, token) => {
    expect(checkToken(pasted)).toEqual({ ok: true, token });
  });

  test.each([
    ['', 'Paste the secret first'],
    [' \n ', 'Paste the secret first'],
    ['Bearer demo-northwind', 'without the word'],
    ['BEARER\tdemo-northwind', 'without the word'],
    ['demo northwind', 'one piece'],
    ['demo\nnorthwind', 'one piece'],
    ['demo–northwind', 'cannot carry'],
    ['demo\u0000northwind', 'cannot carry'],
    ['x'.repeat(10_001), 'too long'],
  ])('%j is refused: %s', (pasted, words) => {
    const checked = checkToken(pasted);
    expect(checked.ok || checked.message).toContain(words);
  });

  test('a client’s secret may hold spaces, and no line break', () => {
    expect(checkToken(' two words %+ ', 'client')).toEqual({ ok: true, token: 'two words %+' });
    expect(checkToken('Bearer of news', 'client')).toEqual({ ok: true, token: 'Bearer of news' });
    expect(checkToken('two\nlines', 'client').ok).toBe(false);
    expect(checkToken('two words', 'key').ok).toBe(false);
  });

  test('a refusal never repeats what was pasted', () => {
    const checked = checkToken('s3cr3t other');
    expect(checked.ok || checked.message).not.toContain('s3cr3t');
  });
});
