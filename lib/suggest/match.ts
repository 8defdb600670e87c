// Where one action stands among all others on a ticket, while it is still being written: the panel's own ranking, nothing of its own.
import type { Action } from '../action/schema.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { emptyLearned } from './learned.ts';
import { buildIndex, rank, suggest } from './rank.ts';
import type { Reason } from './suggestion.ts';

export interface MatchRow {
  actionId: string;
  name: string;
  score: number;
  /** How likely an expert would offer it on this ticket, 0 to 1. */
  confidence: number;
  reasons: Reason[];
  /** Would the panel show it on this ticket? */
  suggested: boolean;
}

export interface Match {
  /** 1 for the first; null when nothing in the ticket speaks for it. */
  rank: number | null;
  /** How many actions were compared, this one among them. */
  among: number;
  /** The first rows, and this action's own if it comes later. */
  rows: MatchRow[];
}

/** Rows shown before one's own. */
const SHOWN = 5;

/**
 * Ranks the action as it is written now, as if it were active, against the active ones. What this browser has learnt is left out, so that
 * the figures say something about the words alone.
 */
export function matchAction(action: Action, others: readonly Action[], ticket: Ticket): Match {
  const rivals = others.filter((other) => other.id !== action.id && other.status === 'active');
  const actions = [action, ...rivals];
  const names = new Map(actions.map(({ id, name }) => [id, name]));
  const index = buildIndex(actions);
  const ranked = rank(index, ticket, emptyLearned());
  const suggested = new Set(suggest(index, ticket, emptyLearned()).map(({ actionId }) => actionId));
  const place = ranked.findIndex(({ actionId }) => actionId === action.id);
  const own = ranked[place];
  const first = ranked.slice(0, SHOWN);
  const rows = own && place >= SHOWN ? [...first, own] : first;
  return {
    rank: own ? place + 1 : null,
    among: actions.length,
    rows: rows.map(({ actionId, score, confidence, reasons }) => ({
      actionId,
      name: names.get(actionId) ?? '',
      score,
      confidence,
      reasons,
      suggested: suggested.has(actionId),
    })),
  };
}
