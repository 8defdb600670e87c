// Learning from use: which words stood in tickets on which an action was run, and in tickets on which it was dismissed. Counts of terms
// alone are kept, never a ticket's text, who wrote it or which ticket it was. What they are worth is said in evidence.ts.
import type { Ticket } from '../ticket/ticket.ts';
import { isPair, ticketTerms } from './ticket-terms.ts';

export type Verdict = 'run' | 'dismissed';

/** Tickets of one verdict: how many, and in how many of them each term stood. */
export interface WordHistory {
  /** Not always whole: old habits fade. */
  tickets: number;
  /** A stem, "stem stem" or "=concept". Pairs and not an object: a stem can be "constructor" and must not meet an object's own names. */
  stems: [term: string, tickets: number][];
}

export interface LearnedAction {
  id: string;
  run: WordHistory;
  dismissed: WordHistory;
}

/** Plain JSON. The action taught last is first. */
export interface Learned {
  actions: LearnedAction[];
}

// Limits that keep the whole under about 3 MB of JSON at 12 characters a term.
export const MOST_ACTIONS = 800;
/** Terms that are kept of one verdict; pairs of words beside them. */
export const MOST_TERMS = { run: 180, dismissed: 60 } as const;
export const MOST_PAIRS = { run: 40, dismissed: 0 } as const;
// After this many tickets all counts are halved, so that old habits fade.
export const MOST_TICKETS = 64;

export function emptyLearned(): Learned {
  return { actions: [] };
}

/** `learned` with one more ticket on which the action was run or dismissed. `learned` itself stays as it is. */
export function learn(learned: Learned, ticket: Ticket, actionId: string, verdict: Verdict): Learned {
  const known = learned.actions.find((action) => action.id === actionId) ?? {
    id: actionId,
    run: { tickets: 0, stems: [] },
    dismissed: { tickets: 0, stems: [] },
  };
  const changed = { ...known, [verdict]: addTicket(known[verdict], ticket, verdict) };
  const others = learned.actions.filter((action) => action.id !== actionId);
  return { actions: [changed, ...others].slice(0, MOST_ACTIONS) };
}

/** `learned` without what was learnt of one action; null: without anything. */
export function forget(learned: Learned, actionId: string | null): Learned {
  return actionId === null ? emptyLearned() : { actions: learned.actions.filter(({ id }) => id !== actionId) };
}

function addTicket(history: WordHistory, ticket: Ticket, verdict: Verdict): WordHistory {
  const { terms, pairs } = ticketTerms(ticket);
  const own = new Set([...terms.keys(), ...pairs]);
  const counts = new Map(history.stems);
  for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  const fade = history.tickets + 1 >= MOST_TICKETS ? 0.5 : 1;
  const faded = [...counts]
    .map(([term, tickets]): [string, number] => [term, tickets * fade])
    .filter(([term, tickets]) => tickets >= 1 || own.has(term))
    // The new ticket's own words last a while even if they are rare: they come first among equals.
    .sort((a, b) => b[1] - a[1] || Number(own.has(b[0])) - Number(own.has(a[0])));
  return { tickets: (history.tickets + 1) * fade, stems: strongest(faded, verdict) };
}

/** As many of the terms, most frequent first, as are kept of a verdict. */
export function strongest(stems: readonly [string, number][], verdict: Verdict): [string, number][] {
  return [
    ...stems.filter(([term]) => !isPair(term)).slice(0, MOST_TERMS[verdict]),
    ...stems.filter(([term]) => isPair(term)).slice(0, MOST_PAIRS[verdict]),
  ];
}
