// Which actions point at a connection, each a link to its form.
import { useId, useState } from 'preact/hooks';
import type { ConnectionSummary } from '#lib/messages.ts';
import { FIRST_VIEW } from '../actions/action-list.ts';
import { listView } from '../actions/list-view.ts';
import { actions } from '../options-state.ts';
import { routeHash } from '../route.ts';

const STATUSES = {
  active: ['good', 'Active'],
  inactive: ['off', 'Inactive'],
  draft: [undefined, 'Draft'],
} as const;

/** More than these are folded away: the connection's own fields are what one came for. */
const SHOWN = 8;

export function UsedBy({ id, users }: { id: string; users: ConnectionSummary['usedBy'] }) {
  const [all, setAll] = useState(false);
  const titleId = useId();
  const count = users.length;
  return (
    <section class="stack-s" aria-labelledby={titleId}>
      <div class="title">
        <h3 id={titleId}>Where used</h3>
        <small>{count === 0 ? 'No action' : count === 1 ? '1 action' : `${count} actions`}</small>
        {count > 0 && (
          <a
            class="push"
            href={routeHash({ page: 'actions', id: null })}
            onClick={() => {
              listView.value = { ...FIRST_VIEW, connection: id };
            }}
          >
            Show in list
          </a>
        )}
      </div>
      {count > 0 && (
        <ul class="boxed users">
          {users.slice(0, all ? count : SHOWN).map((user) => (
            <UserRow key={user.id} {...user} />
          ))}
        </ul>
      )}
      {count > SHOWN && !all && (
        <div class="buttons">
          <button class="button" data-size="s" type="button" onClick={() => setAll(true)}>
            Show all {count}
          </button>
        </div>
      )}
    </section>
  );
}

function UserRow({ id, name }: { id: string; name: string }) {
  const action = actions.value.value?.actions.find((one) => one.id === id);
  const known = action && action.broken === null ? action : null;
  const [is, word] = known ? STATUSES[known.status] : (['bad', 'Broken'] as const);
  return (
    <li>
      <a href={routeHash({ page: 'actions', id })}>{name}</a>
      {known && (
        <span class="method" data-does={known.kind}>
          {known.method}
        </span>
      )}
      <span class="status" data-is={is}>
        {word}
      </span>
    </li>
  );
}
