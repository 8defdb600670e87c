// Moving through the cards with the arrow keys.

const cards = (place: HTMLElement) => [...place.querySelectorAll<HTMLElement>('[data-open]')];

export function focusFirst(place: HTMLElement | null): void {
  if (place !== null) cards(place)[0]?.focus();
}

/** Before a control of a card goes away: the focus moves to the card itself. */
export function focusCard(inside: HTMLElement): void {
  inside.closest('.card')?.querySelector<HTMLElement>('[data-open]')?.focus();
}

/** Before a card goes away: the focus moves to its neighbour, or to the list's heading when it was the last. */
export function focusBeside(inside: HTMLElement): void {
  const card = inside.closest('.card');
  const beside = card?.nextElementSibling ?? card?.previousElementSibling;
  const target = beside?.querySelector<HTMLElement>('[data-open]');
  (target ?? card?.closest('.section')?.querySelector<HTMLElement>('[data-lands]'))?.focus();
}

/** Up, down, Home and End between the cards; up from the first goes back to the search. True when the key was used. */
export function stepFocus(place: HTMLElement | null, event: KeyboardEvent, box: HTMLElement | null): boolean {
  if (place === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  // Where the key was pressed, not what has the focus now: the search box may have moved it already.
  const from = event.target instanceof Element ? event.target : null;
  const card = from?.closest('.card');
  // Inside a result, arrows scroll and choose as everywhere.
  if (card == null || from?.closest('.card__result') !== null) return false;
  const all = cards(place);
  const at = all.findIndex((open) => card.contains(open));
  const next = { ArrowDown: all[at + 1], ArrowUp: all[at - 1] ?? box, Home: all[0], End: all.at(-1) }[event.key];
  if (next == null) return false;
  next.focus();
  return true;
}
