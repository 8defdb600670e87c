// What a restored revision becomes, and how that is said. Pure.
import type { Action, ActionStatus } from '#lib/action/schema.ts';

/**
 * @param status that the action has now
 * @param problem what keeps the revision from being active; null when nothing does
 */
export function restoredAs(status: ActionStatus, problem: string | null): ActionStatus {
  return status === 'active' && problem !== null ? 'draft' : status;
}

/**
 * @param revision the number that it got
 * @param beside true: it stands beside what agents go on using
 * @param problem as in restoredAs
 */
export function restoredText(
  { name, revision: earlier }: Pick<Action, 'name' | 'revision'>,
  revision: number,
  beside: boolean,
  problem: string | null,
): string {
  const said = `Revision ${earlier} of “${name}” restored as revision ${revision}`;
  if (!beside) return `${said}.`;
  return `${said}, a draft: agents go on with what they have. ${problem ?? ''}`.trim();
}
