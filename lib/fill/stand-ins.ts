// Inputs that stand in for another: "Only if no code is given". Where the other is filled they stay empty, and their value is offered.
import type { Input } from '../action/schema.ts';
import { foldWord, identifierWords, words } from '../suggest/tokens.ts';
import type { FilledInput } from './filled-input.ts';

const STANDS_IN =
  /\bonly (?:if|when|where) (?:there is |there['’]s |the (?:customer|requester|ticket) (?:gives|has|names|knows) |they (?:give|have) |we have )?no (\p{L}+(?: \p{L}+)?)\b/iu;

/** `filled`, in the order of `inputs`. */
export function withoutStandIns(inputs: readonly Input[], filled: readonly FilledInput[]): FilledInput[] {
  return filled.map((each, place) => {
    const noun = STANDS_IN.exec(inputs[place]?.description ?? '')?.[1];
    if (noun === undefined || each.value === null || !each.from) return each;
    const nouns = nounsOf(noun);
    const given = filled.some(
      (other, at) =>
        at !== place &&
        other.value !== null &&
        nounsOf(identifierWords(other.name)).some((word) => nouns.includes(word)),
    );
    if (!given) return each;
    const own = { value: each.value, from: each.from };
    return { ...each, value: null, from: null, candidates: [own, ...each.candidates] };
  });
}

function nounsOf(text: string): string[] {
  return [...words(text)]
    .map(({ word }) => foldWord(word))
    .filter((word) => !/^(is|are|was|given|the|other|such)$/.test(word));
}
