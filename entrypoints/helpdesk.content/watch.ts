// Notices which ticket is open and when it must be read, reads it once per state, and publishes what changed. Decides nothing about tickets.
import type { Helpdesk } from '#lib/ticket/adapter.ts';
import type { PageReading } from '#lib/ticket/ticket.ts';
import type { Reader } from './readers.ts';

/** Longer than a reading out of the page takes, shorter than a person needs to look over: the panel must not show the ticket before. ms */
const READING_AFTER = 150;
/** A page that does not show a ticket at its address by then shows none. ms */
const DRAWN_BY = 2_000;
/** How soon a change is looked at: soon after a move, while the page is still being filled; later on seldom, for pages that never rest. ms */
const SOON = 50;
const SELDOM = 500;
const SETTLED_AFTER = 2_000;

type Timer = ReturnType<typeof setTimeout> | undefined;

/** Attributes that say which ticket is open. All others change far too often to be listened to. */
const TELLING_ATTRIBUTES = ['data-ticket-id', 'data-ticket-number', 'aria-current'];

export interface TicketWatch {
  /** What the page shows now, read again if it has changed. */
  current(): Promise<PageReading>;
  /** The key of the ticket that is open this moment; null while another one is on the way. */
  openKey(): string | null;
  /** The reader of this page; null while it is on the way. */
  reader(): Reader | null;
}

export interface WatchNeeds {
  document: Document;
  publish(reading: PageReading): void;
  /** Whose page this is. */
  choose(): Helpdesk;
  findReader(helpdeskId: string): Reader | null;
  /** True once `findReader` can find it. */
  loadReader(helpdeskId: string): Promise<boolean>;
  now(): number;
  /** False once the extension is gone: an orphan asks and tells nothing. */
  isAlive(): boolean;
  /** Ends everything. */
  signal: AbortSignal;
}

export function watchTicket(needs: WatchNeeds): TicketWatch {
  const { document, publish, choose, now, isAlive, signal } = needs;
  const { defaultView: window } = document;
  let helpdesk = choose();
  let reader: Reader | null = null;
  let place = '';
  let state: string | null = null;
  let movedAt = 0;
  let round = 0;
  /** The page showed no whole ticket yet, or the helpdesk asked to wait: to be read whether it changes or not. */
  let due = false;
  let reading: PageReading = { kind: 'reading' };
  let published = '';
  let inProgress: Promise<void> = Promise.resolve();
  let lookTimer: Timer;
  let slowTimer: Timer;
  let retryTimer: Timer;

  function tell(next: PageReading): void {
    clearTimeout(slowTimer);
    if (!isAlive()) return;
    reading = next;
    const text = JSON.stringify(next);
    if (text === published) return;
    published = text;
    publish(next);
  }

  function whereNow(): string {
    helpdesk = choose();
    reader = needs.findReader(helpdesk.id);
    return reader ? `${helpdesk.id} ${reader.ticketId()}` : helpdesk.id;
  }

  async function load({ id, name }: Helpdesk): Promise<void> {
    round += 1;
    const turn = round;
    const isThere = await needs.loadReader(id);
    if (signal.aborted || turn !== round) return;
    if (isThere) check();
    else
      tell({ kind: 'unreadable', helpdeskName: name, message: 'Deskhand could not load its reader. Reload the page.' });
  }

  async function read(own: Reader): Promise<void> {
    round += 1;
    const turn = round;
    const at = place;
    const { name } = own.helpdesk;
    due = false;
    clearTimeout(retryTimer);
    state = own.state();
    let next: PageReading | null;
    try {
      next = await own.read(now() - movedAt >= DRAWN_BY);
    } catch {
      const message = `${name} shows this page in a way that cannot be read.`;
      next = { kind: 'unreadable', helpdeskName: name, message };
    }
    if (signal.aborted || turn !== round) return;
    // The agent has moved on while it was read: a late answer must not pass for the ticket that is open now.
    if (whereNow() !== at) {
      check();
      return;
    }
    if (next === null && now() - movedAt < DRAWN_BY) {
      due = true;
      retryTimer = setTimeout(retry, DRAWN_BY - (now() - movedAt));
      return;
    }
    next ??= { kind: 'no-ticket', helpdeskName: name };
    tell(next);
    if (next.kind === 'unreadable' && own.waitLeft() > 0) retryTimer = setTimeout(retry, own.waitLeft() + SOON);
  }

  function retry(): void {
    due = true;
    check();
  }

  /** Reads at once when the agent is somewhere else, and again when the ticket there has changed. */
  function check(): void {
    clearTimeout(lookTimer);
    lookTimer = undefined;
    if (signal.aborted || !isAlive()) return;
    const here = whereNow();
    if (here !== place) {
      place = here;
      movedAt = now();
      reading = { kind: 'reading' };
      clearTimeout(slowTimer);
      slowTimer = setTimeout(() => tell({ kind: 'reading' }), READING_AFTER);
    } else if (!due) {
      const known = state;
      const seen = reader?.state() ?? null;
      state = seen ?? known;
      // A page that only now shows its state has not changed since the ticket was read.
      if (seen === null || known === null || seen === known) return;
    }
    inProgress = reader ? read(reader) : load(helpdesk);
  }

  function look(delay: number): void {
    lookTimer ??= setTimeout(check, delay);
  }

  function onChange(): void {
    // Nobody looks at a hidden tab; it is looked at again when it is shown.
    if (signal.aborted || document.hidden) return;
    // What was not drawn whole is looked at with every change: the agent waits for it.
    if (whereNow() !== place || due) check();
    else look(now() - movedAt < SETTLED_AFTER ? SOON : SELDOM);
  }

  /** Coming back: a session may be there again, and a page out of the browser's memory has been forgotten outside. */
  function onReturn(event: Event): void {
    const isRestored = 'persisted' in event && event.persisted === true;
    if (isRestored) published = '';
    if (isRestored || reading.kind === 'signed-out' || reading.kind === 'unreadable') place = '';
    onChange();
  }

  const observer = new MutationObserver(onChange);
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: TELLING_ATTRIBUTES,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const timer of [lookTimer, slowTimer, retryTimer]) clearTimeout(timer);
  });
  const options = { signal };
  // Fires in the page's own pushState; where it is missing, the page's redrawing tells.
  window?.navigation?.addEventListener('currententrychange', onChange, options);
  for (const name of ['popstate', 'hashchange']) window?.addEventListener(name, onChange, options);
  for (const name of ['focus', 'pageshow']) window?.addEventListener(name, onReturn, options);
  document.addEventListener('visibilitychange', onReturn, options);
  document.addEventListener('selectionchange', onChange, options);

  if (!document.hidden) check();

  return {
    reader: () => reader,
    openKey: () => (whereNow() === place && reading.kind === 'ticket' ? reading.ticket.key : null),
    async current() {
      check();
      for (let awaited: Promise<void> | null = null; awaited !== inProgress; ) {
        awaited = inProgress;
        await awaited;
      }
      return reading;
    },
  };
}
