// What a team shares: aggregates of a library file joined with what this browser learnt itself.
import {
  type Learned,
  type LearnedAction,
  MOST_ACTIONS,
  strongest,
  type Verdict,
  type WordHistory,
} from './learned.ts';

// What others found counts as so many tickets of an action at most: a handful of own runs outweighs it.
const MOST_OF_OTHERS = 20;

/**
 * `own` with what is shared, for the actions that `known` holds. What this browser knows of an action stays as it is and is added to only
 * where the file knows more tickets than it: reading the same file twice changes nothing the second time.
 */
export function mergeLearned(
  own: Learned,
  shared: Learned,
  known: ReadonlySet<string>,
): { learned: Learned; merged: string[] } {
  const byId = new Map(own.actions.map((action) => [action.id, action]));
  const merged: string[] = [];
  for (const offered of shared.actions) {
    if (!known.has(offered.id)) continue;
    const mine = byId.get(offered.id) ?? none(offered.id);
    const run = joined(mine.run, offered.run, 'run');
    const dismissed = joined(mine.dismissed, offered.dismissed, 'dismissed');
    if (run === mine.run && dismissed === mine.dismissed) continue;
    byId.set(offered.id, { id: offered.id, run, dismissed });
    merged.push(offered.id);
  }
  return { learned: merged.length === 0 ? own : { actions: [...byId.values()].slice(0, MOST_ACTIONS) }, merged };
}

function none(id: string): LearnedAction {
  return { id, run: { tickets: 0, stems: [] }, dismissed: { tickets: 0, stems: [] } };
}

/** `mine`, topped up with the shares of `theirs` to the tickets that theirs has, or to the most that others may count for. */
function joined(mine: WordHistory, theirs: WordHistory, verdict: Verdict): WordHistory {
  const added = Math.min(theirs.tickets, MOST_OF_OTHERS) - mine.tickets;
  if (added <= 0) return mine;
  const counts = new Map(mine.stems);
  for (const [term, tickets] of theirs.stems) {
    counts.set(term, (counts.get(term) ?? 0) + (tickets / theirs.tickets) * added);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return { tickets: mine.tickets + added, stems: strongest(sorted, verdict) };
}
