// What the browser has granted, remembered between its own notices. For showing only: before a send the browser itself is asked.
import type { BrowserPort } from './browser-port.ts';

export interface Access {
  has(origin: string): Promise<boolean>;
  /** The person or the browser changed a grant. */
  forget(): void;
}

export function createAccess(browser: BrowserPort): Access {
  const known = new Map<string, Promise<boolean>>();
  return {
    has(origin) {
      const asked = known.get(origin) ?? browser.hasAccess(origin);
      known.set(origin, asked);
      asked.catch(() => known.delete(origin));
      return asked;
    },
    forget: () => known.clear(),
  };
}
