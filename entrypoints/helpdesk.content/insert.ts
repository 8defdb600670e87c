// Puts text into an open composer the way typing does: the page's undo, its drafts and its own listeners see it. Sends nothing.

const isField = (element: HTMLElement): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** Behind what is selected, never in its place: the agent's own words stay. */
function caretToEnd(element: HTMLElement): void {
  if (isField(element)) {
    element.setSelectionRange(element.selectionEnd, element.selectionEnd);
    return;
  }
  const selection = element.ownerDocument.getSelection();
  if (!selection?.focusNode || !element.contains(selection.focusNode)) selection?.selectAllChildren(element);
  selection?.collapseToEnd();
}

/** Does the caret stand right behind text, so that more would be glued to it? */
function followsText(element: HTMLElement): boolean {
  if (isField(element)) {
    const at = element.selectionEnd ?? 0;
    return at > 0 && element.value[at - 1] !== '\n';
  }
  const { focusNode, focusOffset } = element.ownerDocument.getSelection() ?? {};
  if (!focusNode || focusOffset === undefined || !element.contains(focusNode)) return false;
  const before = element.ownerDocument.createRange();
  before.selectNodeContents(element);
  before.setEnd(focusNode, focusOffset);
  // What stands last before the caret: text, or else a line break or the empty line that has just begun.
  let last: Node = before.cloneContents();
  while (last.lastChild) last = last.lastChild;
  return last instanceof Text && last.data !== '' && !last.data.endsWith('\n');
}

const content = (element: HTMLElement) => (isField(element) ? element.value : element.innerHTML);

/** Puts the text on a line of its own. True when the composer has taken it. */
export async function insertText(element: HTMLElement, words: string): Promise<boolean> {
  const { ownerDocument } = element;
  element.focus();
  caretToEnd(element);
  const text = followsText(element) ? `\n${words}` : words;
  const before = content(element);
  const taken = () => content(element) !== before;
  // Marked as deprecated, and still the only way that keeps undo and that every editor listens to.
  if (typeof ownerDocument.execCommand === 'function') ownerDocument.execCommand('insertText', false, text);
  if (taken()) return true;
  if (isField(element)) {
    element.setRangeText(text, element.selectionEnd ?? 0, element.selectionEnd ?? 0, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
    return taken();
  }
  // Some editors take the text over and draw it a moment later.
  await new Promise((done) => setTimeout(done, 50));
  return taken();
}
