// What changed of a shared entry, in words. Pure.
import type { EntryChange } from '#lib/sync/compare-libraries.ts';

export const KIND_WORDS = { action: 'action', connection: 'connection', helpdesk: 'helpdesk' } as const;

/** The same, as its publisher sees it. */
export function publishedTitle(change: Pick<EntryChange, 'kind' | 'is' | 'revisions'>): string {
  return change.is === 'removed' ? 'Goes away for everybody.' : changeTitle(change);
}

/** "Revision 7 → 8", or that it came or went. */
export function changeTitle({ kind, is, revisions }: Pick<EntryChange, 'kind' | 'is' | 'revisions'>): string {
  switch (is) {
    case 'added':
      return `New ${KIND_WORDS[kind]}.`;
    case 'removed':
      return kind === 'action'
        ? 'The library has it no longer. It goes to the trash.'
        : 'The library has it no longer.';
    case 'changed':
      return revisions && revisions.before !== revisions.after
        ? `Revision ${revisions.before} → ${revisions.after}.`
        : 'Changed.';
  }
}
