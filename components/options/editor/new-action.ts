// What an action is before anybody has written anything, and a copy of one. Pure.
import { type Action, IDEMPOTENCY_HEADER } from '#lib/action/schema.ts';

const COPY = ' (copy)';

/** @param id made by the caller @param now ms since 1970 */
export function newAction(id: string, now: number): Action {
  return {
    schemaVersion: 1,
    id,
    name: '',
    description: '',
    inputs: [],
    request: {
      method: 'GET',
      url: 'https://',
      connectionId: null,
      query: [],
      headers: [],
      body: null,
      idempotencyHeader: IDEMPOTENCY_HEADER,
      acceptJsonSuffix: false,
    },
    outputs: [],
    status: 'draft',
    confirmation: '',
    revision: 1,
    updatedAt: now,
  };
}

/** The same under another id, a draft of its own. A name that would become too long gives way to "(copy)". */
export function copyOf(action: Action, id: string, now: number): Action {
  const name = `${action.name.slice(0, 120 - COPY.length).toWellFormed()}${COPY}`;
  return { ...action, id, name, status: 'draft', revision: 1, updatedAt: now };
}
