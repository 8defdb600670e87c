// The terms by which tickets are likened when Deskhand learns from use: stems, pairs of neighbouring ones, words as
// they were written, and what the lexicon reads in them.
// What could tell who wrote a ticket is never among them: words of a name or an address, and what stands beside digits.
import type { Ticket } from '../ticket/ticket.ts';
import { lexicon, matchConcepts } from './lexicon/matcher.ts';
import { type QuerySentence, ticketQuery } from './query.ts';
import { type FoldedWord, foldWord, words } from './tokens.ts';

/** A concept of the lexicon, as a term. It is as good as half a word: several words may have said it. */
const CONCEPT = '=';
const CONCEPT_COUNTS = 0.5;

/** How much a term counts, 0 to 1. */
export const weightOfTerm = (term: string): number => (term.startsWith(CONCEPT) ? CONCEPT_COUNTS : 1);

const MOST_TERMS = 160;
const MOST_PAIRS = 120;
const MOST_FORMS = 120;
/** A piece of text without spaces that is longer is no word. */
const LONGEST_PIECE = 80;
const ADDRESS = /[@\\]|:\/\/|^www\.|\p{L}\.\p{L}{2,}/u;
const INTRODUCES =
  /(?:\b(?:mr|mrs|ms|miss|dr|prof|herr|herrn|frau|mme|mlle|madame|monsieur|sr|sra|señora?|senhora?|dona?)\.?|\b(?:name is|named|my name|i am|i'm|this is|ich bin|ich heiße|mein name ist|je suis|je m['’]appelle|mon nom est|soy|me llamo|mi nombre es|sou|me chamo|meu nome é))\s+(?:\p{Lu}[\p{L}'’-]*\s+){0,2}$/iu;
const LOOKED_BACK = 60;
/** From this share of words with a capital on, capitals tell nothing; of fewer words that cannot be said. */
const CAPITALS_TELL_NOTHING = 0.45;
const LEAST_INSIDE = 8;

export interface TicketTerms {
  /** With how much each counts, 0 to 1. Those of the sentences that count most come first. */
  terms: Map<string, number>;
  /** "stem stem", as they follow each other in a sentence, small words between them left out. */
  pairs: Set<string>;
}

export function ticketTerms(ticket: Ticket): TicketTerms {
  const query = ticketQuery(ticket);
  const personal = personalWords(ticket);
  const capitalsTell = doCapitalsTell(query);
  const terms = new Map<string, number>();
  const pairs = new Set<string>();
  const forms = new Set<string>();
  for (const sentence of query.toSorted((a, b) => b.weight - a.weight)) {
    for (const { concept } of matchConcepts(sentence.words, sentence.language)) {
      const id = lexicon().concepts[concept]?.id;
      if (id !== undefined && terms.size < MOST_TERMS) terms.set(`${CONCEPT}${id}`, CONCEPT_COUNTS);
    }
    const stems = new Map(sentence.tokens.map(({ start, stem }) => [start, stem]));
    const personalPlaces = placesOfPersonal(sentence, personal, capitalsTell);
    let before: string | null = null;
    for (const [place, { folded, start }] of sentence.words.entries()) {
      const stem = stems.get(start);
      if (personalPlaces.has(place)) {
        before = null;
        continue;
      }
      if (stem !== folded && forms.size < MOST_FORMS) forms.add(`~${folded}`);
      if (stem === undefined) continue;
      if (terms.size < MOST_TERMS) terms.set(stem, 1);
      if (before !== null && before !== stem && pairs.size < MOST_PAIRS) pairs.add(`${before} ${stem}`);
      before = stem;
    }
  }
  for (const form of forms) terms.set(form, 1);
  return { terms, pairs };
}

/** The places of a sentence's words that are nobody's business. */
function placesOfPersonal(
  { text, words }: QuerySentence,
  personal: ReadonlySet<string>,
  capitalsTell: boolean,
): Set<number> {
  const isCapital = words.map((word) => hasCapital(text, word));
  const isPersonal = (word: FoldedWord, place: number) => {
    const { folded, start, end } = word;
    if (personal.has(folded) || isPartOfAddress(text, start, end)) return true;
    if (!isCapital[place]) return false;
    if (INTRODUCES.test(text.slice(Math.max(0, start - LOOKED_BACK), start))) return true;
    // "John Smith", and "John" in the middle of a sentence where no other noun has a capital.
    if ([place - 1, place + 1].some((other) => isCapital[other] && touches(text, words[other], word))) return true;
    return capitalsTell && place > 0 && !beginsSentence(text, start);
  };
  return new Set([...words.keys()].filter((place) => words[place] && isPersonal(words[place], place)));
}

/** Does a capital inside a sentence mark a name? In German it marks every noun, in a heading every word. */
function doCapitalsTell(query: readonly QuerySentence[]): boolean {
  let inside = 0;
  let capitals = 0;
  for (const { text, tokens, language } of query) {
    if (language === 'de') return false;
    for (const token of tokens.slice(1)) {
      if (beginsSentence(text, token.start)) continue;
      inside += 1;
      capitals += Number(hasCapital(text, token));
    }
  }
  return inside < LEAST_INSIDE || capitals < inside * CAPITALS_TELL_NOTHING;
}

const hasCapital = (text: string, { start, end }: Place) => /^\p{Lu}\p{Ll}/u.test(text.slice(start, end));

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;\n"“„(–-])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
}

interface Place {
  start: number;
  end: number;
}

function touches(text: string, a: Place | undefined, b: Place | undefined): boolean {
  if (!a || !b) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return second.start - first.end === 1 && text[first.end] === ' ';
}

/** Part of an e-mail address, a link, a file's path, or of something with digits in it. */
function isPartOfAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && end - from < LONGEST_PIECE && !/\s/.test(text[from - 1] ?? ' ')) from -= 1;
  while (to < text.length && to - from < 2 * LONGEST_PIECE && !/\s/.test(text[to] ?? ' ')) to += 1;
  const piece = text.slice(from, to);
  return ADDRESS.test(piece) || /\d/.test(piece);
}

/** Every word of the names and addresses that the ticket says people by, folded. */
function personalWords({ requester, assignee, agent, messages }: Ticket): Set<string> {
  const said = [requester.name, requester.email, assignee, agent.name, agent.email];
  const authors = messages.slice(-50).flatMap(({ author }) => [author.name, author.email]);
  return new Set(
    [...said, ...authors].flatMap((text) => [...words(text.slice(0, 200))].map(({ word }) => foldWord(word))),
  );
}
