// Runs: looked at, started, cancelled, settled.
import * as z from 'zod/mini';
import type { Card } from '../card.ts';
import type { Run, ShownRequest } from '../run.ts';
import { id, message, PAGES, PANEL, runId, ticketKey, values, windowId } from './message.ts';

/** `settled`: this reply carries the outputs unmasked. `repeated`: the run had been started before under the same id. */
export interface RunReply {
  run: Run;
  repeated: boolean;
}

const run = z.strictObject({
  windowId,
  actionId: id,
  revision: z.int().check(z.minimum(1)),
  runId,
  values,
  ticketKey,
});

export const runMessages = {
  'runs.preview': message<ShownRequest>()(PANEL, run),
  'runs.start': message<RunReply>()(
    PANEL,
    z.extend(run, {
      /** True: the agent saw the exact request of a change and confirmed it. */
      confirmed: z.boolean(),
      /** The earlier run that the agent was told of and chose to repeat. */
      repeatOf: z.optional(runId),
      /** Send an unknown write once more, under the same id and key: how many attempts the agent knew of, so that a replay is none. */
      again: z.optional(z.int().check(z.minimum(1))),
      /** The unknown run that this lookup is to tell about. */
      checks: z.optional(runId),
    }),
  ),
  'runs.cancel': message<null>()(PAGES, z.strictObject({ runId })),
  'runs.get': message<Run>()(PAGES, z.strictObject({ runId })),
  /** What the agent found out about an unknown run. Sends nothing. */
  'runs.settle': message<Run>()(PANEL, z.strictObject({ runId, happened: z.boolean(), checkedBy: z.optional(runId) })),
  /** The card of the lookup that tells whether an unknown run happened, its inputs carried over from that run. Sends nothing. */
  'runs.checkCard': message<Card>()(PANEL, z.strictObject({ windowId, runId })),
} as const;
