// A change in full: who made it, when, to what, and what each field said before and after.
import { useEffect, useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import type { LogEvent } from '#lib/log.ts';
import { DifferenceItem } from '../history/DifferenceItem.tsx';
import { actions, connections } from '../options-state.ts';
import { formatMoment } from '../parts/dates.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { createResource } from '../parts/resource.ts';
import { EntryHead } from './EntryHead.tsx';
import { changeDifference, subjectHash } from './event-words.ts';
import { exactTime } from './log-dates.ts';
import { SUBJECT_WORDS, subjectName, verbWords } from './log-words.ts';

export function OpenEvent({ id, named }: { id: string; named: { id: number; at: number } }) {
  const [found] = useState(() => createResource(() => askEvents(named.at)));
  useEffect(() => void found.load(), [found]);
  return (
    <>
      {found.value.value === null && <EntryHead id={id} title="Change" />}
      <Loaded from={found}>
        {({ entries }) => {
          const event = entries.find((entry) => entry.kind === 'event' && entry.id === named.id);
          return event?.kind === 'event' ? <EventFound id={id} event={event} /> : <Gone id={id} />;
        }}
      </Loaded>
    </>
  );
}

/** Changes are asked for by time: they have no message of their own. */
function askEvents(at: number) {
  const filter = { show: 'events', tests: 'include', from: at, to: at + 1 } as const;
  return call('log.list', { filter, after: null, limit: 200 });
}

function Gone({ id }: { id: string }) {
  return (
    <>
      <EntryHead id={id} title="Change" />
      <Outcome is="warn" title="This change is not in the log of this browser">
        <p>It may have been erased, or be older than the log is kept. Choose an entry from the list.</p>
      </Outcome>
    </>
  );
}

function EventFound({ id, event }: { id: string; event: LogEvent }) {
  const { subject, at, who, revision, changes } = event;
  const there = {
    actions: new Set(actions.value.value?.actions.map((action) => action.id)),
    connections: new Set(connections.value.value?.map((connection) => connection.id)),
  };
  const hash = subjectHash(event, there);
  const name = subjectName(event);
  return (
    <>
      <EntryHead id={id} title={name} />
      <div class="inside">
        <dl class="pairs log-facts">
          <dt>What</dt>
          <dd>
            <strong>{verbWords(event)}</strong>
          </dd>
          <dt>About</dt>
          <dd>
            {hash === null ? name : <a href={hash.subject}>{name}</a>}{' '}
            {subject.name.trim() !== '' && subject.kind !== 'setting' && <small>{SUBJECT_WORDS[subject.kind]}</small>}
            {hash === null && (subject.kind === 'action' || subject.kind === 'connection') && (
              <span class="muted"> not in the library any more</span>
            )}
          </dd>
          {revision !== null && (
            <>
              <dt>Revision</dt>
              <dd>{hash?.revision ? <a href={hash.revision}>Revision {revision}</a> : revision}</dd>
            </>
          )}
          <dt>Who</dt>
          <dd>
            {who || (
              <span class="muted">
                Nobody named. Give the name in <a href="#settings">Settings</a>.
              </span>
            )}
          </dd>
          <dt>When</dt>
          <dd>
            <time dateTime={new Date(at).toISOString()}>
              {formatMoment(at)} <small>{exactTime(at)}</small>
            </time>
          </dd>
        </dl>
        {changes.length > 0 && (
          <section class="differences" aria-labelledby="changes-title">
            <h3 id="changes-title">What changed</h3>
            <ul>
              {changes.map((change, place) => (
                <DifferenceItem key={`${place} ${change.field}`} difference={changeDifference(change)} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
