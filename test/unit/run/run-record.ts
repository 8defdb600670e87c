// A settled write, to be changed by tests. No test stands here.
import type { RunRecord } from '#lib/run.ts';
import { API, NOW, runIdOf, ticket } from '../background/world.ts';

export function runRecord(changes: Partial<RunRecord> = {}): RunRecord {
  return {
    runId: runIdOf(1),
    actionId: 'refund-order',
    actionName: 'Refund an order',
    revision: 1,
    kind: 'change',
    origin: API,
    connectionId: null,
    connectionName: '',
    ticketKey: ticket.key,
    ticketNumber: ticket.number,
    agent: 'Dana Reyes',
    state: 'succeeded',
    attempts: 1,
    preparedAt: NOW,
    sentAt: NOW,
    settledAt: NOW,
    inputs: [],
    fingerprint: 'f',
    request: { method: 'POST', url: [], headers: [], body: null },
    status: 200,
    error: null,
    unreadable: null,
    outputs: [],
    response: null,
    sends: [],
    timing: null,
    check: null,
    checks: null,
    verdict: null,
    ...changes,
  };
}
