// The later clicks of a double click belong to what was under the pointer at the first. Only clicks are judged here, not what they do.

/** What a click can set off by itself. */
const PRESSED = 'button, a, summary';

/**
 * Stops clicks that a person meant for something else: views change in milliseconds, and the second click of a double click would confirm a
 * request that nobody has read yet, or cancel the run that the first one started. Keys (detail 0) and single clicks pass.
 * @returns a function that stops watching
 */
export function stopStrayClicks(page: Document): () => void {
  let first: Element | null = null;
  const judge = (event: MouseEvent) => {
    const pressed = (event.target as Element | null)?.closest(PRESSED) ?? null;
    if (event.detail <= 1) {
      first = pressed;
    } else if (pressed !== null && pressed !== first) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  // Capturing: before any control hears of it.
  page.addEventListener('click', judge, { capture: true });
  return () => page.removeEventListener('click', judge, { capture: true });
}
