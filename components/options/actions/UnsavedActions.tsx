// Actions that were begun and never saved: kept by themselves, and counted for no limit.

import { useNow } from '#components/shared/use-now.ts';
import type { UnsavedAction } from '#lib/messages.ts';
import { deleteActions } from '../changes.ts';
import { formatAgo, formatMoment } from '../parts/dates.ts';
import { routeHash } from '../route.ts';

export function UnsavedActions({ unsaved }: { unsaved: UnsavedAction[] }) {
  const now = useNow();
  if (unsaved.length === 0) return null;
  return (
    <section class="unsaved" aria-labelledby="unsaved-title">
      <h2 id="unsaved-title">
        {unsaved.length === 1 ? 'Begun and not saved yet' : `${unsaved.length} begun and not saved yet`}
      </h2>
      <ul>
        {unsaved.map(({ id, name, savedAt }) => {
          const shown = name.trim() || 'Without a name';
          return (
            <li key={id}>
              <a href={routeHash({ page: 'actions', id })}>{shown}</a>
              <small>
                kept{' '}
                <time dateTime={new Date(savedAt).toISOString()} title={formatMoment(savedAt)}>
                  {formatAgo(savedAt, now)}
                </time>
              </small>
              <button
                class="button"
                data-size="s"
                type="button"
                aria-label={`Discard ${shown}`}
                onClick={() => void deleteActions([{ id, name: shown }])}
              >
                Discard
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
