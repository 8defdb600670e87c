// Where the keyboard is after something went away from under it.

export const PAGE_TITLE_ID = 'page-title';

export function focusTitle(): void {
  document.getElementById(PAGE_TITLE_ID)?.focus();
}

/** A pressed button may vanish with its row; the next Tab must not start at the top of the window. What is being read stays in view. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    document.getElementById(PAGE_TITLE_ID)?.focus({ preventScroll: true });
  });
}
