// The table of deleted actions.
import { useState } from 'preact/hooks';
import { useNow } from '#components/shared/use-now.ts';
import type { TrashedAction } from '#lib/messages.ts';
import { moveInRows } from '../actions/row-keys.ts';
import { restoreActions } from '../changes.ts';
import { formatAgo, formatDay, formatMoment } from '../parts/dates.ts';
import { PageIcon } from '../parts/PageIcon.tsx';
import { SelectAllBox, SelectBox } from '../parts/SelectBox.tsx';
import type { ListSelection } from '../parts/use-selection.ts';
import { goneAt, sortTrashBy, type TrashSort, type TrashView, timeLeft } from './trash-list.ts';

/** Rows drawn at once. */
const PORTION = 200;

const COLUMNS: { key: TrashSort; title: string; class?: string }[] = [
  { key: 'name', title: 'Name' },
  { key: 'deletedAt', title: 'Deleted', class: 'wide-only' },
];

interface TrashTableProps {
  trashed: TrashedAction[];
  view: TrashView;
  selection: ListSelection;
  onView: (view: TrashView) => void;
  onErase: (trashed: TrashedAction) => void;
}

export function TrashTable({ trashed, view, selection, onView, onErase }: TrashTableProps) {
  const [shown, setShown] = useState(PORTION);
  const now = useNow();
  return (
    <>
      <table class="list" data-picks="">
        <caption class="unseen">
          Deleted actions, sorted by {view.sort === 'name' ? 'name' : 'when they were deleted'}
        </caption>
        <thead>
          <tr>
            <td class="box">
              <SelectAllBox shown={trashed.length} selection={selection} />
            </td>
            {COLUMNS.map(({ key, title, class: name }) => {
              const direction = view.descending ? 'descending' : 'ascending';
              return (
                <th key={key} scope="col" class={name} aria-sort={view.sort === key ? direction : undefined}>
                  <button type="button" onClick={() => onView(sortTrashBy(view, key))}>
                    {title} {view.sort === key && <PageIcon name={view.descending ? 'down' : 'up'} />}
                  </button>
                </th>
              );
            })}
            <th scope="col" class="wide-only">
              Gone for good
            </th>
            <td>
              <span class="unseen">What can be done</span>
            </td>
          </tr>
        </thead>
        <tbody onKeyDown={moveInRows}>
          {trashed.slice(0, shown).map((one) => (
            <TrashRow key={one.id} trashed={one} now={now} selection={selection} onErase={onErase} />
          ))}
        </tbody>
      </table>
      {trashed.length > shown && (
        <p class="portion">
          <button class="button" type="button" onClick={() => setShown(shown + PORTION)}>
            Show {Math.min(PORTION, trashed.length - shown)} more
          </button>
        </p>
      )}
    </>
  );
}

interface TrashRowProps {
  trashed: TrashedAction;
  now: number;
  selection: ListSelection;
  onErase: (trashed: TrashedAction) => void;
}

function TrashRow({ trashed, now, selection, onErase }: TrashRowProps) {
  const name = trashed.name || 'Without a name';
  const deleted = (
    <time dateTime={new Date(trashed.deletedAt).toISOString()} title={formatMoment(trashed.deletedAt)}>
      {formatAgo(trashed.deletedAt, now)}
    </time>
  );
  return (
    <tr>
      <td class="box">
        <SelectBox id={trashed.id} name={name} selection={selection} />
      </td>
      <th scope="row">
        <strong>{name}</strong>
        <span class="narrow-only facts">
          <span>Deleted {deleted}</span> <span>Gone for good {timeLeft(trashed, now)}</span>
        </span>
      </th>
      <td class="wide-only">{deleted}</td>
      <td class="wide-only">
        {timeLeft(trashed, now)}
        <small>{formatDay(goneAt(trashed))}</small>
      </td>
      <td class="tools">
        <div class="buttons">
          <button
            class="button"
            data-size="s"
            type="button"
            aria-label={`Restore ${name}`}
            onClick={() => void restoreActions([{ id: trashed.id, name }])}
          >
            Restore
          </button>
          <button
            class="button"
            data-size="s"
            type="button"
            aria-label={`Delete ${name} for good`}
            onClick={() => onErase(trashed)}
          >
            Delete…
          </button>
        </div>
      </td>
    </tr>
  );
}
