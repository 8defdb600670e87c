// Connections and their secrets. Secrets come in and never go out.
import { AppError } from '#lib/errors.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { connectionMissing } from '#lib/run/run-error.ts';
import type { Deps } from '../deps.ts';
import type { Library } from '../library-cache.ts';
import type { ConnectionEntry } from '../store/connections.ts';
import { deleteSecret, writeSecret } from '../store/secrets.ts';
import type { HandlersOf } from './handler.ts';

/** What a header can carry: a line break in a pasted secret would end the header and begin another. */
const SENDABLE = /^[\x21-\x7e]+$/;

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

  async 'connections.setSecret'(deps, { id, secret }) {
    const connection = (await deps.library.read()).connections.get(id);
    if (!connection) throw connectionMissing();
    const trimmed = secret.trim();
    if (!SENDABLE.test(trimmed)) {
      throw new AppError({
        code: 'value-invalid',
        message: 'The secret holds a space, a line break or a letter that cannot be sent.',
        advice: 'Paste the token alone, without the word Bearer.',
        blame: 'you',
        field: 'secret',
      });
    }
    await writeSecret(deps.database, {
      connectionId: id,
      secret: trimmed,
      origins: connection.origins,
      savedAt: deps.now(),
    });
    secretsChanged(deps);
    return null;
  },

  async 'connections.forgetSecret'(deps, { id }) {
    await deleteSecret(deps.database, id);
    secretsChanged(deps);
    return null;
  },
};
