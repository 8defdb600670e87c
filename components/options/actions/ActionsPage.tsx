// All actions of the library: what needs a decision first, then the list, its search, what can be done with many, and the ways in for more.
import { useMemo, useState } from 'preact/hooks';
import type { ValueOf } from '#lib/messages.ts';
import { deleteActions, setStatuses } from '../changes.ts';
import { ImportOutcome } from '../import/ImportOutcome.tsx';
import { actions, activity, connections, trash } from '../options-state.ts';
import { BulkBar } from '../parts/BulkBar.tsx';
import { BulkRefusals } from '../parts/BulkRefusals.tsx';
import { keepFocus } from '../parts/focus.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { useSelection } from '../parts/use-selection.ts';
import { mayEdit } from '../policy/by-policy.ts';
import { routeHash } from '../route.ts';
import { ActionFilters } from './ActionFilters.tsx';
import { ActionTable } from './ActionTable.tsx';
import {
  type ActionRow,
  buildRows,
  countByStatus,
  FIRST_VIEW,
  filterActions,
  possibleView,
  sortActions,
  splitActions,
  usedConnections,
} from './action-list.ts';
import { BrokenActions } from './BrokenActions.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { checkedBy, inUse } from './deletion.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { exportActions } from './export-actions.ts';
import { listView } from './list-view.ts';
import { MissingSecrets } from './MissingSecrets.tsx';
import { UnsavedActions } from './UnsavedActions.tsx';

type ActionsList = ValueOf<'actions.list'>;

export function ActionsPage() {
  const list = actions.value.value;
  const count = list?.actions.length ?? 0;
  const trashed = trash.value.value?.length ?? 0;
  return (
    <>
      <PageHead title="Actions" count={list && <LibraryCount count={count} limit={list.limit} />}>
        {(count > 0 || trashed > 0) && (
          <a class="button" data-kind="plain" href="#trash">
            Trash {trashed > 0 && <span class="tally">{trashed}</span>}
          </a>
        )}
        {count > 0 && mayEdit() && (
          <>
            <a class="button" href="#import">
              Import…
            </a>
            <a class="button" data-kind="primary" href={routeHash({ page: 'actions', id: 'new' })}>
              <PageIcon name="plus" /> New action
            </a>
          </>
        )}
      </PageHead>
      <ImportOutcome />
      <BulkRefusals />
      <Loaded from={actions}>
        {(value) => (
          <>
            <UnsavedActions unsaved={value.unsaved} />
            {count === 0 ? <NoActions /> : <ActionsFound list={value} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function NoActions() {
  return mayEdit() ? <EmptyLibrary /> : <p class="nothing">No actions yet.</p>;
}

function LibraryCount({ count, limit }: { count: number; limit: number }) {
  const words = new Intl.NumberFormat();
  return (
    <>
      <strong>{words.format(count)}</strong> of {words.format(limit)}
      {count >= limit && (
        <span class="full" data-is="warn">
          {' '}
          · full: <a href="#settings">raise the limit</a> before adding more
        </span>
      )}
    </>
  );
}

function ActionsFound({ list }: { list: ActionsList }) {
  const asked = listView.value;
  const known = connections.value.value;
  const fared = activity.value.value;
  const [leaving, setLeaving] = useState<ActionRow[] | null>(null);
  const [withLearning, setWithLearning] = useState(false);
  const { broken, sound } = useMemo(() => splitActions(list.actions), [list]);
  const rows = useMemo(() => buildRows(sound, known, fared), [sound, known, fared]);
  const used = useMemo(() => usedConnections(rows), [rows]);
  const view = useMemo(() => possibleView(asked, used), [asked, used]);
  const sorted = useMemo(() => sortActions(rows, view.sort, view.descending), [rows, view.sort, view.descending]);
  const shown = useMemo(() => filterActions(sorted, view), [sorted, view]);
  const selection = useSelection(useIds(rows), useIds(shown));
  const remove = (going: ActionRow[]) => {
    if (inUse(going).length > 0 || checkedBy(going, rows).length > 0) setLeaving(going);
    else void moveToTrash(going);
  };
  const picked = () => rows.filter(({ action }) => selection.selected.has(action.id));
  const showAll = () => {
    listView.value = { ...FIRST_VIEW, sort: view.sort, descending: view.descending };
    keepFocus();
  };
  return (
    <>
      <MissingSecrets />
      <BrokenActions broken={broken} />
      <ActionFilters
        view={view}
        counts={countByStatus(sound)}
        connections={used}
        shown={shown.length}
        onView={setView}
      />
      {shown.length > 0 ? (
        <ActionTable
          rows={shown}
          view={view}
          selection={selection}
          onView={setView}
          onDelete={(row) => remove([row])}
        />
      ) : (
        <p class="nothing">
          No action fits.{' '}
          <button class="button" type="button" onClick={showAll}>
            Show all
          </button>
        </p>
      )}
      <BulkBar label="Selected actions" selection={selection}>
        {mayEdit() && (
          <>
            <button class="button" type="button" onClick={() => void setStatuses(picked().map(ofRow), 'active')}>
              Activate
            </button>
            <button class="button" type="button" onClick={() => void setStatuses(picked().map(ofRow), 'inactive')}>
              Deactivate
            </button>
          </>
        )}
        <button class="button" type="button" onClick={() => void exportActions([...selection.selected], withLearning)}>
          Export
        </button>
        <label class="check">
          <input
            type="checkbox"
            checked={withLearning}
            onChange={(event) => setWithLearning(event.currentTarget.checked)}
          />{' '}
          with what was learnt
        </label>
        {mayEdit() && (
          <button class="button" type="button" data-is="bad" onClick={() => remove(picked())}>
            <PageIcon name="trash" /> Move to trash
          </button>
        )}
      </BulkBar>
      {leaving && (
        <DeleteDialog
          rows={leaving}
          checked={checkedBy(leaving, rows)}
          onAnswer={(confirmed) => {
            setLeaving(null);
            if (confirmed) void moveToTrash(leaving);
          }}
        />
      )}
    </>
  );
}

const ofRow = ({ action }: ActionRow) => action;

function setView(view: typeof listView.value): void {
  listView.value = view;
}

function moveToTrash(rows: readonly ActionRow[]): Promise<boolean> {
  return deleteActions(rows.map(ofRow));
}

function useIds(rows: readonly ActionRow[]): string[] {
  return useMemo(() => rows.map(({ action }) => action.id), [rows]);
}
