// What past tickets say of a new one: for each action the logarithm of how much likelier the ticket's words are among the tickets it was run
// on than among all (naive Bayes with smoothed document frequencies), each word by how faithful it was to one action so far. Measured on six
// public sets: the faithfulness is what keeps the noise of long e-mails out, +10 points of first places after five tickets each.
import type { Learned, WordHistory } from './learned.ts';
import { isPair } from './learned.ts';
import { weightOfTerm } from './ticket-terms.ts';

// Imagined tickets of an action that are like all others: few tickets say little. With half as many, one long e-mail each made first places rarer.
const SMOOTHING = 8;
// Imagined tickets without any of the words: after one real ticket its words are not yet everybody's.
const OTHERS = 30;
// A word's faithfulness before there is anything to tell it by, and for how many pairs of tickets that counts.
const FIRST_TRUST = 0.2;
const TRUST_PAIRS = 4;

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
    return Math.sqrt(((faithful.get(term) ?? 0) + TRUST_PAIRS * FIRST_TRUST) / (pairs + TRUST_PAIRS));
  };
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
    const postings = new Map<string, { place: number; gain: number }[]>();
    const missing = histories.map(({ tickets }) => Math.log(SMOOTHING / (tickets + SMOOTHING)));
    for (const [place, { counts, tickets }] of histories.entries()) {
      for (const [term, count] of counts) {
        const list = postings.get(term) ?? [];
        list.push({ place, gain: gain(term, count, tickets) - (inTickets.has(term) ? (missing[place] ?? 0) : 0) });
        postings.set(term, list);
      }
    }
    return (terms: Terms): Map<string, Strength> => {
      const found = new Float64Array(histories.length);
      // A word that no past run's ticket had speaks neither for nor against anything that it never stood with.
      let known = 0;
      for (const [term, counts] of terms) {
        const weight = counts * trust(term);
        if (inTickets.has(term)) known += weight;
        for (const posting of postings.get(term) ?? []) {
          found[posting.place] = (found[posting.place] ?? 0) + weight * posting.gain;
        }
      }
      return new Map(
        histories.map(({ id, own }, place) => [
          id,
          { found: (found[place] ?? 0) + known * (missing[place] ?? 0), own },
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
