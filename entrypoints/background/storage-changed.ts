// What follows when the storage becomes sound, or stops being it: the pictures in memory, the pages, the readers on allowed sites.
import type { StorageStatus } from '#lib/messages.ts';
import type { Deps } from './deps.ts';
import { report } from './report.ts';
import { readAllOpenTabs } from './sites.ts';

/** Called by the health check, whoever asked for it. Never waits: the check's own answer must not hang on a page. */
export function storageChanged(deps: Deps, status: StorageStatus): void {
  for (const cached of [deps.library, deps.helpdesks, deps.sites, deps.settings, deps.learned, deps.shapes, deps.salt])
    cached.forget();
  deps.views.tell({ name: 'storage.changed', status });
  if (status.state !== 'ready') return;
  deps.views.tell({ name: 'definitions.changed' });
  deps.views.changed();
  // The start left these undone.
  deps
    .syncReaders()
    .then(() => readAllOpenTabs(deps))
    .catch((error: unknown) => report('readers after recovery', error));
}
