// Connections and their secrets. Secrets come in and never go out.
import { checkSecret } from '#lib/credential.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { connectionMissing } from '#lib/run/run-error.ts';
import type { Deps } from '../deps.ts';
import type { Library } from '../library-cache.ts';
import type { ConnectionEntry } from '../store/connections.ts';
import { deleteSecret, writeSecret } from '../store/secrets.ts';
import type { HandlersOf } from './handler.ts';

function summary(library: Library, entry: ConnectionEntry): ConnectionSummary {
  const users = library.entries.filter(({ action }) => action?.request.connectionId === entry.id);
  const usedBy = users.flatMap(({ action }) => (action ? [action.name] : []));
  if (entry.broken !== null) {
    return {
      id: entry.id,
      name: entry.id,
      kind: 'bearer',
      origins: [],
      help: '',
      hasSecret: false,
      usedBy,
      broken: entry.broken,
    };
  }
  const { id, name, kind, origins, help } = entry.connection;
  const given = library.secretOrigins.get(id) ?? [];
  return { id, name, kind, origins, help, hasSecret: origins.every((origin) => given.includes(origin)), usedBy };
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

  // In turn with changes of definitions: the secret is bound to the origins that the connection has by then.
  'connections.setSecret': (deps, { id, secret }) =>
    deps.changeDefinition(async () => {
      const connection = (await deps.library.read()).connections.get(id);
      if (!connection) throw connectionMissing();
      await writeSecret(deps.database, {
        connectionId: id,
        secret: checkSecret(connection, secret),
        origins: connection.origins,
        savedAt: deps.now(),
      });
      secretsChanged(deps);
      return null;
    }),

  'connections.forgetSecret': (deps, { id }) =>
    deps.changeDefinition(async () => {
      await deleteSecret(deps.database, id);
      secretsChanged(deps);
      return null;
    }),
};
