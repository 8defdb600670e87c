// The history of one action: its revisions, what differs between any two, and the way back to one. Works for a broken record, too.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RevisionSummary } from '#lib/action/draft.ts';
import { call } from '#lib/browser/call.ts';
import type { EditableAction } from '#lib/messages.ts';
import { actions } from '../options-state.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { createResource } from '../parts/resource.ts';
import { routeHash } from '../route.ts';
import { Comparison } from './Comparison.tsx';
import { choiceOfHash, keptChoice } from './choice.ts';
import { RevisionList } from './RevisionList.tsx';
import { restoreRevision } from './restore.ts';

export function HistoryPage({ id }: { id: string }) {
  const [found, revisions] = useMemo(
    () => [createResource(() => call('actions.get', { id })), createResource(() => call('actions.revisions', { id }))],
    [id],
  );
  // the list is asked for anew after every change, whoever made it
  const list = actions.value.value;
  useEffect(() => {
    void found.load();
    void revisions.load();
  }, [found, revisions, list]);
  const value = found.value.value;
  const name = nameOf(value, revisions.value.value);
  return (
    <>
      <PageHead title={name === '' ? 'History' : `History of “${name}”`}>
        {value?.broken === null && (
          <a class="button" href={routeHash({ page: 'actions', id })}>
            Back to the action
          </a>
        )}
        <a class="button" data-kind="plain" href="#actions">
          All actions
        </a>
      </PageHead>
      <Loaded from={found}>
        {(action) => (
          <Loaded from={revisions}>{(all) => <HistoryFound key={id} id={id} found={action} revisions={all} />}</Loaded>
        )}
      </Loaded>
    </>
  );
}

interface HistoryFoundProps {
  id: string;
  found: EditableAction;
  revisions: RevisionSummary[];
}

function HistoryFound({ id, found, revisions }: HistoryFoundProps) {
  const [chosen, setChosen] = useState(() => choiceOfHash(location.hash));
  const [busy, setBusy] = useState(false);
  const choice = keptChoice(chosen, revisions);
  const restore = async (revision: number) => {
    setBusy(true);
    await restoreRevision(id, revision);
    setChosen(null);
    setBusy(false);
  };
  if (revisions.length === 0) {
    return <p class="nothing">Nothing was saved yet. Every save makes a revision that can be restored from here.</p>;
  }
  return (
    <>
      {found.broken !== null && (
        <Outcome is="bad" title="This action cannot be read">
          <p>{found.broken}</p>
          <p>Restore a revision that can be read: it takes the place of the broken record.</p>
        </Outcome>
      )}
      <div class="history">
        <RevisionList
          found={found}
          revisions={revisions}
          choice={choice}
          busy={busy}
          onChoose={setChosen}
          onRestore={(revision) => void restore(revision)}
        />
        <Comparison id={id} choice={choice} />
      </div>
    </>
  );
}

function nameOf(found: EditableAction | null, revisions: RevisionSummary[] | null): string {
  return found?.action?.name ?? found?.draft?.action.name ?? revisions?.[0]?.name ?? '';
}
