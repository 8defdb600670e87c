// Which two revisions are compared, and what stands beside each in the list. Pure.
import type { RevisionSummary } from '#lib/action/draft.ts';
import type { EditableAction } from '#lib/messages.ts';

export interface Choice {
  before: number;
  after: number;
}

/** The latest that can be read and the one before it; null when there are not two. */
export function firstChoice(revisions: readonly RevisionSummary[]): Choice | null {
  const [after, before] = revisions.filter(({ broken }) => broken === null);
  return after && before ? { before: before.revision, after: after.revision } : null;
}

/** The choice as it is, or the first one where one of the two is gone. */
export function keptChoice(chosen: Choice | null, revisions: readonly RevisionSummary[]): Choice | null {
  const there = (revision: number) => revisions.some((one) => one.revision === revision && one.broken === null);
  return chosen && there(chosen.before) && there(chosen.after) ? chosen : firstChoice(revisions);
}

/** What a revision is at the moment; null: a past one. */
export function standing({ revision }: RevisionSummary, { action, draft }: EditableAction): string | null {
  if (action?.revision === revision) return action.status === 'active' ? 'In use' : 'Current';
  return draft?.revision === revision ? 'Draft beside it' : null;
}

/** The choice that a link names behind its question mark; null: it names none. */
export function choiceOfHash(hash: string): Choice | null {
  const query = new URLSearchParams(hash.split('?')[1] ?? '');
  const [before, after] = [Number(query.get('from')), Number(query.get('to'))];
  return Number.isInteger(before) && Number.isInteger(after) && before > 0 && after > 0 ? { before, after } : null;
}

/** To be put behind the hash of an action's history. */
export function choiceQuery({ before, after }: Choice): string {
  return `?from=${before}&to=${after}`;
}
