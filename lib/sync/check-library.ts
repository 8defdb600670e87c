// What is wrong with a library file, and what would serve agents badly: for whoever reviews definitions as code. Pure; never throws.
import { checkAction } from '../action/check.ts';
import { endpointOrigin } from '../action/endpoint-origin.ts';
import type { Action } from '../action/schema.ts';
import { adviseAction } from '../advice/advise.ts';
import type { Connection } from '../connection.ts';
import { AppError } from '../errors.ts';
import { type LibraryFile, parseLibrary } from '../library.ts';

export interface Finding {
  /** `error`: nobody may get this. `warning`: it works, and could be better. */
  is: 'error' | 'warning';
  /** What it is of, as people call it: an action's or a connection's name, or "The file". */
  of: string;
  /** A path into that (`request.url`); '' for the whole. */
  field: string;
  message: string;
}

/** `library` is null when the whole cannot be read. */
export function checkLibrary(text: string): { library: LibraryFile | null; findings: Finding[] } {
  try {
    const library = parseLibrary(text);
    return { library, findings: findingsOf(library) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message, advice } = error.detail;
    return { library: null, findings: [{ is: 'error', of: 'The file', field: '', message: `${message} ${advice}` }] };
  }
}

function findingsOf(library: LibraryFile): Finding[] {
  const refused = library.refused.map(({ name, reason }): Finding => {
    return { is: 'error', of: name, field: '', message: reason };
  });
  const connections = new Map(library.connections.map((connection) => [connection.id, connection]));
  return [...refused, ...library.actions.flatMap((action) => findingsOfAction(action, connections, library.actions))];
}

function findingsOfAction(
  action: Action,
  connections: ReadonlyMap<string, Connection>,
  library: readonly Action[],
): Finding[] {
  const of = action.name;
  // A draft may be unfinished: agents never see it.
  const is = action.status === 'active' ? 'error' : 'warning';
  const problems = [...checkAction(action), ...connectionProblems(action, connections)];
  const connection = connections.get(action.request.connectionId ?? '') ?? null;
  const advice = adviseAction(action, { connection, answer: null, library });
  return [
    ...problems.map(({ field, message }): Finding => ({ is, of, field, message })),
    ...advice.map(({ field, message, better }): Finding => {
      return { is: 'warning', of, field, message: `${message} ${better}` };
    }),
  ];
}

/** Every run of it would be refused: its connection is not there, or its secret may not go where the request goes. */
function connectionProblems({ request }: Action, connections: ReadonlyMap<string, Connection>) {
  const { connectionId } = request;
  if (connectionId === null) return [];
  const field = 'request.connectionId';
  const connection = connections.get(connectionId);
  if (!connection) {
    return [{ field, message: `The file has no connection with the id "${connectionId}". Add it, or choose another.` }];
  }
  const origin = endpointOrigin(request.url);
  if (origin === null || connection.origins.includes(origin)) return [];
  const message = `“${connection.name}” may not send its secret to ${origin}. Add that address to it, or choose another connection.`;
  return [{ field, message }];
}
