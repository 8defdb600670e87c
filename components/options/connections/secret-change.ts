// What saving the form means for the secret that is kept, said before it is saved. Pure.
import { hasClientSecret } from '#lib/connection/secret-state.ts';
import type { Connection } from '#lib/connection.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { type ConnectionForm, connectionOf } from './connection-form.ts';
import { KIND_WORDS } from './kinds.ts';

/** Would a secret that is given now be meant for something else than what is saved? */
export function changesSecret(form: ConnectionForm, saved: ConnectionForm): boolean {
  return purposeOf(connectionOf(form, '')) !== purposeOf(connectionOf(saved, ''));
}

function purposeOf({ kind, origins, oauth, exchange }: Connection): string {
  return JSON.stringify([kind, origins, exchange?.secret, kind === 'oauth-code' ? oauth : null]);
}

/** Is anything kept here for what is saved: a secret, a sign-in, or the client's secret of one that is over? */
export function keepsSecret({ secret, secretAt, connection }: ConnectionSummary): boolean {
  if (secretAt !== null) return true;
  return secret === 'sign-in' && connection !== null && hasClientSecret(connection);
}

/**
 * The sentences, none when it stays as it is.
 * @param kept what `keepsSecret` says
 */
export function secretChange(form: ConnectionForm, saved: ConnectionForm, kept: boolean): string[] {
  if (!kept || !changesSecret(form, saved)) return [];
  const next = connectionOf(form, '');
  const before = connectionOf(saved, '');
  if (next.kind !== before.kind || next.exchange?.secret !== before.exchange?.secret) {
    const given = next.kind === before.kind ? 'something else' : `the kind ${KIND_WORDS[before.kind]}`;
    return [
      `What is kept was given for ${given}. Saving deletes it, because it must not be sent in another place: actions wait until ${askedFor(next)}.`,
    ];
  }
  const added = next.origins.filter((origin) => !before.origins.includes(origin));
  const removed = before.origins.filter((origin) => !next.origins.includes(origin));
  const sentences: string[] = [];
  if (added.length > 0) {
    sentences.push(
      `What is kept was not given for ${listed(added)}. Once this is saved, actions there wait until ${askedFor(next)} again.`,
    );
  }
  if (removed.length > 0) sentences.push(`It goes to ${listed(removed)} no longer.`);
  if (next.kind === 'oauth-code' && JSON.stringify(next.oauth) !== JSON.stringify(before.oauth)) {
    sentences.push(
      'Who signed in did not sign in to what stands here now: saving ends that, and agents sign in again.',
    );
  }
  return sentences;
}

function askedFor(connection: Connection): string {
  switch (connection.kind) {
    case 'oauth-code':
      return hasClientSecret(connection)
        ? 'the client’s secret is given and each agent signs in'
        : 'each agent signs in';
    case 'basic':
      return 'user name and password are given';
    default:
      return 'the secret is given';
  }
}

function listed(origins: string[]): string {
  return origins.length < 2 ? origins.join('') : `${origins.slice(0, -1).join(', ')} and ${origins.at(-1)}`;
}
