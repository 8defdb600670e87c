// Writing a library file: what lib/library.ts reads back. There is no secret in it, because definitions have no place for one.
import type { Action } from '../action/schema.ts';
import type { Connection } from '../connection.ts';
import { LIBRARY_FORMAT, LIBRARY_VERSION } from '../library.ts';

/** The text of a file, of one action or of a whole library. It names no `$schema`: the file travels, and no address would stay true. */
export function formatLibrary(actions: readonly Action[], connections: readonly Connection[]): string {
  const file = { format: LIBRARY_FORMAT, schemaVersion: LIBRARY_VERSION, connections, actions };
  return `${JSON.stringify(file, null, 2)}\n`;
}
