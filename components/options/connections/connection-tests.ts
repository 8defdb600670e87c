// The last test of each connection, for as long as the page is open and what was tested is still what is saved.
import { signal } from '@preact/signals';
import { call } from '#lib/browser/call.ts';
import { requestAccess } from '#lib/browser/permissions.ts';
import type { Connection } from '#lib/connection.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { ConnectionSummary, ConnectionTest } from '#lib/messages.ts';
import { connections } from '../options-state.ts';
import { missingOrigins } from './grants.ts';

export type Tested =
  | { is: 'busy' }
  | { is: 'done'; test: ConnectionTest; at: number }
  | { is: 'failed'; error: ErrorDetail };

const tests = signal<ReadonlyMap<string, { stamp: string; tested: Tested }>>(new Map());

/** null: as it is saved and with the secret that is kept, it was not tested yet. Reads a signal. */
export function testOf(found: ConnectionSummary): Tested | null {
  const known = tests.value.get(found.id);
  return known?.tested.is === 'busy' || known?.stamp === stampOf(found) ? known.tested : null;
}

/** Only from a click, and nothing may be awaited before: the browser shows its question to a fresh click alone. */
export async function runTest(found: ConnectionSummary, connection: Connection): Promise<void> {
  const { id } = found;
  const keep = (tested: Tested) => {
    // a secret that was given a moment before the press is known by now
    const now = connections.value.peek()?.find((one) => one.id === id) ?? found;
    tests.value = new Map([...tests.peek(), [id, { stamp: stampOf(now), tested }]]);
  };
  // refused, the test says so at its own step
  await requestAccess({ origins: missingOrigins(connection) });
  keep({ is: 'busy' });
  const reply = await call('connections.test', { id });
  keep(reply.ok ? { is: 'done', test: reply.value, at: Date.now() } : { is: 'failed', error: reply.error });
}

function stampOf({ connection, secret, secretAt }: ConnectionSummary): string {
  return [connection?.updatedAt, secret, secretAt].join(' ');
}
