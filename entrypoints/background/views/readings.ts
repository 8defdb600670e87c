// The latest reading of each tab, in memory only: ticket text is never stored.
import type { PageReading } from '#lib/ticket/ticket.ts';

export interface Readings {
  /** What that tab shows, if it was read on that origin. */
  get(tabId: number, origin: string): PageReading | null;
  /** @returns false when it says what was known already: nobody need be told */
  hold(tabId: number, origin: string, reading: PageReading): boolean;
  forget(tabId: number): void;
  /** Counts what happened to a tab: an answer that was asked for at an earlier turn is late and must be dropped. */
  turn(tabId: number): number;
}

export function createReadings(): Readings {
  const held = new Map<number, { origin: string; reading: PageReading; text: string }>();
  const turns = new Map<number, number>();
  const advance = (tabId: number) => turns.set(tabId, (turns.get(tabId) ?? 0) + 1);
  return {
    get(tabId, origin) {
      const entry = held.get(tabId);
      return entry?.origin === origin ? entry.reading : null;
    },
    hold(tabId, origin, reading) {
      const text = JSON.stringify(reading);
      const known = held.get(tabId);
      advance(tabId);
      held.set(tabId, { origin, reading, text });
      return known?.origin !== origin || known.text !== text;
    },
    forget(tabId) {
      advance(tabId);
      held.delete(tabId);
    },
    turn: (tabId) => turns.get(tabId) ?? 0,
  };
}
