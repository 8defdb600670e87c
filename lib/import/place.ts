// Where imported drafts go in a library: ids of their own, and each connection once, an existing one rather than a second of the same kind.
import type { Action } from '../action/schema.ts';
import type { Connection } from '../connection.ts';
import type { ImportedAction } from './imported.ts';

export interface KnownLibrary {
  /** Ids that are taken. */
  actionIds: ReadonlySet<string>;
  connectionIds: ReadonlySet<string>;
  /** Those that can be read. */
  connections: readonly Connection[];
}

export interface PlacedImport {
  /** In the order they were given. */
  actions: Action[];
  /** Made anew: they wait for their secret. */
  connections: Connection[];
  /** Existing ones that imported actions point at. */
  reused: Connection[];
}

/** @param makeId gives a new id each time, such as a UUID @param now ms since 1970 */
export function placeImport(
  imported: readonly ImportedAction[],
  known: KnownLibrary,
  makeId: () => string,
  now: number,
): PlacedImport {
  const made: Connection[] = [];
  const reused = new Set<Connection>();
  const ids = new Set(known.actionIds);
  const actions = imported.map(({ action, connection }) => {
    const used = connection && (find(known.connections, connection) ?? find(made, connection) ?? make(connection));
    if (used && known.connections.includes(used)) reused.add(used);
    return {
      ...action,
      id: free(makeId, ids),
      request: { ...action.request, connectionId: used?.id ?? null },
      updatedAt: now,
    };
  });

  function make(wanted: Connection): Connection {
    const taken = new Set([...known.connectionIds, ...made.map(({ id }) => id)]);
    const names = new Set([...known.connections, ...made].map(({ name }) => name));
    const connection = {
      ...wanted,
      id: numbered(connectionId(wanted), taken, '-'),
      name: numbered(wanted.name.slice(0, 110), names, ' '),
      updatedAt: now,
    };
    made.push(connection);
    return connection;
  }

  return { actions, connections: made, reused: [...reused] };
}

/** The same place of the same kind of secret, for the same address. */
function find(connections: readonly Connection[], wanted: Connection): Connection | undefined {
  return connections.find(
    (one) =>
      one.kind === wanted.kind &&
      (one.kind !== 'api-key' || sameKey(one.key, wanted.key)) &&
      one.oauth?.tokenUrl === wanted.oauth?.tokenUrl &&
      wanted.origins.every((origin) => one.origins.includes(origin)),
  );
}

/** Headers are the same in any case, query parameters are not. */
function sameKey(a: Connection['key'], b: Connection['key']): boolean {
  if (a?.in !== b?.in) return false;
  return a?.in === 'header' ? a.name.toLowerCase() === b?.name.toLowerCase() : a?.name === b?.name;
}

/** `api-example-com` for https://api.example.com: readable in links and exports. */
function connectionId({ origins, name }: Connection): string {
  const text = (origins[0] ?? name).replace(/^https:\/\//, '').toLowerCase();
  return (
    text
      .replace(/[^a-z\d]+/g, '-')
      .slice(0, 80)
      .replace(/^-+|-+$/g, '') || 'connection'
  );
}

function numbered(wanted: string, taken: ReadonlySet<string>, joint: string): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}${joint}${number}`;
  return name;
}

function free(makeId: () => string, ids: Set<string>): string {
  let id = makeId();
  while (ids.has(id)) id = makeId();
  ids.add(id);
  return id;
}
