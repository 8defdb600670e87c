// Text into the words that ranking compares: Unicode words, folded, without stop words, stemmed. Offsets always point into the text given.
import type { Language } from './lexicon/concept.ts';
import { stemOf } from './stems.ts';
import { isGrammar, isStopWord } from './stop-words.ts';

export interface Token {
  /** What is compared: the stem. */
  stem: string;
  /** UTF-16 offsets of the word as it stands in the text. */
  start: number;
  end: number;
}

/** A word as it stands in a text, and folded. Stop words and numbers are words, too. */
export interface FoldedWord {
  folded: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
// Scripts that put no space between words: compared by pairs of characters, because the words cannot be told without a dictionary.
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;
const LONGEST_WORD = 40;
const PLAIN = /^[a-z]*$/;
// "l'article", "d'une", "qu'il": what stands before the apostrophe is grammar.
const ELISION = /^(?:[ldjnmtsc]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L}{2})/iu;

// Here "'s" is "is", no possessive.
const IS = /^(?:what|where|who|how|when|there|here|that)['’]s$/i;

const MOST_KEPT = 20_000;
const folded = new Map<string, string>();

/** One word as it is compared: lower case, no accents, no possessive, no elided article, no apostrophe, `ß` as `ss`. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  let known = folded.get(word);
  if (known === undefined) {
    known = (IS.test(word) ? word : word.replace(/['’]s$/i, ''))
      .replace(ELISION, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/['’]/g, '');
    if (folded.size >= MOST_KEPT) folded.clear();
    if (word.length <= LONGEST_WORD) folded.set(word, known);
  }
  return known;
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
    if (match[0].length > 2 && match[0].charCodeAt(0) > 0x0dff && UNSPACED.test(match[0])) {
      for (let at = 0; at + 2 <= match[0].length; at++) {
        yield { word: match[0].slice(at, at + 2), start: start + at, end: start + at + 2 };
      }
    } else {
      yield { word: match[0], start, end: start + match[0].length };
    }
  }
}

/** The words of `text` between two offsets, folded; overlong ones are left out. */
export function foldedWords(text: string, from = 0, to = text.length): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const { word, start, end } of words(text, from, to)) {
    if (word.length <= LONGEST_WORD) found.push({ folded: foldWord(word), start, end });
  }
  return found;
}

/** Those words that can tell one action from another: no stop words, no numbers, no single letters. */
export function telling(found: readonly FoldedWord[], language: Language): Token[] {
  const tokens: Token[] = [];
  for (const { folded: word, start, end } of found) {
    if (word.length < 2 || isStopWord(word, language) || /\d/.test(word)) continue;
    tokens.push({ stem: stemOf(word, language), start, end });
  }
  return tokens;
}

/** The telling words of `text` between two offsets, stemmed as `language` has it. */
export function tokenize(text: string, from = 0, to = text.length, language: Language = 'en'): Token[] {
  return telling(foldedWords(text, from, to), language);
}

/** Of the telling words those that name something: without the grammar ("up", "before") that only ranking a whole ticket counts. */
export function contentTokens(text: string, language: Language = 'en'): Token[] {
  const content = foldedWords(text).filter(({ folded: word }) => !isGrammar(word, language));
  return telling(content, language);
}

/** The parts of an identifier as words: `order_number`, `orderNumber` and `order-number` alike give "order number". */
export function identifierWords(name: string): string {
  return name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/[_\-.]+/g, ' ');
}
