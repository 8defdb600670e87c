// The state of a ticket that was read through an API, beside a page that draws it before or after: drawing what is known already is no change. Pure but for what it remembers.
import type { Page } from './adapter.ts';

interface Known {
  id: string;
  /** The number of the newest message; numbers grow. */
  newest: number;
  status: string;
}

/** The last ticket read of each page; gone with it. */
const known = new WeakMap<Document, Known>();

/** To be called when a ticket was read that is still the open one. */
export function rememberRead(page: Page, id: string, messageIds: string[], status: string): void {
  const numbers = messageIds.map(Number).filter((number) => !Number.isNaN(number));
  known.set(page.document, { id, newest: Math.max(0, ...numbers), status });
}

/**
 * Null until that ticket was read.
 * @param shown numbers of the messages that the page shows of this ticket, none while it shows another
 */
export function readState(page: Page, id: string | null, shown: number[], status = ''): string | null {
  const last = known.get(page.document);
  if (id === null || last?.id !== id) return null;
  return `${Math.max(last.newest, ...shown)} ${status || last.status}`;
}
