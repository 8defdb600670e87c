// Learning from use: which words stood in tickets on which an action was run, and in tickets on which it was dismissed. Counts of stems
// alone are kept, never a ticket's text, who wrote it or which ticket it was.
import type { Ticket } from '../ticket/ticket.ts';
import { ticketQuery } from './query.ts';

export type Verdict = 'run' | 'dismissed';

/** Tickets of one verdict: how many, and in how many of them each stem stood. */
export interface WordHistory {
  tickets: number;
  /** Pairs and not an object: a stem can be "constructor" and must not meet an object's own names. */
  stems: [stem: string, tickets: number][];
}

export interface LearnedAction {
  id: string;
  run: WordHistory;
  dismissed: WordHistory;
}

/** Plain JSON. */
export interface Learned {
  actions: LearnedAction[];
}

// Limits that keep the whole under about 3 MB of JSON: words of one verdict, words of one ticket, actions with a history.
const MOST_STEMS = 200;
const MOST_STEMS_OF_A_TICKET = 120;
const MOST_ACTIONS = 500;
// After this many tickets all counts are halved, so that old habits fade.
const MOST_TICKETS = 64;

export function emptyLearned(): Learned {
  return { actions: [] };
}

/** The stems by which tickets are likened: those of the customer's own sentences first, the newest first. */
export function ticketStems(ticket: Ticket): Set<string> {
  const stems = new Set<string>();
  for (const sentence of ticketQuery(ticket).toSorted((a, b) => b.weight - a.weight)) {
    for (const { stem } of sentence.tokens) {
      if (stems.size < MOST_STEMS_OF_A_TICKET) stems.add(stem);
    }
  }
  return stems;
}

/** `learned` with one more ticket on which the action was run or dismissed. `learned` itself stays as it is. */
export function learn(learned: Learned, ticket: Ticket, actionId: string, verdict: Verdict): Learned {
  const known = learned.actions.find((action) => action.id === actionId) ?? {
    id: actionId,
    run: { tickets: 0, stems: [] },
    dismissed: { tickets: 0, stems: [] },
  };
  const changed = { ...known, [verdict]: addTicket(known[verdict], ticketStems(ticket)) };
  const others = learned.actions.filter((action) => action.id !== actionId);
  return { actions: [changed, ...others].slice(0, MOST_ACTIONS) };
}

function addTicket(history: WordHistory, stems: Set<string>): WordHistory {
  const counts = new Map(history.stems);
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const fade = history.tickets + 1 >= MOST_TICKETS ? 0.5 : 1;
  const kept = [...counts]
    .map(([stem, tickets]): [string, number] => [stem, tickets * fade])
    .filter(([stem, tickets]) => tickets >= 1 || stems.has(stem))
    // The new ticket's own words last a while even if they are rare: they come first among equals.
    .sort((a, b) => b[1] - a[1] || Number(stems.has(b[0])) - Number(stems.has(a[0])))
    .slice(0, MOST_STEMS);
  return { tickets: (history.tickets + 1) * fade, stems: kept };
}
