// Takes every message: ours? known? allowed for this caller? well formed? Then its handler, and a plain reply. Exceptions never cross.
import * as z from 'zod/mini';
import { describeIssue } from '#lib/action/describe-issue.ts';
import { AppError, type ErrorDetail, type Reply } from '#lib/errors.ts';
import { type MessageName, messages } from '#lib/messages.ts';
import { isRestrained, policyRefusal } from '#lib/policy/refusal.ts';
import type { Sender } from './browser-port.ts';
import { callerOf } from './caller.ts';
import type { Deps } from './deps.ts';
import { failureOf } from './failure.ts';
import type { Handler } from './handlers/handler.ts';
import { handlers } from './handlers/table.ts';
import { report } from './report.ts';
import { isUse } from './secrets/use.ts';
import { siteAllowed } from './views/page-state.ts';

export type Route = (message: unknown, sender: Sender) => Promise<Reply<unknown>>;

const envelopeSchema = z.strictObject({ name: z.string(), request: z.unknown() });

/** These tell of damage and mend it, so damage must not keep them from being answered. */
const WHILE_BROKEN: ReadonlySet<string> = new Set<MessageName>(['storage.status', 'storage.recover']);

function badMessage(message: string): AppError {
  const detail: ErrorDetail = {
    code: 'bad-message',
    message,
    advice: 'Reload the page. If it keeps happening, tell the people who make Deskhand.',
    blame: 'deskhand',
  };
  return new AppError(detail);
}

function notAllowed(): AppError {
  return new AppError({
    code: 'not-allowed',
    message: 'This page may not ask that of Deskhand.',
    advice: 'Use Deskhand’s own panel or options.',
    blame: 'you',
  });
}

/** An own key of the contract: `constructor` and its like are none. */
function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(messages, name);
}

export function createRouter(deps: Deps): Route {
  const isSite = (origin: string) => siteAllowed(deps, origin);

  /** Every message waits for the policy, so that none overtakes another; a policy that cannot be read stops only what it has a say in. */
  async function requireByPolicy(name: MessageName, request: unknown): Promise<void> {
    const policy = await deps.policy.read().catch((error: unknown) => {
      if (isRestrained(name)) throw error;
      return null;
    });
    const refusal = policy && policyRefusal(policy, name, request);
    if (refusal) throw new AppError(refusal);
  }

  async function answer(message: unknown, sender: Sender): Promise<unknown> {
    if (sender.id !== deps.browser.extensionId) throw notAllowed();
    const envelope = envelopeSchema.safeParse(message);
    if (!envelope.success) throw badMessage('The message has no name, or more than a name and a request.');
    const { name } = envelope.data;
    if (!isMessageName(name)) throw badMessage('There is no message of that name.');
    await deps.ready;
    // Before the caller is looked up: that reads the storage.
    if (!WHILE_BROKEN.has(name)) await deps.health.requireReady();
    const caller = await callerOf(sender, deps.browser, isSite);
    if (!caller || !messages[name].callers.some((allowed) => allowed === caller)) throw notAllowed();
    const request = z.safeParse(messages[name].request as z.ZodMiniType<unknown>, envelope.data.request);
    if (!request.success)
      throw badMessage(`The request of ${name} is wrong: ${request.error.issues.map(describeIssue).at(0)}.`);
    await requireByPolicy(name, request.data);
    const handler = handlers[name] as Handler<MessageName>;
    try {
      return await handler(deps, request.data as Parameters<typeof handler>[1], sender);
    } finally {
      // Afterwards: by then a change of the time until it locks holds already.
      if (isUse(name)) await deps.vault.touch().catch((error: unknown) => report('use of secrets', error));
    }
  }

  return async (message, sender) => {
    try {
      return { ok: true, value: await answer(message, sender) };
    } catch (error) {
      if (!(error instanceof AppError)) report('message', error);
      return { ok: false, error: failureOf(error) };
    }
  };
}
