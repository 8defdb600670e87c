// Where words of a ticket stand in the page: text nodes are searched as a person reads them, across elements and folded white space. Pure.
import { pieces } from './plain-text.ts';

/** Offsets into text nodes, as a DOM Range wants them. */
export interface WordsPlace {
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

const isWordPart = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Letter by letter, and only where one stays one ("İ" would become two), so that places stay true. */
const fold = (text: string) =>
  text.replace(/./gs, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === 1 ? lower : letter;
  });

/** The first place of `words` in the element, whole words before parts of words; letter case and kinds of white space do not matter. */
export function findWords(element: Element, words: string): WordsPlace | null {
  const wanted = fold(words.trim().replace(/\s+/g, ' '));
  if (wanted === '') return null;
  let text = '';
  const places: { node: Text; offset: number }[] = [];
  let last: { node: Text; offset: number } | null = null;
  const add = (character: string, place: { node: Text; offset: number } | null) => {
    const isSpace = /\s/.test(character);
    if (isSpace && (text === '' || text.endsWith(' '))) return;
    if (!place) return;
    text += isSpace ? ' ' : fold(character);
    places.push(place);
  };
  for (const piece of pieces(element)) {
    if (piece.kind !== 'text') {
      add(' ', last);
      continue;
    }
    const data = piece.node.data;
    for (let offset = 0; offset < data.length; offset += 1) {
      last = { node: piece.node, offset };
      add(data.charAt(offset), last);
    }
  }
  let found = -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (found < 0) found = at;
    if (isWordPart(text[at - 1]) || isWordPart(text[at + wanted.length])) continue;
    found = at;
    break;
  }
  const start = places[found];
  const end = places[found + wanted.length - 1];
  if (!start || !end) return null;
  return { startNode: start.node, startOffset: start.offset, endNode: end.node, endOffset: end.offset + 1 };
}
