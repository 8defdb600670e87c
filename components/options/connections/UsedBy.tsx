// Which actions point at a connection, each a link to its form.
import { useState } from 'preact/hooks';
import { actions } from '../options-state.ts';
import { routeHash } from '../route.ts';

const STATUSES = {
  active: ['good', 'Active'],
  inactive: ['off', 'Inactive'],
  draft: [undefined, 'Draft'],
} as const;

/** More than these are folded away: the connection's own fields are what one came for. */
const SHOWN = 8;

/** @param names what the connection's own list says, for as long as the actions are not there */
export function UsedBy({ id, names }: { id: string; names: string[] }) {
  const [all, setAll] = useState(false);
  const list = actions.value.value?.actions ?? [];
  const users = list.flatMap((action) => (action.broken === null && action.connectionId === id ? [action] : []));
  const count = Math.max(users.length, names.length);
  return (
    <section class="stack-s" aria-label="Used by">
      <div class="title">
        <h3>Used by</h3>
        <small>{count === 0 ? 'No action' : count === 1 ? '1 action' : `${count} actions`}</small>
      </div>
      {users.length > 0 && (
        <ul class="boxed users">
          {users.slice(0, all ? users.length : SHOWN).map(({ id: actionId, name, method, kind, status }) => {
            const [is, word] = STATUSES[status];
            return (
              <li key={actionId}>
                <a href={routeHash({ page: 'actions', id: actionId })}>{name}</a>
                <span class="method" data-does={kind}>
                  {method}
                </span>
                <span class="status" data-is={is}>
                  {word}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {users.length > SHOWN && !all && (
        <div class="buttons">
          <button class="button" data-size="s" type="button" onClick={() => setAll(true)}>
            Show all {users.length}
          </button>
        </div>
      )}
      {users.length === 0 && names.length > 0 && <p>{names.join(', ')}</p>}
    </section>
  );
}
