// What differs between the two revisions that were chosen.
import { useEffect, useMemo } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import { Failure } from '../parts/Failure.tsx';
import { createResource } from '../parts/resource.ts';
import type { Choice } from './choice.ts';
import { Differences } from './Differences.tsx';

export function Comparison({ id, choice }: { id: string; choice: Choice | null }) {
  const before = useRevision(id, choice?.before ?? null);
  const after = useRevision(id, choice?.after ?? null);
  return (
    <section class="comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title">
        {choice ? `From revision ${choice.before} to revision ${choice.after}` : 'Nothing to compare'}
      </h2>
      {choice === null && <p class="lead">There is only one revision that can be read so far.</p>}
      {choice?.before === choice?.after && choice !== null ? (
        <p class="nothing">Choose two different revisions.</p>
      ) : (
        <Shown before={before} after={after} choice={choice} />
      )}
    </section>
  );
}

type Revision = ReturnType<typeof useRevision>;

function Shown({ before, after, choice }: { before: Revision; after: Revision; choice: Choice | null }) {
  const error = before?.error.value ?? after?.error.value;
  if (error) return <Failure error={error} />;
  const [one, other] = [before?.value.value, after?.value.value];
  if (!one || !other || choice === null) return null;
  const labels = { before: `Only in revision ${choice.before}`, after: `Only in revision ${choice.after}` };
  return <Differences before={one} after={other} labels={labels} />;
}

/** A revision never changes: it is asked for once. */
function useRevision(id: string, revision: number | null) {
  const resource = useMemo(
    () => (revision === null ? null : createResource(() => call('actions.revision', { id, revision }))),
    [id, revision],
  );
  useEffect(() => void resource?.load(), [resource]);
  return resource;
}
