// Mistyped words: one slip away from a word that is known. Strict on purpose, for "boat" is no mistyped "coat".

// Shorter words have too many neighbours that are words of their own.
const SHORTEST = 5;
// Any other letter in place of one is believed in long words alone.
const SUBSTITUTED = 8;

const buckets = new WeakMap<ReadonlyMap<string, number>, Map<string, string[]>>();

/** The known stem that `stem` is a slip of, with its number; null if there is none. */
export function nearWord(known: ReadonlyMap<string, number>, stem: string): { word: string; number: number } | null {
  if (stem.length < SHORTEST) return null;
  const filed = bucketsOf(known);
  for (const length of [stem.length, stem.length + 1, stem.length - 1]) {
    for (const other of filed.get(`${stem[0]}${length}`) ?? []) {
      if (isSlip(stem, other)) return { word: other, number: known.get(other) ?? 0 };
    }
  }
  return null;
}

/** Known stems by first letter (people hardly ever mistype it) and length. */
function bucketsOf(known: ReadonlyMap<string, number>): Map<string, string[]> {
  let filed = buckets.get(known);
  if (!filed) {
    filed = new Map();
    for (const stem of known.keys()) {
      const key = `${stem[0]}${stem.length}`;
      const list = filed.get(key);
      if (list) list.push(stem);
      else filed.set(key, [stem]);
    }
    buckets.set(known, filed);
  }
  return filed;
}

function isSlip(typed: string, meant: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  if (typed.length === meant.length) {
    const swapped = typed[same] === meant[same + 1] && typed[same + 1] === meant[same];
    if (swapped && typed.slice(same + 2) === meant.slice(same + 2)) return true;
    return typed.length >= SUBSTITUTED && typed.slice(same + 1) === meant.slice(same + 1);
  }
  // One letter too few or too many; the last one may be an ending that the stemmer did not know.
  const [shorter, longer] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  return shorter.length >= SHORTEST && same < shorter.length && shorter.slice(same) === longer.slice(same + 1);
}
