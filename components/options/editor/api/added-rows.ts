// What is added to a request by itself, as rows: the connection's credential and the headers that come with a body. Pure.
import type { RequestDefinition } from '#lib/action/schema.ts';
import type { Connection } from '#lib/connection.ts';
import { shownCredential } from '#lib/credential.ts';

export interface AddedRow {
  name: string;
  /** What stands in place of the value. */
  says: string;
}

/** Those of the connection, in the query or among the headers. */
export function credentialRows(connection: Connection | null, where: 'query' | 'header'): AddedRow[] {
  if (!connection) return [];
  return shownCredential(connection)
    .filter((added) => added.in === where)
    .map(({ name }) => ({ name, says: `From the connection “${connection.name}”, added when sending` }));
}

export function sendsBody({ method, body }: RequestDefinition): boolean {
  return method !== 'GET' && body !== null;
}

export function isWrite({ method }: RequestDefinition): boolean {
  return method !== 'GET';
}
