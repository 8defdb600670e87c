// The line that a note in the ticket carries about a change, so that another agent's browser recognises it. Pure.
// The mark is a hash over what was not sensitive: it tells "the same" and nothing else. A note is untrusted: all it can do is ask first.
import type { InputValues } from '#lib/action/values.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import { canonicalText } from './canonical.ts';
import { REPEAT_WINDOW_MS, ranAt } from './same-run.ts';

export interface NotedRun {
  runId: string;
  /** ms since 1970 */
  at: number;
  mark: string;
}

const NOTED =
  /Deskhand run ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}), (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z), mark ([0-9a-f]{16})/g;

/** What the mark of a run is a hash of. */
export function markContent(
  actionId: string,
  values: InputValues,
  sensitive: readonly string[],
  ticketKey: string,
): string {
  const open = Object.entries(values).filter(([name, value]) => value !== '' && !sensitive.includes(name));
  return canonicalText([actionId, Object.fromEntries(open.map(([name, value]) => [name, String(value)])), ticketKey]);
}

/** The same, out of a record. */
export function recordContent(run: RunRecord): string {
  const values = Object.fromEntries(run.inputs.map(({ name, value }) => [name, value]));
  const sensitive = run.inputs.filter(({ masked }) => masked).map(({ name }) => name);
  return markContent(run.actionId, values, sensitive, run.ticketKey ?? '');
}

/** @param mark 16 hex digits */
export function noteLine(run: RunRecord, mark: string): string {
  const at = new Date(ranAt(run)).toISOString().replace(/\.\d+Z$/, 'Z');
  return `${run.actionName} · Deskhand run ${run.runId}, ${at}, mark ${mark}`;
}

/** The newest run with this mark that a note of the last ten minutes tells of. A customer's words and public replies tell nothing. */
export function findNoted(ticket: Ticket, mark: string, now: number): NotedRun | null {
  const noted = ticket.messages
    .filter((message) => !message.public && message.author.role !== 'requester')
    .flatMap((message) => [...message.text.matchAll(NOTED)])
    .map(([, runId = '', at = '', found = '']): NotedRun => ({ runId, at: Date.parse(at), mark: found }))
    // Another machine's clock may be ahead.
    .filter((run) => run.mark === mark && Math.abs(now - run.at) < REPEAT_WINDOW_MS);
  return noted.sort((a, b) => b.at - a.at)[0] ?? null;
}
