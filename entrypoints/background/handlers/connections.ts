// Connections and their secrets. Secrets come in and never go out.

import { checkConnection } from '#lib/connection/check-connection.ts';
import type { Connection } from '#lib/connection.ts';
import { checkSecret } from '#lib/credential.ts';
import { AppError } from '#lib/errors.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { connectionMissing } from '#lib/run/run-error.ts';
import { definitionsChanged } from '../definitions-changed.ts';
import type { Deps } from '../deps.ts';
import type { Library } from '../library-cache.ts';
import type { ConnectionEntry } from '../store/connections.ts';
import { changeDefinitions } from '../store/definitions.ts';
import type { HandlersOf } from './handler.ts';

/** Names of the actions that point at it. */
function usersOf(library: Library, id: string): string[] {
  return library.entries.flatMap(({ action }) => (action?.request.connectionId === id ? [action.name] : []));
}

function summary(library: Library, { id, connection, broken }: ConnectionEntry): ConnectionSummary {
  const usedBy = usersOf(library, id);
  if (broken !== null) return { id, name: id, connection: null, hasSecret: false, usedBy, broken };
  const given = library.secrets.get(id)?.origins ?? [];
  const hasSecret = connection.origins.every((origin) => given.includes(origin));
  return { id, name: connection.name, connection, hasSecret, usedBy };
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
function requireUnused(name: string, users: string[]): void {
  if (users.length === 0) return;
  const few = users.slice(0, 5).map((user) => `“${user}”`);
  const more = users.length > few.length ? ` and ${users.length - few.length} more` : '';
  throw new AppError({
    code: 'not-allowed',
    message: `“${name}” is in use by ${few.join(', ')}${more}.`,
    advice: 'Choose another connection there first, or delete those actions.',
    blame: 'you',
  });
}

/** What follows a change of secrets: no definition changed, but what cards say did. */
function secretsChanged(deps: Deps): void {
  deps.library.forget();
  deps.views.tell({ name: 'definitions.changed' });
  deps.views.changed();
}

export const connectionHandlers: HandlersOf<'connections'> = {
  async 'connections.list'(deps) {
    const library = await deps.library.read();
    return library.connectionEntries.map((entry) => summary(library, entry));
  },

  // The secret is left alone: it stays bound to the origins that it was given for, and goes to no other that is named now.
  async 'connections.save'(deps, { connection }) {
    requireSound(connection);
    return deps.changeDefinition(async () => {
      await changeDefinitions(deps.database, { connections: [{ ...connection, updatedAt: deps.now() }] });
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
      await changeDefinitions(deps.database, { removedConnections: [id] });
      await definitionsChanged(deps);
      return null;
    }),

  // In turn with changes of definitions: the secret is bound to the origins that the connection has by then.
  'connections.setSecret': (deps, { id, secret }) =>
    deps.changeDefinition(async () => {
      const connection = (await deps.library.read()).connections.get(id);
      if (!connection) throw connectionMissing();
      await deps.vault.write({
        connectionId: id,
        secret: checkSecret(connection, secret),
        refreshToken: null,
        origins: connection.origins,
        savedAt: deps.now(),
      });
      secretsChanged(deps);
      return null;
    }),

  'connections.forgetSecret': (deps, { id }) =>
    deps.changeDefinition(async () => {
      await deps.vault.forget(id);
      secretsChanged(deps);
      return null;
    }),
};
