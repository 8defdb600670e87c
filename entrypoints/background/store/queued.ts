// Writes that nobody waits for one by one.
import { inParts } from '../turns.ts';

/** The transaction fails with the write, and whoever waits for the transaction hears of it: the write's own rejection would go unheard. */
export function queued(write: Promise<unknown>): void {
  write.catch(() => undefined);
}

/** Writes one after the other; every few hundred it waits for one, so that the worker answers others while a large change is written. */
export async function putAll<Item>(items: readonly Item[], put: (item: Item) => Promise<unknown>): Promise<void> {
  for (const part of inParts(items)) {
    let last: Promise<unknown> | null = null;
    for (const item of part) {
      last = put(item);
      queued(last);
    }
    await last;
  }
}
