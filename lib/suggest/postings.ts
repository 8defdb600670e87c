// Postings in typed arrays: which actions a key (a stem, a concept) stands in, and how strongly. Small and quick at ten thousand actions.

export interface Postings<Key> {
  /** The row of a key; its entries are `places[starts[row]]` up to `places[starts[row + 1] - 1]`. */
  rows: ReadonlyMap<Key, number>;
  starts: Int32Array;
  /** Places of actions, rising. */
  places: Int32Array;
  weights: Float32Array;
  /** How telling each row's key is, 0 to 1, alike for a library of three actions and of ten thousand. */
  rarity: Float32Array;
}

// Actions that the library might hold as well: in a library of one action its words are still telling.
const IMAGINED = 20;

/** The postings of `actions`: for each action in order, what it holds and how strongly (above 0). */
export function buildPostings<Key>(actions: readonly ReadonlyMap<Key, number>[]): Postings<Key> {
  const rows = new Map<Key, number>();
  const lengths: number[] = [];
  for (const own of actions) {
    for (const key of own.keys()) {
      const row = rows.get(key);
      if (row === undefined) {
        rows.set(key, lengths.length);
        lengths.push(1);
      } else lengths[row] = (lengths[row] ?? 0) + 1;
    }
  }
  const starts = new Int32Array(lengths.length + 1);
  for (const [row, length] of lengths.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
  const next = starts.slice();
  const places = new Int32Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(places.length);
  for (const [place, own] of actions.entries()) {
    for (const [key, weight] of own) {
      const row = rows.get(key) ?? 0;
      const at = next[row] ?? 0;
      next[row] = at + 1;
      places[at] = place;
      weights[at] = weight;
    }
  }
  return { rows, starts, places, weights, rarity: rarities(starts, weights, actions.length) };
}

/** From counts of actions; one that holds a key at less than 1 counts so much less. */
function rarities(starts: Int32Array, weights: Float32Array, actions: number): Float32Array {
  const count = actions + IMAGINED;
  const rarity = new Float32Array(starts.length - 1);
  for (const row of rarity.keys()) {
    let holding = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) holding += Math.min(1, weights[at] ?? 0);
    const idf = Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
    rarity[row] = Math.min(1, idf / Math.log(1 + (count + 0.5) / 0.5));
  }
  return rarity;
}
