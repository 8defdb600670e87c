// What is not kept for ever goes once a day: old runs and events (settings), and the trash of a month ago.
import type { Deps } from './deps.ts';
import { pruneLog } from './store/log-erase.ts';
import { eraseSuggested } from './store/suggested.ts';
import { purgeTrash } from './store/trash.ts';

export const PRUNE_ALARM = 'prune';
const DAY = 86_400_000;

/** At the browser's start, and by an alarm a day after the last time. */
export async function pruneOld(deps: Deps): Promise<void> {
  // First: a worker that dies on the way must be woken again.
  await deps.browser.wakeAt(PRUNE_ALARM, deps.now() + DAY);
  const settings = await deps.settings.read();
  await pruneLog(deps.database, settings, deps.now());
  await eraseSuggested(deps.database, deps.now() - settings.logDays * DAY);
  await deps.changeDefinition(() => purgeTrash(deps.database, deps.now()));
}
