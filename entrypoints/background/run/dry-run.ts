// Everything that a run asks before it sends, each answered by itself. Nothing is written and nothing is sent.
import { buildRequest, maskRequest } from '#lib/action/plan.ts';
import { parseUrl } from '#lib/action/url.ts';
import { checkValues } from '#lib/action/values.ts';
import { neededOrigins, tokenOrigin } from '#lib/connection/token-address.ts';
import { credentialOf, shownCredential } from '#lib/credential.ts';
import { AppError, type ErrorDetail } from '#lib/errors.ts';
import type { RequestOf } from '#lib/messages.ts';
import type { DryRun, DryRunCheck } from '#lib/test/test.ts';
import type { Deps } from '../deps.ts';
import { requireNotPaused } from './breaker.ts';
import {
  requireAccess,
  requireConnection,
  requireHeld,
  requirePublicAddress,
  requirePublicTokenAddress,
  requireReach,
} from './prepare.ts';
import { requireRequest } from './test-call.ts';

/** The checks in the order in which a run makes them. One that cannot be made tells the error that stands in its way. */
export async function dryRun(deps: Deps, request: RequestOf<'tests.dryRun'>): Promise<DryRun> {
  const { action, values, testId } = request;
  const checks: DryRunCheck[] = [];
  const check = async <T>(name: DryRunCheck['name'], work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      const value = await work();
      checks.push({ name, error: null });
      return value;
    } catch (error) {
      checks.push({ name, error: refusalOf(error) });
      return undefined;
    }
  };

  await check('definition', () => requireRequest(action));
  await check('values', () => checkValues(action.inputs, values));
  const plan = await check('request', () => buildRequest(action, values, testId));
  // The address is literal up to its path, so it can be judged without a single value.
  const originOf = (): string => plan?.origin ?? parseUrl(action.request.url).origin;
  await check('address', () => requirePublicAddress(deps, originOf()));
  const connection = await check('connection', async () => {
    const found = await requireConnection(deps, action);
    if (!found) return null;
    requireReach(found, originOf());
    await requirePublicTokenAddress(deps, found);
    return found;
  });
  await check('secret', async () => {
    const found = await requireConnection(deps, action);
    if (!found) return;
    const { secret } = await requireHeld(deps, found, originOf());
    // Of the other kinds it can only be found out by asking for a token.
    if (tokenOrigin(found) === null) credentialOf(found, secret);
  });
  await check('access', async () => {
    for (const origin of neededOrigins(connection ?? null, originOf())) await requireAccess(deps, origin);
  });
  await check('pause', () => requireNotPaused(deps, originOf()));
  const credential = connection ? shownCredential(connection) : [];
  return { checks, request: plan ? maskRequest(plan, action.inputs, credential) : null };
}

/** What is no refusal is a failure of this browser, and no check's. */
function refusalOf(error: unknown): ErrorDetail {
  if (error instanceof AppError) return error.detail;
  throw error;
}
