// What was learnt of each action, for a person to read: how many tickets, and the words that speak most for it. Stems become words again
// where the lexicon or the action has one; a concept is said by its gloss.
import type { Learned, WordHistory } from './learned.ts';
import { isForm, isPair } from './learned.ts';
import { lexicon } from './lexicon/matcher.ts';
import { stemOf } from './stems.ts';
import { foldedWords } from './tokens.ts';

export interface LearnedSummary {
  actionId: string;
  /** Tickets on which it was run, and on which it was put aside; whole numbers. */
  run: number;
  dismissed: number;
  /** Strongest first, at most eight of each. */
  runWords: string[];
  dismissedWords: string[];
}

const MOST_WORDS = 8;

/** The action taught last is first. `texts`: names and descriptions by action id. */
export function learnedWords(learned: Learned, texts: ReadonlyMap<string, string>): LearnedSummary[] {
  const inActions = new Map<string, number>();
  for (const { run } of learned.actions) {
    for (const [term] of run.stems) inActions.set(term, (inActions.get(term) ?? 0) + 1);
  }
  const lexiconWords = readable(
    [...lexicon().concepts].flatMap(({ named, said }) => [named?.en ?? '', said?.en ?? '']),
  );
  return learned.actions.map(({ id, run, dismissed }) => {
    const own = readable([texts.get(id) ?? '']);
    const wordOf = (term: string) => own.get(term) ?? lexiconWords.get(term) ?? term;
    const words = (history: WordHistory) => telling(history, inActions).map(wordOf);
    return {
      actionId: id,
      run: Math.round(run.tickets),
      dismissed: Math.round(dismissed.tickets),
      runWords: words(run),
      dismissedWords: words(dismissed),
    };
  });
}

/** Single words: frequent here and rare with other actions. */
function telling({ stems, tickets }: WordHistory, inActions: ReadonlyMap<string, number>): string[] {
  return stems
    .filter(([term]) => !isForm(term) && !isPair(term) && !term.startsWith('='))
    .map(([term, count]) => ({ term, worth: count / tickets / (inActions.get(term) ?? 1) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_WORDS)
    .map(({ term }) => term);
}

/** The shortest word of each stem. */
function readable(texts: readonly string[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { folded } of texts.flatMap((text) => foldedWords(text))) {
    const stem = stemOf(folded, 'en');
    const known = words.get(stem);
    if (known === undefined || folded.length < known.length) words.set(stem, folded);
  }
  return words;
}
