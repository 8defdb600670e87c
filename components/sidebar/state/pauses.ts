// Which origins get no requests for now, as cards and refusals tell it, and the one clock that asks again when a pause is over.
import { signal } from '@preact/signals';
import type { Card } from '#lib/card.ts';

export type Paused = NonNullable<Card['paused']>;

/** A pause that the background counts anew must not make the panel ask without end, in ms. */
const LEAST_WAIT = 1_000;
/** The longest that a timer of a browser waits is 24 days; no pause is longer than an hour. */
const MOST_WAIT = 60 * 60_000;

/** @param over a pause has ended, as far as this page's clock tells */
export function createPauses(over: () => void) {
  const known = signal<ReadonlyMap<string, Paused>>(new Map());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (next: Map<string, Paused>) => {
    known.value = next;
    clearTimeout(timer);
    const first = Math.min(...[...next.values()].map(({ until }) => until));
    if (!Number.isFinite(first)) return;
    timer = setTimeout(ended, Math.min(Math.max(first - Date.now(), LEAST_WAIT), MOST_WAIT));
  };
  const ended = () => {
    keep(new Map([...known.peek()].filter(([, { until }]) => until > Date.now())));
    over();
  };

  return {
    known,
    /** What cards say of their origins is the newest there is to know. */
    learn(cards: readonly Card[]): void {
      if (cards.length === 0) return;
      const next = new Map(known.peek());
      for (const { origin, paused } of cards) {
        if (paused === null) next.delete(origin);
        else next.set(origin, paused);
      }
      if (next.size > 0 || known.peek().size > 0) keep(next);
    },
    /** A run was refused: the card that it came from did not know yet. */
    refused(origin: string, until: number): void {
      const reason = known.peek().get(origin)?.reason ?? 'failing';
      keep(new Map(known.peek()).set(origin, { until, reason }));
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}

export type Pauses = ReturnType<typeof createPauses>;
