// What an action is about, as concepts of the lexicon: its name says it, its description and inputs add to it, its phrases are customers' own.
import { type ActionText, FIELDS } from './action-text.ts';
import type { ShownWord } from './action-words.ts';
import { lexicon, matchConcepts } from './lexicon/matcher.ts';
import { foldedWords } from './tokens.ts';
import { WEIGHTS } from './weights.ts';

export interface ActionConcepts {
  /** By the concept's place in the lexicon, above 0 to 1. */
  weights: Map<number, number>;
  /** By concept: the action's own words for it. */
  shown: Map<number, ShownWord>;
}

export function actionConcepts({ fields, language }: ActionText): ActionConcepts {
  const weights = new Map<number, number>();
  const shown = new Map<number, ShownWord>();
  const { implied } = lexicon();
  for (const field of FIELDS) {
    const text = fields[field];
    for (const [start, end] of pieces(text)) {
      const found = foldedWords(text, start, end);
      for (const hit of matchConcepts(found, language, field !== 'phrases')) {
        const say = (concept: number, weight: number) => {
          if (weight > (weights.get(concept) ?? 0)) weights.set(concept, weight);
          if (!shown.has(concept)) shown.set(concept, { word: text.slice(hit.start, hit.end), field });
        };
        const weight = hit.weight * WEIGHTS.field[field];
        say(hit.concept, weight);
        for (const step of implied[hit.concept] ?? []) say(step.concept, weight * step.weight * WEIGHTS.actionImplied);
      }
    }
  }
  return { weights, shown };
}

// In the middle of a wide plateau (0.2 to 0.7).
const LENGTH_DAMPING = 0.3;
const MOST = 1.5;

/** What each action is about, damped where it is about much: a long description must not meet every ticket half. */
export function dampedConcepts(all: readonly ActionConcepts[]): Map<number, number>[] {
  const sizes = all.map(({ weights }) => [...weights.values()].reduce((sum, weight) => sum + weight, 0));
  const filled = sizes.filter((size) => size > 0);
  const average = filled.reduce((sum, size) => sum + size, 0) / filled.length;
  return all.map(({ weights }, place) => {
    const damping = 1 - LENGTH_DAMPING + LENGTH_DAMPING * ((sizes[place] ?? 0) / average);
    return new Map([...weights].map(([concept, weight]) => [concept, Math.min(MOST, weight / damping)]));
  });
}

/** Phrases do not reach over the end of a sentence or line. */
function* pieces(text: string): Generator<[number, number]> {
  let start = 0;
  for (const match of text.matchAll(/[.;!?\n]+/g)) {
    if (match.index > start) yield [start, match.index];
    start = match.index + match[0].length;
  }
  if (start < text.length) yield [start, text.length];
}
