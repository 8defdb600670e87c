// Words of a ticket that no action has, brought to one that some action has: mistyped, or a compound's first part.
import { nearWord } from './lexicon/typos.ts';

// "rechnungskopi" begins with "rechnung"; shorter beginnings are chance.
const SHORTEST_BEGINNING = 6;
const MOST_KEPT = 20_000;

const kept = new WeakMap<ReadonlyMap<string, number>, Map<string, string>>();

/** `stem`, or the stem among `rows` (stems of actions) that it stands for. */
export function nearStem(rows: ReadonlyMap<string, number>, stem: string): string {
  if (rows.has(stem)) return stem;
  let known = kept.get(rows);
  if (!known) {
    known = new Map();
    kept.set(rows, known);
  }
  let near = known.get(stem);
  if (near === undefined) {
    near = find(rows, stem);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(stem, near);
  }
  return near;
}

function find(rows: ReadonlyMap<string, number>, stem: string): string {
  for (let length = stem.length - 3; length >= SHORTEST_BEGINNING; length--) {
    const beginning = stem.slice(0, length);
    if (rows.has(beginning)) return beginning;
  }
  return nearWord(rows, stem)?.word ?? stem;
}
