// The entry that the address names, beside the list; on a narrow page in its place, with a way back.
import { useEffect, useRef } from 'preact/hooks';
import { route } from '../options-state.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { PageIcon } from '../parts/PageIcon.tsx';
import { logHash, type NamedEntry, parseEntryId } from './log-address.ts';
import { view } from './log-state.ts';
import { OpenEvent } from './OpenEvent.tsx';
import { OpenRun } from './OpenRun.tsx';

/** Where the list makes room for the open entry (options-log.css). */
const NARROW = '(width < 800px)';

export function OpenEntry() {
  const { id } = route.value;
  const pane = useRef<HTMLElement>(null);
  const opened = useRef<string | null>(null);
  useEffect(() => {
    const last = opened.current;
    opened.current = id;
    if (id !== null) pane.current?.scrollTo(0, 0);
    if (!matchMedia(NARROW).matches) return;
    // what had the focus is not there any more
    if (id !== null) pane.current?.focus();
    else if (last !== null) focusRow(last);
  }, [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || id === null || event.defaultPrevented) return;
    event.preventDefault();
    close(id);
  };
  return (
    <section class="pane log-open" ref={pane} tabIndex={-1} aria-label="Open entry" onKeyDown={onKeyDown}>
      {id === null ? <NothingOpen /> : <Named id={id} named={parseEntryId(id)} />}
    </section>
  );
}

/** Back to the list, to the row that was open. */
export function close(id: string): void {
  location.hash = logHash(null, view.peek());
  requestAnimationFrame(() => focusRow(id));
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`a[data-entry="${CSS.escape(id)}"]`)?.focus();
}

function NothingOpen() {
  return (
    <div class="empty inside">
      <PageIcon name="log" />
      <h2>Nothing opened</h2>
      <p>Choose an entry to see what was sent, what came back, and how long it took.</p>
    </div>
  );
}

function Named({ id, named }: { id: string; named: NamedEntry | null }) {
  if (named?.kind === 'run') return <OpenRun key={id} id={id} />;
  if (named?.kind === 'event') return <OpenEvent key={id} id={id} named={named} />;
  return (
    <Outcome is="warn" title="There is no such entry in this log">
      <p>The link may be from another browser. Choose an entry from the list.</p>
    </Outcome>
  );
}
