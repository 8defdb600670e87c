// Runs in the page's own world, put there on the agent's click: hands a text to the rich editor whose state only the page's scripts can reach, so
// that the helpdesk's undo and autosave see it. It sees nothing but that text, which goes into the page anyway, and sends nothing.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { HANDED_OVER, type HandedOver } from '#lib/ticket/handed-over.ts';
import { EDITORS, type PageWorld } from './editors.ts';
import { startsLine } from './starts-line.ts';

/** Editors in frames of the page's own origin, too (CKEditor 4, TinyMCE). */
function documents(): Document[] {
  const frames = [...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument);
  return [document, ...frames.filter((one) => one !== null)];
}

/** Has the agent's caret been left in it? It stays there while the agent is in the side panel. */
function isWrittenIn(element: HTMLElement): boolean {
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame ? document.activeElement === frame : element.contains(document.activeElement);
}

/** True when the editor has taken the text. */
function insertHandedOver(): boolean {
  for (const one of documents()) {
    const element = one.querySelector<HTMLElement>(`[${HANDED_OVER}]`);
    const handed = element?.getAttribute(HANDED_OVER);
    if (!element || !handed) continue;
    element.removeAttribute(HANDED_OVER);
    const { editor, text }: HandedOver = JSON.parse(handed);
    const before = element.textContent;
    try {
      const atCaret = isWrittenIn(element);
      const lines = startsLine(element, atCaret) ? text.split('\n') : ['', ...text.split('\n')];
      EDITORS[editor]({ page: window as unknown as PageWorld, element, lines, atCaret });
    } catch {
      // Another version of that editor: the content script types the text in.
      return false;
    }
    return element.textContent !== before;
  }
  return false;
}

export default defineUnlistedScript(() => insertHandedOver());
