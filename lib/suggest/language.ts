// Which of the lexicon's languages a text is written in, told by its grammar words. No dictionary, no model.
import type { Language } from './lexicon/concept.ts';
import { GRAMMAR } from './stop-words.ts';

const MOST_CHARACTERS = 400;
// A German text that names an English product is German; a text without any grammar word is taken for English, the widest table.
const AT_LEAST = 2;

// "l'article" is parted, "don't" is not: its parts are no words.
const NOT_LETTERS = /[^a-z']+/;
const MARKS = /[\u0300-\u036f]/g;

const LANGUAGE_OF_WORD = votes();

function votes(): Map<string, Language | null> {
  const languages = new Map<string, Language | null>();
  for (const [language, words] of Object.entries(GRAMMAR) as [Language, string][]) {
    // A word of two languages ("die", "no", "me") tells nothing.
    for (const word of new Set(words.split(/\s+/))) languages.set(word, languages.has(word) ? null : language);
  }
  return languages;
}

/** The language of `text`; `otherwise` where too few words tell. */
export function guessLanguage(text: string, otherwise: Language = 'en'): Language {
  const counts: Record<Language, number> = { en: 0, de: 0, es: 0, fr: 0, pt: 0 };
  const letters = text.slice(0, MOST_CHARACTERS).toLowerCase().normalize('NFKD').replace(MARKS, '');
  for (const word of letters.split(NOT_LETTERS)) {
    const language = LANGUAGE_OF_WORD.get(word);
    if (language) counts[language] += 1;
  }
  let best: Language = otherwise;
  for (const language of Object.keys(counts) as Language[]) if (counts[language] > counts[best]) best = language;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return counts[best] >= AT_LEAST || counts[best] === all ? best : otherwise;
}
