// Order in a list: inputs and outputs are moved by drag and by keyboard. Pure.

/** The list with the item at `from` standing at `to`. Places outside the list change nothing. */
export function moveItem<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, item);
}

/**
 * Where an item lands that is dropped at height `y`.
 * @param middles the vertical middle of every row, top to bottom
 * @returns the index it will have afterwards
 */
export function dropPlace(middles: readonly number[], y: number, from: number): number {
  const above = middles.filter((middle, index) => index !== from && middle < y).length;
  return Math.min(above, Math.max(0, middles.length - 1));
}
