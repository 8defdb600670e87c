// From weighed values to one value or none. Precision first: a wrong value costs more than a blank.
import type { Candidate } from './filled-input.ts';
import type { Weighed } from './kinds/kind.ts';

// What a value must reach to be filled unasked; a named identifier in the customer's newest message reaches about 1.7.
const ENOUGH = 1.15;
/** The most that a value may count which is offered and never filled unasked. */
export const OFFERED_ONLY = ENOUGH - 0.05;
// Two values nearer than this are equally good, and neither is taken.
const MARGIN = 0.3;
// Below this a value is not even offered.
const OFFERED = 0.4;
const MOST_CANDIDATES = 8;

export interface Choice {
  chosen: Candidate | null;
  /** The other values, best first. */
  candidates: Candidate[];
  /** True when several were equally good. */
  undecided: boolean;
}

export function choose(weighed: readonly Weighed[]): Choice {
  const best = new Map<string | boolean, Weighed>();
  for (const each of weighed) {
    const known = best.get(each.value);
    if (!known || each.score > known.score) best.set(each.value, each);
  }
  const [first, second, ...rest] = [...best.values()]
    .filter(({ score }) => score >= OFFERED)
    .sort((a, b) => b.score - a.score);
  if (!first) return { chosen: null, candidates: [], undecided: false };
  const others = [...(second ? [second] : []), ...rest];
  const enough = first.score >= ENOUGH;
  const undecided = enough && second !== undefined && first.score - second.score < MARGIN;
  const chosen = enough && !undecided ? first : null;
  return {
    chosen: chosen && plain(chosen),
    candidates: (chosen ? others : [first, ...others]).slice(0, MOST_CANDIDATES).map(plain),
    undecided,
  };
}

function plain({ value, from }: Weighed): Candidate {
  return { value, from };
}
