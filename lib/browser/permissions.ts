// Asking the browser for access to an address. Nothing here may wait before it asks: browsers only ask within a click.
import { browser } from 'wxt/browser';
import { originPattern } from './origin-pattern.ts';

/** Whether the browser grants that exact origin now. */
export async function hasOrigin(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [originPattern(origin)] });
  } catch {
    // No origin that a permission could name.
    return false;
  }
}

/**
 * Asks the person for access to one origin. Call it first thing in a click.
 * @param origin exact, like `https://api.example.com`
 * @returns whether access is granted now
 */
export async function requestOrigin(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [originPattern(origin)] });
  } catch {
    // Outside a click, or an origin that the browser never grants.
    return false;
  }
}
