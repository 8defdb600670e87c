// What one library says otherwise than another, entry by entry, and which of it people must be asked about before their browsers follow. Pure.
import { endpointOrigin } from '../action/endpoint-origin.ts';
import type { Action } from '../action/schema.ts';
import type { Connection } from '../connection.ts';
import { diffActions } from '../diff/diff-actions.ts';
import { fieldChanges } from '../diff/diff-fields.ts';
import type { HelpdeskDefinition } from '../helpdesk/definition.ts';
import { connectionChanges } from '../log/connection-events.ts';
import { helpdeskChanges } from '../log/helpdesk-events.ts';
import type { FieldChange } from '../log.ts';
import { sameValue } from '../run/canonical.ts';
import { type Definitions, sameDefinition } from './definitions.ts';

export interface EntryChange {
  kind: 'action' | 'connection' | 'helpdesk';
  id: string;
  name: string;
  is: 'added' | 'removed' | 'changed';
  /** Of an action that changed. */
  revisions: { before: number; after: number } | null;
  changes: FieldChange[];
  /** Origins that nothing in the earlier library reached. */
  newOrigins: string[];
  /** True: what a write sends, or where a secret may go, is another. Nobody's browser may follow without a yes. */
  asks: boolean;
}

/** In the order of the later library, what was removed at the end. What every save changes (revision, time) is no change. */
export function compareLibraries(before: Definitions, after: Definitions): EntryChange[] {
  const names = {
    connection: nameIn([...after.connections, ...before.connections]),
    action: nameIn([...after.actions, ...before.actions]),
  };
  const known = new Set([
    ...before.connections.flatMap(({ origins }) => origins),
    ...before.actions.map((action) => endpointOrigin(action.request.url)),
    ...before.helpdesks.flatMap(({ origins }) => origins),
  ]);
  return [
    ...compare(before.connections, after.connections, (was, is) => compareConnections(was, is, known)),
    ...compare(before.actions, after.actions, (was, is) => compareActions(was, is, known, names)),
    ...compare(before.helpdesks, after.helpdesks, (was, is) => compareHelpdesks(was, is, known)),
  ];
}

type Compared = Omit<EntryChange, 'id' | 'name' | 'is'>;

function compare<Entry extends { id: string; name: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
  compareEntries: (before: Entry | null, after: Entry | null) => Compared,
): EntryChange[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((entry): EntryChange[] => {
    const was = known.get(entry.id) ?? null;
    if (was && sameDefinition(was, entry)) return [];
    const compared = compareEntries(was, entry);
    if (was && compared.changes.length === 0) return [];
    return [{ id: entry.id, name: entry.name, is: was ? 'changed' : 'added', ...compared }];
  });
  const removed = before
    .filter(({ id }) => !kept.has(id))
    .map((entry): EntryChange => ({ id: entry.id, name: entry.name, is: 'removed', ...compareEntries(entry, null) }));
  return [...changed, ...removed];
}

/** @param known the origins that the earlier library reaches */
function compareConnections(
  before: Connection | null,
  after: Connection | null,
  known: ReadonlySet<string | null>,
): Compared {
  const newOrigins = (after?.origins ?? []).filter((origin) => !known.has(origin));
  const changes = before && after ? connectionChanges(before, after) : [];
  // The kind, the addresses, the token's call: all of it is about where a secret goes and how.
  const asks = newOrigins.length > 0 || changes.some(({ field }) => !['Name', 'Help', 'Account'].includes(field));
  return { kind: 'connection', revisions: null, changes, newOrigins, asks };
}

function compareHelpdesks(
  before: HelpdeskDefinition | null,
  after: HelpdeskDefinition | null,
  known: ReadonlySet<string | null>,
): Compared {
  const newOrigins = (after?.origins ?? []).filter((origin) => !known.has(origin));
  const changes = before && after ? helpdeskChanges(before, after) : [];
  // Text for colleagues goes where the definition says that colleagues read.
  const writes = after !== null && !sameValue(before?.composers ?? [], after.composers);
  return { kind: 'helpdesk', revisions: null, changes, newOrigins, asks: newOrigins.length > 0 || writes };
}

function compareActions(
  before: Action | null,
  after: Action | null,
  known: ReadonlySet<string | null>,
  names: Record<'connection' | 'action', (id: string) => string>,
): Compared {
  const changes = before && after ? fieldChanges(diffActions(before, after, names.connection, names.action)) : [];
  const origin = after && endpointOrigin(after.request.url);
  const newOrigins = origin !== null && !known.has(origin) ? [origin] : [];
  const sends = after !== null && !sameValue(sentBy(before), sentBy(after));
  return {
    kind: 'action',
    revisions: before && after ? { before: before.revision, after: after.revision } : null,
    changes,
    newOrigins,
    asks: newOrigins.length > 0 || (sends && (isWrite(before) || isWrite(after))),
  };
}

const isWrite = (action: Action | null) => action !== null && action.request.method !== 'GET';

/** All that decides what is sent: the request, and the inputs that fill it. Words for people are not among it. */
function sentBy(action: Action | null): object | null {
  if (action === null) return null;
  const inputs = action.inputs.map(({ description: _description, sensitive: _sensitive, ...sent }) => sent);
  return { request: action.request, inputs };
}

function nameIn(entries: readonly { id: string; name: string }[]): (id: string) => string {
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
