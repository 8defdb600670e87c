// What a description says that a value means ("true if production stands still or a line is down"), looked for in a sentence of the ticket
// by its words, by what the support lexicon knows of them, and with its negation.
import { stemmer } from 'stemmer';
import { guessLanguage } from '../suggest/language.ts';
import { lexicon, matchConcepts } from '../suggest/lexicon/matcher.ts';
import { contentTokens, foldedWords, foldWord, words } from '../suggest/tokens.ts';
import { oncePerText } from './once-per.ts';
import { optionWords } from './option-words.ts';

/** One of a clause's alternatives: the stems that tell it, each with the words that say the same. */
interface Alternative {
  stems: { stem: string; concepts: ReadonlySet<number> }[];
  negated: boolean;
  /** Whole other phrases for it, as stems in a row. */
  phrases: string[][];
}

export type Clause = readonly Alternative[];

export interface Said {
  /** False where the sentence says the contrary. */
  yes: boolean;
  /** How much of it was said: above 0 to 1. */
  share: number;
  start: number;
  end: number;
}

export const NEGATION =
  /(?<![\p{L}])(no|not|never|without|none|nobody|no one|nothing|neither|nor|any more|don['’]?t|doesn['’]?t|didn['’]?t|haven['’]?t|hasn['’]?t|hadn['’]?t|can['’]?t|cannot|couldn['’]?t|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|won['’]?t|wouldn['’]?t|needn['’]?t|shouldn['’]?t|unable|kein\w*|nicht|nie|ohne|weder|pas|sans|jamais|aucune?|ne|sin|nunca|ning[uú]n\w*|sem|não|nao|nenhum\w*)(?![\p{L}])/iu;
// In Spanish "no" negates, and in Portuguese it is "in the"; nothing is lost, because English and Spanish share the word.

// Words that say who speaks or how, and not what is the case.
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  `customer client requester guest patient passenger person people user member reader caller sender receiver they we us our you it its their them
  he she one somebody someone want wants wanted wish wishes wishing ask asks asked asking say says said tell tells told state states stated mention
  need needs needed require requires required have has had must should may might can could will would be is are was were been get gets got do does
  did make made give given already only simply expressly also too still yet even just any some other another this that ticket message thing things
  case please clearly otherwise if when where whether true false yes no empty leave unclear`
    .split(/\s+/)
    .map((word) => stemmer(foldWord(word))),
);
const LEAST_WEIGHT = 0.6;
const LEAST_IMPLIED = 0.5;
const LEAST_SHARE = 0.5;
const TOO_LITTLE_ALONE: ReadonlySet<string> = new Set(
  'day time part good item order number long way come go take keep new old first last today'
    .split(' ')
    .map((word) => stemmer(word)),
);

/** The alternatives of a clause: "cancelled or moved by us" are two. */
export function clauseOf(text: string): Clause {
  return text.split(/\s+or\s+|\s+oder\s+|[,/]\s*/u).flatMap((part) => {
    const negated = NEGATION.test(part);
    const found = foldedWords(part);
    const hits = matchConcepts(found, 'en', true).filter(({ weight }) => weight >= LEAST_WEIGHT);
    const stems = contentTokens(part)
      .filter(({ stem }) => !SAYS_NOTHING.has(stem))
      .map(({ stem, start, end }) => ({
        stem,
        concepts: new Set(hits.filter((hit) => hit.start <= start && end <= hit.end).map(({ concept }) => concept)),
      }));
    const phrases = optionWords(part)
      .filter((phrase) => phrase.length > 2)
      .map((phrase) => stemsOf(phrase).map(({ stem }) => stem));
    return stems.length > 0 || phrases.length > 0 ? [{ stems, negated, phrases }] : [];
  });
}

interface Stem {
  stem: string;
  start: number;
  end: number;
}

export const stemsOf: (text: string) => readonly Stem[] = oncePerText((text) =>
  [...words(text)].map(({ word, start, end }) => ({ stem: stemmer(foldWord(word)), start, end })),
);

/** What a sentence says to a clause, by the alternative of which it says most; null where it says less than half of any. */
export function saidOf(clause: Clause, sentence: string): Said | null {
  if (clause.length === 0) return null;
  const own = stemsOf(sentence);
  const meant = conceptsIn(clause, sentence);
  let best: Said | null = null;
  for (const { stems, negated, phrases } of clause) {
    const row = phrases.map((phrase) => rowIn(own, phrase)).find((found) => found !== null) ?? null;
    const spots = stems.flatMap(({ stem, concepts }) => {
      const word = own.find((each) => isKin(each.stem, stem)) ?? meant.find(({ concept }) => concepts.has(concept));
      return word ? [{ stem, start: word.start, end: word.end }] : [];
    });
    const telling = spots.filter(({ stem }) => !TOO_LITTLE_ALONE.has(stem));
    const share = row ? 1 : telling.length === 0 ? 0 : spots.length / stems.length;
    if (share < LEAST_SHARE || (best && best.share >= share)) continue;
    const all = row ? [row] : spots;
    const start = Math.min(...all.map((spot) => spot.start));
    const end = Math.max(...all.map((spot) => spot.end));
    best = { yes: negated === isNegated(sentence, start, end), share, start, end };
  }
  return best;
}

/** "Maintain" and "maintenance" have two stems and one beginning. */
function isKin(a: string, b: string): boolean {
  return a === b || (a.length > 5 && b.length > 5 && a.slice(0, 6) === b.slice(0, 6));
}

// How far before and behind the telling words a "not" belongs to them.
const REACH_BEFORE = 28;
const REACH_AFTER = 14;

export function isNegated(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - REACH_BEFORE), start);
  // "No, it is damaged": an answer and a new thought end the reach.
  const near = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('(')) + 1);
  const after = /^[^,;(.–-]*/u.exec(sentence.slice(end, end + REACH_AFTER))?.[0] ?? '';
  return NEGATION.test(near) || NEGATION.test(sentence.slice(start, end) + after);
}

function conceptsIn(clause: Clause, sentence: string) {
  if (!clause.some(({ stems }) => stems.some(({ concepts }) => concepts.size > 0))) return [];
  return meantConcepts(sentence);
}

interface MeantConcept {
  concept: number;
  start: number;
  end: number;
  weight: number;
}

/** The concepts that a sentence names, and those that its situations speak for above all. */
export const meantConcepts: (sentence: string) => readonly MeantConcept[] = oncePerText((sentence) => {
  const { implied } = lexicon();
  return matchConcepts(foldedWords(sentence), guessLanguage(sentence))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .flatMap((hit) => [
      hit,
      ...(implied[hit.concept] ?? [])
        .filter(({ weight }) => weight >= LEAST_IMPLIED)
        .map(({ concept, weight }) => ({ ...hit, concept, weight: hit.weight * weight })),
    ]);
});

export function rowIn(own: readonly Stem[], stems: readonly string[]): { start: number; end: number } | null {
  if (stems.length === 0) return null;
  for (let at = 0; at + stems.length <= own.length; at++) {
    const first = own[at];
    const last = own[at + stems.length - 1];
    if (first && last && stems.every((stem, place) => own[at + place]?.stem === stem))
      return { start: first.start, end: last.end };
  }
  return null;
}

const TRUE_IF =
  /\b(?:true|yes|wahr|ja|vrai|oui|verdadero|sí|verdadeiro|sim)(?:,)? (?:only )?(?:if|when|for|where|to|means|=|:|wenn|si|se|falls)[: ]+([^.;]+?)(?=[.;]|$|,? (?:and |but |otherwise )?(?:false|no)\b)/iu;
const FALSE_IF =
  /\b(?:false|falsch|nein|faux|non|falso|não)(?:,)? (?:only )?(?:if|when|for|where|to|means|=|:|wenn|si|se|falls)[: ]+([^.;]+?)(?=[.;]|$|,? (?:and |but )?(?:true|yes)\b)/iu;
const WHETHER = /\b(?:whether|ob|si)\b(?: or not)? ([^.;]+)/iu;
/** "Only if a manager has agreed": what nobody can tell from the customer's words. */
const NOT_THE_CUSTOMERS =
  /\bonly (?:if|when|after) (?:a|an|the|our|your) (?:\w+ )?(?:manager|supervisor|boss|superior|management|team ?lead(?:er)?|head)\b/i;

/** True where an agent's superior decides, whatever the ticket says. */
export function isNotTheCustomers(description: string): boolean {
  return NOT_THE_CUSTOMERS.test(description);
}

export interface YesAndNo {
  yes: Clause;
  no: Clause;
}

/** The clauses of a yes-or-no description. */
export const yesAndNo: (description: string) => YesAndNo = oncePerText((description) => {
  const yes = TRUE_IF.exec(description)?.[1] ?? WHETHER.exec(description)?.[1];
  return { yes: clauseOf(yes ?? ''), no: clauseOf(FALSE_IF.exec(description)?.[1] ?? '') };
});
