// Actions whose stored definition cannot be read: on top, each with its reason, never dropped.

import { Icon } from '#components/shared/Icon.tsx';
import type { BrokenAction } from './action-list.ts';

interface BrokenActionsProps {
  broken: BrokenAction[];
  onDelete: (action: BrokenAction) => void;
}

export function BrokenActions({ broken, onDelete }: BrokenActionsProps) {
  if (broken.length === 0) return null;
  return (
    <section class="broken" data-is="bad" aria-labelledby="broken-title">
      <h2 id="broken-title">
        <Icon name="alert" />{' '}
        {broken.length === 1 ? '1 action cannot be read' : `${broken.length} actions cannot be read`}
      </h2>
      <p>
        Agents see none of this. Import a library file that holds the same in good order to replace it; what is stored
        stays as it is until then.
      </p>
      <ul>
        {broken.map((action) => (
          <li key={action.id}>
            <div>
              <strong>{action.name}</strong>
              <p>{action.broken}</p>
            </div>
            <button
              class="button"
              data-size="s"
              type="button"
              aria-label={`Delete ${action.name}`}
              onClick={() => onDelete(action)}
            >
              Delete…
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
