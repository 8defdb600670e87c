// Connections and their secrets. Secrets come in and never go out.

import { checkConnection } from '#lib/connection/check-connection.ts';
import { givenTo, secretPurpose, secretState } from '#lib/connection/secret-state.ts';
import type { Connection } from '#lib/connection.ts';
import { checkSecret } from '#lib/credential.ts';
import { AppError } from '#lib/errors.ts';
import { connectionDeleted, connectionSaved } from '#lib/log/connection-events.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { connectionMissing } from '#lib/run/run-error.ts';
import { definitionsChanged } from '../definitions-changed.ts';
import type { Deps } from '../deps.ts';
import type { Library } from '../library-cache.ts';
import { secretsChanged } from '../secrets/vault-changed.ts';
import type { ConnectionEntry } from '../store/connections.ts';
import { changeDefinitions } from '../store/definitions.ts';
import { datedEvents, recordEvent } from '../store/events.ts';
import { forgetUnfit } from '../tokens/forget-unfit.ts';
import { signIn } from '../tokens/sign-in.ts';
import { tryConnection } from '../try-connection.ts';
import type { HandlersOf } from './handler.ts';

/** The actions that point at it. */
function usersOf(library: Library, id: string): { id: string; name: string }[] {
  return library.entries.flatMap(({ action }) =>
    action?.request.connectionId === id ? [{ id: action.id, name: action.name }] : [],
  );
}

async function summary(
  deps: Deps,
  library: Library,
  { id, connection, broken }: ConnectionEntry,
): Promise<ConnectionSummary> {
  const usedBy = usersOf(library, id);
  if (broken !== null) {
    return { id, name: id, connection: null, secret: 'missing', secretAt: null, usedBy, broken };
  }
  const note = library.secrets.get(id) ?? null;
  const hasToken = note !== null && (await deps.tokens.find(connection, note.savedAt, deps.now())) !== null;
  const secret = secretState(connection, note, hasToken, connection.origins);
  const isThere = secret === 'ready' || secret === 'locked';
  return { id, name: connection.name, connection, secret, secretAt: isThere ? (note?.savedAt ?? null) : null, usedBy };
}

/** Throws `definition-invalid` with the first rule that it breaks. */
function requireSound(connection: Connection): void {
  const [problem] = checkConnection(connection);
  if (!problem) return;
  throw new AppError({
    code: 'definition-invalid',
    message: problem.message,
    advice: 'Correct it, then save again.',
    blame: 'you',
    field: problem.field,
  });
}

/** Throws `not-allowed`, naming those that use it: they would all stop working at once. */
function requireUnused(name: string, users: readonly { name: string }[]): void {
  if (users.length === 0) return;
  const few = users.slice(0, 5).map((user) => `“${user.name}”`);
  const more = users.length > few.length ? ` and ${users.length - few.length} more` : '';
  throw new AppError({
    code: 'not-allowed',
    message: `“${name}” is in use by ${few.join(', ')}${more}.`,
    advice: 'Choose another connection there first, or delete those actions.',
    blame: 'you',
  });
}

/** The event of a secret that came or went; its text is nobody's business. */
function recordSecret(
  deps: Deps,
  { id, name }: { id: string; name: string },
  what: 'given' | 'forgotten' | 'signed-in' | 'signed-out',
): Promise<void> {
  return recordEvent(deps, { subject: { kind: 'secret', id, name }, what, changes: [] });
}

export const connectionHandlers: HandlersOf<'connections'> = {
  async 'connections.list'(deps) {
    const library = await deps.library.read();
    return Promise.all(library.connectionEntries.map((entry) => summary(deps, library, entry)));
  },

  // The secret stays bound to the origins that it was given for, and goes to no other that is named now.
  async 'connections.save'(deps, { connection, since }) {
    requireSound(connection);
    return deps.changeDefinition(async () => {
      const before = (await deps.library.read()).connections.get(connection.id) ?? null;
      if (since !== undefined && since !== (before?.updatedAt ?? 0)) throw savedElsewhere(connection.name);
      // Two saves within one tick of the clock are two all the same.
      const updatedAt = Math.max(deps.now(), (before?.updatedAt ?? 0) + 1);
      const event = connectionSaved(before, connection);
      await changeDefinitions(deps.database, {
        connections: [{ ...connection, updatedAt }],
        events: await datedEvents(deps, event ? [event] : []),
      });
      await forgetUnfit(deps, before, connection);
      await definitionsChanged(deps);
      return null;
    });
  },

  'connections.delete': (deps, { id }) =>
    deps.changeDefinition(async () => {
      const library = await deps.library.read();
      const entry = library.connectionEntries.find((known) => known.id === id);
      if (!entry) throw connectionMissing();
      requireUnused(entry.connection?.name ?? id, usersOf(library, id));
      const gone = connectionDeleted({ id, name: entry.connection?.name ?? id });
      await changeDefinitions(deps.database, { removedConnections: [id], events: await datedEvents(deps, [gone]) });
      // The database has forgotten it with the connection; memory and key files have not.
      await deps.vault.forget(id);
      await deps.tokens.forget(id);
      await definitionsChanged(deps);
      return null;
    }),

  // In turn with changes of definitions: the secret is bound to the origins that the connection has by then.
  'connections.setSecret': (deps, { id, secret }) =>
    deps.changeDefinition(async () => {
      const connection = (await deps.library.read()).connections.get(id);
      if (!connection) throw connectionMissing();
      const checked = checkSecret(connection, secret);
      await deps.tokens.forget(id);
      await deps.vault.write({
        connectionId: id,
        secret: checked,
        // Another secret of the client ends the sign-ins that it was part of.
        refreshToken: null,
        origins: connection.origins,
        purpose: secretPurpose(connection),
        savedAt: deps.now(),
      });
      secretsChanged(deps);
      await recordSecret(deps, connection, 'given');
      return null;
    }),

  'connections.forgetSecret': (deps, { id }) =>
    deps.changeDefinition(async () => {
      const library = await deps.library.read();
      await deps.tokens.forget(id);
      await deps.vault.forget(id);
      secretsChanged(deps);
      const name = library.connections.get(id)?.name ?? id;
      if (library.secrets.has(id)) await recordSecret(deps, { id, name }, 'forgotten');
      return null;
    }),

  async 'connections.signIn'(deps, { id }) {
    if (!(await signIn(deps, id))) return null;
    const name = (await deps.library.read()).connections.get(id)?.name ?? id;
    await recordSecret(deps, { id, name }, 'signed-in');
    return null;
  },

  // A secret of the client's stays: it is the administrator's, not the agent's.
  'connections.signOut': (deps, { id }) =>
    deps.changeDefinition(async () => {
      const connection = (await deps.library.read()).connections.get(id);
      if (!connection) throw connectionMissing();
      if (givenTo(connection) !== 'sign-in') throw notSignedIn(connection.name);
      const held = await deps.vault.read(id);
      await deps.tokens.forget(id);
      if (held && held.secret !== '') await deps.vault.write({ ...held, refreshToken: null });
      else await deps.vault.forget(id);
      secretsChanged(deps);
      if (held) await recordSecret(deps, connection, 'signed-out');
      return null;
    }),

  async 'connections.test'(deps, { id }) {
    return tryConnection(deps, id);
  },
};

function savedElsewhere(name: string): AppError {
  return new AppError({
    code: 'edit-conflict',
    message: `“${name}” was changed in another place since it was shown here. Nothing was overwritten.`,
    advice: 'Look at what stands there now; what you typed stays. Saving again puts it in its place.',
    blame: 'you',
  });
}

function notSignedIn(name: string): AppError {
  return new AppError({
    code: 'not-allowed',
    message: `Nobody signs in to “${name}”: it has a secret.`,
    advice: 'Forget the secret instead.',
    blame: 'you',
  });
}
