// What follows every change of definitions: the copy beside the database, the picture in memory, the pages.
import type { Deps } from './deps.ts';

/** Call it after the change is committed. Never rejects: what is wrong with the storage is told to the pages. */
export async function definitionsChanged(deps: Deps): Promise<void> {
  deps.library.forget();
  deps.helpdesks.forget();
  deps.review.forget();
  deps.views.tell({ name: 'definitions.changed' });
  deps.views.changed();
  await deps.health.check();
}

/** What follows a change that only administrators see: a draft that appeared or went, an emptied trash. */
export function workChanged(deps: Deps): void {
  deps.views.tellOptions({ name: 'definitions.changed' });
}
