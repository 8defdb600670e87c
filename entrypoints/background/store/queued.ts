// Writes that nobody waits for one by one.

/** The transaction fails with the write, and whoever waits for the transaction hears of it: the write's own rejection would go unheard. */
export function queued(write: Promise<unknown>): void {
  write.catch(() => undefined);
}
