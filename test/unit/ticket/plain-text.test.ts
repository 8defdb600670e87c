import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { lineText, plainText } from '#lib/ticket/plain-text.ts';

const body = (html: string) => new JSDOM(html).window.document.body;

test.each([
  ['blocks and breaks become lines', '<p>Hello,</p>\n <p>two<br>three</p>', 'Hello,\n\ntwo\nthree'],
  ['white space is folded as a browser shows it', '<div>a   b\n c&nbsp;d</div>', 'a b c d'],
  ['preformatted text keeps its spaces', '<pre>a\n    b   c</pre>', 'a\n    b   c'],
  [
    'list items and cells stay apart',
    '<ul><li>one</li><li>two</li></ul><table><tr><td>k</td><td>v</td></tr></table>',
    'one\n\ntwo\n\nk v',
  ],
  [
    'what nobody sees is no text',
    '<p>a<script>x</script><style>x</style><span hidden>x</span><textarea>x</textarea>b</p>',
    'ab',
  ],
  ['elements within a word do not split it', '<p>NW-<b>204</b>81</p>', 'NW-20481'],
  ['long gaps shrink to one empty line', '<p>a</p><div></div><div></div><p>b</p>', 'a\n\nb'],
])('%s', (_name, html, text) => {
  expect(plainText(body(html))).toBe(text);
});

test('named elements are left out, and no more than the limit is read', () => {
  expect(plainText(body('<p>a</p><p class="fold">x</p>'), '.fold')).toBe('a');
  expect(plainText(body(`<p>${'word '.repeat(1000)}</p>`), '', 10)).toHaveLength(10);
});

test('one line, and nothing for nothing', () => {
  expect(lineText(body('<p>a</p><p>b</p>'))).toBe('a b');
  expect(lineText(null)).toBe('');
});
