// Asking the browser for access to addresses and for signing in. Nothing here may wait before it asks: browsers only ask within a click.
import { browser } from 'wxt/browser';
import { originPattern } from './origin-pattern.ts';

/** What one press asks for. */
export interface Wanted {
  /** Exact, like `https://api.example.com`. */
  origins: readonly string[];
  /** True: also the window in which an agent signs in at a server's own page. */
  identity?: boolean;
}

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
 * Asks the person for all of it in one question, and for nothing that is granted already. Call it first thing in a click.
 * @returns whether all of it is granted now
 */
export async function requestAccess({ origins, identity = false }: Wanted): Promise<boolean> {
  try {
    const patterns = [...new Set(origins.map(originPattern))];
    if (patterns.length === 0 && !identity) return true;
    return await browser.permissions.request({
      ...(patterns.length > 0 ? { origins: patterns } : {}),
      ...(identity ? { permissions: ['identity'] } : {}),
    });
  } catch {
    // Outside a click, or an origin that the browser never grants.
    return false;
  }
}

/** The same for one origin. */
export function requestOrigin(origin: string): Promise<boolean> {
  return requestAccess({ origins: [origin] });
}

/**
 * Takes the grant of an origin back. It covers every port of the host.
 * @returns whether it is gone; a grant that an administrator's policy made stays
 */
export async function removeOrigin(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [originPattern(origin)] });
  } catch {
    return false;
  }
}

/** Hears of every grant that is made or taken back, wherever that was done. Returns what stops it. */
export function watchPermissions(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
