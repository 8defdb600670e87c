// Which cards stay where they are when others come late: nothing may move under the pointer or from under the focus. Pure.
import type { Card } from '#lib/card.ts';

/** What the panel's list of suggestions can hold. */
const MOST = 4;

/**
 * The cards to show while those of before are being used. They stay as they are, each in its place; one that was put aside leaves, and what
 * takes its place comes below the others.
 * @param aside whether the agent put that card aside
 */
export function steadyCards(before: readonly Card[], now: readonly Card[], aside: (card: Card) => boolean): Card[] {
  if (before.length === 0) return now.filter((card) => !aside(card));
  const kept = before.filter((card) => !aside(card));
  const left = before.length - kept.length;
  const known = new Set(before.map(({ actionId }) => actionId));
  const others = now.filter((card) => !known.has(card.actionId) && !aside(card));
  return [...kept, ...others.slice(0, left)].slice(0, MOST);
}

/** What of the new cards is not shown yet, in a button's words; null: all of it is. */
export function waitingWords(shown: readonly Card[], now: readonly Card[]): string | null {
  if (saying(shown) === saying(now)) return null;
  const ids = new Set(shown.map(({ actionId }) => actionId));
  return now.some(({ actionId }) => !ids.has(actionId)) ? 'New suggestions' : 'Update suggestions';
}

function saying(cards: readonly Card[]): string {
  return JSON.stringify(cards);
}
