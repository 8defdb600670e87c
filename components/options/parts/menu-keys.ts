// Where a key leads inside a menu (ARIA Authoring Practices, "Menu and Menubar"). Pure.

/**
 * @param labels of the entries, in order
 * @param at the entry that has the focus
 * @returns the entry that gets it; null: the key means nothing here
 */
export function menuStep(key: string, labels: readonly string[], at: number): number | null {
  const last = labels.length - 1;
  switch (key) {
    case 'ArrowDown':
      return at >= last ? 0 : at + 1;
    case 'ArrowUp':
      return at <= 0 ? last : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
  }
  // a letter: the next entry that begins with it, from the top again after the last
  if ([...key].length !== 1 || key === ' ') return null;
  const order = labels.map((_, step) => (at + 1 + step) % labels.length);
  const letter = key.toLocaleLowerCase();
  return order.find((place) => labels[place]?.toLocaleLowerCase().startsWith(letter)) ?? null;
}
