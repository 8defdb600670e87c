// The runs that are under way in this worker, by run id: a second message with the same id joins the first.

import { duplicateRun } from '#lib/run/run-error.ts';
import type { OutputValue, Run } from '#lib/run.ts';
import type { TestResponse } from '#lib/test/test.ts';

/** What a run came to, for whoever asked for it. */
export interface Landed {
  /** As it is kept: sensitive values masked. */
  run: Run;
  /** As the agent sees them now, unmasked; of a repeated run, as they were kept. */
  outputs: OutputValue[];
  /** It had been started before under the same id: nothing was sent for this message. */
  repeated: boolean;
  /** Of a test call that was answered. */
  response: TestResponse | null;
  /** From sending to the last byte, in ms; null when nothing was sent. */
  duration: number | null;
}

export interface Flight {
  /** What makes the run what it is; a second message with the same id must have the same. */
  content: string;
  startedAt: number;
  /** Aborted with `cancelled` or `timeout`. */
  controller: AbortController;
  landing: Promise<Landed>;
}

export type Flights = Map<string, Flight>;

export function createFlights(): Flights {
  return new Map();
}

/**
 * Begins a run, or joins the one that has the same id: a second click, a double Enter or a replayed message sends nothing.
 * Throws `duplicate-run` when the id is under way with other content.
 * @param now ms since 1970
 */
export async function join(
  flights: Flights,
  { runId, content, now }: { runId: string; content: string; now: number },
  begin: (controller: AbortController) => Promise<Landed>,
): Promise<Landed> {
  const flying = flights.get(runId);
  if (flying) {
    if (flying.content !== content) throw duplicateRun(true, runId, flying.startedAt);
    return { ...(await flying.landing), repeated: true };
  }
  const controller = new AbortController();
  // Nothing may be awaited between looking for a flight and entering this one.
  const landing = begin(controller).finally(() => flights.delete(runId));
  flights.set(runId, { content, startedAt: now, controller, landing });
  return landing;
}
