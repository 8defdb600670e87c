// Counts of several browsers and weeks, made one.
import { type ActionCounts, emptyCounts, type WeekCounts } from './counts.ts';
import { addDurations } from './durations.ts';

/** One entry a week, oldest first. A name that is not just the id wins. */
export function sumWeeks(browsers: readonly (readonly WeekCounts[])[]): WeekCounts[] {
  const weeks = new Map<string, WeekCounts>();
  for (const { week, tickets, nothingFitted, actions } of browsers.flat()) {
    const known = weeks.get(week) ?? { week, tickets: 0, nothingFitted: 0, actions: [] };
    weeks.set(week, {
      week,
      tickets: known.tickets + tickets,
      nothingFitted: known.nothingFitted + nothingFitted,
      actions: sumActions([...known.actions, ...actions]),
    });
  }
  return [...weeks.values()].sort((a, b) => (a.week < b.week ? -1 : 1));
}

/** One entry an action, in the order in which each was met. */
export function sumActions(counts: readonly ActionCounts[]): ActionCounts[] {
  const byId = new Map<string, ActionCounts>();
  for (const one of counts) {
    const known = byId.get(one.id) ?? emptyCounts(one.id);
    byId.set(one.id, {
      id: one.id,
      name: known.name === known.id ? one.name : known.name,
      succeeded: known.succeeded + one.succeeded,
      failed: known.failed + one.failed,
      unknown: known.unknown + one.unknown,
      durations: addDurations(known.durations, one.durations),
      suggested: known.suggested + one.suggested,
      taken: known.taken + one.taken,
    });
  }
  return [...byId.values()];
}

export const runsOf = ({ succeeded, failed, unknown }: ActionCounts): number => succeeded + failed + unknown;

/** All actions of some weeks as one; `weeks` empty: nothing. */
export function totalOf(weeks: readonly WeekCounts[]): ActionCounts {
  const all = weeks.flatMap(({ actions }) => actions).map((counts) => ({ ...counts, id: '', name: '' }));
  return sumActions(all)[0] ?? emptyCounts('');
}

/** 0 to 1; null where nothing ran. */
export function successRate(counts: ActionCounts): number | null {
  const runs = runsOf(counts);
  return runs === 0 ? null : counts.succeeded / runs;
}
