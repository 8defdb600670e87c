// Writing a library file: what lib/library.ts reads back. There is no secret in it, because definitions have no place for one.
import type { Action } from '../action/schema.ts';
import type { Connection } from '../connection.ts';
import type { HelpdeskDefinition } from '../helpdesk/definition.ts';
import { LIBRARY_FORMAT, LIBRARY_VERSION } from '../library.ts';
import type { Learned } from '../suggest/learned.ts';

/** The text of a file, of one action or of a whole library, with what was learnt of its actions where that is shared. It names no `$schema`: the file travels, and no address would stay true. */
export function formatLibrary(
  actions: readonly Action[],
  connections: readonly Connection[],
  learned: Learned | null = null,
  helpdesks: readonly HelpdeskDefinition[] = [],
): string {
  const shared = learned && learned.actions.length > 0 ? { learned } : {};
  const defined = helpdesks.length > 0 ? { helpdesks } : {};
  const file = { format: LIBRARY_FORMAT, schemaVersion: LIBRARY_VERSION, connections, actions, ...defined, ...shared };
  return `${JSON.stringify(file, null, 2)}\n`;
}
