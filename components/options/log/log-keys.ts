// Where a key leads in the list of the log. Pure.

/** Rows that Page Down and Page Up go over. */
export const PAGE_ROWS = 10;

/** @returns the row that gets the focus, which may lie beyond the last one that is loaded; null: the key means nothing here */
export function rowStep(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return at + PAGE_ROWS;
    case 'PageUp':
      return Math.max(at - PAGE_ROWS, 0);
    case 'Home':
      return 0;
    case 'End':
      return Math.max(count - 1, 0);
  }
  return null;
}
