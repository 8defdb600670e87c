// How well the suggestions serve tickets whose right action is known, and how quickly they come.
import type { Suggestion } from '#lib/suggest/suggestion.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import { productTicket, type ScoredTicket } from './read-tickets.ts';

const WARM_UPS = 20;

export type Placed = Pick<Suggestion, 'actionId' | 'confidence'>;

/** What is scored: what it would show, and every action it gives a place, best first. */
export interface Ranker {
  suggest: (ticket: Ticket) => readonly Placed[];
  rank: (ticket: Ticket) => readonly Placed[];
}

/** Shares from 0 to 1, times in milliseconds; NaN where no ticket tells. */
export interface RankingFigures {
  /** Of the tickets with a right action: the best-placed acceptable one is first, or among four; the mean of 1 through its rank. */
  top1: number;
  top4: number;
  mrr: number;
  /** Whether the confidence of the best action tells tickets with a right action from those with none. */
  auroc: number;
  /** Mean number of suggestions on tickets with none. */
  shownWhenNone: number;
  /** Share of the tickets with a right action on which nothing is suggested. */
  hiddenWhenSome: number;
  rankP50Ms: number;
  rankP95Ms: number;
}

export function scoreRanking(rows: readonly ScoredTicket[], { suggest, rank }: Ranker): RankingFigures {
  const sum = { top1: 0, top4: 0, mrr: 0, hidden: 0, shown: 0, some: 0, none: 0 };
  const confidences: { value: number; some: boolean }[] = [];
  const tickets = rows.map(productTicket);
  const times = timeQueries(tickets.map((ticket) => () => suggest(ticket)));
  for (const [at, ticket] of tickets.entries()) {
    const right = rows[at]?.expected.actions ?? [];
    const suggested = suggest(ticket);
    const ranked = rank(ticket);
    confidences.push({ value: ranked[0]?.confidence ?? 0, some: right.length > 0 });
    if (right.length === 0) {
      sum.none += 1;
      sum.shown += suggested.length;
      continue;
    }
    const place = ranked.findIndex(({ actionId }) => right.includes(actionId));
    sum.some += 1;
    sum.top1 += Number(place === 0);
    sum.top4 += Number(place >= 0 && place < 4);
    sum.mrr += place < 0 ? 0 : 1 / (place + 1);
    sum.hidden += Number(suggested.length === 0);
  }
  return {
    top1: sum.top1 / sum.some,
    top4: sum.top4 / sum.some,
    mrr: sum.mrr / sum.some,
    auroc: areaUnderCurve(confidences),
    shownWhenNone: sum.shown / sum.none,
    hiddenWhenSome: sum.hidden / sum.some,
    rankP50Ms: at(times, 0.5),
    rankP95Ms: at(times, 0.95),
  };
}

/** Sorted times of one query each, after warming up with the first ones. */
function timeQueries(queries: readonly (() => unknown)[]): number[] {
  for (let done = 0; done < WARM_UPS; done++) queries[done % queries.length]?.();
  return queries
    .map((query) => {
      const before = performance.now();
      query();
      return performance.now() - before;
    })
    .sort((a, b) => a - b);
}

/** Nearest rank. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
