// The panel's search box: prefix-friendly, over names and descriptions. Another matter than ranking a ticket: every word typed must be found.
import { stemmer } from 'stemmer';
import type { ActionIndex, IndexedAction } from './action-index.ts';
import type { Suggestion } from './suggestion.ts';
import { foldWord, words } from './tokens.ts';

const MOST_RESULTS = 20;
const NAME_WORD = 4;
const NAME_PREFIX = 3;
const DESCRIPTION_WORD = 1.5;
const DESCRIPTION_PREFIX = 1;
const FIRST_WORD_BONUS = 1;

/** Actions in whose name or description every word of `query` begins a word; best first, at most 20. An empty query lists them by name. */
export function search(index: ActionIndex, query: string): Suggestion[] {
  const sought = [...words(query.slice(0, 200))].map(({ word }) => foldWord(word)).filter((word) => word !== '');
  if (sought.length === 0 && query.trim() !== '') return [];
  return index.actions
    .map((action) => ({ action, score: matchScore(action, sought) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.action.name.localeCompare(b.action.name))
    .slice(0, MOST_RESULTS)
    .map(({ action, score }) => ({ actionId: action.id, score, confidence: 1, reasons: [] }));
}

function matchScore(action: IndexedAction, sought: readonly string[]): number {
  let sum = 1;
  for (const [place, word] of sought.entries()) {
    const score = Math.max(
      wordScore(action.nameWords, word, NAME_WORD, NAME_PREFIX),
      wordScore(action.descriptionWords, word, DESCRIPTION_WORD, DESCRIPTION_PREFIX),
    );
    if (score === 0) return 0;
    sum += score + (action.nameWords[place]?.startsWith(word) ? FIRST_WORD_BONUS : 0);
  }
  return sum;
}

function wordScore(own: readonly string[], sought: string, whole: number, prefix: number): number {
  let score = 0;
  for (const word of own) {
    if (word === sought) return whole;
    if (word.startsWith(sought)) score = prefix;
    // "refunding" finds "Refund order", though it begins no word there.
    else if (score === 0 && sought.length > 3 && stemmer(word) === stemmer(sought)) score = prefix;
  }
  return score;
}
