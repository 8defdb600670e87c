// The panel when no action is open: search, suggestions or what was found, runs of other tickets, earlier runs.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { land } from '../parts/focus.ts';
import { shortcutOf } from '../parts/keys.ts';
import { canSearch } from '../state/body.ts';
import { dismissKey, usePanel } from '../state/panel.ts';
import { strayNote, strayTasks } from '../state/stray-tasks.ts';
import { CardList } from './CardList.tsx';
import { EarlierRuns } from './EarlierRuns.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ImportNotice } from './ImportNotice.tsx';
import { focusFirst, stepFocus } from './list-focus.ts';
import { SearchBox } from './SearchBox.tsx';
import { useSteadyCards } from './use-steady-cards.ts';

export function ListView() {
  const panel = usePanel();
  const place = useRef<HTMLElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const body = panel.body.value;
  const view = panel.view.value;
  const found = panel.found.value;
  const dismissed = panel.dismissed.value;
  const steady = useSteadyCards(view?.suggestions ?? [], panel.ticket?.key ?? null, (card) =>
    dismissed.has(dismissKey(card)),
  );
  const shown = steady.cards;
  const fits = body.kind === 'suggestions' || body.kind === 'nothing-fits';
  const stray = strayTasks([...panel.tasks.all.value.values()], found ?? shown, panel.ticket);

  // A new order of the cards moves their elements, and the browser takes the focus from an element that moves.
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body && held.current?.isConnected)
      held.current.focus({ preventScroll: true });
  }, [shown.map((card) => card.actionId).join(' ')]);

  useEffect(() => {
    // What was pressed is gone with the state it belonged to: the focus goes on to what came of it.
    if (document.hasFocus() && document.activeElement === document.body) land(place.current);
  }, [body.kind]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      if (key === '/' && box.current !== null) {
        event.preventDefault();
        box.current.focus();
        box.current.select();
      }
      if (key === 'r') runButton(place.current)?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <main
      class="panel__body"
      ref={place}
      aria-busy={panel.searching.value || undefined}
      onFocusIn={(event) => {
        held.current = event.target instanceof HTMLElement ? event.target : null;
      }}
      onKeyDown={(event) => {
        if (stepFocus(place.current, event, box.current)) event.preventDefault();
      }}
    >
      <ImportNotice />
      {canSearch(body) && <SearchBox box={box} onLeave={() => focusFirst(place.current)} />}
      {stray.length > 0 && (
        <CardList heading="Still open" cards={stray.map((task) => task.card)} note={strayNote(stray, panel.ticket)} />
      )}
      {found !== null && (
        <CardList
          heading={found.length === 0 ? 'Nothing found' : 'Found'}
          cards={found}
          note={found.length === 0 ? '' : String(found.length)}
          live
        >
          {found.length === 0 && (
            <p class="muted">
              {panel.searchError.value || 'No active action has these words. Try another word for it.'}
            </p>
          )}
        </CardList>
      )}
      {found === null && fits && shown.length > 0 && (
        <CardList
          heading="Suggested"
          cards={shown}
          note={`${shown.length} of ${view?.activeActions ?? 0}`}
          use={steady.use}
          waiting={
            steady.waiting && {
              label: steady.waiting.label,
              show: () => {
                steady.waiting?.show();
                // The pressed button goes away: what it brought begins at the heading.
                requestAnimationFrame(() => land(place.current));
              },
            }
          }
        />
      )}
      {found === null && body.kind === 'suggestions' && shown.length === 0 && (
        <EmptyState body={{ kind: 'nothing-fits', ticket: body.ticket }} />
      )}
      {found === null && (body.kind !== 'nothing-fits' || shown.length === 0) && <EmptyState body={body} />}
      {found === null && view !== null && 'ticket' in body && <EarlierRuns runs={view.runs} ticket={panel.ticket} />}
    </main>
  );
}

/** R belongs to the card that holds the focus; without one, to the first that can run. */
function runButton(place: HTMLElement | null): HTMLElement | null {
  const card = document.activeElement?.closest('.card');
  return (card ?? place)?.querySelector<HTMLElement>('[data-run]') ?? null;
}
