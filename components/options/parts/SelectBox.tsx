// The box that selects one thing of a list, and the one in its head. Shift takes along everything since the last one.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListSelection } from './use-selection.ts';

export function SelectBox({ id, name, selection }: { id: string; name: string; selection: ListSelection }) {
  return (
    <label class="select">
      <input
        type="checkbox"
        aria-label={`Select ${name}`}
        checked={selection.selected.has(id)}
        onClick={(event) => selection.select(id, event.currentTarget.checked, event.shiftKey)}
      />
    </label>
  );
}

/** Selects what is shown, all of it, also where only a part is drawn. */
export function SelectAllBox({ shown, selection }: { shown: number; selection: ListSelection }) {
  const box = useRef<HTMLInputElement>(null);
  const { state } = selection;
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <label class="select">
      <input
        ref={box}
        type="checkbox"
        aria-label={`Select all ${shown} shown`}
        checked={state === 'all'}
        disabled={shown === 0}
        onClick={() => selection.selectShown(state !== 'all')}
      />
    </label>
  );
}
