// Counts in a sentence: a whole number, in digits or as a word, beside the noun that it counts ("2 boxes", "five of us", "seats: 9").
import { stemmer } from 'stemmer';
import { foldWord, words } from '../../suggest/tokens.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { NUMBER_WORDS, numberOf } from '../number-words.ts';

const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}_@.,/:#-])([-−]?\\d{1,9}|${NUMBER_WORDS})(?![\\p{L}\\p{N}_@]|[.,:/-]\\d|-\\p{L})`,
  'giu',
);
const OF_US = /^\s+of\s+(us|them|you)\b/iu;
const TOGETHER = /^\s+(altogether|in total|in all|insgesamt|en tout|au total|en total|no total|ao todo)\b/iu;
// "12 x", "10 pcs", "6 of the", "40 of them": how much of what is named elsewhere.
const PIECES =
  /^\s?(x|×)(?=\s)|^\s?(pcs|pieces?|units?|items?|copies|stück|stk|pièces?|unidades|piezas?|peças)\b|^\s+of\s+(these|those|them|the\s+(?=\S{0,20}\d))/iu;
const PER = /^\s?[x×]\s?\d/u;
const PEOPLE: ReadonlySet<string> = new Set(['peopl', 'person', 'guest', 'seat', 'place']);
// "two more boxes", "six Christmas boxes": words allowed between the number and its noun.
const WORDS_BETWEEN = 2;

/** Counts of what the label names, or of the noun behind the description's "how many". `unit` finds "%" for percentages. */
export function findCounts(label: Label, percent: boolean): (sentence: string) => Iterable<Spot> {
  const nouns = new Set([...label.near, ...label.counted]);
  const people = [...nouns].some((noun) => PEOPLE.has(noun));
  const many = label.name.some((word) => /^(quantity|qty|count|pieces|copies|units|amount)$/.test(word));
  return function* (sentence) {
    for (const match of sentence.matchAll(COUNT)) {
      const written = match[1] ?? '';
      const end = match.index + written.length;
      const after = sentence.slice(end);
      const value = countText(written);
      if (value === null) continue;
      const counted = percent
        ? /^\s?(%|per ?cent\b|prozent\b|pour ?cent\b|por ciento\b|por cento\b)/iu.test(after)
        : countsNoun(after, nouns) ||
          (many && PIECES.test(after) && !PER.test(after)) ||
          (people && (OF_US.test(after) || TOGETHER.test(after))) ||
          isLabelled(sentence.slice(0, match.index), label.near);
      if (counted) yield { value, start: match.index, end };
    }
  };
}

function countText(written: string): string | null {
  const negative = /^[-−]/.test(written);
  const value = numberOf(written.replace(/^[-−]/, ''));
  return value === null ? null : `${negative && value !== 0 ? '-' : ''}${value}`;
}

function countsNoun(after: string, nouns: ReadonlySet<string>): boolean {
  let between = 0;
  let last = 0;
  for (const { word, start, end } of words(after.slice(0, 60))) {
    // Any sign between ends the phrase: "3 (see the box)".
    if (/[^\s-]/.test(after.slice(last, start)) || /\d/.test(word)) return false;
    // "one point per euro" is a rate.
    if (nouns.has(stemmer(foldWord(word)))) return !/^\s+(per|pro|par|por|each|every)\b/iu.test(after.slice(end));
    between += 1;
    if (between > WORDS_BETWEEN || /^(of|for|in|on|at|to|from|and|or|until|per|with)$/iu.test(word)) return false;
    last = end;
  }
  return false;
}

/** "quantity: 3", "Anzahl = 3". */
function isLabelled(before: string, near: ReadonlySet<string>): boolean {
  const word = /([\p{L}]+)\s*[:=]\s*$/u.exec(before)?.[1];
  return word !== undefined && near.has(stemmer(foldWord(word)));
}
