// The selection of one list while its page is open: boxes, Shift, the box in the head.
import { useMemo, useRef, useState } from 'preact/hooks';
import { keepExisting, NOTHING_SELECTED, type Selection, selectionState, selectShown, selectTo } from './selection.ts';

export interface ListSelection {
  selected: Selection;
  /** Of those that are shown. */
  state: 'none' | 'some' | 'all';
  /** How many of the selected ones the list does not show at the moment. */
  hidden: number;
  /** @param extend true: everything since the last one follows, as with Shift */
  select: (id: string, on: boolean, extend: boolean) => void;
  selectShown: (on: boolean) => void;
  clear: () => void;
}

/** @param all every id that there is; @param shown those in the list as it stands, in its order. Both must keep their identity between changes. */
export function useSelection(all: readonly string[], shown: readonly string[]): ListSelection {
  const [picked, setPicked] = useState<Selection>(NOTHING_SELECTED);
  const last = useRef<string | null>(null);
  const selected = useMemo(() => keepExisting(picked, all), [picked, all]);
  const hidden = useMemo(() => selected.size - shown.filter((id) => selected.has(id)).length, [selected, shown]);
  return {
    selected,
    state: useMemo(() => selectionState(selected, shown), [selected, shown]),
    hidden,
    select(id, on, extend) {
      setPicked(selectTo(selected, shown, id, on, extend ? last.current : null));
      last.current = id;
    },
    selectShown(on) {
      setPicked(selectShown(selected, shown, on));
      last.current = null;
    },
    clear() {
      setPicked(NOTHING_SELECTED);
      last.current = null;
    },
  };
}
