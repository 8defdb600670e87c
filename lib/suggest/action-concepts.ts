// What an action is about, as concepts of the lexicon: its name says it, its description and inputs add to it, its phrases are customers' own.
import type { Action } from '../action/schema.ts';
import { actionText, FIELDS } from './action-text.ts';
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

export function actionConcepts(action: Action): ActionConcepts {
  const { fields, language } = actionText(action);
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

/** Phrases do not reach over the end of a sentence or line. */
function* pieces(text: string): Generator<[number, number]> {
  let start = 0;
  for (const match of text.matchAll(/[.;!?\n]+/g)) {
    if (match.index > start) yield [start, match.index];
    start = match.index + match[0].length;
  }
  if (start < text.length) yield [start, text.length];
}
