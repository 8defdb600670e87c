// Writes a published library file: what lib/sync/read-shared.ts reads back. Pure, but for the signature that is passed in.
import { LIBRARY_FORMAT, LIBRARY_VERSION } from '../library.ts';
import type { Learned } from '../suggest/learned.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Definitions } from './definitions.ts';
import type { Publication } from './publication.ts';
import { type Signer, signLibrary } from './signature.ts';

/** Entries by their ids: the order that a browser happens to keep them in is no change. @param sign null for an unsigned file */
export async function writeShared(
  { actions, connections, helpdesks }: Definitions,
  publication: Publication,
  sign: Signer | null,
  learned: Learned | null = null,
): Promise<string> {
  const file = {
    format: LIBRARY_FORMAT,
    schemaVersion: LIBRARY_VERSION,
    publication,
    actions: byId(actions),
    connections: byId(connections),
    helpdesks: byId(helpdesks),
    ...(learned && learned.actions.length > 0 ? { learned } : {}),
  };
  return sign ? signLibrary(file, sign) : canonicalJson(file);
}

const byId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
  entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
