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

const content = (element: HTMLElement) => (isField(element) ? element.value : element.innerHTML);

/** True when the composer has taken the text. */
export async function insertText(element: HTMLElement, text: string): Promise<boolean> {
  const { ownerDocument } = element;
  element.focus();
  caretToEnd(element);
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
