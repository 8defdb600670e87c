// The bar at the foot of the window while things are selected: how many, what can be done with them, and out of it again.
import type { ComponentChildren } from 'preact';
import type { ListSelection } from './use-selection.ts';

interface BulkBarProps {
  /** "Selected actions" */
  label: string;
  selection: ListSelection;
  children: ComponentChildren;
}

export function BulkBar({ label, selection, children }: BulkBarProps) {
  const { selected, hidden } = selection;
  return (
    <>
      <p class="unseen" role="status">
        {selected.size > 0 ? `${selected.size} selected` : ''}
      </p>
      {selected.size > 0 && (
        <section class="bulk" aria-label={label}>
          <p>
            <strong>{new Intl.NumberFormat().format(selected.size)} selected</strong>
            {hidden > 0 && <small> {hidden} of them not shown</small>}
          </p>
          <button class="button" data-kind="plain" data-size="s" type="button" onClick={selection.clear}>
            Clear
          </button>
          <div class="buttons">{children}</div>
        </section>
      )}
    </>
  );
}
