// Which actions the list shows and in what order. Pure: the table only draws what comes out of here.
import type { ActionKind, ActionStatus } from '#lib/action/schema.ts';
import type { ActionSummary } from '#lib/messages.ts';

export type SoundAction = Extract<ActionSummary, { broken: null }>;
export type BrokenAction = Exclude<ActionSummary, { broken: null }>;

export type StatusFilter = 'all' | ActionStatus;
export type SortKey = 'name' | 'kind' | 'origin' | 'status' | 'revision';

export interface ListView {
  query: string;
  status: StatusFilter;
  sort: SortKey;
  descending: boolean;
}

export const FIRST_VIEW: ListView = { query: '', status: 'all', sort: 'name', descending: false };

export const KIND_WORDS: Record<ActionKind, string> = { lookup: 'Looks up', change: 'Changes', delete: 'Deletes' };
export const STATUS_WORDS: Record<ActionStatus, string> = { draft: 'Draft', active: 'Active', inactive: 'Inactive' };

const KIND_ORDER: Record<ActionKind, number> = { lookup: 0, change: 1, delete: 2 };
const STATUS_ORDER: Record<ActionStatus, number> = { active: 0, draft: 1, inactive: 2 };
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

export function countByStatus(actions: SoundAction[]): Record<StatusFilter, number> {
  const counts = { all: actions.length, active: 0, draft: 0, inactive: 0 };
  for (const action of actions) counts[action.status] += 1;
  return counts;
}

/** Every word of the query must stand somewhere in name, description, kind or origin; case and accents do not matter. */
export function arrangeActions(actions: SoundAction[], view: ListView): SoundAction[] {
  const wanted = fold(view.query).split(/\s+/).filter(Boolean);
  return actions
    .filter((action) => view.status === 'all' || action.status === view.status)
    .filter((action) => {
      const text = fold(`${action.name}\n${action.description}\n${KIND_WORDS[action.kind]}\n${action.origin}`);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => (view.descending ? -1 : 1) * compare(a, b, view.sort) || words.compare(a.name, b.name));
}

/** Pressing a column's head: the first press sorts by it, the next turns the order round. */
export function sortBy(view: ListView, sort: SortKey): ListView {
  return { ...view, sort, descending: view.sort === sort && !view.descending };
}

/** `https://api.northwind.example` → `api.northwind.example`: calls are https, so the scheme says nothing. */
export function shortOrigin(origin: string): string {
  return origin.replace(/^https:\/\//, '');
}

function compare(a: SoundAction, b: SoundAction, sort: SortKey): number {
  switch (sort) {
    case 'kind':
      return KIND_ORDER[a.kind] - KIND_ORDER[b.kind];
    case 'status':
      return STATUS_ORDER[a.status] - STATUS_ORDER[b.status];
    case 'revision':
      return a.revision - b.revision;
    default:
      return words.compare(a[sort], b[sort]);
  }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
