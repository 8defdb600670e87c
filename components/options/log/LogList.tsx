// The entries by day. Arrow keys go from one to the next, Enter opens one; what is older comes when its end is in sight.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useNow } from '#components/shared/use-now.ts';
import { route } from '../options-state.ts';
import { FreshEntries } from './FreshEntries.tsx';
import { ListEnd } from './ListEnd.tsx';
import { LogRow } from './LogRow.tsx';
import { entryId } from './log-address.ts';
import { byDay, dayTitle } from './log-dates.ts';
import { rowStep } from './log-keys.ts';
import { feed, view } from './log-state.ts';
import { queryOf } from './log-view.ts';
import { NoEntries } from './NoEntries.tsx';

export function LogList() {
  const entries = feed.entries.value;
  const now = useNow();
  const open = route.value.id;
  const [active, setActive] = useState<string | null>(open);
  const pane = useRef<HTMLElement>(null);
  /** The row that a key went to before it was loaded. */
  const wanted = useRef<number | null>(null);
  const query = queryOf(view.value);
  const links = () => [...(pane.current?.querySelectorAll<HTMLElement>('a[data-entry]') ?? [])];

  useEffect(() => {
    if (wanted.current === null || feed.busy.value !== null) return;
    const rows = links();
    rows[Math.min(wanted.current, rows.length - 1)]?.focus();
    wanted.current = null;
  }, [entries, feed.busy.value]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof HTMLElement)) return;
    const rows = links();
    const at = rows.indexOf(target);
    const step = at < 0 ? null : rowStep(key, at, rows.length);
    if (step === null) return;
    event.preventDefault();
    if (step >= rows.length && feed.more.peek()) {
      wanted.current = step;
      void feed.goOn();
    }
    rows[Math.min(step, rows.length - 1)]?.focus();
  };

  if (!feed.ready.value) {
    return (
      <section class="pane log-list" aria-label="Entries">
        <p class="waiting" role="status">
          Loading…
        </p>
      </section>
    );
  }
  const reachable = entries.some((entry) => entryId(entry) === active) ? active : entries[0] && entryId(entries[0]);
  return (
    <section class="pane log-list" ref={pane} aria-label="Entries" aria-busy={feed.busy.value === 'first'}>
      <FreshEntries onTaken={() => requestAnimationFrame(() => links()[0]?.focus())} />
      {entries.length === 0 ? (
        <NoEntries />
      ) : (
        <table class="list">
          <caption class="unseen">Runs and changes, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">What</th>
              <th scope="col">Ticket</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          {byDay(entries).map(({ day, entries: ofDay }) => (
            <tbody key={day} onKeyDown={onKeyDown}>
              <tr class="day">
                <th scope="rowgroup" colSpan={4}>
                  {dayTitle(day, now)}
                </th>
              </tr>
              {ofDay.map((entry) => {
                const id = entryId(entry);
                return (
                  <LogRow
                    key={id}
                    id={id}
                    entry={entry}
                    query={query}
                    isOpen={id === open}
                    isReachable={id === reachable}
                    onFocus={setActive}
                  />
                );
              })}
            </tbody>
          ))}
        </table>
      )}
      <ListEnd pane={pane} />
    </section>
  );
}
