// Which deleted actions the trash shows and in what order. Pure.
import { TRASH_KEPT } from '#lib/action/trash.ts';
import type { TrashedAction } from '#lib/messages.ts';
import { fold } from '../parts/fold.ts';

export type TrashSort = 'name' | 'deletedAt';

export interface TrashView {
  query: string;
  sort: TrashSort;
  descending: boolean;
}

/** What was deleted last is what somebody comes here for. */
export const FIRST_TRASH_VIEW: TrashView = { query: '', sort: 'deletedAt', descending: true };

const DAY = 24 * 60 * 60_000;

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Every word of the query must stand in the name; case and accents do not matter. */
export function arrangeTrash(trashed: readonly TrashedAction[], view: TrashView): TrashedAction[] {
  const wanted = fold(view.query).split(/\s+/).filter(Boolean);
  const turn = view.descending ? -1 : 1;
  return trashed
    .filter(({ name }) => wanted.every((word) => fold(name).includes(word)))
    .sort((a, b) => {
      const byName = words.compare(a.name, b.name);
      return view.sort === 'name' ? turn * byName : turn * (a.deletedAt - b.deletedAt) || byName;
    });
}

export function sortTrashBy(view: TrashView, sort: TrashSort): TrashView {
  return { ...view, sort, descending: view.sort === sort ? !view.descending : sort === 'deletedAt' };
}

/** When it goes for good, ms since 1970. */
export function goneAt({ deletedAt }: TrashedAction): number {
  return deletedAt + TRASH_KEPT;
}

/** "in 30 days", "within a day". */
export function timeLeft(trashed: TrashedAction, now: number, locale?: string): string {
  const days = Math.ceil((goneAt(trashed) - now) / DAY);
  if (days <= 1) return 'within a day';
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(days, 'day');
}
