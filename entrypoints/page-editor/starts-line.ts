// Does a text that is put at the caret begin a line, or would it be glued to what is there?

/** True in an empty editor and behind a line break. */
export function startsLine(element: HTMLElement, atCaret: boolean): boolean {
  const { ownerDocument } = element;
  const { focusNode, focusOffset = 0 } = ownerDocument.getSelection() ?? {};
  const before = ownerDocument.createRange();
  before.selectNodeContents(element);
  if (atCaret && focusNode && element.contains(focusNode)) before.setEnd(focusNode, focusOffset);
  let last: Node = before.cloneContents();
  while (last.lastChild) last = last.lastChild;
  return (
    !(last instanceof Text || last.nodeType === Node.TEXT_NODE) ||
    /(?:^|\n)[\s\u200b\ufeff]*$/.test(last.textContent ?? '')
  );
}
