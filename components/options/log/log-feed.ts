// The entries of the log as they come in: page by page, the newest first, and what is new announced instead of pushed in. No JSX.
import { computed, signal } from '@preact/signals';
import { call } from '#lib/browser/call.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { LogEntry, LogFilter } from '#lib/log.ts';
import { entryId } from './log-address.ts';

/** Entries asked for at once. */
export const PORTION = 50;

export class LogFeed {
  readonly entries = signal<LogEntry[]>([]);
  /** Entries that came since, newest first: a list that is being read must not jump. */
  readonly fresh = signal<LogEntry[]>([]);
  /** True: more came than `fresh` holds. */
  readonly freshMore = signal(false);
  readonly busy = signal<'first' | 'more' | null>(null);
  readonly error = signal<ErrorDetail | null>(null);
  /** True once the first page is there. */
  readonly ready = signal(false);
  readonly looked = signal(0);
  readonly #next = signal<string | null>(null);
  readonly more = computed(() => this.#next.value !== null);
  readonly #ask: typeof call;
  #filter: LogFilter = { show: 'all', tests: 'include' };
  /** Counts up with every new question: an answer to an older one is dropped. */
  #asked = 0;
  #looking = false;

  constructor(ask: typeof call = call) {
    this.#ask = ask;
  }

  /** Another question: the list begins anew. What stood there stays until the answer is in. */
  async show(filter: LogFilter): Promise<void> {
    this.#filter = filter;
    this.#asked += 1;
    const asked = this.#asked;
    this.busy.value = 'first';
    const reply = await this.#ask('log.list', { filter, after: null, limit: PORTION });
    if (asked !== this.#asked) return;
    this.busy.value = null;
    this.fresh.value = [];
    this.freshMore.value = false;
    this.error.value = reply.ok ? null : reply.error;
    const page = reply.ok ? reply.value : { entries: [], next: null, looked: 0 };
    this.entries.value = page.entries;
    this.#next.value = page.next;
    this.looked.value = page.looked;
    this.ready.value = true;
  }

  /** Goes on towards older entries. */
  async goOn(): Promise<void> {
    const after = this.#next.peek();
    if (after === null || this.busy.peek() !== null) return;
    const asked = this.#asked;
    this.busy.value = 'more';
    const reply = await this.#ask('log.list', { filter: this.#filter, after, limit: PORTION });
    if (asked !== this.#asked) return;
    this.busy.value = null;
    this.error.value = reply.ok ? null : reply.error;
    if (!reply.ok) return;
    const known = new Set(this.entries.peek().map(entryId));
    const brought = reply.value.entries.filter((entry) => !known.has(entryId(entry)));
    this.entries.value = [...this.entries.peek(), ...brought];
    this.#next.value = reply.value.next;
    this.looked.value += reply.value.looked;
  }

  /** Asks what came since, and how runs that were open have ended. Says nothing of a failure: the next look is near. */
  async look(): Promise<void> {
    if (!this.ready.peek() || this.busy.peek() !== null || this.#looking) return;
    const asked = this.#asked;
    const from = this.#since();
    this.#looking = true;
    const filter = from === null ? this.#filter : { ...this.#filter, from };
    const reply = await this.#ask('log.list', { filter, after: null, limit: PORTION });
    this.#looking = false;
    if (asked !== this.#asked || !reply.ok) return;
    const found = new Map(reply.value.entries.map((entry) => [entryId(entry), entry]));
    const shown = this.entries.peek();
    if (shown.some((entry) => differs(entry, found.get(entryId(entry))))) {
      this.entries.value = shown.map((entry) => found.get(entryId(entry)) ?? entry);
    }
    const known = new Set(shown.map(entryId));
    const fresh = reply.value.entries.filter((entry) => !known.has(entryId(entry)));
    if (fresh.length > 0 || this.fresh.peek().length > 0) this.fresh.value = fresh;
    this.freshMore.value = reply.value.next !== null && fresh.length === PORTION;
  }

  /** Puts what came since into the list. */
  async takeFresh(): Promise<void> {
    if (this.freshMore.peek()) return this.show(this.#filter);
    this.entries.value = [...this.fresh.peek(), ...this.entries.peek()];
    this.looked.value += this.fresh.peek().length;
    this.fresh.value = [];
  }

  /** From which time on something can be new: the newest entry, or the oldest one that is still open. */
  #since(): number | null {
    const entries = this.entries.peek();
    const open = entries.slice(0, PORTION).filter((entry) => entry.kind === 'run' && entry.duration === null);
    const since = open.at(-1)?.at ?? entries[0]?.at ?? null;
    const first = this.#filter.from ?? null;
    return since === null ? first : Math.max(since, first ?? 0);
  }
}

function differs(one: LogEntry, other: LogEntry | undefined): boolean {
  if (other === undefined || one.kind !== 'run' || other.kind !== 'run') return false;
  return one.state !== other.state || one.duration !== other.duration;
}
