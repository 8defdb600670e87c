// Long work in parts, so that the worker answers others in between.

/** Of 10,000 actions each takes a few milliseconds. */
const PART = 200;

export function* inParts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += PART) yield items.slice(start, start + PART);
}

/** Once everything that waits has had its turn. Ends an open transaction. */
export const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));
