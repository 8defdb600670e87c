// The library's connections: a list to pick from, and the open one beside it. The hash names which one is open.

import type { ConnectionSummary } from '#lib/messages.ts';
import { connections, route } from '../options-state.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { routeHash } from '../route.ts';
import { BrokenConnection } from './BrokenConnection.tsx';
import { ConnectionDetails } from './ConnectionDetails.tsx';
import { connectionEdits, NEW_CONNECTION } from './connection-edits.ts';
import { ErrandBar } from './ErrandBar.tsx';
import { KIND_TITLES } from './kinds.ts';
import { NewConnection } from './NewConnection.tsx';

const NEW_HASH = routeHash({ page: 'connections', id: NEW_CONNECTION });

export function ConnectionsPage() {
  const list = connections.value.value;
  const isBegun = route.value.id === NEW_CONNECTION || connectionEdits.value.has(NEW_CONNECTION);
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
        <a class="button" data-kind="primary" href={NEW_HASH}>
          <PageIcon name="plus" /> New connection
        </a>
      </PageHead>
      <ErrandBar />
      <Loaded from={connections}>
        {(found) => (found.length === 0 && !isBegun ? <NoConnections /> : <ConnectionPanes found={found} />)}
      </Loaded>
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
      <div class="buttons">
        <a class="button" data-kind="primary" href={NEW_HASH}>
          Make a connection
        </a>
        <a class="button" href={routeHash({ page: 'import', id: null })}>
          Import
        </a>
      </div>
    </section>
  );
}

function ConnectionPanes({ found }: { found: ConnectionSummary[] }) {
  const wanted = route.value.id ?? found[0]?.id ?? NEW_CONNECTION;
  const begun = connectionEdits.value.get(NEW_CONNECTION);
  return (
    <div class="panes">
      <nav class="picks" aria-label="Connections">
        {(begun || wanted === NEW_CONNECTION) && (
          <a href={NEW_HASH} aria-current={wanted === NEW_CONNECTION ? 'true' : undefined}>
            <strong>{begun?.form.name.trim() || 'New connection'}</strong>
            <small>
              {KIND_TITLES[begun?.form.kind ?? 'bearer']} <Mark is="warn">Not saved</Mark>
            </small>
          </a>
        )}
        {found.map((connection) => (
          <a
            key={connection.id}
            href={routeHash({ page: 'connections', id: connection.id })}
            aria-current={connection.id === wanted ? 'true' : undefined}
          >
            <strong>{connection.name}</strong>
            <small>
              {connection.connection && KIND_TITLES[connection.connection.kind]} <Readiness connection={connection} />
            </small>
          </a>
        ))}
      </nav>
      <div class="pane">
        <Open wanted={wanted} found={found} />
      </div>
    </div>
  );
}

function Open({ wanted, found }: { wanted: string; found: ConnectionSummary[] }) {
  if (wanted === NEW_CONNECTION) return <NewConnection taken={found.map(({ id }) => id)} />;
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

function Readiness({ connection: { id, broken, hasSecret } }: { connection: ConnectionSummary }) {
  if (broken !== undefined) return <Mark is="bad">Cannot be read</Mark>;
  if (connectionEdits.value.has(id)) return <Mark is="warn">Not saved</Mark>;
  return <Mark is={hasSecret ? 'good' : 'warn'}>{hasSecret ? 'Secret set' : 'No secret'}</Mark>;
}

function Mark({ is, children }: { is: 'good' | 'warn' | 'bad'; children: string }) {
  return (
    <span class="status" data-is={is}>
      {children}
    </span>
  );
}
