// The library's connections: a list to pick from, and the open one beside it. The hash names which one is open.

import type { ConnectionSummary } from '#lib/messages.ts';
import { connections, route } from '../options-state.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { routeHash } from '../route.ts';
import { ConnectionDetails } from './ConnectionDetails.tsx';

const KIND_TITLES: Record<ConnectionSummary['kind'], string> = { bearer: 'Bearer token' };

export function ConnectionsPage() {
  const list = connections.value.value;
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
      />
      <Loaded from={connections}>
        {(found) => (found.length === 0 ? <NoConnections /> : <ConnectionPanes found={found} />)}
      </Loaded>
    </>
  );
}

function NoConnections() {
  return (
    <section class="empty" aria-labelledby="empty-title">
      <PageIcon name="connections" />
      <h2 id="empty-title">No connections yet</h2>
      <p>A connection says which secret a call carries and which addresses may get it. It comes with a library file.</p>
      <div class="buttons">
        <a class="button" data-kind="primary" href="#actions">
          Import one under Actions
        </a>
      </div>
    </section>
  );
}

function ConnectionPanes({ found }: { found: ConnectionSummary[] }) {
  const wanted = route.value.id;
  const open = wanted === null ? found[0] : found.find(({ id }) => id === wanted);
  return (
    <div class="panes">
      <nav class="picks" aria-label="Connections">
        {found.map((connection) => (
          <a
            key={connection.id}
            href={routeHash({ page: 'connections', id: connection.id })}
            aria-current={connection.id === open?.id ? 'true' : undefined}
          >
            <strong>{connection.name}</strong>
            <small>
              {KIND_TITLES[connection.kind]} <Readiness connection={connection} />
            </small>
          </a>
        ))}
      </nav>
      <div class="pane">
        {open ? (
          // a key of its own: a token typed for one connection must never be kept for another
          <ConnectionDetails key={open.id} connection={open} kind={KIND_TITLES[open.kind]} />
        ) : (
          <Outcome is="warn" title={`There is no connection “${wanted}” in this library`}>
            <p>It may have been removed or replaced. Choose one from the list.</p>
          </Outcome>
        )}
      </div>
    </div>
  );
}

function Readiness({ connection: { broken, hasSecret } }: { connection: ConnectionSummary }) {
  if (broken !== undefined) {
    return (
      <span class="status" data-is="bad">
        Cannot be read
      </span>
    );
  }
  return (
    <span class="status" data-is={hasSecret ? 'good' : 'warn'}>
      {hasSecret ? 'Secret set' : 'No secret'}
    </span>
  );
}
