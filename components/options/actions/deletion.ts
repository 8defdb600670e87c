// What deleting actions touches, and when it is worth a question although the trash can mend it. Pure.
import type { ActionRow } from './action-list.ts';

/** Those that agents work with: they would miss them at once, before anybody thinks of Undo. */
export function inUse(rows: readonly ActionRow[]): ActionRow[] {
  return rows.filter(({ action, runs }) => action.status === 'active' && runs > 0);
}

/** Those that stay behind and name one of these as their check: agents could not find out any more what became of a run of theirs. */
export function checkedBy(going: readonly ActionRow[], all: readonly ActionRow[]): ActionRow[] {
  const ids = new Set(going.map(({ action }) => action.id));
  return all.filter(({ action }) => action.checkId !== null && ids.has(action.checkId) && !ids.has(action.id));
}

/** "540 runs in the last 30 days" */
export function runsText(runs: number, locale?: string): string {
  return runs === 1
    ? '1 run in the last 30 days'
    : `${new Intl.NumberFormat(locale).format(runs)} runs in the last 30 days`;
}
