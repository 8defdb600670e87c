// Which actions fit a ticket: scored by words, moved by what was learnt, cut off where nothing fits, each with its reasons.
import type { Ticket } from '../ticket/ticket.ts';
import type { ActionIndex } from './action-index.ts';
import { type Adjustment, adjusted, adjustments } from './adjust.ts';
import { confidenceOf, requestOf } from './confidence.ts';
import { identifierEvidence } from './identifiers.ts';
import type { Learned } from './learned.ts';
import { ticketQuery } from './query.ts';
import { findReasons, MOST_REASONS } from './reasons.ts';
import { type ReadSentence, readSentences, type Scores, scoreActions } from './score.ts';
import { isSettled } from './settled.ts';
import { mostStated, statedReader } from './stated-inputs.ts';
import type { Reason, Suggestion } from './suggestion.ts';
import { ticketTerms } from './ticket-terms.ts';

export { buildIndex } from './action-index.ts';
export { search } from './search.ts';
export type { ActionIndex };

const MOST_SUGGESTIONS = 4;
// The best action is shown from this confidence on: lower, too little speaks for any action. Chosen so that few tickets that do have one stay without.
const THRESHOLD = 0.25;
// An action far behind the best one is no alternative to it.
const BEHIND_BEST = 0.45;
// Reasons are worked out for so many: those behind them are never shown.
const CONSIDERED = MOST_SUGGESTIONS + 1;
// So many at most are held against what the ticket states: the right one is rarely behind them.
const HELD_AGAINST = 30;
// What an identifier alone is worth where no word of the ticket is the action's.
const WORDLESS = 0.5;
// One that asks for nothing, or was not looked at, stands between those of which something is stated and those of which nothing is.
const NOTHING_KNOWN = -0.2;
// The share of its score that an action keeps however much of its form stays empty.
const LEAST_LEFT = 0.2;
// What the plain look-up of something gains when the ticket names it, and how near it may come to the best of the others.
const LOOKUP = 0.6;
const SECOND = 0.98;
// Below this the words say so little that the look-up of what is named comes first.
const LITTLE = 0.4;

/** At most four actions that fit the ticket, strongest first; none when nothing fits. Equal scores keep the order of the index. */
export function suggest(index: ActionIndex, ticket: Ticket, learned: Learned): Suggestion[] {
  if (isSettled(ticket)) return [];
  const ordered = orderActions(index, ticket, learned);
  const least = (ordered.ranked[0]?.score ?? 0) * BEHIND_BEST;
  const near = ordered.ranked.slice(0, CONSIDERED).filter(({ score }) => score >= least).length;
  const [best, ...others] = explained(index, ordered, false, near);
  if (!best || best.reasons.length === 0 || best.confidence < THRESHOLD) return [];
  return [best, ...others.filter(({ reasons }) => reasons.length > 0)].slice(0, MOST_SUGGESTIONS);
}

/** Every action with a score above 0, strongest first, before the threshold: what `suggest` cuts from. */
export function rank(index: ActionIndex, ticket: Ticket, learned: Learned): Suggestion[] {
  return explained(index, orderActions(index, ticket, learned), isSettled(ticket), index.actions.length);
}

interface Ordered {
  query: readonly ReadSentence[];
  scores: Scores;
  lookups: ReadonlyMap<number, Reason | null>;
  /** Strongest first. */
  ranked: Ranked[];
}

interface Ranked {
  place: number;
  score: number;
  /** What the ticket states of its inputs, in shares of the best score; 0 where it was not looked for. */
  stated: number;
}

function orderActions(index: ActionIndex, ticket: Ticket, learned: Learned): Ordered {
  const query = readSentences(index, ticketQuery(ticket));
  const scores = scoreActions(index, query);
  const { nudges, lookups } = identifierEvidence(index.identifiers, ticket, index.actions.length);
  const best = scores.total.reduce((most, score) => Math.max(most, score), 0);
  const taught =
    learned.actions.length > 0
      ? adjustments(learned, ticketTerms(ticket).terms, index.actions.length)
      : new Map<string, Adjustment>();
  const ranked: Ranked[] = [];
  for (const [place, { id }] of index.actions.entries()) {
    const words = scores.total[place] ?? 0;
    const said = words + (nudges[place] ?? 0) * (words > 0 ? 1 : WORDLESS);
    const adjustment = taught.get(id);
    const score = adjustment ? adjusted(said, best, adjustment) : said;
    if (score > 0) ranked.push({ place, score, stated: 0 });
  }
  ranked.sort((a, b) => b.score - a.score);
  pushStated(index, ranked, ticket);
  liftLookups(ranked, lookups, (place) => taught.get(index.actions[place]?.id ?? '')?.factor ?? 1);
  ranked.sort((a, b) => b.score - a.score);
  return { query, scores, lookups, ranked };
}

/** Orders anew, those that the words put first by what the ticket states of their inputs. */
function pushStated(index: ActionIndex, ranked: readonly Ranked[], ticket: Ticket): void {
  const best = ranked[0]?.score ?? 0;
  const reader = statedReader(ticket);
  // The best scores so far, ascending: what cannot come among them is not looked at, because a look costs as much as filling a form.
  const leaders: number[] = [];
  for (const [at, each] of ranked.entries()) {
    const inputs = index.actions[each.place]?.inputs ?? [];
    const reach = each.score + best * mostStated(inputs);
    const isNear = at < HELD_AGAINST && (leaders.length < CONSIDERED || reach > (leaders[0] ?? 0));
    const stated = isNear ? reader.evidenceFor(inputs) : null;
    each.stated = stated ?? 0;
    each.score = Math.max(each.score * LEAST_LEFT, each.score + best * (stated ?? NOTHING_KNOWN));
    if (!isNear) continue;
    leaders.push(each.score);
    leaders.sort((a, b) => a - b);
    if (leaders.length > CONSIDERED) leaders.shift();
  }
}

/** The first `count` of what was ordered, with confidence and reasons (those past the considered ones have none). */
function explained(index: ActionIndex, ordered: Ordered, settled: boolean, count: number): Suggestion[] {
  const { query, scores, lookups } = ordered;
  const ranked = ordered.ranked.slice(0, count);
  const considered = ranked.slice(0, CONSIDERED).map(({ place }) => place);
  const reasons = findReasons(index, query, considered);
  const [best] = ranked;
  const confidence = best
    ? confidenceOf(index, requestOf(query, settled), scores, { ...best, isNamed: lookups.has(best.place) })
    : 0;
  return ranked.map(({ place, score }) => ({
    actionId: index.actions[place]?.id ?? '',
    score,
    // The others are alternatives to the best one: as likely as it is, less by how far they are behind.
    confidence: (confidence * score) / (best?.score ?? 1),
    reasons: withIdentifier(reasons.get(place) ?? [], lookups.get(place)),
  }));
}

/** The plain look-up of what the ticket names is a good first step: it is lifted, but never above what the words ask for. */
function liftLookups(
  ranked: Ranked[],
  lookups: ReadonlyMap<number, Reason | null>,
  factorOf: (place: number) => number,
): void {
  const most = ranked.reduce((best, { place, score }) => (lookups.has(place) ? best : Math.max(best, score)), 0);
  for (const place of lookups.keys()) {
    const known = ranked.find((each) => each.place === place);
    const lifted = (known?.score ?? 0) + LOOKUP * factorOf(place);
    const score = most < LITTLE ? lifted : Math.max(known?.score ?? 0, Math.min(lifted, most * SECOND));
    if (known) known.score = score;
    else ranked.push({ place, score, stated: 0 });
  }
}

function withIdentifier(reasons: Reason[], identifier: Reason | null | undefined): Reason[] {
  return identifier ? [...reasons.slice(0, MOST_REASONS - 1), identifier] : reasons;
}
