// Learning from use: which words stood in tickets on which an action was run, and in tickets on which it was dismissed.
import type { Ticket } from '../ticket/ticket.ts';
import { type Learned, MOST_ACTIONS, MOST_TICKETS, strongest, type Verdict, type WordHistory } from './learned.ts';
import { ticketTerms } from './ticket-terms.ts';

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
