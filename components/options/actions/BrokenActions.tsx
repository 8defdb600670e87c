// Actions whose stored definition cannot be read: on top, each with its reason, never dropped.
import { Icon } from '#components/shared/Icon.tsx';
import { deleteActions } from '../changes.ts';
import { routeHash } from '../route.ts';
import type { BrokenAction } from './action-list.ts';

export function BrokenActions({ broken }: { broken: BrokenAction[] }) {
  if (broken.length === 0) return null;
  return (
    <section class="broken" data-is="bad" aria-labelledby="broken-title">
      <h2 id="broken-title">
        <Icon name="alert" />{' '}
        {broken.length === 1 ? '1 action cannot be read' : `${broken.length} actions cannot be read`}
      </h2>
      <p>
        Agents see none of this. Restore an earlier revision from its history, or import a library file that holds the
        same in good order; what is stored stays as it is until then.
      </p>
      <ul>
        {broken.map((action) => (
          <li key={action.id}>
            <div>
              <strong>{action.name}</strong>
              <p>{action.broken}</p>
            </div>
            <div class="buttons">
              <a
                class="button"
                data-size="s"
                href={routeHash({ page: 'actions', id: action.id, view: 'history' })}
                aria-label={`History of ${action.name}`}
              >
                History
              </a>
              <button
                class="button"
                data-size="s"
                type="button"
                aria-label={`Delete ${action.name}`}
                onClick={() => void deleteActions([action])}
              >
                Delete
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
