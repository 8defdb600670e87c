// The table of actions: one row each, sorted by pressing a column's head.
import { useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { setStatus } from '../changes.ts';
import { PageIcon } from '../parts/PageIcon.tsx';
import {
  KIND_WORDS,
  type ListView,
  type SortKey,
  type SoundAction,
  STATUS_WORDS,
  shortOrigin,
  sortBy,
} from './action-list.ts';

/** Rows drawn at once: a library may hold 10,000, and drawing them all would hold up every key press in the search. */
const PORTION = 200;

const COLUMNS: { key: SortKey; title: string; class?: string }[] = [
  { key: 'name', title: 'Name' },
  { key: 'kind', title: 'Does', class: 'wide-only' },
  { key: 'origin', title: 'Where', class: 'wide-only' },
  { key: 'status', title: 'Status', class: 'wide-only' },
  { key: 'revision', title: 'Revision', class: 'wide-only num' },
];

const TONES = { active: 'good', draft: undefined, inactive: 'off' } as const;

interface ActionTableProps {
  actions: SoundAction[];
  view: ListView;
  onView: (view: ListView) => void;
  onDelete: (action: SoundAction) => void;
}

export function ActionTable({ actions, view, onView, onDelete }: ActionTableProps) {
  const [shown, setShown] = useState(PORTION);
  return (
    <>
      <table class="list">
        <caption class="unseen">Actions, sorted by {view.sort}</caption>
        <thead>
          <tr>
            {COLUMNS.map(({ key, title, class: name }) => {
              const direction = view.descending ? 'descending' : 'ascending';
              return (
                <th key={key} scope="col" class={name} aria-sort={view.sort === key ? direction : undefined}>
                  <button type="button" onClick={() => onView(sortBy(view, key))}>
                    {title} {view.sort === key && <PageIcon name={view.descending ? 'down' : 'up'} />}
                  </button>
                </th>
              );
            })}
            <td>
              <span class="unseen">What can be done</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {actions.slice(0, shown).map((action) => (
            <ActionRow key={action.id} action={action} onDelete={onDelete} />
          ))}
        </tbody>
      </table>
      {actions.length > shown && (
        <p class="portion">
          <button class="button" type="button" onClick={() => setShown(shown + PORTION)}>
            Show {Math.min(PORTION, actions.length - shown)} more
          </button>
        </p>
      )}
    </>
  );
}

function ActionRow({ action, onDelete }: { action: SoundAction; onDelete: (action: SoundAction) => void }) {
  const active = action.status === 'active';
  const kind = (
    <span class="method" data-does={action.kind}>
      {KIND_WORDS[action.kind]}
    </span>
  );
  const status = (
    <span class="status" data-is={TONES[action.status]}>
      {STATUS_WORDS[action.status]}
    </span>
  );
  const verb = active ? 'Deactivate' : 'Activate';
  return (
    <tr>
      <th scope="row">
        <strong>{action.name}</strong>
        <small>{action.description}</small>
        <span class="narrow-only facts">
          {kind} {status} <code>{shortOrigin(action.origin)}</code> <span>Revision {action.revision}</span>
        </span>
      </th>
      <td class="wide-only">{kind}</td>
      <td class="wide-only origin">
        <code>{shortOrigin(action.origin)}</code>
      </td>
      <td class="wide-only">{status}</td>
      <td class="wide-only num">{action.revision}</td>
      <td class="tools">
        <div class="buttons">
          <button
            class="button"
            data-size="s"
            type="button"
            aria-label={`${verb} ${action.name}`}
            onClick={() => void setStatus(action, active ? 'inactive' : 'active')}
          >
            {verb}
          </button>
          <button
            class="button"
            data-kind="plain"
            data-size="icon"
            type="button"
            aria-label={`Delete ${action.name}`}
            title="Delete"
            onClick={() => onDelete(action)}
          >
            <Icon name="delete" />
          </button>
        </div>
      </td>
    </tr>
  );
}
