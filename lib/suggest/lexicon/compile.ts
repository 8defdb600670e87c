// The lexicon in the form that matching needs, built once: words as numbers, phrases filed under their rarest word.
import { stemOf } from '../stems.ts';
import { isStopWord } from '../stop-words.ts';
import { type FoldedWord, foldedWords } from '../tokens.ts';
import { type Concept, LANGUAGES, type Language } from './concept.ts';
import { phraseWords } from './phrase-words.ts';

export interface CompiledTerm {
  /** The concept's place in `concepts`. */
  concept: number;
  /** 1, or less for one that says little by itself. */
  weight: number;
  /** Looked for in actions too. */
  named: boolean;
  /** The words by number, in order. */
  words: readonly number[];
  /** Which of them it is filed under. */
  pivot: number;
}

export interface CompiledLexicon {
  concepts: readonly Concept[];
  /** What each concept speaks for beside itself, as places, strongest first: up to two steps of `implies`. */
  implied: readonly (readonly { concept: number; weight: number }[])[];
  /** The number of a stem, by language. */
  stems: Record<Language, Map<string, number>>;
  /** The number of a beginning ("kündig*"), by language. */
  beginnings: Record<Language, Map<string, number>>;
  /** The terms by the number of the word they are filed under. */
  terms: readonly (readonly CompiledTerm[])[];
}

/** What a term counts that says little by itself. */
export const WEAK_TERM = 0.35;
const SHORTEST_BEGINNING = 3;
const SECOND_STEP = 0.7;
const LEAST_IMPLIED = 0.15;

export function compileLexicon(concepts: readonly Concept[]): CompiledLexicon {
  const stems = byLanguage(() => new Map<string, number>());
  const beginnings = byLanguage(() => new Map<string, number>());
  const uses: number[] = [];
  const grammar = new Set<number>();
  const numberOf = (written: string, language: Language, beginning: boolean): number => {
    const table = beginning ? beginnings[language] : stems[language];
    const key = beginning ? written : stemOf(written, language);
    let known = table.get(key);
    if (known === undefined) {
      known = uses.length;
      uses.push(0);
      table.set(key, known);
      if (isStopWord(written, language)) grammar.add(known);
    }
    uses[known] = (uses[known] ?? 0) + 1;
    return known;
  };
  const terms: CompiledTerm[] = [];
  for (const [place, concept] of concepts.entries()) {
    for (const named of [true, false]) {
      const lists = named ? concept.named : concept.said;
      for (const language of LANGUAGES) {
        for (const written of (lists?.[language] ?? '').split(',')) {
          const { folded, beginning, weak, saysNothing } = readTerm(written, language);
          if (saysNothing) continue;
          const words = folded.map((word, at) => numberOf(word, language, beginning && at === folded.length - 1));
          terms.push({ concept: place, weight: weak ? WEAK_TERM : 1, named, words, pivot: 0 });
        }
      }
    }
  }
  const filed: CompiledTerm[][] = uses.map(() => []);
  for (const term of terms) {
    term.pivot = rarest(term.words, uses, grammar);
    filed[term.words[term.pivot] ?? 0]?.push(term);
  }
  return { concepts, implied: impliedBy(concepts), stems, beginnings, terms: filed };
}

export interface ReadTerm {
  folded: string[];
  /** "word*": every word that begins so. */
  beginning: boolean;
  /** "word?": one that says little by itself. */
  weak: boolean;
  /** A grammar word alone, or what is left of "what is my" once the possessive is gone: it stands in every other ticket. */
  saysNothing: boolean;
}

export function readTerm(written: string, language: Language): ReadTerm {
  const trimmed = written.trim();
  const plain = plainWords(trimmed);
  const folded = phraseWords(plain).map((word) => word.folded);
  const beginning = trimmed.replace(/\?$/, '').endsWith('*') && (folded.at(-1)?.length ?? 0) >= SHORTEST_BEGINNING;
  // Three grammar words in their order are telling: "not let in".
  const isShort = folded.length < 2 || (folded.length === 2 && plain.length > 2);
  const saysNothing = !beginning && isShort && folded.every((word) => isStopWord(word, language) || word.length < 2);
  return { folded, beginning, weak: /\?\*?$/.test(trimmed), saysNothing };
}

const PLAIN = /^[a-z ]+$/;

/** As `foldedWords`, quicker for the nine in ten terms that are plain English words. */
function plainWords(term: string): FoldedWord[] {
  if (!PLAIN.test(term)) return foldedWords(term);
  return term.split(' ').map((folded) => ({ folded, start: 0, end: 0 }));
}

function rarest(words: readonly number[], uses: readonly number[], grammar: ReadonlySet<number>): number {
  let pivot = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, word] of words.entries()) {
    const cost = (uses[word] ?? 0) + (grammar.has(word) ? 1e6 : 0);
    if (cost < least) {
      least = cost;
      pivot = at;
    }
  }
  return pivot;
}

function impliedBy(concepts: readonly Concept[]): { concept: number; weight: number }[][] {
  const places = new Map(concepts.map(({ id }, place) => [id, place]));
  const next = concepts.map(({ implies }) =>
    Object.entries(implies ?? {}).flatMap(([id, weight]) => {
      const concept = places.get(id);
      return concept === undefined ? [] : [{ concept, weight }];
    }),
  );
  return next.map((steps, own) => {
    const reached = new Map<number, number>();
    for (const step of steps) {
      reached.set(step.concept, Math.max(reached.get(step.concept) ?? 0, step.weight));
      for (const further of next[step.concept] ?? []) {
        const weight = step.weight * further.weight * SECOND_STEP;
        if (weight >= LEAST_IMPLIED) reached.set(further.concept, Math.max(reached.get(further.concept) ?? 0, weight));
      }
    }
    reached.delete(own);
    return [...reached].map(([concept, weight]) => ({ concept, weight })).sort((a, b) => b.weight - a.weight);
  });
}

function byLanguage<T>(make: () => T): Record<Language, T> {
  return { en: make(), de: make(), es: make(), fr: make(), pt: make() };
}
