// What this worker remembers of the log, so that asking again need not read it again: the texts that searches look through, and what the
// filters can be set to. Never on disk, gone with the worker, and true only as long as everything that writes says so here.
import type { LogFacets } from '#lib/log.ts';

/** UTF-16 units of all texts together: twice 50,000 runs of 600. What is beyond is read whenever it is searched. */
const MOST_REMEMBERED = 60_000_000;

export class LogMemory {
  /** By order, in small letters: all that a search looks through of a run, nothing cut. */
  readonly #texts = new Map<number, string>();
  #size = 0;
  #facets: LogFacets | null = null;
  #changes = 0;

  /** To be asked before something is read, and shown when it is remembered: what was read before a change is not. */
  get moment(): number {
    return this.#changes;
  }

  textOf(order: number): string | undefined {
    return this.#texts.get(order);
  }

  rememberText(order: number, text: string, moment: number): void {
    if (moment !== this.#changes || this.#texts.has(order) || this.#size + text.length > MOST_REMEMBERED) return;
    this.#texts.set(order, text);
    this.#size += text.length;
  }

  get facets(): LogFacets | null {
    return this.#facets;
  }

  rememberFacets(facets: LogFacets, moment: number): void {
    if (moment === this.#changes) this.#facets = facets;
  }

  /** Something was added, or the row in this place is another one or gone. */
  changed(order?: number): void {
    this.#changes += 1;
    this.#facets = null;
    if (order === undefined) return;
    this.#size -= this.#texts.get(order)?.length ?? 0;
    this.#texts.delete(order);
  }
}

/** By connection to the database: what another one leads to may be another log. */
const memories = new WeakMap<object, LogMemory>();

/** @param connection the open database, or the `db` of one of its transactions: they are the same */
export function memoryOf(connection: object): LogMemory {
  let memory = memories.get(connection);
  if (!memory) {
    memory = new LogMemory();
    memories.set(connection, memory);
  }
  return memory;
}
