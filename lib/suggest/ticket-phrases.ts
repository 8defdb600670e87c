// What this browser's own tickets say where an action was run: the strongest learned words and word pairs, as lines to propose. What was
// learnt is stems; only those are proposed that the lexicon or the action has a word for, because a person must be able to read them.
import type { Learned, WordHistory } from './learned.ts';
import { lexicon } from './lexicon/matcher.ts';
import { stemOf } from './stems.ts';
import { contentTokens, foldedWords } from './tokens.ts';

const MOST_PROPOSED = 4;
// One ticket is chance, and so is a word of one ticket in five.
const LEAST_TICKETS = 2;
const LEAST_SHARE = 0.25;
/** How much more often than in the tickets of all other actions. */
const LEAST_LIFT = 1.5;
/** The share of a word that no other ticket had. */
const LEAST_SEEN = 1 / 64;
/** One word says little by itself; a pair is nearly what was said. */
const SINGLE = 0.5;
const SHORTEST_SINGLE = 5;

/** At most four, strongest first; none when nothing was learnt for the action. @param text the action's own name and description */
export function ticketPhrases(learned: Learned, actionId: string, text: string): string[] {
  const own = learned.actions.find(({ id }) => id === actionId);
  if (own === undefined || own.run.tickets < LEAST_TICKETS) return [];
  const against = [own.dismissed, ...learned.actions.filter((one) => one !== own).map(({ run }) => run)];
  const elsewhere = sharesOf(against);
  const said = new Set(contentTokens(text).map(({ stem }) => stem));
  const readable = readableWords(text);
  const terms = own.run.stems
    .map(([term, tickets]) => {
      const stems = term.split(' ');
      const share = tickets / own.run.tickets;
      const lift = share / Math.max(elsewhere.get(term) ?? 0, LEAST_SEEN);
      return { stems, tickets, share, lift, strength: share * Math.log(lift) * (stems.length > 1 ? 1 : SINGLE) };
    })
    .filter(({ tickets, share, lift }) => tickets >= LEAST_TICKETS && share >= LEAST_SHARE && lift >= LEAST_LIFT)
    // What the action says itself needs no line.
    .filter(({ stems }) => !stems.every((stem) => said.has(stem)))
    .sort((a, b) => b.strength - a.strength);
  const told: string[][] = [];
  const phrases: string[] = [];
  for (const { stems } of terms) {
    if (phrases.length === MOST_PROPOSED) break;
    const words = stems.map((stem) => readable.get(stem));
    const phrase = words.join(' ');
    if (words.includes(undefined) || (words.length === 1 && phrase.length < SHORTEST_SINGLE)) continue;
    if (told.some((other) => stems.every((stem) => other.includes(stem)))) continue;
    told.push(stems);
    phrases.push(phrase);
  }
  return phrases;
}

/** In what share of these tickets each term stood. */
function sharesOf(histories: readonly WordHistory[]): Map<string, number> {
  const all = histories.reduce((sum, { tickets }) => sum + tickets, 0);
  const counts = new Map<string, number>();
  for (const { stems } of histories)
    for (const [term, tickets] of stems) counts.set(term, (counts.get(term) ?? 0) + tickets);
  return new Map([...counts].map(([term, tickets]) => [term, tickets / Math.max(1, all)]));
}

/** The shortest known word of each stem. */
function readableWords(text: string): Map<string, string> {
  const words = new Map<string, string>();
  const know = (word: string) => {
    const stem = stemOf(word, 'en');
    const known = words.get(stem);
    if (known === undefined || word.length < known.length) words.set(stem, word);
  };
  for (const { named, said } of lexicon().concepts) {
    for (const { folded } of foldedWords(`${named?.en ?? ''}, ${said?.en ?? ''}`)) know(folded);
  }
  for (const { folded } of foldedWords(text)) know(folded);
  return words;
}
