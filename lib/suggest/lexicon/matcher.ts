// Finds the lexicon's concepts in a run of words. Phrases are filed under their rarest word and checked from there to both sides.
import { stemOf } from '../stems.ts';
import { isStopWord } from '../stop-words.ts';
import type { FoldedWord } from '../tokens.ts';
import type { CompiledLexicon, CompiledTerm } from './compile.ts';
import { packedLexicon } from './compiled.ts';
import { compoundParts } from './compounds.ts';
import type { Language } from './concept.ts';
import { unpackLexicon } from './packed.ts';
import { phraseWords } from './phrase-words.ts';
import { nearWord } from './typos.ts';

/** One concept met in a text. */
export interface ConceptHit {
  /** The concept's place in the lexicon. */
  concept: number;
  /** 0 to 1. */
  weight: number;
  /** UTF-16 offsets of the words that said it. */
  start: number;
  end: number;
}

// Other words inside a phrase make it less certain; more than two make it chance.
const MOST_BETWEEN = 2;
const BETWEEN = 0.9;
// "card" inside "gift card" is hardly a card of its own.
const INSIDE = 0.4;
const MISTYPED = 0.8;
const MOST_KEPT = 20_000;
const MOST_CONCEPTS = 65_536;

let compiled: CompiledLexicon | null = null;
const kept: Record<Language, Map<string, WordNumbers>> = {
  en: new Map(),
  de: new Map(),
  es: new Map(),
  fr: new Map(),
  pt: new Map(),
};

/** The lexicon, read when the first text needs it: a worker that starts for something else does without. */
export function lexicon(): CompiledLexicon {
  compiled ??= unpackLexicon(packedLexicon());
  return compiled;
}

interface WordNumbers {
  numbers: readonly number[];
  weight: number;
}

interface Found extends ConceptHit {
  words: number;
}

/** The concepts that `found` (the folded words of one sentence) speak of. `named`: only by what administrators write. */
export function matchConcepts(found: readonly FoldedWord[], language: Language, named = false): ConceptHit[] {
  const known = lexicon();
  const run = phraseWords(found);
  const numbers = run.map(({ folded }) => wordNumbers(known, folded, language));
  const hits: Found[] = [];
  for (const [at, { numbers: own }] of numbers.entries()) {
    for (const number of own) {
      for (const term of known.terms[number] ?? []) {
        if (named && !term.named) continue;
        const hit = term.words.length === 1 ? wordHit(term, run, numbers, at) : hitOf(term, run, numbers, at);
        if (hit) hits.push(hit);
      }
    }
  }
  return withoutInner(hits);
}

function wordHit(term: CompiledTerm, run: readonly FoldedWord[], numbers: readonly WordNumbers[], at: number): Found {
  const { start, end } = run[at] ?? { start: 0, end: 0 };
  return { concept: term.concept, weight: term.weight * (numbers[at]?.weight ?? 1), start, end, words: 1 };
}

function hitOf(term: CompiledTerm, run: readonly FoldedWord[], numbers: readonly WordNumbers[], at: number) {
  let between = 0;
  let first = at;
  let last = at;
  let weight = numbers[at]?.weight ?? 1;
  const step = (from: number, direction: 1 | -1, word: number): number => {
    for (let next = from + direction; between <= MOST_BETWEEN; next += direction) {
      const here = numbers[next];
      if (!here) return -1;
      if (here.numbers.includes(word)) {
        weight = Math.min(weight, here.weight);
        return next;
      }
      between += 1;
    }
    return -1;
  };
  for (let word = term.pivot - 1; word >= 0; word--) {
    first = step(first, -1, term.words[word] ?? -1);
    if (first === -1) return null;
  }
  for (let word = term.pivot + 1; word < term.words.length; word++) {
    last = step(last, 1, term.words[word] ?? -1);
    if (last === -1) return null;
  }
  if (between > MOST_BETWEEN) return null;
  return {
    concept: term.concept,
    weight: term.weight * weight * BETWEEN ** between,
    start: run[first]?.start ?? 0,
    end: run[last]?.end ?? 0,
    words: term.words.length,
  };
}

function withoutInner(all: readonly Found[]): ConceptHit[] {
  const hits = strongest(all);
  const phrases = hits.filter(({ words }) => words > 1);
  for (const hit of hits) {
    for (const other of phrases) {
      if (other.words <= hit.words || other.start > hit.start || other.end < hit.end) continue;
      if (other.concept === hit.concept) continue;
      hit.weight *= INSIDE;
      break;
    }
  }
  return hits;
}

/** Each concept once for the same words: it may be written "order, orders, order*". */
function strongest(hits: readonly Found[]): Found[] {
  const best = new Map<number, Found>();
  for (const hit of hits) {
    // One number for place, length and concept: exact up to messages of 100 MB.
    const key = (hit.start * 1024 + Math.min(1023, hit.end - hit.start)) * MOST_CONCEPTS + hit.concept;
    const known = best.get(key);
    if (!known || known.weight < hit.weight) best.set(key, hit);
  }
  return [...best.values()];
}

/** The numbers under which the lexicon knows a word: in its text's language, else in English, as a compound's parts, or mistyped. */
function wordNumbers(known: CompiledLexicon, folded: string, language: Language): WordNumbers {
  const own = kept[language];
  let entry = own.get(folded);
  if (!entry) {
    entry = readWord(known, folded, language);
    if (own.size >= MOST_KEPT) own.clear();
    own.set(folded, entry);
  }
  return entry;
}

function readWord(known: CompiledLexicon, folded: string, language: Language): WordNumbers {
  const own = exact(known, folded, language);
  if (own.length === 0 && language !== 'en' && !isStopWord(folded, language)) own.push(...exact(known, folded, 'en'));
  if (own.length > 0 || isStopWord(folded, language) || /\d/.test(folded))
    return { numbers: [...new Set(own)], weight: 1 };
  if (language === 'de') {
    const parts = compoundParts(folded, (part) => exact(known, part, 'de'));
    if (parts.length > 0) return { numbers: parts, weight: 1 };
  }
  const near = nearWord(known.stems[language], stemOf(folded, language));
  return near === null ? { numbers: [], weight: 1 } : { numbers: [near.number], weight: MISTYPED };
}

function exact(known: CompiledLexicon, folded: string, language: Language): number[] {
  const numbers: number[] = [];
  const stem = known.stems[language].get(stemOf(folded, language));
  if (stem !== undefined) numbers.push(stem);
  const beginnings = known.beginnings[language];
  for (let length = 3; length <= folded.length; length++) {
    const beginning = beginnings.get(folded.slice(0, length));
    if (beginning !== undefined) numbers.push(beginning);
  }
  return numbers;
}
