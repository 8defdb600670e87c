import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { findWords } from '#lib/ticket/find-words.ts';
import { plainText } from '#lib/ticket/plain-text.ts';

const body = (html: string) => new JSDOM(html).window.document.body;

function found(element: HTMLElement, words: string): string | null {
  const place = findWords(element, words);
  if (!place) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(place.startNode, place.startOffset);
  range.setEnd(place.endNode, place.endOffset);
  return range.toString();
}

test.each([
  ['across elements', '<p>order NW-<b>204</b>81 is late</p>', 'NW-20481', 'NW-20481'],
  ['in any letter case', '<p>Where is my REFUND?</p>', 'refund', 'REFUND'],
  ['with folded white space', '<p>my\n   refund</p>', 'my refund', 'my\n   refund'],
  ['across lines', '<p>14 Harbour View<br>Galway</p>', 'View\nGalway', 'ViewGalway'],
  ['the whole word before a part of one', '<p>reorder this order</p>', 'order', 'order'],
  ['a part of a word where there is no whole one', '<p>reordering</p>', 'order', 'order'],
  ['a part of a word that begins beyond the 16-bit letters', '<p>🙏abc</p>', '🙏ab', '🙏ab'],
  ['words with signs that patterns have', '<p>(a+b)* costs [5]$</p>', '(a+b)* costs [5]$', '(a+b)* costs [5]$'],
  ['letters beyond ASCII', '<p>größe 渡辺 健二 🙏 ok</p>', '渡辺 健二 🙏', '渡辺 健二 🙏'],
])('words are found %s', (_name, html, words, expected) => {
  expect(found(body(html), words)).toBe(expected);
});

test('the whole word is the one that is found', () => {
  expect(findWords(body('<p>reorder this order</p>'), 'order')?.startOffset).toBe(13);
});

test('are found in a page of five megabytes, too', () => {
  const page = body(`<p>${'It was said to be on its way, and it is not here yet. '.repeat(47)}</p>`.repeat(2_000));
  expect(findWords(page, 'parcel LP55307719')).toBeNull();
  page.insertAdjacentHTML('beforeend', '<p>It is <b>parcel</b> LP55307719.</p>');
  expect(found(page, 'Parcel LP55307719')).toBe('parcel LP55307719');
});

test.each([
  ['words that are not there', '<p>hello</p>', 'refund'],
  ['nothing', '<p>hello</p>', '  '],
  ['words of two elements that stand on different lines, run together', '<p>ab</p><p>cd</p>', 'abcd'],
  ['what stands in a script', '<script>refund</script>', 'refund'],
])('%s are not found', (_name, html, words) => {
  expect(findWords(body(html), words)).toBeNull();
});

test('every line that a reader takes from an element is found in it again', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'B', 'ß', 'İ', '1', '-', '渡', '🙏', '<', '{'),
    minLength: 1,
    maxLength: 6,
  });
  const paragraph = fc.array(fc.tuple(word, fc.constantFrom('b', 'i', 'span')), { minLength: 1, maxLength: 4 });
  const { document } = new JSDOM('').window;
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const root = document.createElement('div');
      for (const parts of paragraphs) {
        const line = document.createElement('p');
        for (const [text, name] of parts) {
          const part = document.createElement(name);
          part.textContent = text;
          line.append(part, ' ');
        }
        root.append(line);
      }
      for (const line of plainText(root).split('\n').filter(Boolean)) expect(findWords(root, line)).not.toBeNull();
    }),
  );
});
