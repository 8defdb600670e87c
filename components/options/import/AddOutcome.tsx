// What adding came to: the new drafts, what was refused, the connections that wait for a secret, and what each draft lacks.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Connection } from '#lib/connection.ts';
import { CloseButton } from '../parts/CloseButton.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { routeHash } from '../route.ts';
import { type AddReport, adding, closeReport } from './add-imported.ts';
import { keyWords } from './connection-words.ts';

/** A report of thousands is read in a file, not on a page. */
const MOST = 300;

export function AddOutcome() {
  const state = adding.value;
  const box = useRef<HTMLElement>(null);
  const done = state.state === 'done';
  // the button that began it is gone
  useLayoutEffect(() => {
    if (done) box.current?.focus();
  }, [done]);
  if (state.state !== 'done') return null;
  const { report } = state;
  const lacking = report.added.filter(({ leftOut }) => leftOut.length > 0);
  return (
    <section class="report" ref={box} tabIndex={-1} aria-label="Import report">
      <Outcome is={toneOf(report)} title={`${report.source}: ${summaryOf(report)}`}>
        {report.untried > 0 && (
          <p>
            {report.untried} not tried. {report.because}
          </p>
        )}
        {report.made.length > 0 && <Connections title="Connections to fill in" connections={report.made} />}
        {report.reused.length > 0 && (
          <Connections title="Connections that were there already and are used" connections={report.reused} />
        )}
        {refusals(report).map(({ reason, names }) => (
          <details key={reason} open={names.length <= 10}>
            <summary>
              Refused: {names.length}. {reason}
            </summary>
            <ul class="bullets">
              {names.slice(0, MOST).map((name, place) => (
                <li key={`${place} ${name}`}>{name}</li>
              ))}
              <Rest count={names.length} />
            </ul>
          </details>
        ))}
        {lacking.length > 0 && (
          <details>
            <summary>Not wholly carried over: {lacking.length}</summary>
            <ul class="bullets">
              {lacking.slice(0, MOST).map(({ id, name, leftOut }) => (
                <li key={id}>
                  <a href={routeHash({ page: 'actions', id })}>{name}</a>: {leftOut.join(' ')}
                </li>
              ))}
              <Rest count={lacking.length} />
            </ul>
          </details>
        )}
        {report.added.length > 0 && (
          <details>
            <summary>Added as drafts: {report.added.length}</summary>
            <ul class="bullets" data-is="names">
              {report.added.slice(0, MOST).map(({ id, name }) => (
                <li key={id}>
                  <a href={routeHash({ page: 'actions', id })}>{name}</a>
                </li>
              ))}
              <Rest count={report.added.length} />
            </ul>
          </details>
        )}
      </Outcome>
      <CloseButton label="Close import report" onClose={closeReport} />
    </section>
  );
}

function Connections({ title, connections }: { title: string; connections: Connection[] }) {
  return (
    <div>
      <p>{title}:</p>
      <ul class="bullets">
        {connections.map((connection) => (
          <li key={connection.id}>
            <a href={routeHash({ page: 'connections', id: connection.id })}>{connection.name}</a>:{' '}
            {keyWords(connection)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rest({ count }: { count: number }) {
  return count > MOST ? <li>And {count - MOST} more.</li> : null;
}

/** One reason tends to refuse many: it is said once. */
function refusals({ refused }: AddReport): { reason: string; names: string[] }[] {
  return [...Map.groupBy(refused, ({ reason }) => reason)].map(([reason, entries]) => ({
    reason,
    names: entries.map(({ name }) => name),
  }));
}

function summaryOf({ added, refused, untried }: AddReport): string {
  const numbers = new Intl.NumberFormat();
  const parts = [
    `${numbers.format(added.length)} added as ${added.length === 1 ? 'a draft' : 'drafts'}, none replaced`,
    refused.length > 0 ? `${numbers.format(refused.length)} refused` : '',
    untried > 0 ? `${numbers.format(untried)} not tried` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function toneOf({ added, refused, untried }: AddReport): 'good' | 'warn' | 'bad' {
  if (refused.length + untried === 0) return 'good';
  return added.length > 0 ? 'warn' : 'bad';
}
