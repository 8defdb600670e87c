// The library's connections: a list to pick from, and the open one beside it. The hash names which one is open.
import { useEffect } from 'preact/hooks';
import type { ConnectionSummary } from '#lib/messages.ts';
import { connections, guardRoute, route } from '../options-state.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { mayEdit } from '../policy/by-policy.ts';
import { routeHash } from '../route.ts';
import { BrokenConnection } from './BrokenConnection.tsx';
import { ConnectionDetails } from './ConnectionDetails.tsx';
import { ConnectionList } from './ConnectionList.tsx';
import { NEW_CONNECTION, unsavedIds } from './connection-edits.ts';
import { ErrandBar } from './ErrandBar.tsx';
import { watchGrants } from './grants.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { leaving, mayLeave } from './leave-connections.ts';
import { NewConnection } from './NewConnection.tsx';

const NEW_HASH = routeHash({ page: 'connections', id: NEW_CONNECTION });

export function ConnectionsPage() {
  const list = connections.value.value;
  const isBegun = route.value.id === NEW_CONNECTION || unsavedIds().includes(NEW_CONNECTION);
  useEffect(watchGrants, []);
  useEffect(() => guardRoute(mayLeave), []);
  return (
    <>
      <PageHead
        title="Connections"
        count={
          list && (
            <>
              <strong>{list.length}</strong> in this library
            </>
          )
        }
      >
        {mayEdit() && (
          <a class="button" data-kind="primary" href={NEW_HASH}>
            <PageIcon name="plus" /> New connection
          </a>
        )}
      </PageHead>
      <ErrandBar />
      <Loaded from={connections}>
        {(found) => (found.length === 0 && !isBegun ? <NoConnections /> : <ConnectionPanes found={found} />)}
      </Loaded>
      {leaving.value && <LeaveDialog />}
    </>
  );
}

function NoConnections() {
  return (
    <section class="empty" aria-labelledby="empty-title">
      <PageIcon name="connections" />
      <h2 id="empty-title">No connections yet</h2>
      <p>
        A connection says which secret a call carries and which addresses may get it. Make one here, or let it come with
        a library file.
      </p>
      {mayEdit() && (
        <div class="buttons">
          <a class="button" data-kind="primary" href={NEW_HASH}>
            Make a connection
          </a>
          <a class="button" href={routeHash({ page: 'import', id: null })}>
            Import
          </a>
        </div>
      )}
    </section>
  );
}

function ConnectionPanes({ found: unsorted }: { found: ConnectionSummary[] }) {
  const found = unsorted.toSorted((one, other) => one.name.localeCompare(other.name));
  const wanted = route.value.id ?? found[0]?.id ?? NEW_CONNECTION;
  return (
    <div class="panes">
      <ConnectionList found={found} wanted={wanted} />
      <div class="pane">
        <Open wanted={wanted} found={found} />
      </div>
    </div>
  );
}

function Open({ wanted, found }: { wanted: string; found: ConnectionSummary[] }) {
  if (wanted === NEW_CONNECTION) return <NewConnection />;
  const open = found.find(({ id }) => id === wanted);
  if (!open) {
    return (
      <Outcome is="warn" title={`There is no connection “${wanted}” in this library`}>
        <p>It may have been deleted or replaced. Choose one from the list.</p>
      </Outcome>
    );
  }
  const { connection } = open;
  if (!connection) return <BrokenConnection key={open.id} found={open} />;
  // a key of its own: a token typed for one connection must never be kept for another
  return <ConnectionDetails key={open.id} found={open} connection={connection} />;
}
