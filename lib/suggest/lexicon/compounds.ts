// German compounds taken apart by what the lexicon knows: "Rechnungskopie" is "Rechnung" and "Kopie".

const SHORTEST = 4;
// One known part is enough if it is long: "Paketshopbetreiber" still speaks of a "Paketshop".
const TELLING = 6;
const LINKS = ['', 's', 'n', 'en', 'es', 'e'];

/** What `known` yields for the parts of a compound; nothing if it is none. */
export function compoundParts(word: string, known: (part: string) => number[]): number[] {
  if (word.length < 2 * SHORTEST) return [];
  let single: number[] = [];
  for (let cut = word.length - SHORTEST; cut >= SHORTEST; cut--) {
    const left = beginningOf(word.slice(0, cut), known);
    const right = known(word.slice(cut));
    if (left.length > 0 && right.length > 0) return [...new Set([...left, ...right])];
    if (single.length === 0 && left.length > 0 && cut >= TELLING) single = left;
    if (single.length === 0 && right.length > 0 && word.length - cut >= TELLING) single = right;
  }
  return single;
}

function beginningOf(part: string, known: (part: string) => number[]): number[] {
  for (const link of LINKS) {
    if (!part.endsWith(link) || part.length - link.length < SHORTEST) continue;
    const found = known(link === '' ? part : part.slice(0, -link.length));
    if (found.length > 0) return found;
  }
  return [];
}
