// Which entry of the log is open, and its filters, as the hash names them: `#log/<entry>?<filters>`. Pure.
import type { LogEntry } from '#lib/log.ts';
import { routeHash } from '../route.ts';
import { type LogView, queryOf, viewOf } from './log-view.ts';

/** The run's own id; of a change its number and its time, because changes are found by time alone. */
export function entryId(entry: LogEntry): string {
  return entry.kind === 'run' ? entry.runId : `change-${entry.id}-${entry.at}`;
}

export type NamedEntry = { kind: 'run'; runId: string } | { kind: 'event'; id: number; at: number };

/** null: nothing of the log has such a name. */
export function parseEntryId(text: string): NamedEntry | null {
  const change = /^change-(\d{1,17})-(\d{1,15})$/.exec(text);
  if (change) return { kind: 'event', id: Number(change[1]), at: Number(change[2]) };
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? { kind: 'run', runId: text } : null;
}

export function logHash(id: string | null, view: LogView): string {
  const query = queryOf(view);
  return query === '' ? routeHash({ page: 'log', id }) : `${routeHash({ page: 'log', id })}?${query}`;
}

export function viewOfHash(hash: string): LogView {
  const at = hash.indexOf('?');
  return viewOf(at < 0 ? '' : hash.slice(at + 1));
}
