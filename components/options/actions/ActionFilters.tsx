// Status views and the search over the list of actions. `/` goes to the search from anywhere on the page.
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { type ListView, STATUS_WORDS, type StatusFilter } from './action-list.ts';

const FILTERS: StatusFilter[] = ['all', 'active', 'draft', 'inactive'];

interface ActionFiltersProps {
  view: ListView;
  counts: Record<StatusFilter, number>;
  shown: number;
  onView: (view: ListView) => void;
}

export function ActionFilters({ view, counts, shown, onView }: ActionFiltersProps) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <fieldset class="tabs" aria-label="Status">
        {FILTERS.map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={view.status === status}
            onClick={() => onView({ ...view, status })}
          >
            {status === 'all' ? 'All' : STATUS_WORDS[status]} <span>{counts[status]}</span>
          </button>
        ))}
      </fieldset>
      <search class="filters">
        <div class="search">
          <Icon name="search" />
          <input
            class="input"
            type="search"
            ref={search}
            aria-label="Search actions"
            placeholder="Search name or description"
            value={view.query}
            onInput={(event) => onView({ ...view, query: event.currentTarget.value })}
          />
          <span class="key" aria-hidden="true">
            /
          </span>
        </div>
        <output>
          {shown} of {counts.all} shown
        </output>
      </search>
    </>
  );
}
