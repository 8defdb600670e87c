// Counts in a sentence: a whole number, in digits or as a word, beside the noun that it counts ("2 boxes", "five of us", "seats: 9").
import { stemmer } from 'stemmer';
import { foldWord, words } from '../../suggest/tokens.ts';
import type { Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { NUMBER_WORDS, numberOf } from '../number-words.ts';
import { findShape, type Shape } from '../shape.ts';

const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}_@.,/:#-])([-−]?\\d{1,9}|${NUMBER_WORDS})(?![\\p{L}\\p{N}_@]|[.,:/-]\\d|-\\p{L})`,
  'giu',
);
const OF_US = /^\s+of\s+(us|them|you)\b/iu;
const TOGETHER = /^\s+(altogether|in total|in all|insgesamt|en tout|au total|en total|no total|ao todo)\b/iu;
// "12 x", "10 pcs", "6 of the", "40 of them": how much of what is named elsewhere.
const PIECES =
  /^\s?(x|×)(?=\s)|^\s?(pcs|pieces?|units?|items?|copies|stück|stk|pièces?|unidades|piezas?|peças)\b|^\s+of\s+(these|those|them|the\s+(?=\S{0,20}\d))/iu;
// "Put 2 aside", "keep three back for me".
const KEPT_FOR = /\b(put|set|keep|hold|reserve|lay|send|order|need|want|take|have|get)( (me|us))? $/iu;
const KEPT_AFTER = /^\s+(aside|back|by|more|each|extra|for (me|us|him|her|them))\b/iu;
const PER = /^\s?[x×]\s?\d/u;
const PEOPLE: ReadonlySet<string> = new Set(
  'people person persons guest guests seat seats place places traveller travellers traveler passenger passengers pupil student participant participants attendee attendees adult visitor head'
    .split(' ')
    .map((word) => stemmer(word)),
);
// "The four of us", "we were two", "table for six", "nous étions deux", "zu viert".
const OF_PEOPLE =
  /(?<![\p{L}])(?:we(?:['’]re| are| were|['’]d be| would be| will be|['’]ll be)|there (?:are|were|will be|would be)|(?:table|room|seats?|places?|tickets?|party|group|family|class|team)(?: for| of)|nous (?:étions|sommes|serons|serions)|nous ne sommes plus que|wir (?:sind|waren|wären|kommen zu)|(?:somos|éramos|seremos|seríamos|fuimos|fomos))(?: (?:only|just|about|now|zu))? $/iu;
const ZU_VIERT: [RegExp, number][] = ['zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht'].map(
  (word, place) => [new RegExp(`(?<![\\p{L}])zu ${word}(?![\\p{L}])`, 'iu'), place + 2],
);
const JUST_ONE =
  /(?<![\p{L}])(?:just|only) (?:me|myself|one of us|one person)(?![\p{L}])|(?<![\p{L}])(?:nur ich|nur für mich|bin allein|moi seule?|juste moi|que moi|solo yo|sólo yo|só eu|apenas eu|on my own|by myself)(?![\p{L}])/iu;
// Several, as words that are no numbers.
const SEVERAL =
  /(?<![\p{L}])(half a dozen|a dozen|(?:a|the|my|our) (?:couple|pair) of|both(?: of)?(?: the| my| our)?|ein halbes dutzend|ein dutzend|ein paar schuhe|beiden?|une douzaine de|une demi-douzaine de|les deux|una docena de|media docena de|un par de|amb[oa]s(?: l[oa]s)?|uma dúzia de|meia dúzia de|um par de|os dois|as duas)(?![\p{L}])/giu;
const SEVERAL_VALUES: [RegExp, string][] = [
  [/half|halbes|demi|media|meia/i, '6'],
  [/do[zc]en|dutzend|douzaine|docena|dúzia/i, '12'],
];
// "Make it 16.", as the last word on how many.
const MAKE_IT =
  /(?<![\p{L}])(?:makes?(?: it| that| us)?|let['’]?s say|call it|put|set (?:it|us|me) (?:to|at)|so|in total|altogether|instead) $/iu;
// "two more boxes", "six Christmas boxes": words allowed between the number and its noun.
const WORDS_BETWEEN = 2;

/**
 * Counts of what the label names, or of the noun behind the description's "how many". `percent` finds "%" for percentages. `things`: the
 * shapes of what is counted where another input names it ("12 x 415-20").
 */
export function findCounts(
  label: Label,
  percent: boolean,
  things: readonly Shape[] = [],
): (sentence: string) => Iterable<Spot> {
  const nouns = new Set([...label.near, ...label.counted]);
  const people = [...nouns].some((noun) => PEOPLE.has(noun));
  const many = label.name.some((word) => /^(quantity|qty|count|pieces|copies|units|amount)$/.test(word));
  return function* (sentence) {
    if (people) yield* findHeads(sentence);
    if (label.name.includes('copies')) yield* findTimes(sentence);
    if (!percent) yield* findSeveral(sentence, nouns);
    const named = many ? things.flatMap((shape) => [...findShape(sentence, shape)]) : [];
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
          (many && KEPT_AFTER.test(after) && KEPT_FOR.test(sentence.slice(0, match.index))) ||
          (people &&
            (OF_US.test(after) || TOGETHER.test(after) || isHeadCount(sentence.slice(0, match.index), after))) ||
          named.some(
            ({ start }) =>
              start > end &&
              /^\s?(x|×|pcs|pieces?|stk|stück|of|no\.?|nr\.?|art\.?)?[.:]?\s{0,6}$/iu.test(sentence.slice(end, start)),
          ) ||
          (MAKE_IT.test(sentence.slice(0, match.index)) &&
            /^\s*([.,!?;]|$|please\b|then\b|instead\b|and\b)/iu.test(after)) ||
          isLabelled(sentence.slice(0, match.index), label.near);
      if (counted) yield { value, start: match.index, end };
    }
  };
}

const TIMES = /(?<![\p{L}])(twice|zweimal|deux fois|dos veces|duas vezes)(?![\p{L}])/giu;

/** "I need it on paper, and twice." */
function* findTimes(sentence: string): Generator<Spot> {
  for (const match of sentence.matchAll(TIMES))
    yield { value: '2', start: match.index, end: match.index + match[0].length };
}

function* findHeads(sentence: string): Generator<Spot> {
  const one = JUST_ONE.exec(sentence);
  if (one) yield { value: '1', start: one.index, end: one.index + one[0].length };
  for (const [pattern, value] of ZU_VIERT) {
    const match = pattern.exec(sentence);
    if (match) yield { value: String(value), start: match.index, end: match.index + match[0].length };
  }
}

/** "We are four": not "we are four days late". */
function isHeadCount(before: string, after: string): boolean {
  return (
    OF_PEOPLE.test(before) &&
    /^\s*(?:[.,;:!?)–-]|$|(?:in|on|for|from|and|with|altogether|people|persons?|adults?|of us|now|so|please|at|to|travelling|flying|personnes?|personen|personas|pessoas)\b)/iu.test(
      after,
    )
  );
}

function* findSeveral(sentence: string, nouns: ReadonlySet<string>): Generator<Spot> {
  for (const match of sentence.matchAll(SEVERAL)) {
    const end = match.index + match[0].length;
    if (!countsNoun(sentence.slice(end), nouns)) continue;
    const value = SEVERAL_VALUES.find(([pattern]) => pattern.test(match[0]))?.[1] ?? '2';
    yield { value, start: match.index, end };
  }
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
