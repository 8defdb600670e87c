// Which input, output or parameter of one revision is which of another: by name, then as a rename; and which of them moved. Pure.
import { diffArrays } from 'diff';

export interface Match<T> {
  before: T;
  after: T;
  /**
   * After which one of those that both lists hold it stood and stands (as the later list says it; null: it was or is the first of them),
   * where it has to be moved for the one order to become the other. What only followed another to its new place has not moved.
   */
  moved: { from: T | null; to: T | null } | null;
}

export interface Matching<T> {
  /** In the later list's order. */
  matches: Match<T>[];
  removed: T[];
  added: T[];
}

/**
 * Things of the same name belong together; a name that stands twice is paired in order. What is left over on both sides is a rename where
 * `renamed` says so.
 * @param nameOf what tells a thing from the others; `''` names nothing
 * @param renamed whether the later one is plainly the earlier one under another name; `samePlace`: both stand at the same place
 */
export function matchByName<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (thing: T) => string,
  renamed: (before: T, after: T, samePlace: boolean) => boolean,
): Matching<T> {
  const open = new Map(after.entries());
  const left = new Map(before.entries());
  const pairs: Pair<T>[] = [];
  const pair = (fits: (from: number, to: number, one: T, other: T) => boolean) => {
    for (const [from, one] of left) {
      const found = [...open].find(([to, other]) => fits(from, to, one, other));
      if (!found) continue;
      const [to, other] = found;
      pairs.push({ before: one, after: other, from, to });
      left.delete(from);
      open.delete(to);
    }
  };
  pair((_from, _to, one, other) => nameOf(one) !== '' && nameOf(one) === nameOf(other));
  pair((from, to, one, other) => renamed(one, other, from === to));
  return { matches: ordered(pairs), removed: [...left.values()], added: [...open.values()] };
}

interface Pair<T> {
  before: T;
  after: T;
  /** Places in their lists. */
  from: number;
  to: number;
}

function ordered<T>(pairs: readonly Pair<T>[]): Match<T>[] {
  const earlier = [...pairs].sort((a, b) => a.from - b.from);
  const later = [...pairs].sort((a, b) => a.to - b.to);
  // the fewest whose move makes one order out of the other
  const moved = new Set(diffArrays(earlier, later).flatMap(({ added, value }) => (added ? value : [])));
  return later.map((pair, place) => {
    const from = earlier[earlier.indexOf(pair) - 1];
    const to = later[place - 1];
    const { before, after } = pair;
    if (!moved.has(pair) || from === to) return { before, after, moved: null };
    return { before, after, moved: { from: from?.after ?? null, to: to?.after ?? null } };
  });
}
