// How a ticket's words led to an action, step by step, where they are not the action's own. Pure.
import type { Reason } from '#lib/suggest/suggestion.ts';

export interface ReasonPath {
  /** What the words mean, in the lexicon's words ("delivery did not come"); null when they met as they stand. */
  means: string | null;
  /** The action's own words that this led to; null when the step before says the same. */
  leads: string | null;
  /** True: those are a line that its author wrote down as what customers say. */
  line: boolean;
}

export function reasonPath({ text, matched, field, concept }: Reason): ReasonPath {
  const line = field === 'phrases';
  const says = (other: string) => folded(other) === folded(matched);
  const leads = matched === '' || says(text) || (concept !== null && says(concept)) ? null : matched;
  return { means: concept === null || folded(concept) === folded(text) ? null : concept, leads, line };
}

/** `“never showed up” → delivery did not come → Track parcel`, for tools and titles. */
export function reasonText(reason: Reason): string {
  const { means, leads, line } = reasonPath(reason);
  const steps = [`“${reason.text}”`, means, leads === null ? null : line ? `“${leads}”` : leads];
  return steps.filter((step) => step !== null).join(' → ');
}

/** The line that holds the words a reason met; null when it met something else. @param phrases the action's lines */
export function lineOf({ field, matched }: Reason, phrases: readonly string[]): string | null {
  if (field !== 'phrases') return null;
  return phrases.find((line) => folded(line).includes(folded(matched))) ?? matched;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
