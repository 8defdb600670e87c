// How a request and its connection fit together, as far as the editor can tell. Pure.
import { endpointOrigin } from '#lib/action/endpoint-origin.ts';
import type { RequestDefinition } from '#lib/action/schema.ts';
import type { ConnectionSummary } from '#lib/messages.ts';

export type ConnectionFit =
  | { is: 'none' | 'fits' | 'unknown' | 'broken' }
  /** Its secret would not be sent there: the run would be refused. */
  | { is: 'elsewhere'; origin: string; origins: string[] };

/** @param known null while the list is not there yet */
export function connectionFit(request: RequestDefinition, known: ConnectionSummary[] | null): ConnectionFit {
  if (request.connectionId === null) return { is: 'none' };
  if (known === null) return { is: 'fits' };
  const summary = known.find(({ id }) => id === request.connectionId);
  if (!summary) return { is: 'unknown' };
  if (!summary.connection) return { is: 'broken' };
  const origin = endpointOrigin(request.url);
  const { origins } = summary.connection;
  return origin === null || origins.includes(origin) ? { is: 'fits' } : { is: 'elsewhere', origin, origins };
}
