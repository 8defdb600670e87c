// Which actions fit a ticket: scored by words, moved by what was learnt, cut off where nothing fits, each with its reasons.
import type { Ticket } from '../ticket/ticket.ts';
import type { ActionIndex } from './action-index.ts';
import { type Adjustment, adjusted, adjustments } from './adjust.ts';
import { identifierEvidence } from './identifiers.ts';
import type { Learned } from './learn.ts';
import { ticketQuery } from './query.ts';
import { findReasons, MOST_REASONS } from './reasons.ts';
import { scoreActions } from './score.ts';
import { isSettled } from './settled.ts';
import type { Reason, Suggestion } from './suggestion.ts';
import { ticketTerms } from './ticket-terms.ts';
import { tokenize } from './tokens.ts';

export { buildIndex } from './action-index.ts';
export { search } from './search.ts';
export type { ActionIndex };

const MOST_SUGGESTIONS = 4;
// Below this an action shares a stray word with the ticket and no more.
const THRESHOLD = 0.4;
// An action far behind the best one is no alternative to it.
const BEHIND_BEST = 0.45;
// The same for one that shares a single telling word with the ticket: "delivery" stands in many tickets that are not about it.
const BEHIND_BEST_BY_ONE_WORD = 0.72;
// How rare a word has to be in the library to be telling, 0 to 1.
const TELLING = 0.45;
// What the plain look-up of something gains when the ticket names it, and how near it may come to the best of the others.
const LOOKUP = 0.6;
const SECOND = 0.98;

/** At most four actions that fit the ticket, strongest first; none when nothing fits. Equal scores keep the order of the index. */
export function suggest(index: ActionIndex, ticket: Ticket, learned: Learned): Suggestion[] {
  if (isSettled(ticket)) return [];
  const ranked = rank(index, ticket, learned);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score, reasons }) => {
      const behind = tellingWords(index, reasons) > 1 ? BEHIND_BEST : BEHIND_BEST_BY_ONE_WORD;
      return reasons.length > 0 && score >= Math.max(THRESHOLD, best * behind);
    })
    .slice(0, MOST_SUGGESTIONS);
}

/** How many different words of the reasons are not said by a large part of the library; an identifier counts as one. */
function tellingWords(index: ActionIndex, reasons: readonly Reason[]): number {
  const telling = new Set<string>();
  for (const { text } of reasons) {
    if (/\d/.test(text)) telling.add(text);
    for (const { stem } of tokenize(text)) if ((index.rarity.get(stem) ?? 0) >= TELLING) telling.add(stem);
  }
  return telling.size;
}

/** Every action with a score above 0, strongest first, before the threshold: what `suggest` cuts from. */
export function rank(index: ActionIndex, ticket: Ticket, learned: Learned): Suggestion[] {
  const query = ticketQuery(ticket);
  const scores = scoreActions(index, query);
  const { nudges, lookups } = identifierEvidence(index.identifiers, ticket, index.actions.length);
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const taught =
    learned.actions.length > 0
      ? adjustments(learned, ticketTerms(ticket).terms, index.actions.length)
      : new Map<string, Adjustment>();
  const ranked: { place: number; score: number }[] = [];
  for (const [place, action] of index.actions.entries()) {
    const words = scores[place] ?? 0;
    const said = words > 0 ? words + (nudges[place] ?? 0) : 0;
    const adjustment = taught.get(action.id);
    const score = adjustment ? adjusted(said, best, adjustment) : said;
    if (score > 0) ranked.push({ place, score });
  }
  liftLookups(ranked, lookups, (place) => taught.get(index.actions[place]?.id ?? '')?.factor ?? 1);
  ranked.sort((a, b) => b.score - a.score);
  const reasons = findReasons(index, query, new Set(ranked.slice(0, 4 * MOST_SUGGESTIONS).map(({ place }) => place)));
  return ranked.map(({ place, score }) => ({
    actionId: index.actions[place]?.id ?? '',
    score,
    confidence: Math.min(1, score / 2),
    reasons: withIdentifier(reasons.get(place) ?? [], lookups.get(place)),
  }));
}

/** The plain look-up of what the ticket names is a good first step: it is lifted, but never above what the words ask for. */
function liftLookups(
  ranked: { place: number; score: number }[],
  lookups: ReadonlyMap<number, Reason | null>,
  factorOf: (place: number) => number,
): void {
  const most = ranked.reduce((best, { place, score }) => (lookups.has(place) ? best : Math.max(best, score)), 0);
  for (const place of lookups.keys()) {
    const known = ranked.find((each) => each.place === place);
    const lifted = (known?.score ?? 0) + LOOKUP * factorOf(place);
    const score = most < THRESHOLD ? lifted : Math.max(known?.score ?? 0, Math.min(lifted, most * SECOND));
    if (known) known.score = score;
    else ranked.push({ place, score });
  }
}

function withIdentifier(reasons: Reason[], identifier: Reason | null | undefined): Reason[] {
  return identifier ? [...reasons.slice(0, MOST_REASONS - 1), identifier] : reasons;
}
