// Which of the lexicon's languages a text is written in: told by its grammar words, its letters and its endings, and where those tell too
// little by the lexicon that has its words.
import type { Language } from './lexicon/concept.ts';
import { lexicon } from './lexicon/matcher.ts';
import { stemOf } from './stems.ts';
import { GRAMMAR } from './stop-words.ts';
import { foldedWords } from './tokens.ts';

const MOST_CHARACTERS = 400;
// A German text that names an English product is German; a text of which little tells is in the language around it, or else in English.
const AT_LEAST = 1;
// Two languages nearer to each other than this are told apart by the lexicon.
const CLEARLY = 0.5;

// "l'article" is parted, "don't" is not: its parts are no words.
const NOT_LETTERS = /[^a-z']+/;
const MARKS = /[\u0300-\u036f]/g;

// Spelling that hardly any other of the five has: a letter anywhere, a word's end. Looked for in the text as written, and once a word.
const LETTERS: Record<Language, RegExp> = {
  en: /(?:ing|ght|tion|ness|n['’]t)$|wh|sh|^i['’](?:m|ve|ll|d)$/,
  de: /[äöüß]|(?:ung|keit|heit|lich|isch|cht|eln|ern)$|sch|tz/,
  es: /[ñ¿¡]|(?:ción|dad|illo|illa|ado|ido|aron|ando|iendo|é|ó|ú)$|ll|ue(?!s?$)/,
  fr: /[œçèêàùîïû]|(?:eux|euse|ment|tion|ais|ait|ée|és|ez|oir|eur|que)$|^[ldjmnscqu]{1,2}['’]|eau/,
  pt: /[ãõ]|(?:ção|ções|dade|ado|ido|aram|ou|ei|eu|iu|agem|ando|endo|indo)$|nh|lh/,
};
const SPELT = 0.5;
// Shorter words of the lexicon are in every language something else.
const SHORTEST_KNOWN = 3;

const LANGUAGES_OF_WORD = votes();

function votes(): Map<string, Language[]> {
  const languages = new Map<string, Language[]>();
  for (const [language, words] of Object.entries(GRAMMAR) as [Language, string][]) {
    for (const word of new Set(words.split(/\s+/))) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}

type Votes = readonly (readonly [Language, number])[];

const MOST_KEPT = 20_000;
const kept = new Map<string, Votes>();

/** The language of `text`; `otherwise` where too little tells. A word of two languages ("die", "no", "me") is half a word of each. */
export function guessLanguage(text: string, otherwise: Language = 'en'): Language {
  const counts: Record<Language, number> = { en: 0, de: 0, es: 0, fr: 0, pt: 0 };
  const start = text.slice(0, MOST_CHARACTERS).toLowerCase().normalize('NFC');
  for (const written of start.split(/[^\p{L}'’¿¡]+/u)) {
    for (const [language, count] of votesOf(written)) counts[language] += count;
  }
  const [most = 0, next = 0] = Object.values(counts).sort((a, b) => b - a);
  if (most < AT_LEAST || most - next < CLEARLY) addKnownWords(counts, start);
  let best: Language = otherwise;
  for (const language of Object.keys(counts) as Language[]) if (counts[language] > counts[best]) best = language;
  return counts[best] >= AT_LEAST ? best : otherwise;
}

/** What one word tells, kept: catalogues and tickets say the same few thousand words again and again. */
function votesOf(written: string): Votes {
  let known = kept.get(written);
  if (!known) {
    known = readVotes(written);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(written, known);
  }
  return known;
}

function readVotes(written: string): Votes {
  const found: [Language, number][] = [];
  for (const [language, spelt] of Object.entries(LETTERS) as [Language, RegExp][])
    if (spelt.test(written)) found.push([language, SPELT]);
  for (const word of written.normalize('NFKD').replace(MARKS, '').split(NOT_LETTERS)) {
    const languages = LANGUAGES_OF_WORD.get(word);
    for (const language of languages ?? []) found.push([language, 1 / (languages?.length ?? 1)]);
  }
  return found;
}

/** Only where the rest is unclear, which is hardly ever a long text: each word is stemmed in five languages. */
function addKnownWords(counts: Record<Language, number>, text: string): void {
  const { stems } = lexicon();
  const languages = Object.keys(counts) as Language[];
  for (const { folded } of foldedWords(text)) {
    if (folded.length < SHORTEST_KNOWN || /\d/.test(folded)) continue;
    const knowing = languages.filter((language) => stems[language].has(stemOf(folded, language)));
    for (const language of knowing) counts[language] += 1 / knowing.length;
  }
}
