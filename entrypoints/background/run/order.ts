// What the one chain (carry-out.ts) needs to know of a run, whoever asked for it: an agent's form or an administrator's test. Types only.
import type { CheckedRun } from './prepare.ts';

export interface Order {
  runId: string;
  /** Of the action: part of what makes the run what it is. */
  revision: number;
  /** The rest of what makes it what it is, as one text. */
  content: string;
  /** True: tried out by an administrator. It belongs to no ticket, teaches nothing, and pages are not told of it on its way. */
  test: boolean;
  ticketKey: string | null;
  /** The window whose panel shows it. */
  windowId: number | null;
  /** The earlier run that the agent was told of and chose to repeat. */
  repeatOf: string | null;
  /** The attempts that the agent knew of when they asked to send an unknown write once more. */
  again: number | null;
  /** The unknown run that this lookup is to tell about. */
  checks: string | null;
  /** Everything that is asked before the run is written down. Throws AppErrors, and then nothing was written or sent. */
  prepare(): Promise<CheckedRun>;
}
