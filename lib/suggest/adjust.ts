// What was learnt, as a push on an action's score, in shares of the best score that the words alone give: it holds on any scale of scores.
import { type Evidence, prepareEvidence, type Strength, type Terms } from './evidence.ts';
import type { Learned } from './learned.ts';

// How far one unit of evidence (natural logarithm) moves an action, as a share of the best score. The plateau is wide: 0.15 to 0.4.
const PUSH = 0.3;
const MOST_PUSH = 2.5;
// How far likeness moves it: a ticket exactly like many past ones by this share of the best score. Where many actions have no past, the
// likeness that two tickets of one business have anyway must not count.
const LIKE = 2.6;
const LIKE_HEAD_START = 0.6;
// Words that are missing from an action's past tickets say less than words that stand in them.
const AGAINST = 0.5;
// Actions without a past have nothing that speaks for them. Where many have none, others must look like their own past tickets before that
// counts: this share of what a ticket of their own has on average.
const HEAD_START = 0.68;
// Likeness below this is chance: two unlike tickets of one business share that many words.
const UNLIKE = 0.25;
// The most that dismissals take off a score, as a share.
const MOST_PENALTY = 0.85;
// Without any word in common the best score is 0; what was learnt counts against this then.
const LEAST_BEST = 0.5;
// Scores stay above 0, and in order, below this share of the best.
const LOW = 0.05;

export interface Adjustment {
  /** In shares of the best score. */
  push: number;
  /** The score is multiplied with this, 0.15 to 1. */
  factor: number;
}

const prepared = new WeakMap<Learned, Evidence>();

/** The adjustments for the actions that have a past, by action id. `actions`: how many the library holds. */
export function adjustments(learned: Learned, terms: Terms, actions: number): Map<string, Adjustment> {
  const evidence = prepared.get(learned) ?? prepareEvidence(learned);
  prepared.set(learned, evidence);
  const { run, dismissed } = evidence.of(terms);
  const untaught = Math.max(0, 1 - evidence.taught / Math.max(1, actions));
  const found = new Map<string, Adjustment>();
  for (const { id } of learned.actions) {
    const ran = run.get(id);
    const against = Math.max(0, likeness(dismissed.get(id)) - likeness(ran));
    found.set(id, { push: ran ? pushOf(ran, untaught) : 0, factor: 1 - MOST_PENALTY * against });
  }
  return found;
}

function pushOf({ found, own, cosine }: Strength, untaught: number): number {
  const evidence = found - untaught * HEAD_START * own;
  const like = LIKE * Math.max(0, cosine - untaught * LIKE_HEAD_START);
  return Math.max(-1, Math.min(MOST_PUSH, PUSH * evidence * (evidence < 0 ? AGAINST : 1) + like));
}

/** 0 (unlike) to 1 (as a ticket of its own). */
function likeness(strength: Strength | undefined): number {
  if (!strength || strength.own <= 0) return 0;
  return Math.max(0, Math.min(1, (strength.found / strength.own - UNLIKE) / (1 - UNLIKE)));
}

/** An action's score after what was learnt; 0 for one that neither its words nor the past speak for. `best`: the best score by words. */
export function adjusted(score: number, best: number, { push, factor }: Adjustment): number {
  if (push === 0 || (score <= 0 && push < 0)) return score * factor;
  const unit = Math.max(best, LEAST_BEST);
  const share = score / unit + push;
  return unit * (share > LOW ? share : LOW * Math.exp(share / LOW - 1)) * factor;
}
