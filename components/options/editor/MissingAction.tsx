// What stands in an action's place when it cannot be opened, with the way on.
import type { ErrorDetail } from '#lib/errors.ts';
import { Failure } from '../parts/Failure.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { routeHash } from '../route.ts';
import { openEditor } from './open-editor.ts';

export function MissingAction({ id, error }: { id: string; error: ErrorDetail }) {
  if (error.code === 'action-not-found') return <NotHere />;
  return (
    <>
      <PageHead title="Action">
        {error.code === 'definition-invalid' && (
          <a class="button" href={routeHash({ page: 'actions', id, view: 'history' })}>
            Open its history
          </a>
        )}
      </PageHead>
      <Failure error={error} {...(error.code === 'definition-invalid' ? {} : { onRetry: () => void openEditor(id) })} />
    </>
  );
}

function NotHere() {
  return (
    <>
      <PageHead title="Action" />
      <section class="empty" aria-labelledby="missing-title">
        <PageIcon name="actions" />
        <h2 id="missing-title">This action is not here</h2>
        <p>It may have been deleted, or it was a new one in which nothing had been written yet.</p>
        <div class="buttons">
          <a class="button" data-kind="primary" href="#actions/new">
            Start a new action
          </a>
          <a class="button" href="#actions">
            All actions
          </a>
          <a class="button" href="#trash">
            Look in the trash
          </a>
        </div>
      </section>
    </>
  );
}
