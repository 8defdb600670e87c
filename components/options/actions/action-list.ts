// Which actions the list shows and in what order. Pure: the table only draws what comes out of here.
import type { ActionKind, ActionStatus, Method } from '#lib/action/schema.ts';
import type { ActionActivity, ActionSummary, ConnectionSummary } from '#lib/messages.ts';
import { KIND_WORDS as CONNECTION_WORDS } from '../connections/kinds.ts';
import { fold } from '../parts/fold.ts';

export type SoundAction = Extract<ActionSummary, { broken: null }>;
export type BrokenAction = Exclude<ActionSummary, { broken: null }>;

/** An action with what other lists know of it. */
export interface ActionRow {
  action: SoundAction;
  /** null: it uses none. `kind` is null when the connection is gone or cannot be read. */
  connection: { name: string; kind: string | null } | null;
  /** null: it never ran in this browser. */
  activity: ActionActivity | null;
  /** Runs of the last 30 days, and which share of them succeeded; null when there was none. */
  runs: number;
  success: number | null;
  /** What the search looks through. */
  text: string;
}

export type StatusFilter = 'all' | ActionStatus;
/** A connection's id; `none`: those without; `any`. An id holds no space, so the two cannot be mistaken for one. */
export type ConnectionFilter = 'any ' | 'none ' | (string & {});
export type SortKey = 'name' | 'method' | 'connection' | 'origin' | 'status' | 'lastRun' | 'success' | 'revision';

export interface ListView {
  query: string;
  status: StatusFilter;
  method: Method | 'any';
  connection: ConnectionFilter;
  sort: SortKey;
  descending: boolean;
}

export const FIRST_VIEW: ListView = {
  query: '',
  status: 'all',
  method: 'any',
  connection: 'any ',
  sort: 'name',
  descending: false,
};

export const KIND_WORDS: Record<ActionKind, string> = { lookup: 'Looks up', change: 'Changes', delete: 'Deletes' };
export const STATUS_WORDS: Record<ActionStatus, string> = { draft: 'Draft', active: 'Active', inactive: 'Inactive' };
export const DRAFT_WORDS = { kept: 'Unsaved changes', saved: 'Draft saved' } as const;

/** Below this share of successful runs something is wrong that a person should look at. */
export const POOR_SUCCESS = 0.8;

const METHOD_ORDER: Record<Method, number> = { GET: 0, POST: 1, PUT: 2, PATCH: 3, DELETE: 4 };
const STATUS_ORDER: Record<ActionStatus, number> = { active: 0, draft: 1, inactive: 2 };
/** What one looks for first in a column of numbers: the latest, the most. */
const FIRST_DESCENDING = new Set<SortKey>(['lastRun', 'revision']);
const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Broken ones stand apart: no search and no filter may hide what needs a person's decision. */
export function splitActions(actions: ActionSummary[]): { broken: BrokenAction[]; sound: SoundAction[] } {
  const broken: BrokenAction[] = [];
  const sound: SoundAction[] = [];
  for (const action of actions) {
    if (action.broken === null) sound.push(action);
    else broken.push(action);
  }
  return { broken, sound };
}

/** The rows behind every view of the list. Either of the other lists may not have come yet. */
export function buildRows(
  actions: SoundAction[],
  connections: ConnectionSummary[] | null,
  activities: ActionActivity[] | null,
): ActionRow[] {
  const connectionOf = new Map(connections?.map((connection) => [connection.id, connection]));
  const activityOf = new Map(activities?.map((activity) => [activity.actionId, activity]));
  return actions.map((action) => {
    const connection = connectionRow(action.connectionId, connectionOf);
    const activity = activityOf.get(action.id) ?? null;
    const runs = activity ? activity.succeeded + activity.failed + activity.unknown : 0;
    const said = [
      action.name,
      action.description,
      ...action.groups,
      KIND_WORDS[action.kind],
      action.method,
      action.origin,
      connection?.name,
    ];
    return {
      action,
      connection,
      activity,
      runs,
      success: activity && runs > 0 ? activity.succeeded / runs : null,
      text: fold(said.join('\n')),
    };
  });
}

function connectionRow(id: string | null, known: Map<string, ConnectionSummary>): ActionRow['connection'] {
  if (id === null) return null;
  const found = known.get(id);
  const kind = found?.connection?.kind;
  return { name: found?.name ?? id, kind: kind ? CONNECTION_WORDS[kind] : null };
}

export function countByStatus(actions: SoundAction[]): Record<StatusFilter, number> {
  const counts = { all: actions.length, active: 0, draft: 0, inactive: 0 };
  for (const action of actions) counts[action.status] += 1;
  return counts;
}

/** The connections that actions use, by name, for the filter. */
export function usedConnections(rows: ActionRow[]): { id: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { action, connection } of rows) {
    if (action.connectionId !== null && connection) names.set(action.connectionId, connection.name);
  }
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => words.compare(a.name, b.name));
}

/** The view without a connection that no action uses any more: nothing could take that filter back. */
export function possibleView(view: ListView, used: readonly { id: string }[]): ListView {
  const { connection } = view;
  if (connection === 'any ' || connection === 'none ' || used.some(({ id }) => id === connection)) return view;
  return { ...view, connection: 'any ' };
}

/** What has no last run, no success rate or no connection stands last, whichever way the column is sorted; equal ones by name. */
export function sortActions(rows: readonly ActionRow[], sort: SortKey, descending: boolean): ActionRow[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => compare(a, b, sort, turn) || words.compare(a.action.name, b.action.name));
}

/** Every word of the query must stand somewhere in name, description, groups, kind, method, origin or connection; case and accents do not matter. */
export function filterActions(rows: readonly ActionRow[], view: ListView): ActionRow[] {
  const wanted = fold(view.query).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ action, text }) =>
      (view.status === 'all' || action.status === view.status) &&
      (view.method === 'any' || action.method === view.method) &&
      (view.connection === 'any ' || (action.connectionId ?? 'none ') === view.connection) &&
      wanted.every((word) => text.includes(word)),
  );
}

/** Pressing a column's head: the first press sorts by it, the next turns the order round. */
export function sortBy(view: ListView, sort: SortKey): ListView {
  const descending = view.sort === sort ? !view.descending : FIRST_DESCENDING.has(sort);
  return { ...view, sort, descending };
}

/** `https://api.northwind.example` → `api.northwind.example`: calls are https, so the scheme says nothing. */
export function shortOrigin(origin: string): string {
  return origin.replace(/^https:\/\//, '');
}

/** 0.9858 → "98.6%", in the language's own signs. A run that failed never rounds to all. */
export function formatShare(share: number, locale?: string): string {
  const shown = share < 1 ? Math.min(share, 0.999) : share;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(shown);
}

function compare(a: ActionRow, b: ActionRow, sort: SortKey, turn: number): number {
  switch (sort) {
    case 'method':
      return turn * (METHOD_ORDER[a.action.method] - METHOD_ORDER[b.action.method]);
    case 'status':
      return turn * (STATUS_ORDER[a.action.status] - STATUS_ORDER[b.action.status]);
    case 'revision':
      return turn * (a.action.revision - b.action.revision);
    case 'lastRun':
      return nothingLast(a.activity?.lastAt ?? null, b.activity?.lastAt ?? null, turn);
    case 'success':
      return nothingLast(a.success, b.success, turn);
    case 'connection':
      if (a.connection === null || b.connection === null)
        return nothingLast(a.connection && 0, b.connection && 0, turn);
      return turn * words.compare(a.connection.name, b.connection.name);
    default:
      return turn * words.compare(a.action[sort], b.action[sort]);
  }
}

function nothingLast(a: number | null, b: number | null, turn: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return turn * (a - b);
}
