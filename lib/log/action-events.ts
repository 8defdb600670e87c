// The events of changed actions: one each with its differences, or, where many change at once, one for all with their names. Pure.
import type { Action } from '../action/schema.ts';
import { diffActions } from '../diff/diff-actions.ts';
import { cutText, fieldChanges } from '../diff/diff-fields.ts';
import type { NewEvent } from './new-event.ts';

/**
 * So many actions get an event each. Beyond, one event stands for all: five thousand lines would bury everything else in the log, and
 * five thousand differences would make an import slow. It is found by each of its actions all the same.
 */
export const MOST_EACH = 20;

export interface ChangedAction {
  id: string;
  name: string;
  /** null: it was not there, or cannot be read. */
  before?: Action | null;
  /** null: it is not there any more, or says what it said. */
  after?: Action | null;
  revision?: number;
}

type What = NewEvent['what'];

/** @param names of connections and actions, by id */
export function actionEvents(
  what: What,
  changed: readonly ChangedAction[],
  names: { connection?: (id: string) => string; action?: (id: string) => string } = {},
): NewEvent[] {
  if (changed.length > MOST_EACH) return [eventOfMany(what, changed)];
  return changed.map(({ id, name, before, after, revision }) => ({
    subject: { kind: 'action', id, name },
    what,
    ...(revision === undefined ? {} : { revision }),
    changes: before && after ? fieldChanges(diffActions(before, after, names.connection, names.action)) : [],
  }));
}

function eventOfMany(what: What, changed: readonly ChangedAction[]): NewEvent {
  const members = changed.map(({ id, name }) => ({ id, name }));
  const names = cutText(members.map(({ name }) => name).join('\n'));
  const gone = what === 'deleted' || what === 'erased';
  return {
    subject: { kind: 'library', id: '', name: `${members.length} actions` },
    what,
    members,
    changes: [{ field: 'Actions', before: gone ? names : null, after: gone ? null : names }],
  };
}
