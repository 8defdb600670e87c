// What past tickets say of a new one: for each action the logarithm of how much likelier the ticket's words are among the tickets it was run
// on than among all (naive Bayes with smoothed document frequencies), each word by how faithful it was to one action so far: that keeps the
// noise of long e-mails out (measured on six public sets with `npm run bench:intents`). Beside it the cosine of the ticket to the middle of
// the action's past tickets: evidence grows with a ticket's length, likeness does not.
import type { Learned, WordHistory } from './learned.ts';
import { isForm, isPair } from './learned.ts';
import { weightOfTerm } from './ticket-terms.ts';

// Imagined tickets of an action that are like all others: few tickets say little. With 4 of them one long e-mail each made first places rarer.
const SMOOTHING = 8;
// Imagined tickets without any of the words: after one real ticket its words are not yet everybody's.
const OTHERS = 30;
// A word's faithfulness before there is anything to tell it by, and for how many pairs of tickets that counts. Small words have to earn theirs:
// one noisy e-mail is full of them.
const FIRST_TRUST = 0.1;
const TRUST_PAIRS = 4;
// The likeness to few past tickets is likeness to their chatter, too: with so many of them it counts half.
const FEW = 8;

/** Terms of a ticket with how much each counts, 0 to 1. */
export type Terms = ReadonlyMap<string, number>;

export interface Evidence {
  /** Actions with a past run. */
  taught: number;
  /** By action id: what the terms say for it (above 0) or against it, and what they say on average for a ticket of its own. */
  of(terms: Terms): { run: Map<string, Strength>; dismissed: Map<string, Strength> };
}

export interface Strength {
  found: number;
  own: number;
  /** How like the ticket is to the past ones, 0 to 1: the cosine of its terms to theirs, by rarity and faithfulness; less where these are few. */
  cosine: number;
}

interface Filed {
  id: string;
  tickets: number;
  counts: Map<string, number>;
  own: number;
}

/** Prepared once for what was learnt: a query then looks at the ticket's own terms alone. */
export function prepareEvidence(learned: Learned): Evidence {
  const runs = learned.actions.filter(({ run }) => run.tickets > 0).map(({ id, run }) => filed(id, run));
  const dismissed = learned.actions
    .filter((action) => action.dismissed.tickets > 0)
    .map((action) => filed(action.id, action.dismissed));
  const all = runs.reduce((sum, { tickets }) => sum + tickets, 0);
  const inTickets = new Map<string, number>();
  const faithful = new Map<string, number>();
  for (const { counts } of runs) {
    for (const [term, count] of counts) {
      inTickets.set(term, (inTickets.get(term) ?? 0) + count);
      faithful.set(term, (faithful.get(term) ?? 0) + count * Math.max(0, count - 1));
    }
  }
  const share = (term: string) => ((inTickets.get(term) ?? 0) + 0.5) / (all + OTHERS);
  /** How often two tickets with the word were tickets of one action; the root, because a word of two actions is still worth something. */
  const trust = (term: string) => {
    const count = inTickets.get(term) ?? 0;
    const pairs = count * Math.max(0, count - 1);
    return Math.sqrt(
      ((faithful.get(term) ?? 0) + TRUST_PAIRS * (isForm(term) ? 0 : FIRST_TRUST)) / (pairs + TRUST_PAIRS),
    );
  };
  /** In the space that tickets are likened in. */
  const axis = (term: string) => Math.log(1 + (all + 1) / ((inTickets.get(term) ?? 0) + 0.5)) * trust(term) ** 2;
  const gain = (term: string, count: number, tickets: number) =>
    Math.log((count + SMOOTHING * share(term)) / (tickets + SMOOTHING) / share(term));
  for (const each of [...runs, ...dismissed]) {
    for (const [term, count] of each.counts) {
      each.own +=
        (count / each.tickets) * weightOfTerm(term) * trust(term) * Math.max(0, gain(term, count, each.tickets));
    }
  }
  /** What a term gains an action beyond what every term that it never had takes off it: a query looks at these alone. */
  const file = (histories: readonly Filed[]) => {
    const postings = new Map<string, { place: number; gain: number; reach: number }[]>();
    const missing = histories.map(({ tickets }) => Math.log(SMOOTHING / (tickets + SMOOTHING)));
    for (const [place, { counts, tickets }] of histories.entries()) {
      const reachOf = (term: string, count: number) => Math.sqrt(count / tickets) * axis(term);
      const length = Math.hypot(...[...counts].map(([term, count]) => reachOf(term, count)));
      for (const [term, count] of counts) {
        const list = postings.get(term) ?? [];
        list.push({
          place,
          gain: gain(term, count, tickets) - (inTickets.has(term) ? (missing[place] ?? 0) : 0),
          reach: reachOf(term, count) / length,
        });
        postings.set(term, list);
      }
    }
    return (terms: Terms): Map<string, Strength> => {
      const found = new Float64Array(histories.length);
      const alike = new Float64Array(histories.length);
      let length = 0;
      // A word that no past run's ticket had speaks neither for nor against anything that it never stood with.
      let known = 0;
      for (const [term, counts] of terms) {
        const weight = counts * trust(term);
        const reach = counts * axis(term);
        if (inTickets.has(term)) {
          known += weight;
          length = Math.hypot(length, reach);
        }
        for (const posting of postings.get(term) ?? []) {
          found[posting.place] = (found[posting.place] ?? 0) + weight * posting.gain;
          alike[posting.place] = (alike[posting.place] ?? 0) + reach * posting.reach;
        }
      }
      return new Map(
        histories.map(({ id, own, tickets }, place) => [
          id,
          {
            found: (found[place] ?? 0) + known * (missing[place] ?? 0),
            own,
            cosine: length === 0 ? 0 : ((alike[place] ?? 0) / length) * (tickets / (tickets + FEW)),
          },
        ]),
      );
    };
  };
  const [ofRuns, ofDismissed] = [file(runs), file(dismissed)];
  return { taught: runs.length, of: (terms) => ({ run: ofRuns(terms), dismissed: ofDismissed(terms) }) };
}

function filed(id: string, { tickets, stems }: WordHistory): Filed {
  return { id, tickets, counts: new Map(stems.filter(([term]) => !isPair(term))), own: 0 };
}
