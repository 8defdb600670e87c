// The events of changed connections. Their secrets are in no definition, so none can stand here. Pure.
import type { Connection } from '../connection.ts';
import { diffFields } from '../diff/diff-fields.ts';
import type { FieldChange } from '../log.ts';
import type { NewEvent } from './new-event.ts';

const NAMES: Readonly<Record<string, string>> = {
  schemaVersion: '',
  id: '',
  updatedAt: '',
  name: 'Name',
  kind: 'Kind',
  'key.in': 'Key stands in',
  'key.name': 'Key’s name',
  origins: 'Addresses',
  testUrl: 'Test address',
  help: 'Help',
  account: 'Account',
  'oauth.tokenUrl': 'Token address',
  'oauth.authorizeUrl': 'Sign-in page',
  'oauth.clientId': 'Client id',
  'oauth.scope': 'Scope',
  'oauth.authentication': 'Client proves itself by',
  'oauth.parameters': 'Further parameters',
  'exchange.url': 'Login address',
  'exchange.secret': 'A person gives',
  'exchange.headers': 'Login headers',
  'exchange.body.type': 'Login body’s type',
  'exchange.body.template': 'Login body',
  'exchange.body.fields': 'Login fields',
  'exchange.tokenPath': 'Path of the token',
  'exchange.expiresPath': 'Path of its lifetime',
  'exchange.place.in': 'Token stands in',
  'exchange.place.name': 'Token’s name',
  'exchange.place.prefix': 'Before the token',
  'soft401.status': 'Soft 401: status',
  'soft401.path': 'Soft 401: path',
  'soft401.value': 'Soft 401: text',
};

/** What people changed of a connection, field by field. */
export function connectionChanges(before: object, after: Connection): FieldChange[] {
  return diffFields(before, after, NAMES);
}

/** @param before null: it was not there, or cannot be read. @returns null when nothing changed */
export function connectionSaved(before: Connection | null, after: Connection): NewEvent | null {
  const changes = connectionChanges(before ?? {}, after);
  if (before && changes.length === 0) return null;
  return { subject: subjectOf(after), what: before ? 'saved' : 'created', changes: before ? changes : [] };
}

export function connectionDeleted({ id, name }: { id: string; name: string }): NewEvent {
  return { subject: subjectOf({ id, name }), what: 'deleted', changes: [] };
}

export function connectionImported(before: Connection | null, after: Connection): NewEvent {
  return { subject: subjectOf(after), what: 'imported', changes: before ? connectionChanges(before, after) : [] };
}

function subjectOf({ id, name }: { id: string; name: string }): NewEvent['subject'] {
  return { kind: 'connection', id, name };
}
