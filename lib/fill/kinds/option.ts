// A closed list of values: the one whose own words, other words, meaning or subject matter the ticket says.
import { stemmer } from 'stemmer';
import type { Input } from '../../action/schema.ts';
import { matchConcepts } from '../../suggest/lexicon/matcher.ts';
import { contentTokens, foldedWords, foldWord, identifierWords, words } from '../../suggest/tokens.ts';
import { type Clause, clauseOf, meantConcepts, rowIn, saidOf, stemsOf } from '../clauses.ts';
import { findCounts } from '../find/counts.ts';
import type { Finding, Spot } from '../finding.ts';
import type { Label } from '../label.ts';
import { oncePer } from '../once-per.ts';
import { optionWords } from '../option-words.ts';
import { type ListedOption, optionsOf } from '../options.ts';
import { type Kind, onlySpot } from './kind.ts';

// "I want X": which of several is meant. "outgrown X", "instead of X": which is not.
const WANTED_BEFORE =
  /\b(like|want|prefer|to|need|please|take|only|just|would do|möchte|gern|lieber|voudrais|quiero|at|the)\W+(\w+\W+)?$/iu;
const LEFT_BEHIND =
  /\b(outgrown|leave|without|except|(?:don['’]t|do not|doesn['’]t|haven['’]t) (?:have|got|want|need|like)(?: an?| any| the)?|instead of|from|than|not|no|old|current|currently|statt|nicht|pas)\W+(\w+\W+)?$/iu;
const SIZED_BEFORE =
  /\b(in|size|take|need|want|into|for|to|größe|taille|talla|tamanho|en|em)\W+((a|an|the|size|größe|taille|talla|tamanho|una?|uma?|eine?)\W+){0,2}$/iu;
const SIZE = /^(x{0,3}[sml]|\d?xl)$/i;
// "Other" and "none" stand in every ticket without being chosen.
const SAYS_NOTHING = /^(other|others|none|any|all|yes|no|sonstiges|autre|otro)$/i;
// "The Mill Street branch" is said without the last word as well.
const GENERIC_END = /\s(branch|library|clinic|shop|store|office|site|practice|surgery|plan|tariff|delivery|card)$/i;
const PLAIN_WORD = /^(other|item|order|product|thing|part|space|card|time|larg|small|good|new|old|main|hous|servic)$/;
const LEAST_WEIGHT = 0.6;

interface Sought {
  option: string;
  /** Words in a row that say it. */
  phrases: string[][];
  /** What the description says that it means, piece by piece. */
  clauses: Clause[];
  /** Stems of a longer option that no other has: "parking" of "parking space". */
  telling: ReadonlySet<string>;
  /** The lexicon's concepts that are this option's and no other's. */
  concepts: ReadonlySet<number>;
}

export function optionKind(input: Input, label: Label): Kind | null {
  const { options, sought } = listOf(input);
  if (options.length === 0 || input.type === 'boolean') return null;
  const counts = countKind(options, label);
  if (counts) return counts;
  // What only the lexicon ties to an option is less than its own words.
  const byConcept = ({ sentence, start, end, value }: Finding) =>
    ![...findWords(sentence.text, sought)].some(
      (spot) => spot.value === value && spot.start + sentence.start === start && spot.end + sentence.start === end,
    );
  return {
    find: (sentence) => findOptions(sentence, sought),
    base: 0.65,
    wish: true,
    alone: 0.3,
    adjust: (finding) => {
      const { passage, sentence, start } = finding;
      const before = passage.text.slice(sentence.start, start);
      return (
        (WANTED_BEFORE.test(before) ? 0.4 : 0) +
        (LEFT_BEHIND.test(before) ? -0.8 : 0) +
        (byConcept(finding) ? -0.35 : 0) +
        (isOtherForm(finding) ? -0.9 : 0)
      );
    },
    uncertain: ({ sentence }) => sentence.kind === 'signature' || sentence.kind === 'greeting',
    fromField: (text) => options.find(({ value }) => plain(value) === plain(text))?.value ?? onlyOption(text, sought),
  };
}

/** One of 1, 2, 3 or 4 is counted: "2 bedrooms", "for three". */
function countKind(options: readonly ListedOption[], label: Label): Kind | null {
  const values = new Set(options.map(({ value }) => value));
  if (![...values].every((value) => /^\d{1,3}$/.test(value))) return null;
  const counts = findCounts(label, false);
  const find = (sentence: string) => [...counts(sentence)].filter(({ value }) => values.has(value));
  return {
    find,
    base: 0.9,
    alone: 0.2,
    fromField: (text) => (values.has(text.trim()) ? text.trim() : onlySpot(text, find)),
  };
}

/** "Check my savings" is no choice of "checking". */
function isOtherForm({ value, passage, start, end }: Finding): boolean {
  const written = foldWord(passage.text.slice(start, end));
  const own = foldWord(value);
  return /^\p{L}+ing$/iu.test(value) && written !== own && stemmer(written) === stemmer(own);
}

interface List {
  options: readonly ListedOption[];
  sought: Sought[];
}

const listOf = oncePer((input: Input): List => {
  const options = optionsOf(input);
  // "Attraction" tells nothing of which category of attraction it is.
  return { options, sought: soughtOf(options, `${identifierWords(input.name)}. ${asked(input)}`) };
});

function plain(text: string): string {
  return identifierWords(text).trim().toLowerCase();
}

function onlyOption(text: string, sought: readonly Sought[]): string | null {
  const values = new Set([...findWords(text, sought)].map(({ value }) => value));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/** What the description says before it lists anything. */
function asked({ description }: Input): string {
  return description.split(/[.:;(]|\bone of\b/i)[0] ?? '';
}

function soughtOf(options: readonly ListedOption[], asked: string): Sought[] {
  const askedStems = new Set(contentTokens(asked).map(({ stem }) => stem));
  const values = options.map(({ value }) => value);
  const shared = sharedWords(values);
  const concepts = options.map(({ value, gloss }) => conceptsOf(`${identifierWords(value)}. ${gloss}`));
  return options.map(({ value, gloss }, place) => {
    const others = new Set(concepts.flatMap((own, at) => (at === place ? [] : [...own])));
    return {
      option: value,
      phrases: optionPhrases(value, values, shared),
      clauses: gloss === '' ? [] : gloss.split(/,\s*/).map((piece) => clauseOf(piece)),
      telling: new Set([...tellingStems(value, values)].filter((stem) => !askedStems.has(stem))),
      concepts: SAYS_NOTHING.test(value)
        ? new Set()
        : new Set([...(concepts[place] ?? [])].filter((each) => !others.has(each))),
    };
  });
}

function tellingStems(option: string, options: readonly string[]): Set<string> {
  const stems = contentTokens(identifierWords(option)).map(({ stem }) => stem);
  if (stems.length < 2 || SAYS_NOTHING.test(option)) return new Set();
  const others = new Set(options.filter((each) => each !== option).flatMap(optionStems));
  return new Set(stems.filter((stem) => stem.length > 3 && !others.has(stem) && !PLAIN_WORD.test(stem)));
}

function conceptsOf(text: string): Set<number> {
  return new Set(
    matchConcepts(foldedWords(text), 'en', true)
      .filter(({ weight }) => weight >= LEAST_WEIGHT)
      .map(({ concept }) => concept),
  );
}

function optionStems(option: string): string[] {
  if (SAYS_NOTHING.test(option)) return [];
  return [...words(identifierWords(option))].map(({ word }) => stemmer(foldWord(word)));
}

/** The option's own words, and other words for it that no other option of the list has as well. */
function optionPhrases(option: string, options: readonly string[], shared: ReadonlySet<string>): string[][] {
  const own = optionStems(option);
  if (own.length === 0) return [];
  const said = [...new Set(optionWords(option))].filter((word) => word.length > 2 && !shared.has(word));
  const short = option.replace(GENERIC_END, '');
  const named = short !== option && !options.some((each) => each !== option && each.includes(short)) ? [short] : [];
  return [own, ...[...named, ...said].map(optionStems)].filter((stems) => stems.length > 0);
}

/** Words that say more than one of the options. */
function sharedWords(options: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const option of new Set(options)) {
    for (const word of new Set([option.toLowerCase(), ...optionWords(option)])) {
      if (seen.has(word)) shared.add(word);
      seen.add(word);
    }
  }
  return shared;
}

function* findOptions(sentence: string, sought: readonly Sought[]): Generator<Spot> {
  const found = longest([...findWords(sentence, sought)]);
  yield* found;
  if (found.length > 0) return;
  const own = stemsOf(sentence);
  for (const { option, telling } of sought) {
    const word = own.find(({ stem }) => telling.has(stem));
    if (word) yield { value: option, start: word.start, end: word.end };
  }
  if (sought.every(({ concepts }) => concepts.size === 0)) return;
  const hits = meantConcepts(sentence);
  for (const { option, concepts } of sought) {
    const hit = hits.find(({ concept, weight }) => weight >= LEAST_WEIGHT && concepts.has(concept));
    if (hit) yield { value: option, start: hit.start, end: hit.end };
  }
}

/** Without those that are a part of another option's words: "parental leave" is no leave of another kind. */
function longest(spots: readonly Spot[]): Spot[] {
  return spots.filter(
    (spot) =>
      !spots.some(
        (other) =>
          other.value !== spot.value &&
          other.start <= spot.start &&
          spot.end <= other.end &&
          other.end - other.start > spot.end - spot.start,
      ),
  );
}

function* findWords(sentence: string, sought: readonly Sought[]): Generator<Spot> {
  const own = stemsOf(sentence);
  for (const { option, phrases, clauses } of sought) {
    for (const clause of clauses) {
      const said = saidOf(clause, sentence);
      if (said?.yes && said.share === 1) yield { value: option, start: said.start, end: said.end };
    }
    for (const stems of phrases) {
      for (let from = 0; from < own.length; ) {
        const row = rowIn(own.slice(from), stems);
        if (!row) break;
        from = own.findIndex(({ start }) => start === row.start) + 1;
        const written = sentence.slice(row.start, row.end);
        // "10 am" is a time, "am Montag" is not.
        if (/^[ap]m$/i.test(written) && !/\d ?$/.test(sentence.slice(0, row.start))) continue;
        // "M" is a size, "m" is not.
        if (option.length <= 2 && written.length <= 2 && written !== option) continue;
        // "A small problem" is no size: words for a letter count behind "in", "size", "need a".
        const spelt = SIZE.test(option) && written.length > option.length;
        if (!spelt || SIZED_BEFORE.test(sentence.slice(0, row.start))) yield { value: option, ...row };
      }
    }
  }
}
