// What insights are made of: counts by week and action. No ticket, no agent's name, no value of an input or output.
import type { RunState } from '../run.ts';
import { addDurations, bucketOf, type Durations } from './durations.ts';
import { weekOf } from './week.ts';

export interface ActionCounts {
  id: string;
  /** As the newest run has it; the id where it has not run. */
  name: string;
  succeeded: number;
  failed: number;
  /** A change of which nobody knows whether it happened. */
  unknown: number;
  /** How long the settled runs took. */
  durations: Durations;
  /** Tickets beside which it was suggested, and those among them on which it was then run. */
  suggested: number;
  taken: number;
}

export interface WeekCounts {
  /** Its Monday, "2026-11-23". */
  week: string;
  /** Tickets that were opened beside the panel for the first time, and those among them for which nothing fitted. */
  tickets: number;
  nothingFitted: number;
  actions: ActionCounts[];
}

export interface CountedRun {
  at: number;
  actionId: string;
  actionName: string;
  state: RunState;
  /** ms; null while it is open. */
  duration: number | null;
}

/** What was suggested beside one ticket. */
export interface SuggestedOn {
  /** When the ticket was first seen, ms since 1970. */
  at: number;
  shown: readonly string[];
  taken: readonly string[];
}

/** Adds up one run and one ticket after the other. Newest runs first: an action has the name of the first that is added. */
export class Tally {
  readonly #weeks = new Map<string, WeekCounts & { byId: Map<string, ActionCounts> }>();
  readonly #names = new Map<string, string>();

  addRun({ at, actionId, actionName, state, duration }: CountedRun): void {
    if (state !== 'succeeded' && state !== 'failed' && state !== 'unknown') return;
    if (!this.#names.has(actionId)) this.#names.set(actionId, actionName);
    const counts = this.#action(at, actionId);
    counts[state] += 1;
    if (duration === null) return;
    const one = Array.from({ length: bucketOf(duration) + 1 }, () => 0);
    one[one.length - 1] = 1;
    counts.durations = addDurations(counts.durations, one);
  }

  addTicket({ at, shown, taken }: SuggestedOn): void {
    const week = this.#week(at);
    week.tickets += 1;
    if (shown.length === 0) week.nothingFitted += 1;
    for (const id of shown) this.#action(at, id).suggested += 1;
    for (const id of taken) this.#action(at, id).taken += 1;
  }

  /** Oldest first. */
  weeks(): WeekCounts[] {
    return [...this.#weeks.values()]
      .map(({ byId, ...week }) => ({
        ...week,
        actions: [...byId.values()].map((counts) => ({ ...counts, name: this.#names.get(counts.id) ?? counts.id })),
      }))
      .sort((a, b) => (a.week < b.week ? -1 : 1));
  }

  #week(at: number) {
    const name = weekOf(at);
    const known = this.#weeks.get(name) ?? { week: name, tickets: 0, nothingFitted: 0, actions: [], byId: new Map() };
    this.#weeks.set(name, known);
    return known;
  }

  #action(at: number, id: string): ActionCounts {
    const { byId } = this.#week(at);
    const known = byId.get(id) ?? emptyCounts(id);
    byId.set(id, known);
    return known;
  }
}

export function emptyCounts(id: string, name = id): ActionCounts {
  return { id, name, succeeded: 0, failed: 0, unknown: 0, durations: [], suggested: 0, taken: 0 };
}
