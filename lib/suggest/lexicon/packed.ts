// The compiled lexicon as plain JSON: the build works it out once and ships it, so that a worker that starts often only reads it.
import { type CompiledLexicon, type CompiledTerm, WEAK_TERM } from './compile.ts';
import { type Concept, LANGUAGES, type Language } from './concept.ts';

/** Words divided by spaces, and their numbers in the same order. */
type PackedWords = [words: string, numbers: number[]];

export interface PackedLexicon {
  /** Without the words that `terms` holds: of what customers say, only a few phrases of situations, to be proposed to people. */
  concepts: readonly Concept[];
  /** For each concept: place, weight, place, weight … */
  implied: number[][];
  stems: Record<Language, PackedWords>;
  beginnings: Record<Language, PackedWords>;
  /** For each word by number, term after term: concept, form, and its words but for that one. */
  terms: number[][];
}

// A term's form in one number: whether administrators write it, whether it is weak, its pivot, how many words it has.
const NAMED = 1;
const WEAK = 2;
const PIVOT = 4;
const WORDS = 64;
const MOST_PIVOTS = WORDS / PIVOT;

/** Proposals to people take no more from one situation. */
const MOST_SAID = 4;

export function packLexicon({ concepts, implied, stems, beginnings, terms }: CompiledLexicon): PackedLexicon {
  const packed = (tables: CompiledLexicon['stems']) =>
    byLanguage((language): PackedWords => [[...tables[language].keys()].join(' '), [...tables[language].values()]]);
  return {
    concepts: concepts.map(withoutWords),
    implied: implied.map((steps) => steps.flatMap(({ concept, weight }) => [concept, Number(weight.toFixed(3))])),
    stems: packed(stems),
    beginnings: packed(beginnings),
    terms: terms.map((filed) => filed.flatMap(numbersOf)),
  };
}

function withoutWords({ id, gloss, kind, implies, said }: Concept): Concept {
  const bare: Concept = { id, gloss, kind, ...(implies ? { implies } : {}) };
  if (kind !== 'situation' || !said) return bare;
  const some = Object.entries(said).map(([language, terms]) => [
    language,
    sayable(terms).slice(0, MOST_SAID).join(', '),
  ]);
  return { ...bare, said: Object.fromEntries(some) };
}

/** The terms of a list that a customer may have said as they stand there: no beginnings of words, nothing weak, nothing of one word. */
export function sayable(terms: string): string[] {
  return terms
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term.includes(' ') && !/[*?]/.test(term));
}

function numbersOf({ concept, weight, named, pivot, words }: CompiledTerm): number[] {
  if (pivot >= MOST_PIVOTS) throw new Error(`A term of ${words.length} words is too long to be packed.`);
  const form = (named ? NAMED : 0) + (weight < 1 ? WEAK : 0) + pivot * PIVOT + words.length * WORDS;
  return [concept, form, ...words.filter((_, at) => at !== pivot)];
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

function termsOf(flat: readonly number[], own: number): CompiledTerm[] {
  const terms: CompiledTerm[] = [];
  for (let at = 0; at < flat.length; ) {
    const [concept = 0, form = 0] = flat.slice(at, at + 2);
    const pivot = Math.floor((form % WORDS) / PIVOT);
    const words = flat.slice(at + 2, at + 1 + Math.floor(form / WORDS));
    words.splice(pivot, 0, own);
    terms.push({ concept, weight: form & WEAK ? WEAK_TERM : 1, named: (form & NAMED) !== 0, words, pivot });
    at += 1 + words.length;
  }
  return terms;
}

function byLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  const [en, de, es, fr, pt] = LANGUAGES;
  return { en: make(en), de: make(de), es: make(es), fr: make(fr), pt: make(pt) };
}
