// Status views, search and filters over the list of actions.
import { METHODS } from '#lib/action/schema.ts';
import { SearchField } from '../parts/SearchField.tsx';
import { type ListView, STATUS_WORDS, type StatusFilter, sortBy } from './action-list.ts';
import { COLUMNS } from './columns.ts';

const FILTERS: StatusFilter[] = ['all', 'active', 'draft', 'inactive'];

interface ActionFiltersProps {
  view: ListView;
  counts: Record<StatusFilter, number>;
  connections: { id: string; name: string }[];
  shown: number;
  onView: (view: ListView) => void;
}

export function ActionFilters({ view, counts, connections, shown, onView }: ActionFiltersProps) {
  const method = METHODS.find((name) => name === view.method) ?? 'any';
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
        <SearchField label="Search actions" value={view.query} onInput={(query) => onView({ ...view, query })} />
        <select
          class="input"
          aria-label="Method"
          value={method}
          onChange={(event) => {
            const chosen = METHODS.find((name) => name === event.currentTarget.value);
            onView({ ...view, method: chosen ?? 'any' });
          }}
        >
          <option value="any">Any method</option>
          {METHODS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <select
          class="input"
          aria-label="Connection"
          value={view.connection}
          onChange={(event) => onView({ ...view, connection: event.currentTarget.value })}
        >
          <option value="any ">Any connection</option>
          {connections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="none ">No connection</option>
        </select>
        {/* where there is no room for the columns, whose heads sort otherwise */}
        <select
          class="input sort-choice"
          aria-label="Sort by"
          value={view.sort}
          onChange={(event) => {
            const chosen = COLUMNS.find(({ key }) => key === event.currentTarget.value);
            if (chosen && chosen.key !== view.sort) onView(sortBy(view, chosen.key));
          }}
        >
          {COLUMNS.map(({ key, title }) => (
            <option key={key} value={key}>
              By {title.toLowerCase()}
            </option>
          ))}
        </select>
        <output>
          {shown} of {counts.all} shown
        </output>
      </search>
    </>
  );
}
