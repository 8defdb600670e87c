// Which things of a list are selected. Pure: every change gives a new set.

export type Selection = ReadonlySet<string>;

export const NOTHING_SELECTED: Selection = new Set();

/**
 * One box was ticked or cleared. With `from` (Shift was held: the box that was pressed before), all between the two follow it.
 * @param shown the ids in the order of the list
 */
export function selectTo(
  selected: Selection,
  shown: readonly string[],
  id: string,
  on: boolean,
  from: string | null = null,
): Selection {
  const end = shown.indexOf(id);
  const start = from === null ? end : shown.indexOf(from);
  // what was pressed before may have been searched away since
  const between = start < 0 || end < 0 ? [id] : shown.slice(Math.min(start, end), Math.max(start, end) + 1);
  return withAll(selected, between, on);
}

/** The box in the head: all that is shown, and none that is not. */
export function selectShown(selected: Selection, shown: readonly string[], on: boolean): Selection {
  return withAll(selected, shown, on);
}

/** What the box in the head says. */
export function selectionState(selected: Selection, shown: readonly string[]): 'none' | 'some' | 'all' {
  const count = shown.reduce((sum, id) => sum + Number(selected.has(id)), 0);
  if (count === 0) return 'none';
  return count === shown.length ? 'all' : 'some';
}

/** Without what is gone meanwhile: a bar must never count or touch it. The same set when nothing is. */
export function keepExisting(selected: Selection, existing: readonly string[]): Selection {
  const there = new Set(existing);
  const kept = [...selected].filter((id) => there.has(id));
  return kept.length === selected.size ? selected : new Set(kept);
}

function withAll(selected: Selection, ids: readonly string[], on: boolean): Selection {
  const next = new Set(selected);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
