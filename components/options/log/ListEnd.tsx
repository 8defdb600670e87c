// The foot of the list: goes on to older entries by a press, or by itself while it is in sight, until there is something to see or the
// log ends: at 50,000 runs a search that finds nothing is five pages.
import { useEffect, useRef } from 'preact/hooks';
import { facets, feed, view } from './log-state.ts';
import { isNarrowed } from './log-view.ts';

/** px before the end comes into sight at which older entries are asked for. */
const AHEAD = '240px';

export function ListEnd({ pane }: { pane: { readonly current: HTMLElement | null } }) {
  const foot = useRef<HTMLParagraphElement>(null);
  const count = feed.entries.value.length;
  const more = feed.more.value;
  useEffect(() => {
    if (!more || foot.current === null) return;
    const isScroller = pane.current !== null && getComputedStyle(pane.current).overflowY !== 'visible';
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) void feed.goOn();
      },
      { root: isScroller ? pane.current : null, rootMargin: AHEAD },
    );
    watch.observe(foot.current);
    return () => watch.disconnect();
  }, [count, more, feed.looked.value]);
  if (!more) return null;
  const total = facets.value.value;
  const looked = feed.looked.value.toLocaleString();
  return (
    <p class="log-foot" ref={foot}>
      <button class="button" data-size="s" type="button" onClick={() => void feed.goOn()}>
        {count === 0 ? 'Go on looking' : 'Show earlier'}
      </button>
      <span role="status">
        {feed.busy.value === 'more' && 'Loading…'}
        {feed.busy.value === null && isNarrowed(view.value) && total && `Looked through ${looked} so far`}
      </span>
    </p>
  );
}
