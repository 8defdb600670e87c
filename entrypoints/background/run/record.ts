// The record of a run as it is first written. Sensitive values are masked before anything is kept.
import { MASK } from '#lib/action/mask.ts';
import type { RunRecord } from '#lib/run.ts';
import type { Order } from './order.ts';
import type { CheckedRun } from './prepare.ts';

/** @param now ms since 1970 */
export function newRecord(run: CheckedRun, order: Order, fingerprint: string, now: number): RunRecord {
  const { action, connection, ticket, values } = run;
  const given = action.inputs.filter((input) => Object.hasOwn(values, input.name));
  return {
    runId: order.runId,
    actionId: action.id,
    actionName: action.name,
    revision: action.revision,
    kind: run.kind,
    origin: run.plan.origin,
    connectionId: connection?.id ?? null,
    connectionName: connection?.name ?? '',
    ticketKey: order.ticketKey,
    ticketNumber: ticket?.number ?? '',
    agent: ticket?.agent.name || ticket?.agent.email || '',
    state: 'prepared',
    attempts: 0,
    preparedAt: now,
    sentAt: null,
    settledAt: null,
    inputs: given.map(({ name, sensitive }) => ({
      name,
      value: sensitive ? MASK : String(values[name]),
      masked: sensitive,
    })),
    fingerprint,
    request: run.keepBodies === 'none' ? { ...run.shown, body: null } : run.shown,
    status: null,
    error: null,
    unreadable: null,
    outputs: [],
    response: null,
    sends: [],
    timing: null,
    check: action.check?.actionId ?? null,
    checks: order.checks,
    verdict: null,
    ...(run.keepBodies === 'none' ? { withoutBodies: true as const } : {}),
    ...(order.test ? { test: true } : {}),
  };
}
