// Shows words in the page: scrolls to them and highlights them. The page's own DOM is never changed: its scripts would notice, and it might be saved.
import type { findWords } from '#lib/ticket/find-words.ts';

const NAME = 'deskhand';
const STYLE = `::highlight(${NAME}) { background-color: #ffd54a; color: #1d1d1f; }`;

let styled = false;

const canHighlight = () => typeof Highlight !== 'undefined' && typeof CSS !== 'undefined' && 'highlights' in CSS;

function highlight(range: Range): void {
  if (!canHighlight()) {
    select(range);
    return;
  }
  try {
    if (!styled) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      styled = true;
    }
    CSS.highlights.set(NAME, new Highlight(range));
  } catch {
    // Firefox lets no content script adopt a style sheet.
    select(range);
  }
}

function select(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Takes the highlight away. */
export function unmark(): void {
  if (canHighlight()) CSS.highlights.delete(NAME);
}

/** The nearest element around that has a place on screen: folded text has none. */
function visible(element: Element | null): Element | null {
  let current = element;
  while (current && typeof current.checkVisibility === 'function' && !current.checkVisibility()) {
    current = current.parentElement;
  }
  return current;
}

/** Subjects are input fields in some helpdesks; their text can only be selected. */
function markInField(field: Element, words: string): boolean {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  const at = field.value.toLowerCase().indexOf(words.trim().toLowerCase());
  if (at < 0) return false;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  field.setSelectionRange(at, at + words.trim().length);
  return true;
}

/** Marks the first place of the words in the first of those elements that has them. */
export function markWords(elements: (Element | null)[], words: string, find: typeof findWords): boolean {
  unmark();
  for (const element of elements) {
    if (!element) continue;
    if (markInField(element, words)) return true;
    const place = find(element, words);
    if (!place) continue;
    const range = element.ownerDocument.createRange();
    range.setStart(place.startNode, place.startOffset);
    range.setEnd(place.endNode, place.endOffset);
    visible(place.startNode.parentElement)?.scrollIntoView({ block: 'center' });
    highlight(range);
    return true;
  }
  return false;
}
