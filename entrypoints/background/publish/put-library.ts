// Writes the library where it is published, over nothing that nobody here has seen. An answer that says nothing is never taken for one.
import { AppError } from '#lib/errors.ts';
import { libraryTrouble } from '#lib/sync/library-trouble.ts';
import { condition, enforcesConditions, putResult, readAfterUnknown } from '#lib/sync/publish-steps.ts';
import type { Deps } from '../deps.ts';
import { callLibrary } from '../sync/call-library.ts';
import { answered } from '../sync/fetch-library.ts';
import { hashOf } from '../sync/read-version.ts';
import { type Published, readPublished } from './published.ts';

interface Where {
  url: string;
  connectionId: string | null;
}

/**
 * @param before what is there as far as this browser knows; null: nothing
 * @param unprotected yes to a server without an ETag to go by
 * @throws AppError `edit-conflict`: somebody was there first; nothing is lost on either side
 */
export async function putLibrary(
  deps: Deps,
  where: Where,
  text: string,
  before: Published | null,
  unprotected: boolean,
): Promise<void> {
  const only = condition(before);
  if (only === null && !unprotected) throw noProtection();
  const { status, trouble } = await put(deps, where, text, only);
  switch (putResult(status)) {
    case 'written':
      return;
    // A browser sends a request again by itself when a kept connection breaks: then it is overtaken by its own.
    case 'overtaken': {
      const now = await readPublished(deps, where, null).catch(() => null);
      if (now?.hash === (await hashOf(text))) return;
      throw overtaken();
    }
    case 'refused':
      throw answered(status ?? 0, 'write', where.connectionId, 'person');
    case 'unknown': {
      const now = await readPublished(deps, where, null).catch((error: unknown) => {
        throw stillUnknown(error);
      });
      const sent = { hash: await hashOf(text) };
      const found = readAfterUnknown(now, sent, before);
      if (found === 'written') return;
      if (found === 'overtaken') throw overtaken();
      throw status === null
        ? new AppError(libraryTrouble(trouble ?? 'network', deps.browser.isOnline(), 'person'))
        : answered(status, 'write', where.connectionId, 'person');
    }
  }
}

/** Writes the identical bytes again with an ETag that nothing has. null: the answer proves neither. */
export async function proveConditions(deps: Deps, where: Where, text: string): Promise<boolean | null> {
  const wrong = { name: 'if-match', value: `"deskhand-${crypto.randomUUID()}"` };
  return enforcesConditions((await put(deps, where, text, wrong)).status);
}

async function put(
  deps: Deps,
  { url, connectionId }: Where,
  text: string,
  only: { name: string; value: string } | null,
) {
  const headers = [{ name: 'content-type', value: 'application/json' }, ...(only ? [only] : [])];
  const { exchange, refusal } = await callLibrary(deps, { method: 'PUT', url, headers, body: text }, connectionId);
  if (refusal?.state === 'failed') throw new AppError(refusal.error);
  return exchange;
}

const overtaken = () =>
  new AppError({
    code: 'edit-conflict',
    message: 'Somebody else has published meanwhile.',
    advice: 'Nothing of theirs or yours is lost: look at the differences again, then publish.',
    blame: 'you',
  });

export const noProtection = () =>
  new AppError({
    code: 'confirmation-needed',
    message: 'This server does not keep one publisher from overwriting another’s work.',
    advice: 'Say so explicitly if only you publish here, or use a server that honours If-Match.',
    blame: 'you',
  });

function stillUnknown(error: unknown): AppError {
  const why = error instanceof AppError ? ` ${error.detail.message}` : '';
  return new AppError({
    code: 'network',
    message: `Whether it was published is not known: the connection was lost on the way, and the address could not be read.${why}`,
    advice: 'Look again in a minute: what is published then tells.',
    blame: 'network',
  });
}
