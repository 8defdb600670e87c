// Where the focus goes when a view changes: to the element marked `data-lands`, so that a screen reader starts there.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Moves the focus into `place` when it appears and whenever `view` changes. */
export function useLanding(place: RefObject<HTMLElement | null>, view: string): void {
  useEffect(() => land(place.current), [view]);
}

export function land(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[data-lands]')?.focus();
}
