// Builds a run's request and refuses what must not leave. Nothing is written and nothing is sent here.
import { isPrivateHost } from '#lib/action/address.ts';
import { buildRequest, maskRequest, type RequestPlan } from '#lib/action/plan.ts';
import { type Action, type ActionKind, actionKind } from '#lib/action/schema.ts';
import { checkValues, type InputValues } from '#lib/action/values.ts';
import type { Connection } from '#lib/connection.ts';
import { type Credential, credentialOf, secretWords, shownCredential } from '#lib/credential.ts';
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
  credential: Credential[];
  /** The texts that give the connection's secret away. */
  secretWords: string[];
  /** What must not be kept of an answer: those, and the values of sensitive inputs. */
  hidden: string[];
  ticket: Ticket | null;
  /** Read before anything leaves: what is known of an answer must not depend on storage. */
  keepFailureBody: boolean;
}

/** The request of an action exactly as it would be sent. Throws AppErrors of values, definition and connection. */
export async function buildRun(deps: Deps, action: Action, given: InputValues, runId: string): Promise<BuiltRun> {
  const values = checkValues(action.inputs, given);
  const plan = buildRequest(action, values, runId);
  const connection = await requireConnection(deps, action);
  const shown = maskRequest(plan, action.inputs, connection ? shownCredential(connection) : []);
  return { action, kind: actionKind(action.request.method), values, plan, connection, shown };
}

/** The request of an agent's run: of the revision that the form was opened with. */
export async function buildAgentRun(deps: Deps, request: RequestOf<'runs.preview'>): Promise<BuiltRun> {
  const action = await loadAction(deps, request.actionId, request.revision);
  return buildRun(deps, action, request.values, request.runId);
}

/** The connection that the action names; null for none. Throws `connection-missing`. */
export async function requireConnection(deps: Deps, { request }: Action): Promise<Connection | null> {
  if (request.connectionId === null) return null;
  const connection = (await deps.library.read()).connections.get(request.connectionId);
  if (!connection) throw connectionMissing();
  return connection;
}

/** Throws `private-address` for an origin on this machine or a private network, unless the settings allow them. */
export async function requirePublicAddress(deps: Deps, origin: string): Promise<void> {
  const { allowPrivateAddresses } = await deps.settings.read();
  if (!allowPrivateAddresses && isPrivateHost(new URL(origin).hostname)) throw privateAddress();
}

/** An edited address must not carry a secret to where the connection does not reach. Throws `definition-invalid`. */
export function requireReach(connection: Connection, origin: string): void {
  if (!connection.origins.includes(origin)) throw connectionNotForOrigin(connection.name, origin);
}

/** The connection's secret, if it was given for this origin: an edited connection must not carry it elsewhere. Throws `secret-missing`. */
export async function requireSecret(deps: Deps, connection: Connection, origin: string): Promise<string> {
  const stored = await deps.vault.read(connection.id);
  if (!stored?.origins.includes(origin)) throw secretMissing(connection.name, stored !== null);
  return stored.secret;
}

/** The browser itself is asked: a simple POST to a host without a grant would be carried out there while fetch reports failure. */
export async function requireAccess(deps: Deps, origin: string): Promise<void> {
  if (!(await deps.browser.hasAccess(origin))) throw permissionMissing(origin);
}

/** Everything that is asked of a request before its run is written down, whoever wants it sent (definitions.md, Sending). */
export async function checkRun(
  deps: Deps,
  built: BuiltRun,
  { confirmed, ticket }: { confirmed: boolean; ticket: () => Promise<Ticket | null> },
): Promise<CheckedRun> {
  const { action, kind, values, plan, connection } = built;
  if (kind !== 'lookup' && !confirmed) throw confirmationNeeded();
  const beside = await ticket();
  await requirePublicAddress(deps, plan.origin);
  if (connection) requireReach(connection, plan.origin);
  const secret = connection ? await requireSecret(deps, connection, plan.origin) : null;
  const credential = connection && secret !== null ? credentialOf(connection, secret) : [];
  await requireAccess(deps, plan.origin);
  const words = connection && secret !== null ? secretWords(connection, secret) : [];
  const sensitive = action.inputs.filter((input) => input.sensitive).map((input) => values[input.name]);
  return {
    ...built,
    ticket: beside,
    keepFailureBody: (await deps.settings.read()).keepFailureBodies,
    credential,
    secretWords: words,
    hidden: [...words, ...sensitive.filter((value) => typeof value === 'string')],
  };
}

/** An agent's run, asked for beside a ticket or none (definitions.md, Run). */
export async function prepareAgentRun(deps: Deps, request: RequestOf<'runs.start'>): Promise<CheckedRun> {
  const { confirmed, ticketKey, windowId } = request;
  return checkRun(deps, await buildAgentRun(deps, request), {
    confirmed,
    ticket: async () => (ticketKey === null ? null : requireTicket(deps, windowId, ticketKey)),
  });
}
