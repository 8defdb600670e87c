// Which Deskhand this is, for files that leave it.
import { browser } from 'wxt/browser';

export function deskhandVersion(): string {
  return browser.runtime.getManifest().version;
}
