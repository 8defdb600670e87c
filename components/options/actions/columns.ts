// The columns of the list of actions, each a way to sort it. Pure.
import type { SortKey } from './action-list.ts';

export const COLUMNS: { key: SortKey; title: string; class?: string }[] = [
  { key: 'name', title: 'Name' },
  { key: 'method', title: 'Method', class: 'wide-only' },
  { key: 'connection', title: 'Connection', class: 'wide-only' },
  { key: 'origin', title: 'Origin', class: 'wide-only' },
  { key: 'status', title: 'Status', class: 'wide-only' },
  { key: 'lastRun', title: 'Last run', class: 'wide-only' },
  { key: 'success', title: '30-day success', class: 'wide-only num' },
  { key: 'revision', title: 'Revision', class: 'wide-only num' },
];
