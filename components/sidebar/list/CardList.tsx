// A headed list of cards.
import type { ComponentChildren } from 'preact';
import type { Card } from '#lib/card.ts';
import { usePanel } from '../state/panel.ts';
import { taskKey } from '../state/task.ts';
import { runsAtOnce } from './facts.ts';
import { SuggestionCard } from './SuggestionCard.tsx';
import type { InUse } from './use-steady-cards.ts';

interface CardListProps {
  heading: string;
  cards: Card[];
  note: string;
  /** True: a change of the heading is read out (search). */
  live?: boolean;
  /** What has changed since and waits, because the cards are being used; null: nothing does. */
  waiting?: { label: string; show: () => void } | null;
  /** Tells whether the cards are being used, so that they stay as they are meanwhile. */
  use?: InUse;
  children?: ComponentChildren;
}

export function CardList({ heading, cards, note, live = false, waiting = null, use, children }: CardListProps) {
  const panel = usePanel();
  const runs = (card: Card) => runsAtOnce(card) && panel.tasks.get(card) === null;
  const first = cards.find(runs);
  return (
    <section class="section" {...use}>
      <div class="section__head" role={live ? 'status' : undefined}>
        <h2 tabIndex={-1} data-lands>
          {heading}
        </h2>
        {waiting === null ? (
          <span>{note}</span>
        ) : (
          <button class="link" type="button" onClick={waiting.show}>
            {waiting.label}
          </button>
        )}
      </div>
      {children}
      <div class="cards">
        {cards.map((card) => (
          <SuggestionCard key={taskKey(card)} card={card} takesKey={card === first} />
        ))}
      </div>
    </section>
  );
}
