// What the panel knows: the tab beside it, the search, what was just said. Asks the background and hears its pushes.
// The opened actions are in tasks.ts.
import { computed, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { call, listen } from '#lib/browser/call.ts';
import type { Card, PanelView } from '#lib/card.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { ImportReport, StorageStatus } from '#lib/messages.ts';
import type { Run } from '#lib/run.ts';
import type { PageState, Ticket } from '#lib/ticket/ticket.ts';
import { isTooEarly } from '../ticket/where.ts';
import { bodyOf, readyText } from './body.ts';
import { createPauses } from './pauses.ts';
import { createRunIds } from './run-ids.ts';
import { createTasks, type Tasks } from './tasks.ts';

/** Between two keys of a search, in ms. */
const SEARCH_PAUSE = 80;
/** Of so many origins that no suggestion tells of, it is asked whether they are paused. */
const MOST_ASKED = 5;
/** How long a sentence stands below the body, in ms. */
const SAID_FOR = 8_000;

export class Panel {
  readonly windowId: number;
  readonly view = signal<PanelView | null>(null);
  readonly storage = signal<StorageStatus | null>(null);
  readonly lost = signal<ErrorDetail | null>(null);
  readonly query = signal('');
  /** null: no search. */
  readonly found = signal<Card[] | null>(null);
  readonly searching = signal(false);
  readonly searchError = signal('');
  /** What the last import did not take as it stood, and why. */
  readonly refused = signal<ImportReport['refused']>([]);
  readonly said = signal({ text: '', count: 0 });
  /** `<ticket>\n<action>` of what was called not relevant, until the next view says so too. */
  readonly dismissed = signal<ReadonlySet<string>>(new Set());
  readonly body = computed(() => bodyOf({ view: this.view.value, storage: this.storage.value, lost: this.lost.value }));
  readonly runIds = createRunIds(() => crypto.randomUUID());
  /** Origins that get no requests for now. */
  readonly pauses = createPauses(() => {
    void this.refresh();
    void this.#askAboutPauses();
  });
  readonly tasks: Tasks;
  /** Enter was pressed before the answer came: its first card opens. */
  #opensFirst = false;
  /** The last ticket that was read, null for none. */
  #beside: string | null = null;
  #viewPushes = 0;
  #storagePushes = 0;
  #searches = 0;
  #searchTimer: ReturnType<typeof setTimeout> | undefined;
  #saidTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(windowId: number) {
    this.windowId = windowId;
    this.tasks = createTasks(this);
  }

  get page(): PageState {
    return this.view.value?.page ?? { kind: 'reading' };
  }

  get ticket(): Ticket | null {
    return this.page.kind === 'ticket' ? this.page.ticket : null;
  }

  /** @returns a function that stops listening */
  start(): () => void {
    const stop = listen(`panel:${this.windowId}`, (push) => {
      switch (push.name) {
        case 'view.changed':
          this.#viewPushes += 1;
          this.show(push.view);
          return void this.#askAboutPauses();
        case 'run.changed':
          return this.keepRun(push.run);
        case 'definitions.changed':
          void this.refresh();
          return this.searchAgain();
        case 'storage.changed':
          this.#storagePushes += 1;
          this.storage.value = push.status;
          if (push.status.state === 'ready') void this.refresh();
      }
    });
    // What was said of one view does not stand under the next.
    const forget = this.tasks.open.subscribe(() => this.#hush());
    void this.refresh();
    return () => {
      stop();
      forget();
      this.pauses.stop();
    };
  }

  /** A reply that was asked for before a push came is older than what the push said, and is dropped. */
  async refresh(): Promise<void> {
    const before = { view: this.#viewPushes, storage: this.#storagePushes };
    const [storage, view] = await Promise.all([
      call('storage.status', {}),
      call('tickets.view', { windowId: this.windowId }),
    ]);
    if (storage.ok && before.storage === this.#storagePushes) this.storage.value = storage.value;
    if (before.view !== this.#viewPushes) return;
    if (view.ok) this.show(view.value);
    else this.lost.value = view.error;
  }

  show(view: PanelView): void {
    const before = this.ticket?.key;
    this.lost.value = null;
    this.view.value = view;
    this.pauses.learn(view.suggestions);
    const isTooLate = this.found.peek()?.some((card) => isTooEarly(card, view.page)) ?? false;
    if (this.ticket?.key !== before || isTooLate) this.searchAgain();
    if (view.page.kind === 'reading') return;
    // A page that is read again goes through "reading" and is the same ticket after it.
    const beside = this.ticket?.key ?? null;
    if (beside !== this.#beside) this.tasks.leaveFinished(view.page);
    this.#beside = beside;
  }

  keepRun(run: Run): void {
    this.tasks.hear(run);
    const view = this.view.peek();
    if (view === null || !view.runs.some((one) => one.runId === run.runId)) return;
    this.view.value = { ...view, runs: view.runs.map((one) => (one.runId === run.runId ? run : one)) };
  }

  /** Says what a press did, to eyes and to screen readers. */
  say(text: string): void {
    this.said.value = { text, count: this.said.peek().count + 1 };
    clearTimeout(this.#saidTimer);
    this.#saidTimer = setTimeout(() => this.#hush(), SAID_FOR);
  }

  #hush(): void {
    clearTimeout(this.#saidTimer);
    this.said.value = { text: '', count: this.said.peek().count };
  }

  search(query: string): void {
    this.query.value = query;
    clearTimeout(this.#searchTimer);
    this.#searches += 1;
    this.#opensFirst = false;
    if (query.trim() === '') {
      this.found.value = null;
      this.searching.value = false;
      this.searchError.value = '';
      return;
    }
    this.searching.value = true;
    this.#searchTimer = setTimeout(() => void this.#find(this.#searches), SEARCH_PAUSE);
  }

  /** A view tells of the origins of its own cards alone; what was searched for and what is open may have others. */
  async #askAboutPauses(): Promise<void> {
    const told = new Set(this.view.peek()?.suggestions.map(({ origin }) => origin));
    const opened = this.tasks.opened();
    const others = [...(opened === null ? [] : [opened.card]), ...(this.found.peek() ?? [])];
    const asked = new Map(others.filter(({ origin }) => !told.has(origin)).map((card) => [card.origin, card.actionId]));
    for (const actionId of [...asked.values()].slice(0, MOST_ASKED)) {
      const reply = await call('cards.get', { windowId: this.windowId, actionId });
      if (reply.ok) this.pauses.learn([reply.value]);
    }
  }

  searchAgain(): void {
    if (this.query.peek() !== '') this.search(this.query.peek());
  }

  async #find(search: number): Promise<void> {
    const query = this.query.peek().trim().slice(0, 200);
    const reply = await call('cards.search', { windowId: this.windowId, query });
    // A slow answer to an older query must not replace a newer one's.
    if (search !== this.#searches) return;
    this.searchError.value = reply.ok ? '' : `${reply.error.message} ${reply.error.advice}`;
    this.found.value = reply.ok ? reply.value : [];
    this.pauses.learn(this.found.value);
    this.searching.value = false;
    if (this.#opensFirst) this.openFound();
  }

  /** Enter in the search: opens the first card found, as soon as it is. */
  openFound(): void {
    this.#opensFirst = this.searching.peek();
    const first = this.found.peek()?.[0];
    if (!this.#opensFirst && first !== undefined) this.tasks.openCard(first);
  }

  async mark(ticketKey: string | null, messageId: string | null, text: string): Promise<void> {
    const reply = await call('tickets.mark', { windowId: this.windowId, ticketKey, messageId, text });
    if (!reply.ok) this.say(`${reply.error.message} ${reply.error.advice}`);
    else if (!reply.value.found) this.say('These words are not in the page any more.');
    else this.say('Marked in the page.');
  }

  async dismiss(card: Card): Promise<void> {
    this.dismissed.value = new Set([...this.dismissed.peek(), dismissKey(card)]);
    this.say(`“${card.name}” is not suggested on this ticket any more.`);
    const { actionId, ticketKey } = card;
    const reply = await call('cards.dismiss', { windowId: this.windowId, actionId, ticketKey });
    if (!reply.ok) this.say(`${reply.error.message} ${reply.error.advice}`);
  }

  /** After the browser has granted the site. */
  async addSite(origin: string): Promise<void> {
    const reply = await call('sites.add', { origin });
    if (!reply.ok) return this.say(`${reply.error.message} ${reply.error.advice}`);
    await this.refresh();
  }

  async importDemo(): Promise<void> {
    await this.#afterImport(await call('library.importDemo', {}));
  }

  async importFile(text: string): Promise<void> {
    await this.#afterImport(await call('library.import', { text }));
  }

  async #afterImport(reply: Reply<ImportReport>): Promise<void> {
    if (!reply.ok) {
      this.say(`${reply.error.message} ${reply.error.advice}`);
      return;
    }
    this.refused.value = reply.value.refused;
    await this.refresh();
    this.say(readyText(this.view.peek() ?? { activeActions: 0, activeForOthers: 0 }));
  }
}

export function dismissKey(card: Pick<Card, 'ticketKey' | 'actionId'>): string {
  return `${card.ticketKey ?? ''}\n${card.actionId}`;
}

const PanelContext = createContext<Panel | null>(null);
export const PanelProvider = PanelContext.Provider;

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('A sidebar component stands outside its panel.');
  return panel;
}
