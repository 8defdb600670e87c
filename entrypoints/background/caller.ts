// Who sent a message, judged by what the browser says of the sender and never by the message.
import type { Caller } from '#lib/messages.ts';
import type { Sender } from './browser-port.ts';
import { webOrigin } from './views/page-state.ts';

const PAGES: Readonly<Record<string, Caller>> = { '/sidepanel.html': 'panel', '/options.html': 'options' };

/** The sender's origin; browsers that do not name it tell the URL. */
export function originOf(sender: Sender): string | null {
  if (sender.origin) return sender.origin;
  return sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : null;
}

/**
 * The caller behind a sender, or null when it is none of ours.
 * @param own the extension's id and origin
 * @param isSite is this exact origin a site that a person allowed?
 */
export async function callerOf(
  sender: Sender,
  own: { extensionId: string; extensionOrigin: string },
  isSite: (origin: string) => Promise<boolean>,
): Promise<Caller | null> {
  // Another extension that guesses our message names.
  if (sender.id !== own.extensionId) return null;
  // A frame inside a helpdesk page may be an advertisement or an attachment; a prerendered page is not what the agent sees.
  if (sender.tab && sender.frameId !== 0) return null;
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return null;
  const url = sender.url && URL.canParse(sender.url) ? new URL(sender.url) : null;
  if (!url) return null;
  // `new URL('moz-extension://…').origin` is "null" outside Firefox: the two parts are compared instead.
  const pageOrigin = `${url.protocol}//${url.host}`;
  if (pageOrigin === own.extensionOrigin) {
    if (sender.origin !== undefined && sender.origin !== own.extensionOrigin) return null;
    return Object.hasOwn(PAGES, url.pathname) ? (PAGES[url.pathname] ?? null) : null;
  }
  // A content script speaks from its page; a page we did not allow has none of ours, so whoever speaks from there posed as one.
  const origin = originOf(sender);
  if (!sender.tab || origin === null || webOrigin(origin) !== origin || url.origin !== origin) return null;
  return (await isSite(origin)) ? 'content' : null;
}
