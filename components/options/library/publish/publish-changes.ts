// What a publisher can do, and what the page then says of it.
import { call } from '#lib/browser/call.ts';
import { requestOrigin } from '#lib/browser/permissions.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import type { PublishOffer, RequestOf, ValueOf } from '#lib/messages.ts';
import { createResource } from '../../parts/resource.ts';
import { tell, tellFailure } from '../../parts/toast.ts';
import { sync } from '../sync-changes.ts';

export const publishing = createResource(() => call('publish.read', {}));

/** Call it in the click: the browser asks for the address first. */
export async function prepare(wish: RequestOf<'publish.prepare'>): Promise<Reply<PublishOffer>> {
  const address = URL.parse(wish.url);
  if (address?.protocol === 'https:') await requestOrigin(address.origin);
  return call('publish.prepare', wish);
}

/** @returns what was refused; null when it is published */
export async function publish(wish: RequestOf<'publish.send'>): Promise<ErrorDetail | null> {
  const reply = await call('publish.send', wish);
  await Promise.all([publishing.load(), sync.load()]);
  if (!reply.ok) return reply.error;
  const { version, protection } = reply.value;
  tell(
    protection === 'none'
      ? `Version ${version} is published. This server lets one publisher overwrite another’s work.`
      : `Version ${version} is published.`,
  );
  return null;
}

type View = ValueOf<'publish.read'>;

async function settleKey(asked: Promise<Reply<View>>, done: string): Promise<ErrorDetail | null> {
  const reply = await asked;
  if (!reply.ok) return reply.error;
  publishing.set(reply.value);
  tell(done);
  return null;
}

export const makeKey = (passphrase: string) =>
  settleKey(call('publish.makeKey', { passphrase }), 'Made. Save its backup before you publish.');

export async function takeKey(file: File): Promise<void> {
  const error = await settleKey(call('publish.takeKey', { text: await file.slice(0, 10_000).text() }), 'Restored.');
  if (error) tellFailure('The key was not restored', error);
}

export async function removeKey(publicKey: string): Promise<void> {
  const error = await settleKey(call('publish.removeKey', { publicKey }), 'Removed from this browser.');
  if (error) tellFailure('The key was not removed', error);
}

/** The sealed key as a file's text; null when there is none. */
export async function keyFile(): Promise<string | null> {
  const reply = await call('publish.keyFile', {});
  return reply.ok && reply.value.text !== '' ? reply.value.text : null;
}
