// How the log is looked at: its filters as people set them, in the address and as the background is asked. Pure: the time comes in.
import type { LogFilter } from '#lib/log.ts';
import { isDay, type Span, spanOfDays } from './log-dates.ts';

export const OUTCOMES = ['succeeded', 'failed', 'unknown', 'open'] as const;
export const DATES = ['today', 'yesterday', 'week', 'month', 'custom'] as const;

export type OutcomeChoice = (typeof OUTCOMES)[number];
export type DateChoice = (typeof DATES)[number];

/** null: does not matter. */
export interface LogView {
  show: LogFilter['show'];
  actionId: string | null;
  /** '' is an agent, too: who ran it where the helpdesk told no name. */
  agent: string | null;
  outcome: OutcomeChoice | null;
  connectionId: string | null;
  /** The ticket's number; '' for any. */
  ticket: string;
  tests: LogFilter['tests'];
  date: DateChoice | null;
  /** With `custom`, days such as 2026-11-22; '' for open. The last one counts whole. */
  from: string;
  to: string;
  search: string;
}

export const FIRST_LOG_VIEW: LogView = {
  show: 'all',
  actionId: null,
  agent: null,
  outcome: null,
  connectionId: null,
  ticket: '',
  tests: 'include',
  date: null,
  from: '',
  to: '',
  search: '',
};

const STATES: Record<OutcomeChoice, NonNullable<LogFilter['states']>> = {
  succeeded: ['succeeded'],
  failed: ['failed'],
  unknown: ['unknown'],
  open: ['prepared', 'sending'],
};

/** The longest search and ticket number that the background takes (lib/log.ts). */
export const LONGEST_WORDS = 200;

/** What only runs have is not asked of changes: a filter that cannot be seen must not hide anything. */
export function filterOf(view: LogView, now: number): LogFilter {
  const runs = view.show !== 'events';
  const { from, to } = spanOfView(view, now);
  const ticket = view.ticket.trim();
  const search = view.search.trim();
  return {
    show: view.show,
    tests: runs ? view.tests : 'include',
    ...(view.actionId === null ? {} : { actionId: view.actionId }),
    ...(view.connectionId === null ? {} : { connectionId: view.connectionId }),
    ...(runs && view.agent !== null ? { agent: view.agent } : {}),
    ...(runs && ticket !== '' ? { ticket } : {}),
    ...(runs && view.outcome !== null ? { states: STATES[view.outcome] } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(search === '' ? {} : { search }),
  };
}

export function spanOfView({ date, from, to }: LogView, now: number): Span {
  return date === null ? { from: null, to: null } : spanOfDays(date, from, to, now);
}

/** True while anything but the kind of entries narrows the list. */
export function isNarrowed(view: LogView): boolean {
  return queryOf({ ...view, show: 'all' }) !== '';
}

/** How many of the filters that stand behind "More filters" are set. */
export function countMore({ connectionId, ticket, tests }: LogView): number {
  return [connectionId !== null, ticket.trim() !== '', tests !== 'include'].filter(Boolean).length;
}

/** For the address, without a question mark; '' when nothing is filtered. */
export function queryOf(view: LogView): string {
  const query = new URLSearchParams();
  if (view.show !== 'all') query.set('show', view.show);
  if (view.actionId !== null) query.set('action', view.actionId);
  if (view.agent !== null) query.set('agent', view.agent);
  if (view.outcome !== null) query.set('outcome', view.outcome);
  if (view.connectionId !== null) query.set('connection', view.connectionId);
  if (view.ticket !== '') query.set('ticket', view.ticket);
  if (view.tests !== 'include') query.set('tests', view.tests);
  if (view.date !== null) query.set('date', view.date);
  if (view.date === 'custom' && view.from !== '') query.set('from', view.from);
  if (view.date === 'custom' && view.to !== '') query.set('to', view.to);
  if (view.search !== '') query.set('q', view.search);
  return query.toString();
}

/** Takes any text: what it does not know is left out, because links are kept and written by hand. */
export function viewOf(query: string): LogView {
  const found = new URLSearchParams(query);
  const one = <Name extends string>(key: string, names: readonly Name[]) =>
    names.find((name) => name === found.get(key)) ?? null;
  const day = (key: string) => (isDay(found.get(key) ?? '') ? (found.get(key) ?? '') : '');
  const words = (key: string) => (found.get(key) ?? '').slice(0, LONGEST_WORDS);
  const date = one('date', DATES);
  return {
    show: one('show', ['all', 'runs', 'events']) ?? 'all',
    actionId: found.get('action')?.slice(0, 100) || null,
    agent: found.get('agent')?.slice(0, 300) ?? null,
    outcome: one('outcome', OUTCOMES),
    connectionId: found.get('connection')?.slice(0, 100) || null,
    ticket: words('ticket'),
    tests: one('tests', ['include', 'leave-out', 'only']) ?? 'include',
    date,
    from: date === 'custom' ? day('from') : '',
    to: date === 'custom' ? day('to') : '',
    search: words('q'),
  };
}
