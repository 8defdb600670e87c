// Which lines are proposed for an action: those of its tickets first, because nobody else knows them. Pure.
import { samePhrase } from '#lib/action/phrases.ts';
import { proposePhrases } from '#lib/suggest/propose-phrases.ts';

export interface Proposal {
  text: string;
  from: 'lexicon' | 'tickets';
}

/** @param known lines that the action has @param learnt what this browser's tickets say, strongest first */
export function proposalsFor(
  action: { name: string; description: string },
  known: readonly string[],
  learnt: readonly string[],
): Proposal[] {
  const unknown = learnt.filter((text) => !known.some((line) => samePhrase(line, text)));
  const own: Proposal[] = unknown.map((text) => ({ text, from: 'tickets' }));
  const lexicon: Proposal[] = proposePhrases(action, [...known, ...unknown]).map((text) => ({
    text,
    from: 'lexicon',
  }));
  return [...own, ...lexicon];
}
