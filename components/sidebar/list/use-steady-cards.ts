// Keeps the suggestions where they are while the pointer is over them or the focus is in them; what came meanwhile waits behind a button.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '#lib/card.ts';
import { steadyCards, waitingWords } from './steady-cards.ts';

/** Spread on the element around the cards. */
export interface InUse {
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  onFocusIn: (event: FocusEvent) => void;
  onFocusOut: (event: FocusEvent) => void;
}

interface SteadyCards {
  cards: Card[];
  /** null: everything that is known is shown. */
  waiting: { label: string; show: () => void } | null;
  use: InUse;
}

/** @param now what fits this ticket @param ticketKey cards of another ticket are never kept @param aside put aside by the agent */
export function useSteadyCards(
  now: readonly Card[],
  ticketKey: string | null,
  aside: (card: Card) => boolean,
): SteadyCards {
  const [over, setOver] = useState(false);
  const [focused, setFocused] = useState(false);
  const [, redraw] = useState(0);
  const held = useRef<{ key: string | null; cards: readonly Card[] }>({ key: null, cards: [] });
  const place = useRef<EventTarget | null>(null);
  const fresh = now.filter((card) => !aside(card));
  const used = (over || focused) && held.current.key === ticketKey;
  const cards = used ? steadyCards(held.current.cards, fresh, aside) : fresh;
  held.current = { key: ticketKey, cards };

  useEffect(() => {
    // Nobody presses anything here while another window has the keyboard; the pointer is told of by itself.
    const blur = () => setFocused(false);
    const focus = () => setFocused(holdsFocus(place.current));
    window.addEventListener('blur', blur);
    window.addEventListener('focus', focus);
    return () => {
      window.removeEventListener('blur', blur);
      window.removeEventListener('focus', focus);
    };
  }, []);
  // An element that is removed takes the focus with it, and says so in no browser alike.
  useEffect(() => {
    if (focused && !holdsFocus(place.current)) setFocused(false);
  });
  // A list that went away is left by pointer and focus without a word.
  const gone = cards.length === 0;
  useEffect(() => {
    if (!gone) return;
    setOver(false);
    setFocused(false);
  }, [gone]);

  const label = used ? waitingWords(cards, fresh) : null;
  const show = () => {
    held.current = { key: ticketKey, cards: fresh };
    redraw((count) => count + 1);
  };
  return {
    cards,
    waiting: label === null ? null : { label, show },
    use: {
      onPointerEnter: () => setOver(true),
      onPointerLeave: () => setOver(false),
      onFocusIn: ({ currentTarget }) => {
        place.current = currentTarget;
        setFocused(holdsFocus(currentTarget));
      },
      onFocusOut: ({ currentTarget, relatedTarget }) => {
        const stays =
          relatedTarget instanceof Node && currentTarget instanceof Node && currentTarget.contains(relatedTarget);
        // A window that loses the keyboard takes the focus from nobody: `blur` tells of it.
        if (!stays) setFocused(false);
      },
    },
  };
}

/** The heading takes the focus by itself when a view opens: nobody presses anything there. */
function holdsFocus(place: EventTarget | null): boolean {
  const active = document.activeElement;
  return place instanceof Node && place.contains(active) && active?.closest('h2') === null;
}
