// Text into the words that ranking compares: Unicode words, folded, without stop words, stemmed. Offsets always point into the text given.
import { stemmer } from 'stemmer';
import { STOP_WORDS } from './stop-words.ts';

export interface Token {
  /** What is compared: the stem. */
  stem: string;
  /** UTF-16 offsets of the word as it stands in the text. */
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
// Scripts that put no space between words: compared by pairs of characters, because the words cannot be told without a dictionary.
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;
const LONGEST_WORD = 40;

/** One word as it is compared: lower case, no accents, no possessive, no apostrophe, `ß` as `ss`. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
}

/** Every word of a text with its offsets, unfolded. Words in unspaced scripts come as overlapping pairs of characters. */
export function* words(
  text: string,
  from = 0,
  to = text.length,
): Generator<{ word: string; start: number; end: number }> {
  const part = text.slice(from, to);
  for (const match of part.matchAll(WORD)) {
    const start = from + match.index;
    if (UNSPACED.test(match[0]) && match[0].length > 2) {
      for (let at = 0; at + 2 <= match[0].length; at++) {
        yield { word: match[0].slice(at, at + 2), start: start + at, end: start + at + 2 };
      }
    } else {
      yield { word: match[0], start, end: start + match[0].length };
    }
  }
}

/** The words of `text` between two offsets that can tell one action from another: no stop words, no bare numbers, no single letters. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  for (const { word, start, end } of words(text, from, to)) {
    if (word.length > LONGEST_WORD) continue;
    const folded = foldWord(word);
    if (folded.length < 2 || STOP_WORDS.has(folded) || /\d/.test(folded)) continue;
    tokens.push({ stem: stemmer(folded), start, end });
  }
  return tokens;
}

/** The parts of an identifier as words: `order_number`, `orderNumber` and `order-number` alike give "order number". */
export function identifierWords(name: string): string {
  return name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/[_\-.]+/g, ' ');
}
