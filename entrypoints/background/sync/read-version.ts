// The text of a published version, read and judged as a whole.
import { checkAction } from '#lib/action/check.ts';
import { AppError } from '#lib/errors.ts';
import { readShared, type SharedLibrary } from '#lib/sync/read-shared.ts';
import type { Deps } from '../deps.ts';
import { nextTurn } from '../turns.ts';

/** @throws AppError `sync-refused`, `signature-invalid` */
export async function readVersion(deps: Deps, text: string, publicKey: string | null): Promise<SharedLibrary> {
  const shared = await readShared(text, { publicKey, deskhand: deps.browser.version() }, crypto.subtle);
  await nextTurn();
  const wrong = shared.library.actions.flatMap((action) => {
    const [problem] = action.status === 'active' ? checkAction(action) : [];
    return problem ? [`${action.name}: ${problem.message}`] : [];
  });
  if (wrong.length === 0) return shared;
  const more = wrong.length > 3 ? ` And ${wrong.length - 3} more.` : '';
  throw new AppError({
    code: 'sync-refused',
    message: `The new version has actions that agents could not run. ${wrong.slice(0, 3).join(' ')}${more}`,
    advice: 'Nothing of it was taken; ask its publisher to mend it.',
    blame: 'administrator',
  });
}

/** SHA-256, in hexadecimal digits. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
