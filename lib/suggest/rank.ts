// Which actions fit a ticket: scored by words, moved by what was learnt, cut off where nothing fits, each with its reasons.
import type { Ticket } from '../ticket/ticket.ts';
import type { ActionIndex } from './action-index.ts';
import { adjustments } from './adjust.ts';
import { identifierNudges } from './identifiers.ts';
import { type Learned, ticketStems } from './learn.ts';
import { ticketQuery } from './query.ts';
import { findReasons } from './reasons.ts';
import { scoreActions } from './score.ts';
import { isSettled } from './settled.ts';
import type { Suggestion } from './suggestion.ts';

export { buildIndex } from './action-index.ts';
export { search } from './search.ts';
export type { ActionIndex };

const MOST_SUGGESTIONS = 4;
// Below this an action shares a stray word with the ticket and no more.
const THRESHOLD = 0.4;
// An action far behind the best one is no alternative to it.
const BEHIND_BEST = 0.45;

/** At most four actions that fit the ticket, strongest first; none when nothing fits. Equal scores keep the order of the index. */
export function suggest(index: ActionIndex, ticket: Ticket, learned: Learned): Suggestion[] {
  if (isSettled(ticket)) return [];
  const ranked = rank(index, ticket, learned);
  const least = Math.max(THRESHOLD, (ranked[0]?.score ?? 0) * BEHIND_BEST);
  return ranked.filter(({ score, reasons }) => score >= least && reasons.length > 0).slice(0, MOST_SUGGESTIONS);
}

/** Every action with a score above 0, strongest first, before the threshold: what `suggest` cuts from. */
export function rank(index: ActionIndex, ticket: Ticket, learned: Learned): Suggestion[] {
  const query = ticketQuery(ticket);
  const scores = scoreActions(index, query);
  const nudges = identifierNudges(index.identifiers, ticket, index.actions.length);
  const adjusted = learned.actions.length > 0 ? adjustments(learned, ticketStems(ticket)) : new Map();
  const ranked: { place: number; score: number }[] = [];
  for (const [place, action] of index.actions.entries()) {
    const { bonus, factor } = adjusted.get(action.id) ?? { bonus: 0, factor: 1 };
    const words = scores[place] ?? 0;
    const score = (words + bonus + (words > 0 ? (nudges[place] ?? 0) : 0)) * factor;
    if (score > 0) ranked.push({ place, score });
  }
  ranked.sort((a, b) => b.score - a.score);
  const reasons = findReasons(index, query, new Set(ranked.slice(0, 4 * MOST_SUGGESTIONS).map(({ place }) => place)));
  return ranked.map(({ place, score }) => ({
    actionId: index.actions[place]?.id ?? '',
    score,
    reasons: reasons.get(place) ?? [],
  }));
}
