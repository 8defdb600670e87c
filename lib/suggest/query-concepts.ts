// What a sentence of a ticket speaks of, as concepts: those it names, and those a situation it tells of speaks for.
import { type ConceptHit, lexicon, matchConcepts } from './lexicon/matcher.ts';
import type { QuerySentence } from './query.ts';
import { WEIGHTS } from './weights.ts';

/** Why a concept is believed to be meant: the words of the ticket, and the concept that these words said. */
export interface Meaning {
  /** 0 to 1. */
  weight: number;
  hit: ConceptHit;
}

/** By the concept's place in the lexicon. */
export type Meanings = ReadonlyMap<number, Meaning>;

export function meaningsOf({ words, language }: QuerySentence): Meanings {
  const { implied } = lexicon();
  const meanings = new Map<number, Meaning>();
  const say = (concept: number, weight: number, hit: ConceptHit) => {
    const known = meanings.get(concept);
    if (!known || known.weight < weight) meanings.set(concept, { weight, hit });
  };
  for (const hit of matchConcepts(words, language)) {
    say(hit.concept, hit.weight, hit);
    for (const { concept, weight } of implied[hit.concept] ?? []) {
      say(concept, hit.weight * weight * WEIGHTS.ticketImplied, hit);
    }
  }
  return meanings;
}
