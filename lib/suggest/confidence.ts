// How likely an action is one that an expert would offer: a logistic of a few signs. None of them grows with the size of the library.
import type { ActionIndex } from './action-index.ts';
import { lexicon } from './lexicon/matcher.ts';
import type { ReadSentence, Scores } from './score.ts';

/** What a ticket says at all, whatever action it is held against. */
export interface Request {
  /** The heaviest weight of each concept that the ticket's own words say, by the concept's place. */
  said: ReadonlyMap<number, number>;
  /** It names something by number or address: an order, a parcel, an account. */
  names: boolean;
  /** The customer closed the matter, or a machine wrote. */
  settled: boolean;
}

// Fitted once on realistic tickets and public messages, each also with its right action taken out of the library, then rounded.
const WEIGHT = { score: 2.5, words: 3, pair: 2, explained: 1, aside: -3, names: 0.7, stated: 2 } as const;
const BIAS = -2.5;
const NAMED = 1.5;
const SETTLED = 0.05;
// What stands in the ticket fits its inputs, but no word of the ticket is its own.
const WORDLESS = 0.5;

const IDENTIFIER = /\d{4,}|[\w.+-]{1,64}@[\w-]{1,64}\.\w/;
const OWN_WEIGHT = 0.5;

export function requestOf(query: readonly ReadSentence[], settled: boolean): Request {
  const said = new Map<number, number>();
  let names = false;
  for (const { words, text, messageId, meanings, weight } of query) {
    for (const { hit } of meanings.values()) {
      said.set(hit.concept, Math.max(said.get(hit.concept) ?? 0, hit.weight * weight));
    }
    if (messageId === null || weight < OWN_WEIGHT) continue;
    names ||= IDENTIFIER.test(text.slice(words[0]?.start, words.at(-1)?.end));
  }
  return { said, names, settled };
}

/** An action in its place of the order. */
export interface Candidate {
  place: number;
  /** With what was learnt and what identifiers add. */
  score: number;
  /** What the ticket states of its inputs, -0.4 to 1.2; 0 where it asks for nothing. */
  stated: number;
  /** It is the plain look-up of what the ticket names. */
  isNamed: boolean;
}

/** 0 to 1. */
export function confidenceOf(index: ActionIndex, request: Request, scores: Scores, candidate: Candidate): number {
  const { score, words, pair, explained, aside, names, stated } = signsOf(index, request, scores, candidate);
  const sum =
    (candidate.isNamed ? NAMED : 0) +
    WEIGHT.score * score +
    WEIGHT.words * words +
    WEIGHT.pair * pair +
    WEIGHT.explained * explained +
    WEIGHT.aside * aside +
    WEIGHT.names * names +
    WEIGHT.stated * stated;
  const told = (scores.total[candidate.place] ?? 0) > 0 ? 1 : WORDLESS;
  return (request.settled ? SETTLED : told) / (1 + Math.exp(-sum - BIAS));
}

/** Each 0 to 1, but `stated`. */
function signsOf(
  index: ActionIndex,
  request: Request,
  scores: Scores,
  { place, score, stated }: Candidate,
): Record<keyof typeof WEIGHT, number> {
  const thing = half(scores.things[place] ?? 0, 0.5);
  const deed = half(scores.deeds[place] ?? 0, 0.5);
  return {
    score: half(score, 1),
    words: half(scores.words[place] ?? 0, 0.5),
    pair: Math.sqrt(thing * deed),
    explained: explainedBy(index, request, place),
    aside: asideOf(index, request),
    names: request.names ? 1 : 0,
    stated,
  };
}

/** 0 for nothing, 0.5 at `middle`, towards 1 for ever more. */
function half(value: number, middle: number): number {
  return value / (value + middle);
}

/** Which share of what the ticket says this action is about. */
function explainedBy(index: ActionIndex, request: Request, place: number): number {
  const { implied } = lexicon();
  const own = index.texts.concepts[place]?.weights;
  const { rows, rarity } = index.concepts;
  let all = 0;
  let met = 0;
  for (const [concept, weight] of request.said) {
    const row = rows.get(concept);
    const strength = weight * (row === undefined ? 0.8 : (rarity[row] ?? 0));
    let here = own?.get(concept) ?? 0;
    for (const step of implied[concept] ?? []) here = Math.max(here, step.weight * (own?.get(step.concept) ?? 0));
    all += strength;
    met += strength * here;
  }
  return all === 0 ? 0 : met / all;
}

/** How clearly the ticket is about something that no action is usually for, and none of this library is. */
function asideOf(index: ActionIndex, request: Request): number {
  const { concepts } = lexicon();
  let most = 0;
  for (const [concept, weight] of request.said) {
    if (concepts[concept]?.id.startsWith('aside-') && !index.concepts.rows.has(concept)) most = Math.max(most, weight);
  }
  return Math.min(1, most);
}
