// What a person can do about the shared library, and what the page then says of it.
import { call } from '#lib/browser/call.ts';
import { requestOrigin } from '#lib/browser/permissions.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { RequestOf, SyncView, ValueOf } from '#lib/messages.ts';
import { createResource } from '../parts/resource.ts';
import { tell, tellFailure } from '../parts/toast.ts';

/** `view` null: no library is followed. In a record of its own, because a resource's null is one that has not been asked for. */
export const sync = createResource(async (): Promise<Reply<{ view: SyncView | null }>> => {
  const reply = await call('sync.read', {});
  return reply.ok ? { ok: true, value: { view: reply.value } } : reply;
});

type Told = (view: SyncView) => string;

/** @returns whether it was done; what was refused has been told */
async function settle(asked: Promise<Reply<SyncView>>, refusal: string, told: Told): Promise<boolean> {
  const reply = await asked;
  if (!reply.ok) {
    tellFailure(refusal, reply.error);
    await sync.load();
    return false;
  }
  sync.set({ view: reply.value });
  tell(told(reply.value));
  return true;
}

/** Call it in the click: the browser asks for the address first. @returns what is the matter; null when it is followed */
export async function subscribe(wish: RequestOf<'sync.subscribe'>): Promise<ErrorDetail | null> {
  const address = URL.parse(wish.url);
  if (address?.protocol === 'https:') await requestOrigin(address.origin);
  const reply = await call('sync.subscribe', wish);
  if (!reply.ok) return reply.error;
  sync.set({ view: reply.value });
  tell(reply.value.waiting ? 'Followed. Look through what it holds, then take it.' : 'Followed. Everything was taken.');
  return null;
}

/** Call it in the click: a permission that was taken back is asked for again. */
export async function lookNow(url: string): Promise<void> {
  await requestOrigin(new URL(url).origin);
  await settle(call('sync.look', {}), 'Deskhand did not look', ({ problem, waiting }) => {
    if (problem) return `${problem.message} ${problem.advice}`;
    return waiting ? 'Changes wait for you.' : 'This browser has all of it.';
  });
}

export const accept = (version: number, entries: RequestOf<'sync.accept'>['entries']) =>
  settle(call('sync.accept', { version, entries }), 'Nothing was taken', ({ waiting }) =>
    waiting ? `Taken. ${waiting.changes.length} more wait.` : 'Taken. This browser has all of it.',
  );

export const change = (wish: RequestOf<'sync.change'>) =>
  settle(call('sync.change', wish), 'It was not changed', ({ paused }) =>
    paused ? 'Paused. Nothing new is taken until you go on.' : 'Saved.',
  );

export const pin = (version: number | null) =>
  settle(call('sync.pin', { version }), 'The version was not changed', ({ pinned }) =>
    pinned === null ? 'This browser follows the latest version again.' : `This browser stays with version ${pinned}.`,
  );

export const drop = (entry: RequestOf<'sync.drop'>) =>
  settle(call('sync.drop', entry), 'It was not replaced', () => 'It follows the library again.');

/** What it would change here; null: it cannot be told, and why has been said. */
export async function preview(wish: RequestOf<'sync.preview'>): Promise<ValueOf<'sync.preview'> | null> {
  const reply = await call('sync.preview', wish);
  if (reply.ok) return reply.value;
  tellFailure('It cannot be taken', reply.error);
  return null;
}

export const offerMerge = (wish: RequestOf<'sync.offerMerge'>) => call('sync.offerMerge', wish);

export const merge = (wish: RequestOf<'sync.merge'>) =>
  settle(call('sync.merge', wish), 'It was not merged', () => 'Merged. It has your changes and the library’s.');

export async function unsubscribe(keep: boolean): Promise<void> {
  const reply = await call('sync.unsubscribe', { keep });
  if (reply.ok)
    tell(keep ? 'Stopped. Its definitions are this browser’s own now.' : 'Stopped. Its actions are in the trash.');
  else tellFailure('It is still followed', reply.error);
  await sync.load();
}
