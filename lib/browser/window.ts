// The browser window a page stands in, and the way to the options page.
import { browser } from 'wxt/browser';

/** The window this page belongs to: the side panel's own, or the one its tab is in. */
export async function currentWindowId(): Promise<number> {
  const window = await browser.windows.getCurrent();
  if (window.id === undefined) throw new Error('This page stands in no window.');
  return window.id;
}

/** Opens the options page in a tab; `hash` names the thing to show (`#/actions/…`). */
export function openOptions(hash = ''): void {
  const fragment = hash === '' || hash.startsWith('#') ? hash : `#${hash}`;
  void browser.tabs.create({ url: `${location.origin}/options.html${fragment}` });
}
