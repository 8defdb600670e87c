// What was learnt from use, as it is kept and shared: counts of terms alone, never a ticket's text, who wrote it or which ticket it was.
// How it is gathered is said in learn.ts, what it is worth in evidence.ts.

export type Verdict = 'run' | 'dismissed';

/** Tickets of one verdict: how many, and in how many of them each term stood. */
export interface WordHistory {
  /** Not always whole: old habits fade. */
  tickets: number;
  /** A stem, "stem stem", "~word" as it was written or "=concept". Pairs and not an object: a stem can be "constructor" and must not meet an object's own names. */
  stems: [term: string, tickets: number][];
}

export interface LearnedAction {
  id: string;
  run: WordHistory;
  dismissed: WordHistory;
}

/** Plain JSON. The action taught last is first. */
export interface Learned {
  actions: LearnedAction[];
}

// Limits that keep the whole under about 3 MB of JSON at 12 characters a term.
export const MOST_ACTIONS = 800;
/** Terms that are kept of one verdict, each kind for itself: small words as they were written are frequent, and would crowd the others out. */
export const MOST_TERMS = { run: 180, dismissed: 60 } as const;
export const MOST_PAIRS = { run: 40, dismissed: 0 } as const;
export const MOST_FORMS = { run: 80, dismissed: 20 } as const;
// After this many tickets all counts are halved, so that old habits fade.
export const MOST_TICKETS = 64;

export function emptyLearned(): Learned {
  return { actions: [] };
}

/** Two words that follow each other: for proposing example phrases. */
export const isPair = (term: string): boolean => term.includes(' ');

/** A word as it was written, where that is not its stem: small words ("where", "not", "my") and endings tell one request from another. */
export const isForm = (term: string): boolean => term.startsWith('~');

/** `learned` without what was learnt of one action; null: without anything. */
export function forget(learned: Learned, actionId: string | null): Learned {
  return actionId === null ? emptyLearned() : { actions: learned.actions.filter(({ id }) => id !== actionId) };
}

/** As many of the terms, most frequent first, as are kept of a verdict. */
export function strongest(stems: readonly [string, number][], verdict: Verdict): [string, number][] {
  return [
    ...stems.filter(([term]) => !isForm(term) && !isPair(term)).slice(0, MOST_TERMS[verdict]),
    ...stems.filter(([term]) => isPair(term)).slice(0, MOST_PAIRS[verdict]),
    ...stems.filter(([term]) => isForm(term)).slice(0, MOST_FORMS[verdict]),
  ];
}
