// Builds a run's request and refuses what must not leave. Nothing is written and nothing is sent here.
import { isPrivateHost } from '#lib/action/address.ts';
import { buildRequest, maskRequest, type RequestPlan } from '#lib/action/plan.ts';
import { type Action, type ActionKind, actionKind } from '#lib/action/schema.ts';
import { checkValues, type InputValues } from '#lib/action/values.ts';
import type { Connection } from '#lib/connection.ts';
import { credentialHeaders, shownCredential } from '#lib/credential.ts';
import type { RequestOf } from '#lib/messages.ts';
import {
  confirmationNeeded,
  connectionMissing,
  connectionNotForOrigin,
  permissionMissing,
  privateAddress,
  secretMissing,
} from '#lib/run/run-error.ts';
import type { ShownRequest } from '#lib/run.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Deps } from '../deps.ts';
import { readSecret } from '../store/secrets.ts';
import { requireTicket } from '../views/require-ticket.ts';
import { loadAction } from './load.ts';

export interface BuiltRun {
  action: Action;
  kind: ActionKind;
  /** Those inputs that have a value. */
  values: InputValues;
  plan: RequestPlan;
  connection: Connection | null;
  shown: ShownRequest;
}

export interface CheckedRun extends BuiltRun {
  credential: { name: string; value: string }[];
  /** What must not be kept of an answer: the secret and the values of sensitive inputs. */
  hidden: string[];
  ticket: Ticket | null;
  /** Read before anything leaves: what is known of an answer must not depend on storage. */
  keepFailureBody: boolean;
}

/** The request of a run, exactly as it would be sent. Throws AppErrors of loading, values and definition. */
export async function buildRun(deps: Deps, request: RequestOf<'runs.preview'>): Promise<BuiltRun> {
  const action = await loadAction(deps, request.actionId, request.revision);
  const values = checkValues(action.inputs, request.values);
  const plan = buildRequest(action, values, request.runId);
  const { connectionId } = action.request;
  const connection = connectionId === null ? null : ((await deps.library.read()).connections.get(connectionId) ?? null);
  if (connectionId !== null && !connection) throw connectionMissing();
  const shown = maskRequest(plan, action.inputs, connection ? shownCredential(connection) : []);
  return { action, kind: actionKind(action.request.method), values, plan, connection, shown };
}

/** The connection's secret, if it may go to this origin: an edited address or connection must not carry it elsewhere. */
async function secretFor(deps: Deps, connection: Connection, origin: string): Promise<string> {
  if (!connection.origins.includes(origin)) throw connectionNotForOrigin(connection.name, origin);
  const stored = await readSecret(deps.database, connection.id);
  if (!stored?.origins.includes(origin)) throw secretMissing(connection.name, stored !== null);
  return stored.secret;
}

/** Everything that is asked before a run is written down (definitions.md, Sending and Run). */
export async function prepareRun(deps: Deps, request: RequestOf<'runs.start'>): Promise<CheckedRun> {
  const built = await buildRun(deps, request);
  const { action, kind, values, plan, connection } = built;
  if (kind !== 'lookup' && !request.confirmed) throw confirmationNeeded();
  const ticket = request.ticketKey === null ? null : await requireTicket(deps, request.windowId, request.ticketKey);
  const settings = await deps.settings.read();
  if (!settings.allowPrivateAddresses && isPrivateHost(new URL(plan.origin).hostname)) throw privateAddress();
  const secret = connection ? await secretFor(deps, connection, plan.origin) : null;
  if (!(await deps.browser.hasAccess(plan.origin))) throw permissionMissing(plan.origin);
  const sensitive = action.inputs.filter((input) => input.sensitive).map((input) => values[input.name]);
  return {
    ...built,
    ticket,
    keepFailureBody: settings.keepFailureBodies,
    credential: connection && secret !== null ? credentialHeaders(connection, secret) : [],
    hidden: [secret, ...sensitive].filter((value) => typeof value === 'string'),
  };
}
