// Definitions of every kind together, as a library holds them, and one of them by its key. Pure.
import type { Action } from '../action/schema.ts';
import type { Connection } from '../connection.ts';
import type { HelpdeskDefinition } from '../helpdesk/definition.ts';
import { sameValue } from '../run/canonical.ts';

export interface Definitions {
  actions: readonly Action[];
  connections: readonly Connection[];
  helpdesks: readonly HelpdeskDefinition[];
}

export const NO_DEFINITIONS: Definitions = { actions: [], connections: [], helpdesks: [] };

export type EntryKind = 'action' | 'connection' | 'helpdesk';

export type Entry =
  | { kind: 'action'; id: string; definition: Action }
  | { kind: 'connection'; id: string; definition: Connection }
  | { kind: 'helpdesk'; id: string; definition: HelpdeskDefinition };

export interface EntryKey {
  kind: EntryKind;
  id: string;
}

export const keyOf = ({ kind, id }: EntryKey) => `${kind} ${id}`;

export function entriesOf({ actions, connections, helpdesks }: Definitions): Map<string, Entry> {
  const entries: Entry[] = [
    ...connections.map((definition) => ({ kind: 'connection' as const, id: definition.id, definition })),
    ...actions.map((definition) => ({ kind: 'action' as const, id: definition.id, definition })),
    ...helpdesks.map((definition) => ({ kind: 'helpdesk' as const, id: definition.id, definition })),
  ];
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

export function definitionsOf(entries: Iterable<Entry>): Definitions {
  const all = [...entries];
  return {
    actions: all.flatMap(({ kind, definition }) => (kind === 'action' ? [definition] : [])),
    connections: all.flatMap(({ kind, definition }) => (kind === 'connection' ? [definition] : [])),
    helpdesks: all.flatMap(({ kind, definition }) => (kind === 'helpdesk' ? [definition] : [])),
  };
}

/** Whether two say the same; what every save changes (revision, time) says nothing. */
export function saysTheSame(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && sameDefinition(a.definition, b.definition);
}

/** Of two definitions of one kind. */
export function sameDefinition(a: object, b: object): boolean {
  return a === b || sameValue(said(a), said(b));
}

const said = (definition: object) => ({ ...definition, revision: undefined, updatedAt: undefined });
