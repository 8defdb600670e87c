// The list without a line: nothing was kept yet, nothing fits, or nothing fits so far.
import { PageIcon } from '../parts/PageIcon.tsx';
import { changeView, facets, feed, view } from './log-state.ts';
import { FIRST_LOG_VIEW, isNarrowed } from './log-view.ts';

export function NoEntries() {
  const known = facets.value.value;
  const { show } = view.value;
  const nothingAtAll = known !== null && known.runs + known.events === 0;
  if (!isNarrowed(view.value) || nothingAtAll) {
    return (
      <section class="empty inside" aria-labelledby="log-empty">
        <PageIcon name="log" />
        <h2 id="log-empty">{show === 'events' && !nothingAtAll ? 'No changes yet' : 'Nothing here yet'}</h2>
        <p>
          Every run of an action, whether it succeeds or not, and every change of actions, connections and settings is
          written down here, in this browser alone.
        </p>
      </section>
    );
  }
  const more = feed.more.value;
  return (
    <section class="empty inside" aria-labelledby="log-empty">
      <PageIcon name="log" />
      <h2 id="log-empty">{more ? 'Nothing that fits so far' : 'Nothing fits'}</h2>
      <p>
        {more
          ? `Looked through the latest ${feed.looked.value.toLocaleString()} entries. There are older ones.`
          : 'No entry has all that is asked for. Other days or fewer filters may find it.'}
      </p>
      <div class="buttons">
        <button class="button" type="button" onClick={() => changeView({ ...FIRST_LOG_VIEW, show })}>
          Clear all filters
        </button>
      </div>
    </section>
  );
}
