// What was learnt, as a bounded bonus or penalty on an action's score. A ticket that is unlike the remembered ones changes nothing.
import type { Learned, WordHistory } from './learn.ts';

// Likeness below this is chance: two unlike tickets of one business share that many words.
const UNLIKE = 0.2;
// The most that runs may add to a score of about 0.5 to 3, and the most that dismissals may take off it, as a share.
const MOST_BONUS = 0.6;
const MOST_PENALTY = 0.85;

export interface Adjustment {
  /** Added to the score. */
  bonus: number;
  /** The score is multiplied with this, 0.15 to 1. */
  factor: number;
}

/** The adjustments for the actions that have a history with words of this ticket, by action id. */
export function adjustments(learned: Learned, stems: ReadonlySet<string>): Map<string, Adjustment> {
  const rarity = rarities(learned, stems);
  const found = new Map<string, Adjustment>();
  for (const action of learned.actions) {
    const difference = likeness(action.run, stems, rarity) - likeness(action.dismissed, stems, rarity);
    if (difference === 0) continue;
    found.set(action.id, {
      bonus: Math.max(0, difference) * MOST_BONUS,
      factor: 1 - Math.max(0, -difference) * MOST_PENALTY,
    });
  }
  return found;
}

/** How telling a stem is: one that stands in every remembered ticket says little. */
function rarities(learned: Learned, stems: ReadonlySet<string>): Map<string, number> {
  let all = 0;
  const seen = new Map<string, number>();
  for (const history of learned.actions.flatMap((action) => [action.run, action.dismissed])) {
    all += history.tickets;
    for (const [stem, tickets] of history.stems) {
      if (stems.has(stem)) seen.set(stem, (seen.get(stem) ?? 0) + tickets);
    }
  }
  return new Map([...stems].map((stem) => [stem, Math.log(1 + (all + 1) / ((seen.get(stem) ?? 0) + 0.5))]));
}

/** 0 (unlike) to 1 (the very ticket). */
function likeness(history: WordHistory, stems: ReadonlySet<string>, rarity: Map<string, number>): number {
  if (history.tickets === 0 || stems.size === 0) return 0;
  let shared = 0;
  for (const [stem, tickets] of history.stems) {
    // The square root: a word of one ticket in four still counts half, one of a hundred hardly at all.
    if (stems.has(stem)) shared += (rarity.get(stem) ?? 0) * Math.min(1, tickets / Math.sqrt(history.tickets));
  }
  const all = [...stems].reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0);
  return Math.max(0, (shared / all - UNLIKE) / (1 - UNLIKE));
}
