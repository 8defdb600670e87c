// Which entries of the log a filter lets through. Pure; which index finds them quickly is the background's business.
import type { LogEvent, LogFilter } from '../log.ts';
import type { RunState } from '../run.ts';
import type { RunRow } from './run-row.ts';

/** An event as it is kept. `members`: the actions of a change of many at once, which is one event. */
export type KeptEvent = Omit<LogEvent, 'kind'> & { members?: readonly { id: string; name: string }[] };

/** The words of a search, each of which must stand somewhere in an entry. Letter case does not matter. */
export function searchWords(search: string | undefined): string[] {
  return [...new Set(fold(search ?? '').split(/\s+/))].filter((word) => word !== '');
}

function fold(text: string): string {
  return text.toLowerCase();
}

/** Everything in the filter but the search. */
export function runFits(
  row: Pick<RunRow, 'at' | 'actionId' | 'connectionId' | 'agent' | 'ticketNumber' | 'state' | 'test'>,
  filter: LogFilter,
): boolean {
  return (
    filter.show !== 'events' &&
    (filter.actionId === undefined || row.actionId === filter.actionId) &&
    (filter.connectionId === undefined || row.connectionId === filter.connectionId) &&
    (filter.agent === undefined || row.agent === filter.agent) &&
    (filter.ticket === undefined || row.ticketNumber === filter.ticket) &&
    (!filter.states || filter.states.length === 0 || filter.states.includes(row.state as RunState)) &&
    (filter.tests === 'include' || row.test === (filter.tests === 'only')) &&
    inTime(row.at, filter)
  );
}

/** What a search looks through of a run. @param words its own text (`wordsOf`), or as much of it as its row holds */
export function searchText(row: RunRow, words: string): string {
  const { actionName, agent, ticketNumber, connectionName, origin, code, status, runId } = row;
  return fold(
    [actionName, agent, ticketNumber, connectionName, origin, code ?? '', status ?? '', runId, words].join('\n'),
  );
}

/** @param text from `searchText` @param words from `searchWords` */
export function saysAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Filters that only runs can meet leave events out: agent, ticket, states, tests alone. */
export function eventFits(event: KeptEvent, filter: LogFilter, words: readonly string[]): boolean {
  if (!mayShowEvents(filter) || !inTime(event.at, filter)) return false;
  const { subject, members } = event;
  if (filter.actionId !== undefined) {
    const about = subject.kind === 'action' && subject.id === filter.actionId;
    if (!about && !members?.some(({ id }) => id === filter.actionId)) return false;
  }
  if (filter.connectionId !== undefined) {
    const about = subject.kind === 'connection' || subject.kind === 'secret';
    if (!about || subject.id !== filter.connectionId) return false;
  }
  if (words.length === 0) return true;
  const changes = event.changes.flatMap(({ field, before, after }) => [field, before ?? '', after ?? '']);
  const names = members?.map(({ name }) => name) ?? [];
  const text = fold([event.who, subject.kind, subject.id, subject.name, event.what, ...changes, ...names].join('\n'));
  return saysAll(text, words);
}

/** False: the filter lets no event through, whatever it says. */
export function mayShowEvents({ show, agent, ticket, states, tests }: LogFilter): boolean {
  if (show === 'runs' || agent !== undefined || ticket !== undefined) return false;
  return (states === undefined || states.length === 0) && tests !== 'only';
}

function inTime(at: number, { from, to }: LogFilter): boolean {
  return (from === undefined || at >= from) && (to === undefined || at < to);
}
