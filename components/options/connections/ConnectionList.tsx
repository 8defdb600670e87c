// The list of connections: each with its kind and how it stands; searched where there are many, walked through with the arrow keys.
import { useState } from 'preact/hooks';
import type { ConnectionSummary } from '#lib/messages.ts';
import { SearchField } from '../parts/SearchField.tsx';
import { routeHash } from '../route.ts';
import { connectionEdits, NEW_CONNECTION, unsavedIds } from './connection-edits.ts';
import { type ConnectionStanding, searchConnections, standingOf } from './connection-state.ts';
import { testOf } from './connection-tests.ts';
import { grants } from './grants.ts';
import { KIND_TITLES } from './kinds.ts';

/** Fewer are seen at a glance. */
const SEARCHED = 6;

interface ConnectionListProps {
  found: ConnectionSummary[];
  /** The id of the open one. */
  wanted: string;
}

export function ConnectionList({ found, wanted }: ConnectionListProps) {
  const [search, setSearch] = useState('');
  const begun = connectionEdits.value.get(NEW_CONNECTION);
  const shown = searchConnections(found.map(rowOf), search);
  return (
    <nav class="picks" aria-label="Connections" onKeyDown={moveInPicks}>
      {found.length >= SEARCHED && (
        <search>
          <SearchField label="Search connections" value={search} onInput={setSearch} />
        </search>
      )}
      {(begun?.unsaved || wanted === NEW_CONNECTION) && (
        <Pick
          id={NEW_CONNECTION}
          name={begun?.form.name.trim() || 'New connection'}
          kind={KIND_TITLES[begun?.form.kind ?? 'bearer']}
          standing={{ is: 'warn', words: 'Not saved' }}
          open={wanted === NEW_CONNECTION}
        />
      )}
      {shown.map(({ id, name, kind, standing }) => (
        <Pick key={id} id={id} name={name} kind={kind} standing={standing} open={id === wanted} />
      ))}
      {shown.length === 0 && search.trim() !== '' && <p class="none-fits">No connection fits.</p>}
    </nav>
  );
}

function rowOf(summary: ConnectionSummary) {
  const { id, name, connection } = summary;
  const tested = testOf(summary);
  const kind = connection ? KIND_TITLES[connection.kind] : '';
  const standing = standingOf({
    summary,
    edited: unsavedIds().includes(id),
    granted: (origin) => grants.value.get(origin),
    test: tested?.is === 'done' ? tested.test : null,
  });
  return { id, name, kind, standing, words: [kind, standing.words, ...(connection?.origins ?? [])].join(' ') };
}

interface PickProps {
  id: string;
  name: string;
  kind: string;
  standing: ConnectionStanding;
  open: boolean;
}

function Pick({ id, name, kind, standing, open }: PickProps) {
  return (
    <a href={routeHash({ page: 'connections', id })} aria-current={open ? 'true' : undefined}>
      <strong>{name}</strong>
      <small>
        {kind}{' '}
        <span class="status" data-is={standing.is}>
          {standing.words}
        </span>
      </small>
    </a>
  );
}

/** Up and down from one entry to the next, and into the list from the search. */
function moveInPicks(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { key, target, currentTarget } = event;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return;
  const links = [...currentTarget.querySelectorAll<HTMLElement>('a')];
  const at = links.indexOf(target);
  const next = at < 0 ? (step > 0 ? links[0] : undefined) : links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
