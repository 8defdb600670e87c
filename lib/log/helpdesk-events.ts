// The events of changed definitions of helpdesks. Pure.
import { diffFields } from '../diff/diff-fields.ts';
import type { HelpdeskDefinition } from '../helpdesk/definition.ts';
import type { FieldChange } from '../log.ts';
import type { NewEvent } from './new-event.ts';

const NAMES: Readonly<Record<string, string>> = {
  schemaVersion: '',
  id: '',
  updatedAt: '',
  name: 'Name',
  origins: 'Sites',
  address: 'Address of a ticket',
  parts: 'Parts',
  'messages.each': 'Messages',
  'messages.text': 'Messages’ text',
  'messages.author': 'Messages’ author',
  'messages.time': 'Messages’ time',
  'messages.timeAttribute': 'Attribute of the time',
  'messages.customer': 'Customers’ messages',
  'messages.agent': 'Agents’ messages',
  'messages.internal': 'Internal notes',
  'messages.newestFirst': 'Newest message first',
  fields: 'Fields',
  'rows.each': 'Rows of fields',
  'rows.label': 'Rows’ label',
  'rows.value': 'Rows’ value',
  composers: 'Editors',
};

/** What people changed of a definition, field by field. */
export function helpdeskChanges(before: object, after: HelpdeskDefinition): FieldChange[] {
  return diffFields(before, after, NAMES);
}

/** @param before null: it was not there, or cannot be read. @returns null when nothing changed */
export function helpdeskSaved(before: HelpdeskDefinition | null, after: HelpdeskDefinition): NewEvent | null {
  const changes = helpdeskChanges(before ?? {}, after);
  if (before && changes.length === 0) return null;
  return { subject: subjectOf(after), what: before ? 'saved' : 'created', changes: before ? changes : [] };
}

export function helpdeskDeleted(helpdesk: { id: string; name: string }): NewEvent {
  return { subject: subjectOf(helpdesk), what: 'deleted', changes: [] };
}

export function helpdeskImported(before: HelpdeskDefinition | null, after: HelpdeskDefinition): NewEvent {
  return { subject: subjectOf(after), what: 'imported', changes: before ? helpdeskChanges(before, after) : [] };
}

function subjectOf({ id, name }: { id: string; name: string }): NewEvent['subject'] {
  return { kind: 'helpdesk', id, name };
}
