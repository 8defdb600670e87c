// The address that a server's sign-in page sends the agent back to. The browser reserves it for this extension: no site can stand there.
import { browser } from 'wxt/browser';

/**
 * What has to be registered at the server, such as `https://<extension id>.chromiumapp.org/`. The browser tells it once `identity` is
 * granted; before that it is put together as the browser does, so that it can be registered first.
 */
export async function redirectAddress(): Promise<string> {
  const { id } = browser.runtime;
  const identity = browser.identity as typeof browser.identity | undefined;
  if (identity) return identity.getRedirectURL();
  if (location.protocol !== 'moz-extension:') return `https://${id}.chromiumapp.org/`;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(id)));
  return `https://${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}.extensions.allizom.org/`;
}
