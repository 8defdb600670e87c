// The run id of each card that can be run with one key: made when the card is shown, the same for every press, new after its run. Pure.
import type { Card } from '#lib/card.ts';

/** @param makeId a new UUID */
export function createRunIds(makeId: () => string) {
  const ids = new Map<string, string>();
  // A card filled with other values is another decision.
  const keyOf = (card: Card) =>
    JSON.stringify([card.ticketKey, card.actionId, card.revision, card.inputs.map((input) => input.value)]);
  return {
    of(card: Card): string {
      const key = keyOf(card);
      const id = ids.get(key) ?? makeId();
      ids.set(key, id);
      return id;
    },
    settled(runId: string): void {
      for (const [key, id] of ids) if (id === runId) ids.delete(key);
    },
  };
}

export type RunIds = ReturnType<typeof createRunIds>;
