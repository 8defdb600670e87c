// When two requests to run are the same decision, and when the same write is asked for again too soon. Pure.
import type { InputValues } from '#lib/action/values.ts';
import type { RunRecord } from '#lib/run.ts';
import { canonicalText } from './canonical.ts';

/** How long after a write the same one is asked about (definitions.md, Run). */
export const REPEAT_WINDOW_MS = 10 * 60_000;

/** What makes a run what it is: the action, its values and the ticket. An empty text is no value. */
export function runContent(actionId: string, values: InputValues, ticketKey: string | null): string {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return canonicalText([actionId, Object.fromEntries(given), ticketKey]);
}

/** When a run was last heard of, in ms since 1970. A run found open after a crash counts from when it was found. */
function lastHeard(run: RunRecord): number {
  return run.settledAt ?? run.sentAt ?? run.preparedAt;
}

/** Would sending this write's twin now surprise someone? True while it runs, and for ten minutes after it succeeded or was lost. */
export function repeatsTooSoon(earlier: RunRecord, now: number): boolean {
  if (earlier.kind === 'lookup' || earlier.state === 'failed') return false;
  if (earlier.verdict?.happened === false) return false;
  return now - lastHeard(earlier) < REPEAT_WINDOW_MS;
}

/** When it ran, for a person. */
export function ranAt(run: RunRecord): number {
  return run.sentAt ?? run.preparedAt;
}
