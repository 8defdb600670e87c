// Leaves a text at a composer for the script in the page's own world (entrypoints/page-editor), which takes it away at once.
import type { PageEditor } from '#lib/ticket/adapter.ts';
import { HANDED_OVER, type HandedOver } from '#lib/ticket/handed-over.ts';

export function handOver(element: HTMLElement, editor: PageEditor, text: string): void {
  const handed: HandedOver = { editor, text };
  element.setAttribute(HANDED_OVER, JSON.stringify(handed));
}

/** Where the script in the page did not come by, its text must not stay in the page. */
export function takeBack(document: Document): void {
  for (const element of document.querySelectorAll(`[${HANDED_OVER}]`)) element.removeAttribute(HANDED_OVER);
}
