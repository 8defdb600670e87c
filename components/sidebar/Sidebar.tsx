// The whole side panel: the ticket strip, the list or one opened action, and what was just said.
import { useEffect, useRef } from 'preact/hooks';
import { stopStrayClicks } from '../shared/stray-click.ts';
import { ListView } from './list/ListView.tsx';
import { land } from './parts/focus.ts';
import { shortcutOf } from './parts/keys.ts';
import { type Panel, PanelProvider } from './state/panel.ts';
import { TaskView } from './TaskView.tsx';
import { TicketStrip } from './ticket/TicketStrip.tsx';

export function Sidebar({ panel }: { panel: Panel }) {
  const place = useRef<HTMLDivElement>(null);
  const task = panel.tasks.opened();
  const key = task?.key ?? null;
  const ticket = panel.ticket;
  const before = useRef<string | null>(null);

  useEffect(() => panel.start(), [panel]);
  useEffect(() => stopStrayClicks(document), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (shortcutOf(event) === 'escape' && panel.tasks.cancelCurrent()) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [panel]);
  useEffect(() => {
    // Coming back from an action, the focus returns to its card, or to the list's heading when that is gone.
    if (key === null && before.current !== null) {
      const id = before.current.split('\n')[1] ?? '';
      const card = place.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-open]`);
      if (card) card.focus();
      else land(place.current);
    }
    before.current = key;
  }, [key]);

  const { text, count } = panel.said.value;
  return (
    <PanelProvider value={panel}>
      <div class="panel" ref={place}>
        <header class="panel__head">
          <h1 class="unseen">Deskhand</h1>
          {ticket !== null && <TicketStrip key={ticket.key} ticket={ticket} />}
        </header>
        {task === null ? <ListView /> : <TaskView key={task.key} task={task} />}
        <div class="said" role="status">
          {text !== '' && <p key={count}>{text}</p>}
        </div>
      </div>
    </PanelProvider>
  );
}
