// The runs that are under way in this worker, by run id.
import type { RunReply } from '#lib/messages.ts';

export interface Flight {
  /** What makes the run what it is; a second message with the same id must have the same. */
  content: string;
  startedAt: number;
  /** Aborted with `cancelled` or `timeout`. */
  controller: AbortController;
  reply: Promise<RunReply>;
}

export type Flights = Map<string, Flight>;

export function createFlights(): Flights {
  return new Map();
}
