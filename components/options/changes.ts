// Everything a person can change from the options page: ask the background, say what came of it, show the new truth.

import { signInError } from '#components/shared/sign-in-lost.ts';
import { call } from '#lib/browser/call.ts';
import { requestOrigin } from '#lib/browser/permissions.ts';
import type { Connection } from '#lib/connection.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { AccessLeft, BulkReport, Settings } from '#lib/messages.ts';
import type { SoundAction } from './actions/action-list.ts';
import { refresh, storage } from './options-state.ts';
import { bulkOutcome } from './parts/bulk-outcome.ts';
import { refusalOf, refusedTitle, saidOf } from './parts/bulk-words.ts';
import { keepFocus } from './parts/focus.ts';
import { tell, tellFailure, tellRefusal } from './parts/toast.ts';
import type { Choice } from './recovery/recovery.ts';

/** @returns whether the background took it; a refusal has been told. */
async function settle<T>(asked: Promise<Reply<T>>, refusal: string, done: (value: T) => void): Promise<boolean> {
  const reply = await asked;
  if (reply.ok) done(reply.value);
  else tellFailure(refusal, reply.error);
  await refresh();
  keepFocus();
  return reply.ok;
}

type Named = { id: string; name: string };
type Toggled = Pick<SoundAction, 'id' | 'name' | 'status'>;

/** @returns whether all of it was taken. One refusal alone is a toast; several, or a part, stand above the list. */
async function settleBulk(
  asked: Promise<Reply<BulkReport>>,
  not: string,
  done: (changed: Named[]) => void,
): Promise<boolean> {
  bulkOutcome.value = null;
  const reply = await asked;
  if (reply.ok) {
    const { changed, refused } = reply.value;
    if (changed.length > 0) done(changed);
    const [first] = refused;
    if (first && refused.length === 1 && changed.length === 0) tellRefusal(refusalOf(first, not));
    else if (first) bulkOutcome.value = { title: refusedTitle(reply.value, not), refused };
  } else tellFailure(`Nothing was ${not}`, reply.error);
  await refresh();
  keepFocus();
  return reply.ok && reply.value.refused.length === 0;
}

/** Activates or deactivates. What has that status already is left alone, so that Undo does not turn it off. */
export function setStatuses(actions: readonly Toggled[], status: 'active' | 'inactive'): Promise<boolean> {
  const done = status === 'active' ? 'activated' : 'deactivated';
  // an action nobody sees cannot be hidden from agents
  const moving = actions.filter((action) =>
    status === 'active' ? action.status !== 'active' : action.status === 'active',
  );
  if (moving.length === 0) {
    tell(status === 'active' ? 'All of them are active already.' : 'None of them is active.');
    return Promise.resolve(true);
  }
  const ids = moving.map(({ id }) => id);
  return settleBulk(call('actions.setStatus', { ids, status }), done, (changed) => {
    const back = changed.map((action) => ({ ...action, status }));
    tell(`${saidOf(changed, done)}.`, () => void setStatuses(back, status === 'active' ? 'inactive' : 'active'));
  });
}

export function setStatus(action: Toggled, status: 'active' | 'inactive'): Promise<boolean> {
  return setStatuses([action], status);
}

export function deleteActions(actions: readonly Named[]): Promise<boolean> {
  const ids = actions.map(({ id }) => id);
  return settleBulk(call('actions.delete', { ids }), 'moved to trash', (changed) =>
    tell(`${saidOf(changed, 'moved to trash')}. Kept for 30 days.`, () => void restoreActions(changed)),
  );
}

export function restoreActions(actions: readonly Named[]): Promise<boolean> {
  const ids = actions.map(({ id }) => id);
  return settleBulk(call('trash.restore', { ids }), 'restored', (changed) =>
    tell(`${saidOf(changed, 'restored')}.`, () => void deleteActions(changed)),
  );
}

/** For good: no way back. */
export function eraseActions(actions: readonly Named[]): Promise<boolean> {
  const ids = actions.map(({ id }) => id);
  return settleBulk(call('trash.erase', { ids }), 'deleted for good', (changed) =>
    tell(`${saidOf(changed, 'deleted for good')}.`),
  );
}

/** @param since `updatedAt` of what the page shows as saved, 0 for nothing: what was saved elsewhere since is not written over unseen */
export function saveConnection(connection: Connection, since: number): Promise<boolean> {
  return settle(call('connections.save', { connection, since }), `“${connection.name}” was not saved`, () =>
    tell(`“${connection.name}” saved.`),
  );
}

/** Undo brings the definition back, but never the secret: that is gone. */
export function deleteConnection(connection: Connection): Promise<boolean> {
  const { id, name } = connection;
  return settle(call('connections.delete', { id }), `“${name}” was not deleted`, () =>
    tell(`“${name}” and its secret deleted.`, () => void saveConnection(connection, 0)),
  );
}

/** One that cannot be read cannot be saved again, either. */
export function deleteBrokenConnection(id: string): Promise<boolean> {
  return settle(call('connections.delete', { id }), `“${id}” was not deleted`, () => tell(`“${id}” deleted.`));
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

/** The permissions were asked for in the click. @returns why it came to nothing; null: the agent is signed in */
export async function signIn(connection: { id: string; name: string }): Promise<ErrorDetail | null> {
  const reply = await call('connections.signIn', { id: connection.id });
  if (reply.ok) tell(`Signed in to “${connection.name}”.`);
  await refresh();
  keepFocus();
  return reply.ok ? null : signInError(reply.error);
}

export function signOut(connection: { id: string; name: string }): Promise<boolean> {
  return settle(call('connections.signOut', { id: connection.id }), 'You were not signed out', () =>
    tell(`Signed out of “${connection.name}”.`),
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

/** Without the browser's question: each agent allows it in the sidebar. */
export function addSite(origin: string): Promise<boolean> {
  return settle(call('sites.add', { origin }), `${origin} was not added`, ({ granted }) =>
    tell(
      granted
        ? `${origin} added. The browser allows this host already, so tickets are read there.`
        : `${origin} added. Nothing is read there until somebody allows it in this browser.`,
    ),
  );
}

/** What the toast says of the browser's permission. */
const ACCESS_LEFT: Record<AccessLeft, string> = {
  none: '',
  'given-back': ' The browser’s permission for it is given back.',
  needed: ' The browser’s permission stays: an action, a connection or another site uses the same host.',
  kept: ' The browser keeps its own permission: it is part of a wider one, or your organisation set it.',
};

export function removeSite(origin: string): Promise<boolean> {
  return settle(call('sites.remove', { origin }), `${origin} was not removed`, ({ access }) =>
    tell(`${origin} removed. Deskhand reads nothing there any more.${ACCESS_LEFT[access]}`),
  );
}

export function saveSettings(change: Partial<Settings>, undo: (() => void) | null = null): Promise<boolean> {
  return settle(call('settings.set', change), 'The setting was not saved', () => tell('Setting saved.', undo));
}

/** The lists are asked for anew as soon as storage is ready again. */
export async function recover(use: Choice['use']): Promise<ErrorDetail | null> {
  const reply = await call('storage.recover', { use });
  if (!reply.ok) return reply.error;
  storage.set(reply.value);
  keepFocus();
  return null;
}
