// Builds a run's request and refuses what must not leave. Nothing is written and nothing is sent here.
import { isPrivateHost } from '#lib/action/address.ts';
import { buildRequest, maskRequest, type RequestPlan } from '#lib/action/plan.ts';
import { type Action, type ActionKind, actionKind } from '#lib/action/schema.ts';
import { checkValues, type InputValues } from '#lib/action/values.ts';
import { hasClientSecret, isGivenFor } from '#lib/connection/secret-state.ts';
import { neededOrigins, tokenOrigin } from '#lib/connection/token-address.ts';
import type { Connection } from '#lib/connection.ts';
import { credentialOf, secretWords, shownCredential } from '#lib/credential.ts';
import { AppError } from '#lib/errors.ts';
import type { RequestOf, Settings } from '#lib/messages.ts';
import { privateTokenAddress, signInNeeded } from '#lib/oauth/sign-in-error.ts';
import { isAllowedOrigin } from '#lib/policy/allowed-origins.ts';
import { originRefusal } from '#lib/policy/refusal.ts';
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
import type { HeldSecret } from '../secrets/held-secret.ts';
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
  /** What the connection was given; null without a connection. The credential is made of it when the request leaves. */
  held: HeldSecret | null;
  /** The texts that give the connection's secret away. */
  secretWords: string[];
  /** What must not be kept of an answer: those, and the values of sensitive inputs. */
  hidden: string[];
  ticket: Ticket | null;
  /** Read before anything leaves: what is known of an answer must not depend on storage. */
  keepBodies: Settings['keepBodies'];
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
  const foreign = neededOrigins(connection, origin).find((needed) => !connection.origins.includes(needed));
  if (foreign !== undefined) throw connectionNotForOrigin(connection.name, foreign);
}

/** The same of the address where the connection gets its token, if it does. */
export async function requirePublicTokenAddress(deps: Deps, connection: Connection): Promise<void> {
  const origin = tokenOrigin(connection);
  const { allowPrivateAddresses } = await deps.settings.read();
  if (origin && !allowPrivateAddresses && isPrivateHost(new URL(origin).hostname)) {
    throw privateTokenAddress(connection.name);
  }
}

/**
 * What the connection was given, if it was given as what it is sent as now, for this origin and for the one where the token comes from: an
 * edited connection must not carry it elsewhere.
 * @throws AppError `secret-missing`, also when the agent has to sign in; `secret-locked`
 */
export async function requireHeld(deps: Deps, connection: Connection, origin: string): Promise<HeldSecret> {
  const { id, name, kind } = connection;
  const held = await deps.vault.read(id);
  const byPage = kind === 'oauth-code' && !hasClientSecret(connection);
  if (!held || !isGivenFor(connection, held, neededOrigins(connection, origin))) {
    throw byPage ? signInNeeded(name) : secretMissing(name, held !== null);
  }
  const signedIn =
    kind !== 'oauth-code' ||
    held.refreshToken !== null ||
    (await deps.tokens.find(connection, held.savedAt, deps.now())) !== null;
  if (!signedIn) throw signInNeeded(name);
  return held;
}

/** The company's policy may name the only origins that are called; nothing goes elsewhere, whatever an action or a library says. */
async function requireAllowedOrigin(deps: Deps, origin: string): Promise<void> {
  const { allowedOrigins } = await deps.policy.read();
  if (!isAllowedOrigin(allowedOrigins, origin)) throw new AppError(originRefusal(origin));
}

/** The browser itself is asked: a simple POST to a host without a grant would be carried out there while fetch reports failure. */
export async function requireAccess(deps: Deps, origin: string): Promise<void> {
  await requireAllowedOrigin(deps, origin);
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
  if (connection) {
    requireReach(connection, plan.origin);
    await requirePublicTokenAddress(deps, connection);
  }
  const held = connection && (await requireHeld(deps, connection, plan.origin));
  // What cannot be sent is found out before anything is written down.
  if (connection && held && tokenOrigin(connection) === null) credentialOf(connection, held.secret);
  for (const origin of neededOrigins(connection, plan.origin)) await requireAccess(deps, origin);
  const words = connection && held ? secretWords(connection, held.secret) : [];
  const sensitive = action.inputs.filter((input) => input.sensitive).map((input) => values[input.name]);
  return {
    ...built,
    ticket: beside,
    keepBodies: (await deps.settings.read()).keepBodies,
    held,
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
