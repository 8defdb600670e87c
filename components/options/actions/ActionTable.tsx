// The table of actions: sorted by pressing a column's head, drawn in portions.
import { useState } from 'preact/hooks';
import { useNow } from '#components/shared/use-now.ts';
import { PageIcon } from '../parts/PageIcon.tsx';
import { SelectAllBox } from '../parts/SelectBox.tsx';
import type { ListSelection } from '../parts/use-selection.ts';
import { ActionRow } from './ActionRow.tsx';
import type { ListView, ActionRow as Row } from './action-list.ts';
import { sortBy } from './action-list.ts';
import { COLUMNS } from './columns.ts';
import { moveInRows } from './row-keys.ts';

/** Rows drawn at once: a library may hold 10,000, and drawing them all would hold up every key press in the search. */
const PORTION = 100;

interface ActionTableProps {
  rows: Row[];
  view: ListView;
  selection: ListSelection;
  onView: (view: ListView) => void;
  onDelete: (row: Row) => void;
}

export function ActionTable({ rows, view, selection, onView, onDelete }: ActionTableProps) {
  const [shown, setShown] = useState(PORTION);
  const now = useNow();
  const title = COLUMNS.find(({ key }) => key === view.sort)?.title.toLowerCase();
  return (
    <>
      <table class="list" data-picks="">
        <caption class="unseen">Actions, sorted by {title}</caption>
        <thead>
          <tr>
            <td class="box">
              <SelectAllBox shown={rows.length} selection={selection} />
            </td>
            {COLUMNS.map(({ key, title, class: name }) => {
              const direction = view.descending ? 'descending' : 'ascending';
              return (
                <th key={key} scope="col" class={name} aria-sort={view.sort === key ? direction : undefined}>
                  <button type="button" onClick={() => onView(sortBy(view, key))}>
                    {title} {view.sort === key && <PageIcon name={view.descending ? 'down' : 'up'} />}
                  </button>
                </th>
              );
            })}
            <td>
              <span class="unseen">More</span>
            </td>
          </tr>
        </thead>
        <tbody onKeyDown={moveInRows}>
          {rows.slice(0, shown).map((row) => (
            <ActionRow key={row.action.id} row={row} now={now} selection={selection} onDelete={onDelete} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <p class="portion">
          <button class="button" type="button" onClick={() => setShown(shown + PORTION)}>
            Show {Math.min(PORTION, rows.length - shown)} more
          </button>
        </p>
      )}
    </>
  );
}
