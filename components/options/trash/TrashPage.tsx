// Deleted actions: when they went, when they go for good, and the way back until then.
import { useMemo, useState } from 'preact/hooks';
import type { TrashedAction } from '#lib/messages.ts';
import { eraseActions, restoreActions } from '../changes.ts';
import { trash } from '../options-state.ts';
import { BulkBar } from '../parts/BulkBar.tsx';
import { BulkRefusals } from '../parts/BulkRefusals.tsx';
import { keepFocus } from '../parts/focus.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { useSelection } from '../parts/use-selection.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { TrashTable } from './TrashTable.tsx';
import { arrangeTrash, FIRST_TRASH_VIEW } from './trash-list.ts';

export function TrashPage() {
  const count = trash.value.value?.length;
  return (
    <>
      <PageHead title="Trash" count={count !== undefined && count > 0 && <strong>{count}</strong>}>
        <a class="button" href="#actions">
          Back to the actions
        </a>
      </PageHead>
      <BulkRefusals />
      <Loaded from={trash}>
        {(trashed) => (trashed.length === 0 ? <EmptyTrash /> : <TrashFound trashed={trashed} />)}
      </Loaded>
    </>
  );
}

function EmptyTrash() {
  return (
    <section class="empty" aria-labelledby="empty-title">
      <PageIcon name="trash" />
      <h2 id="empty-title">Nothing here</h2>
      <p>Deleted actions stay here for 30 days, with their drafts, tests and history. Then they go for good.</p>
    </section>
  );
}

function TrashFound({ trashed }: { trashed: TrashedAction[] }) {
  const [view, setView] = useState(FIRST_TRASH_VIEW);
  const [leaving, setLeaving] = useState<TrashedAction[] | null>(null);
  const shown = useMemo(() => arrangeTrash(trashed, view), [trashed, view]);
  const selection = useSelection(useIds(trashed), useIds(shown));
  const picked = () => trashed.filter(({ id }) => selection.selected.has(id));
  return (
    <>
      <p class="lead">Each stays for 30 days from the moment it was deleted, with its drafts, tests and history.</p>
      <search class="filters">
        <SearchField label="Search the trash" value={view.query} onInput={(query) => setView({ ...view, query })} />
        <output>
          {shown.length} of {trashed.length} shown
        </output>
      </search>
      {shown.length > 0 ? (
        <TrashTable
          trashed={shown}
          view={view}
          selection={selection}
          onView={setView}
          onErase={(one) => setLeaving([one])}
        />
      ) : (
        <p class="nothing">
          Nothing fits.{' '}
          <button
            class="button"
            type="button"
            onClick={() => {
              setView({ ...view, query: '' });
              keepFocus();
            }}
          >
            Show all
          </button>
        </p>
      )}
      <BulkBar label="Selected actions" selection={selection}>
        <button class="button" type="button" onClick={() => void restoreActions(picked())}>
          <PageIcon name="restore" /> Restore
        </button>
        <button class="button" type="button" data-is="bad" onClick={() => setLeaving(picked())}>
          <PageIcon name="trash" /> Delete for good…
        </button>
      </BulkBar>
      {leaving && (
        <EraseDialog
          going={leaving}
          onAnswer={(confirmed) => {
            setLeaving(null);
            if (confirmed) void eraseActions(leaving);
          }}
        />
      )}
    </>
  );
}

function useIds(trashed: readonly TrashedAction[]): string[] {
  return useMemo(() => trashed.map(({ id }) => id), [trashed]);
}
