// Chatwoot's session: its pages keep it in a cookie of their own and send it as headers. It goes to the page's own server and nowhere else. Pure.
import type { Page } from '../adapter.ts';
import { textOf } from '../loose-json.ts';

const COOKIE = /(?:^|;\s*)cw_d_session_info=([^;]*)/;
const HEADERS = ['access-token', 'token-type', 'client', 'expiry', 'uid'];

function sessionOf({ document }: Page): unknown {
  try {
    return JSON.parse(decodeURIComponent(COOKIE.exec(document.cookie)?.[1] ?? ''));
  } catch {
    // Signed out, or a session that the server alone can read: it is sent with every request anyway.
    return undefined;
  }
}

/** The address that the agent signed in with, '' where only the server can read the session. */
export const userOf = (page: Page): string => textOf(sessionOf(page), 'uid');

/** The page whose requests carry the session that it has at this moment. */
export function signedIn(page: Page): Page {
  const session = sessionOf(page);
  const headers = Object.fromEntries(
    HEADERS.flatMap((name) => (textOf(session, name) ? [[name, textOf(session, name)]] : [])),
  );
  return {
    document: page.document,
    location: page.location,
    parseHtml: page.parseHtml,
    getPage: page.getPage,
    getJson: (path, options) => page.getJson(path, { ...options, headers }),
    send: (method, path, body) => page.send(method, path, body, headers),
  };
}
