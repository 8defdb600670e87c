// A closed list of values, declared or told by the description ("One of: damaged, missing"), and yes or no.
import { stemmer } from 'stemmer';
import type { Input } from '../../action/schema.ts';
import { contentTokens, foldWord, identifierWords, words } from '../../suggest/tokens.ts';
import type { Spot } from '../finding.ts';
import { type Label, mentions } from '../label.ts';
import { optionWords } from '../option-words.ts';
import { synonymsOf } from '../synonyms.ts';
import type { Kind } from './kind.ts';

const ONE_OF = /\bone of:? ([^.]+)/i;
const LISTED =
  /^([\p{L}\p{N}_ -]{2,30}(?:, [\p{L}\p{N}_ -]{2,30})*,? or [\p{L}\p{N}_-]+(?: [\p{Lu}][\p{L}]*)?)(?=[:.,;]|$)/u;
// "I want X": which of several is meant. "outgrown X", "instead of X": which is not.
const WANTED_BEFORE =
  /\b(like|want|prefer|to|need|please|take|would do|möchte|gern|lieber|voudrais|quiero|at|the)\W+(\w+\W+)?$/iu;
const LEFT_BEHIND = /\b(outgrown|instead of|from|than|not|no|old|current|currently|statt|nicht|pas)\W+(\w+\W+)?$/iu;

const SIZED_BEFORE =
  /\b(in|size|take|need|want|into|for|to|größe|taille|talla|tamanho|en|em)\W+((a|an|the|size|größe|taille|talla|tamanho|una?|uma?|eine?)\W+){0,2}$/iu;

// "Its name or its number" is a sentence and no list of values.
const DETERMINED = /^(its|the|an?|their|his|her|your|my|our) /i;
// "Six letters or digits" is a shape.
const SHAPE_WORDS = /\b(letters?|digits?|characters?|numbers?|figures?|name|id|code)\b/i;

// "GFML without gluten, KSML kosher", "A: climbs stairs. B: cannot": codes, each with what it means.
const GLOSSED = /(?:^|[.,;]\s+)([A-Z][A-Z0-9_]{1,11})(?::| =| -| for| means)? (\p{Ll}[^.,;:]{2,60})/gu;

interface Sought {
  option: string;
  /** Words in a row that say it. */
  phrases: string[][];
  /** Words that say it together, wherever they stand in a sentence. */
  meaning: ReadonlySet<string>;
}

function glossesOf(input: Input): Map<string, string> {
  const found = new Map([...input.description.matchAll(GLOSSED)].map((match) => [match[1] ?? '', match[2] ?? '']));
  return found.size > 1 ? found : new Map();
}

/** The options an input declares, or those its description lists. */
export function optionsOf(input: Input): string[] {
  if (input.options && input.options.length > 0) return input.options;
  if (input.type !== 'string') return [];
  const glossed = [...glossesOf(input).keys()];
  if (glossed.length > 0) return glossed;
  const listed = ONE_OF.exec(input.description)?.[1] ?? LISTED.exec(input.description)?.[1];
  const options = listed?.split(/,\s*(?:or\s+)?|\s+or\s+/).map((option) => option.trim()) ?? [];
  const isValue = (option: string) =>
    option !== '' && option.split(' ').length <= 3 && !DETERMINED.test(option) && !SHAPE_WORDS.test(option);
  return options.length > 1 && options.every(isValue) ? options : [];
}

export function optionKind(input: Input, _label: Label): Kind | null {
  const options = optionsOf(input);
  if (options.length === 0 || input.type === 'boolean') return null;
  const glosses = glossesOf(input);
  const sought = options.map(
    (option): Sought => ({
      option,
      phrases: optionPhrases(option, options),
      meaning: new Set(contentTokens(glosses.get(option) ?? '').map(({ stem }) => stem)),
    }),
  );
  return {
    find: (sentence) => findOptions(sentence, sought),
    base: 0.65,
    adjust: ({ passage, sentence, start }) => {
      const before = passage.text.slice(sentence.start, start);
      return (WANTED_BEFORE.test(before) ? 0.4 : 0) + (LEFT_BEHIND.test(before) ? -0.8 : 0);
    },
    fromField: (text) => options.find((option) => option.toLowerCase() === text.trim().toLowerCase()) ?? null,
  };
}

function optionStems(option: string): string[] {
  // "other" and "none" stand in every ticket without being chosen.
  if (/^(other|others|none|any|all|yes|no|sonstiges|autre|otro)$/i.test(option)) return [];
  return [...words(identifierWords(option))].map(({ word }) => stemmer(foldWord(word)));
}

/** The option's own words, and other words for it that no other option of the list has as well. */
function optionPhrases(option: string, options: readonly string[]): string[][] {
  const own = optionStems(option);
  if (own.length === 0) return [];
  const others = new Set(
    options.filter((each) => each !== option).flatMap((each) => [each.toLowerCase(), ...optionWords(each)]),
  );
  const said = optionWords(option).filter((word) => word.length > 2 && !others.has(word));
  return [own, ...said.map(optionStems)].filter((stems) => stems.length > 0);
}

function* findOptions(sentence: string, sought: readonly Sought[]): Generator<Spot> {
  const own = [...words(sentence)].map((each) => ({ ...each, stem: stemmer(foldWord(each.word)) }));
  const all = new Set(own.map(({ stem }) => stem));
  for (const { option, phrases, meaning } of sought) {
    if (meaning.size > 0 && [...meaning].every((stem) => all.has(stem))) {
      const told = own.filter(({ stem }) => meaning.has(stem));
      yield { value: option, start: told[0]?.start ?? 0, end: told.at(-1)?.end ?? 0 };
    }
    for (const stems of phrases) {
      for (const spot of inARow(own, option, stems)) {
        // "A small problem" is no size: words for a letter count behind "in", "size", "need a".
        const spelt = option.length <= 3 && spot.end - spot.start > option.length;
        if (!spelt || SIZED_BEFORE.test(sentence.slice(0, spot.start))) yield spot;
      }
    }
  }
}

interface Word {
  word: string;
  stem: string;
  start: number;
  end: number;
}

function* inARow(own: readonly Word[], option: string, stems: readonly string[]): Generator<Spot> {
  for (let at = 0; at + stems.length <= own.length; at++) {
    const first = own[at];
    const last = own[at + stems.length - 1];
    if (!first || !last || !stems.every((stem, place) => own[at + place]?.stem === stem)) continue;
    // "M" is a size, "m" is not.
    if (option.length <= 2 && first.word.length <= 2 && first.word !== option) continue;
    yield { value: option, start: first.start, end: last.end };
  }
}

const AUXILIARY = new Set(
  'is has have was be are include includes included should already needed wanted asked allow by need want attached enclosed'.split(
    ' ',
  ),
);
const NEGATION =
  /\b(no|not|never|without|none|nobody|any more|don['’]t|doesn['’]t|didn['’]t|haven['’]t|hasn['’]t|can['’]t|cannot|isn['’]t|aren['’]t|won['’]t|needn['’]t|kein\w*|nicht|ohne|pas|sans|sin|sem|não)\b/iu;
const ASKED =
  /\b(please|i['’]?d like|we['’]?d like|want|need|with|including|as well|too|happy|fine|done|yes|have paid|paid|attached|enclosed|bitte|avec|con|com|mit)\b/iu;

/** Yes or no, only where a sentence holds every word of the input's name and says clearly which. */
export function booleanKind(input: Input, label: Label): Kind | null {
  if (input.type !== 'boolean') return null;
  const telling = label.name.filter((word) => !AUXILIARY.has(word));
  const needed = telling.map((word) => new Set([word, ...synonymsOf(word)].map((each) => stemmer(each))));
  if (needed.length === 0) return null;
  return {
    find: (sentence) => {
      if (!needed.every((stems) => mentions(sentence, stems)) || sentence.includes('?')) return [];
      const trimmed = sentence.trimEnd();
      const spot = (value: string): Spot[] => [
        { value, start: sentence.length - sentence.trimStart().length, end: trimmed.length },
      ];
      if (NEGATION.test(sentence)) return spot('false');
      return ASKED.test(sentence) ? spot('true') : [];
    },
    base: 0.6,
    meaning: (text) => text === 'true',
    fromField: (text) =>
      /^(yes|true|ja|oui|sí|si|sim)$/i.test(text.trim())
        ? true
        : /^(no|false|nein|non|não)$/i.test(text.trim())
          ? false
          : null,
  };
}
