// The facts of a run: for which ticket, by whom, with which revision of the action, over which connection.
import { CopyButton } from '#components/shared/CopyButton.tsx';
import { hostOf } from '#components/shared/host.ts';
import type { LoggedRun } from '#lib/log.ts';
import { choiceQuery } from '../history/choice.ts';
import { connections } from '../options-state.ts';
import { tell } from '../parts/toast.ts';
import { routeHash } from '../route.ts';
import { logHash } from './log-address.ts';
import { view } from './log-state.ts';
import { FIRST_LOG_VIEW } from './log-view.ts';
import { useRevisions } from './use-revisions.ts';

export function RunFacts({ run }: { run: LoggedRun }) {
  const { runId, ticketNumber, agent, connectionId, connectionName, checks } = run;
  const known = connections.value.value?.some(({ id }) => id === connectionId);
  return (
    <dl class="pairs log-facts">
      <dt>Ticket</dt>
      <dd>
        {ticketNumber === '' ? (
          <span class="muted">{run.test ? 'None: a test belongs to no ticket' : 'None'}</span>
        ) : (
          <>
            #{ticketNumber} <a href={logHash(runId, { ...FIRST_LOG_VIEW, ticket: ticketNumber })}>All of this ticket</a>
          </>
        )}
      </dd>
      <dt>Agent</dt>
      <dd>{agent || <span class="muted">Not named by the helpdesk</span>}</dd>
      <dt>Action</dt>
      <dd>
        <Revision run={run} />
      </dd>
      <dt>Connection</dt>
      <dd>
        {connectionId === null && <span class="muted">None</span>}
        {connectionId !== null && known && (
          <a href={routeHash({ page: 'connections', id: connectionId })}>{connectionName}</a>
        )}
        {connectionId !== null && !known && (
          <>
            {connectionName} <span class="muted">not in the library any more</span>
          </>
        )}{' '}
        <code>{hostOf(run.origin)}</code>
      </dd>
      {checks !== null && (
        <>
          <dt>Tells about</dt>
          <dd>
            <a href={logHash(checks, view.value)}>The run whose outcome was unknown</a>
          </dd>
        </>
      )}
      <dt>Run</dt>
      <dd class="log-run-id">
        <code>{runId}</code> <CopyButton name="run id" text={runId} say={(words) => tell(words)} />
      </dd>
    </dl>
  );
}

/** The revision that ran, and what the library has now. */
function Revision({ run }: { run: LoggedRun }) {
  const { action, now, kept } = useRevisions(run);
  const words = `Revision ${run.revision}`;
  if (action === 'gone') {
    return (
      <>
        {words}, <span class="muted">not in the library any more</span>
      </>
    );
  }
  const history = routeHash({ page: 'actions', id: run.actionId, view: 'history' });
  const isOlder = now !== null && now > run.revision;
  const compares = isOlder && kept;
  return (
    <>
      <a href={compares ? history + choiceQuery({ before: run.revision, after: now }) : history}>{words}</a>
      {isOlder && `, since replaced by ${now}`}
      {run.test && ', as it stood in the editor'}
    </>
  );
}
