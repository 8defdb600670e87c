// Everything a person can change from the options page: ask the background, say what came of it, show the new truth.

import { call } from '#lib/browser/call.ts';
import { requestOrigin } from '#lib/browser/permissions.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { Settings } from '#lib/messages.ts';
import type { SoundAction } from './actions/action-list.ts';
import { refresh, storage } from './options-state.ts';
import { keepFocus } from './parts/focus.ts';
import { tell, tellFailure } from './parts/toast.ts';
import type { Choice } from './recovery/recovery.ts';

/** @returns whether the background took it; a refusal has been told. */
async function settle<T>(asked: Promise<Reply<T>>, refusal: string, done: () => void): Promise<boolean> {
  const reply = await asked;
  if (reply.ok) done();
  else tellFailure(refusal, reply.error);
  await refresh();
  keepFocus();
  return reply.ok;
}

type Toggled = Pick<SoundAction, 'id' | 'name' | 'status'>;

export function setStatus(action: Toggled, status: 'active' | 'inactive'): Promise<boolean> {
  const word = status === 'active' ? 'activated' : 'deactivated';
  // no Undo for a draft: nothing but the editor makes a draft, and Undo must lead back to exactly what was
  const before = action.status === 'draft' ? null : action.status;
  const undo = before && (() => void setStatus({ ...action, status }, before));
  return settle(call('actions.setStatus', { id: action.id, status }), `“${action.name}” was not ${word}`, () =>
    tell(`“${action.name}” ${word}.`, undo),
  );
}

export function deleteAction(action: { id: string; name: string }): Promise<boolean> {
  return settle(call('actions.delete', { id: action.id }), `“${action.name}” was not deleted`, () =>
    tell(`“${action.name}” deleted.`),
  );
}

export function setSecret(connection: { id: string; name: string }, secret: string): Promise<boolean> {
  return settle(call('connections.setSecret', { id: connection.id, secret }), 'The secret was not kept', () =>
    tell(`Secret of “${connection.name}” kept in this browser.`),
  );
}

export function forgetSecret(connection: { id: string; name: string }): Promise<boolean> {
  return settle(call('connections.forgetSecret', { id: connection.id }), 'The secret was not forgotten', () =>
    tell(`Secret of “${connection.name}” forgotten.`),
  );
}

/** Only from a click, and nothing may be awaited before: the browser shows its question to a fresh click alone. */
export async function allowSite(origin: string): Promise<boolean> {
  const granted = await requestOrigin(origin);
  if (!granted) {
    tell(`The browser was not allowed to open ${origin} to Deskhand, so nothing was added.`);
    return false;
  }
  return settle(call('sites.add', { origin }), `${origin} was not added`, () => tell(`${origin} added.`));
}

export function removeSite(origin: string): Promise<boolean> {
  return settle(call('sites.remove', { origin }), `${origin} was not removed`, () =>
    tell(`${origin} removed. Deskhand reads nothing there any more.`, () => void allowSite(origin)),
  );
}

export function saveSettings(change: Partial<Settings>): Promise<boolean> {
  return settle(call('settings.set', change), 'The setting was not saved', () => tell('Setting saved.'));
}

/** The lists are asked for anew as soon as storage is ready again. */
export async function recover(use: Choice['use']): Promise<ErrorDetail | null> {
  const reply = await call('storage.recover', { use });
  if (!reply.ok) return reply.error;
  storage.set(reply.value);
  keepFocus();
  return null;
}
