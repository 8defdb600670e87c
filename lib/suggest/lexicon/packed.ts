// The compiled lexicon as plain JSON: the build works it out once and ships it, so that a worker that starts often only reads it.
import type { CompiledLexicon, CompiledTerm } from './compile.ts';
import { type Concept, LANGUAGES, type Language } from './concept.ts';

/** Words divided by spaces, and their numbers in the same order. */
type PackedWords = [words: string, numbers: number[]];

export interface PackedLexicon {
  concepts: readonly Concept[];
  /** For each concept: place, weight, place, weight … */
  implied: number[][];
  stems: Record<Language, PackedWords>;
  beginnings: Record<Language, PackedWords>;
  /** For each word by number, term after term: concept, weight, named (0 or 1), pivot, how many words, the words. */
  terms: number[][];
}

export function packLexicon({ concepts, implied, stems, beginnings, terms }: CompiledLexicon): PackedLexicon {
  const packed = (tables: CompiledLexicon['stems']) =>
    byLanguage((language): PackedWords => [[...tables[language].keys()].join(' '), [...tables[language].values()]]);
  return {
    concepts,
    implied: implied.map((steps) => steps.flatMap(({ concept, weight }) => [concept, Number(weight.toFixed(4))])),
    stems: packed(stems),
    beginnings: packed(beginnings),
    terms: terms.map((filed) =>
      filed.flatMap(({ concept, weight, named, pivot, words }) => [
        concept,
        weight,
        named ? 1 : 0,
        pivot,
        words.length,
        ...words,
      ]),
    ),
  };
}

export function unpackLexicon({ concepts, implied, stems, beginnings, terms }: PackedLexicon): CompiledLexicon {
  return {
    concepts,
    implied: implied.map(pairs),
    stems: byLanguage((language) => wordTable(stems[language])),
    beginnings: byLanguage((language) => wordTable(beginnings[language])),
    terms: terms.map(termsOf),
  };
}

function pairs(flat: readonly number[]): { concept: number; weight: number }[] {
  const steps: { concept: number; weight: number }[] = [];
  for (let at = 0; at < flat.length; at += 2) steps.push({ concept: flat[at] ?? 0, weight: flat[at + 1] ?? 0 });
  return steps;
}

function wordTable([words, numbers]: PackedWords): Map<string, number> {
  return new Map(words === '' ? [] : words.split(' ').map((word, at) => [word, numbers[at] ?? 0]));
}

function termsOf(flat: readonly number[]): CompiledTerm[] {
  const terms: CompiledTerm[] = [];
  for (let at = 0; at < flat.length; ) {
    const [concept = 0, weight = 0, named = 0, pivot = 0, count = 0] = flat.slice(at, at + 5);
    terms.push({ concept, weight, named: named === 1, pivot, words: flat.slice(at + 5, at + 5 + count) });
    at += 5 + count;
  }
  return terms;
}

function byLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  const [en, de, es, fr, pt] = LANGUAGES;
  return { en: make(en), de: make(de), es: make(es), fr: make(fr), pt: make(pt) };
}
