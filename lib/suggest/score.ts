// BM25F over a ticket's sentences: the best sentence counts most, the whole ticket less, so that one clear request is not drowned.
import type { ActionIndex } from './action-index.ts';
import type { QuerySentence } from './query.ts';

const SATURATION = 1.2;
const BEST_SENTENCE = 0.5;
const WHOLE_TICKET = 0.5;
// A long ticket meets every action's words somewhere; beyond the strongest few they prove nothing.
const WHOLE_TERMS = 8;

/** What one stem adds to one action's score, before the sentence's weight. 0 to 1. */
export function contribution(rarity: number, weight: number): number {
  return (rarity * weight) / (SATURATION + weight);
}

/** A score for each action of the index, in its order. 0: no word in common. */
export function scoreActions(index: ActionIndex, query: readonly QuerySentence[]): Float64Array {
  const count = index.actions.length;
  const best = new Float64Array(count);
  const heaviest = new Map<string, number>();
  for (const sentence of query) {
    const score = new Float64Array(count);
    const touched = new Set<number>();
    for (const stem of new Set(sentence.tokens.map((token) => token.stem))) {
      const rarity = index.rarity.get(stem);
      if (rarity === undefined) continue;
      heaviest.set(stem, Math.max(heaviest.get(stem) ?? 0, sentence.weight));
      for (const { place, weight } of index.postings.get(stem) ?? []) {
        score[place] = (score[place] ?? 0) + contribution(rarity, weight) * sentence.weight;
        touched.add(place);
      }
    }
    for (const place of touched) best[place] = Math.max(best[place] ?? 0, score[place] ?? 0);
  }
  const whole = wholeTicket(index, heaviest);
  return best.map((score, place) => BEST_SENTENCE * score + WHOLE_TICKET * (whole[place] ?? 0));
}

function wholeTicket(index: ActionIndex, heaviest: Map<string, number>): number[] {
  const parts: number[][] = index.actions.map(() => []);
  for (const [stem, sentenceWeight] of heaviest) {
    const rarity = index.rarity.get(stem) ?? 0;
    for (const { place, weight } of index.postings.get(stem) ?? []) {
      parts[place]?.push(contribution(rarity, weight) * sentenceWeight);
    }
  }
  return parts.map((own) =>
    own
      .sort((a, b) => b - a)
      .slice(0, WHOLE_TERMS)
      .reduce((sum, part) => sum + part, 0),
  );
}
