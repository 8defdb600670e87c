// Where a reader's script and the content script meet: both run in the extension's own world of the page, which the page cannot reach.
import type { Adapter } from '#lib/ticket/adapter.ts';
import type { findWords } from '#lib/ticket/find-words.ts';
import type { fitSnapshot } from '#lib/ticket/snapshot.ts';

/** A helpdesk's adapter, and what only pages with a ticket need: the content script itself stays small. */
export interface Reader extends Adapter {
  findWords: typeof findWords;
  fitSnapshot: typeof fitSnapshot;
}

// A symbol: an element with a name of ours could otherwise stand in the global's place.
const SHELF = Symbol.for('deskhand.readers');

type World = typeof globalThis & { [SHELF]?: Map<string, Reader> };

/** The readers whose scripts have run in this page, by helpdesk id. */
export function readers(): Map<string, Reader> {
  const world: World = globalThis;
  world[SHELF] ??= new Map();
  return world[SHELF];
}
