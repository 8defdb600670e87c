// All actions of the library: the broken ones first, then the list, its search, and the way in for more.
import { useState } from 'preact/hooks';
import type { ValueOf } from '#lib/messages.ts';
import { deleteAction } from '../changes.ts';
import { ImportButton } from '../import/ImportButton.tsx';
import { ImportOutcome } from '../import/ImportOutcome.tsx';
import { actions } from '../options-state.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { keepFocus } from '../parts/focus.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { ActionFilters } from './ActionFilters.tsx';
import { ActionTable } from './ActionTable.tsx';
import { arrangeActions, countByStatus, FIRST_VIEW, splitActions } from './action-list.ts';
import { BrokenActions } from './BrokenActions.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { MissingSecrets } from './MissingSecrets.tsx';

type ActionsList = ValueOf<'actions.list'>;

export function ActionsPage() {
  const list = actions.value.value;
  const count = list?.actions.length ?? 0;
  return (
    <>
      <PageHead title="Actions" count={list && <LibraryCount count={count} limit={list.limit} />}>
        {count > 0 && <ImportButton />}
      </PageHead>
      <ImportOutcome />
      <Loaded from={actions}>{(value) => (count === 0 ? <EmptyLibrary /> : <ActionsFound list={value} />)}</Loaded>
    </>
  );
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
  const [view, setView] = useState(FIRST_VIEW);
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const { broken, sound } = splitActions(list.actions);
  const shown = arrangeActions(sound, view);
  const showAll = () => {
    setView({ ...view, query: '', status: 'all' });
    keepFocus();
  };
  return (
    <>
      <MissingSecrets />
      <BrokenActions broken={broken} onDelete={setLeaving} />
      <ActionFilters view={view} counts={countByStatus(sound)} shown={shown.length} onView={setView} />
      {shown.length > 0 ? (
        <ActionTable actions={shown} view={view} onView={setView} onDelete={setLeaving} />
      ) : (
        <p class="nothing">
          No action fits.{' '}
          <button class="button" type="button" onClick={showAll}>
            Show all
          </button>
        </p>
      )}
      {leaving && (
        <ConfirmDialog
          title={`Delete “${leaving.name}”?`}
          confirm="Delete the action"
          onAnswer={(confirmed) => {
            setLeaving(null);
            if (confirmed) void deleteAction(leaving);
          }}
        >
          <p>Its definition is gone for good: only a library file that holds it can bring it back. Past runs stay.</p>
          <p>To hide it from agents and keep it, deactivate it instead.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
