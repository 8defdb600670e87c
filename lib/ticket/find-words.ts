// Where words of a ticket stand in the page: text nodes are searched as a person reads them, across elements and folded white space. Pure.
import { pieces } from './plain-text.ts';

/** Offsets into text nodes, as a DOM Range wants them. */
export interface WordsPlace {
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

/** A text node and where it begins in the text of its element. */
interface Stretch {
  node: Text;
  start: number;
}

const WORD_PART = /[\p{L}\p{N}]/u;

/** The first place of `words` in the element, whole words before parts of words; letter case and kinds of white space do not matter. */
export function findWords(element: Element, words: string): WordsPlace | null {
  const { text, stretches } = textOf(element);
  const found = firstPlace(text, words.trim());
  if (!found) return null;
  const [first, last] = [stretchAt(stretches, found.start), stretchAt(stretches, found.end - 1)];
  if (!first || !last) return null;
  return {
    startNode: first.node,
    startOffset: found.start - first.start,
    endNode: last.node,
    endOffset: found.end - last.start,
  };
}

/** As it stands in the page, with a line end for every break: pages of megabytes are searched, so nothing is done letter by letter. */
function textOf(element: Element): { text: string; stretches: Stretch[] } {
  const [parts, stretches]: [string[], Stretch[]] = [[], []];
  let length = 0;
  for (const piece of pieces(element)) {
    const part = piece.kind === 'text' ? piece.node.data : '\n';
    if (piece.kind === 'text') stretches.push({ node: piece.node, start: length });
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), stretches };
}

function firstPlace(text: string, words: string): { start: number; end: number } | null {
  if (words === '') return null;
  const wanted = words.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(wanted.join('\\s+'), 'giu');
  const isWordPart = (character: string) => WORD_PART.test(character);
  let part: { start: number; end: number } | null = null;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (!isWordPart(text.charAt(place.start - 1)) && !isWordPart(text.charAt(place.end))) return place;
    part ??= place;
    // From inside a character the search would go back to its beginning.
    pattern.lastIndex = place.start + String.fromCodePoint(text.codePointAt(place.start) ?? 0).length;
  }
  return part;
}

/** The last one that begins at or before that place. */
function stretchAt(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return stretches[low];
}
