// How things stand with an action, in words: in its head, at the save bar, after saving. Pure.
import type { Draft } from '#lib/action/draft.ts';
import type { Action, ActionStatus } from '#lib/action/schema.ts';
import type { Keeping } from '../editor.ts';

export interface Standing {
  library: Action | null;
  draft: Draft | null;
  keeping: Keeping;
  unsaved: boolean;
  /** False before anything was written into a new action. */
  begun: boolean;
}

export type Tone = 'good' | 'off' | undefined;

const WORDS = { active: 'Active', inactive: 'Inactive', draft: 'Draft' } as const;
const TONES = { active: 'good', inactive: 'off', draft: undefined } as const;

/** "Active, revision 12": beside the name. */
export function headWords(library: Action | null): { words: string; is: Tone } {
  if (library === null) return { words: 'Not saved yet', is: undefined };
  return { words: `${WORDS[library.status]}, revision ${library.revision}`, is: TONES[library.status] };
}

/** "Revision 12 is active": at the save bar, what agents have. */
export function barWords(library: Action | null): { words: string; is: Tone } {
  if (library === null) return { words: 'Not saved yet', is: undefined };
  const { status, revision } = library;
  return { words: `Revision ${revision} is ${status === 'draft' ? 'a draft' : status}`, is: TONES[status] };
}

/** What has become of the changes; '' when there are none. A failure is told apart from this, with its reason. */
export function keepingWords({ library, draft, keeping, unsaved, begun }: Standing): string {
  if (!begun) return '';
  if (keeping.state === 'failed') return 'Your changes are on this page alone';
  if (keeping.state !== 'kept') return 'Keeping your changes…';
  if (!unsaved) return draft?.revision ? `Draft saved as revision ${draft.revision}, not in use` : 'No changes';
  if (library === null) return 'What you write is kept';
  return library.status === 'active' ? 'Your changes are kept, but not in use' : 'Your changes are kept, but not saved';
}

/** How the button saves that changes nothing for agents: beside an active revision, or in the status it has. */
export function quietStatus(library: Action | null): ActionStatus {
  return library?.status === 'inactive' ? 'inactive' : 'draft';
}

/** @param open how many of them are fields that nobody has been to yet: an empty form has no mistakes */
export function problemWords(count: number, open = 0): string {
  const things = (one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  return count === open
    ? `Fill in ${things('field', 'fields')} to activate`
    : `Fix ${things('problem', 'problems')} to activate`;
}

/** Why "Save and activate" does nothing; null when it works. */
export function whyNotActive({ library, draft, unsaved, begun }: Standing, problems: number, open = 0): string | null {
  if (problems > 0) return problemWords(problems, open);
  if (!begun) return 'Write something first';
  return library?.status === 'active' && draft === null && !unsaved ? 'There is nothing to save' : null;
}

/** Why the quiet button does nothing; null when it works. */
export function whyNotSaved({ library, unsaved, begun }: Standing): string | null {
  if (!begun) return 'Write something first';
  return library !== null && !unsaved ? 'There is nothing to save' : null;
}

export function savedWords(as: ActionStatus, library: Action | null, draft: Draft | null): string {
  if (as === 'active') return `“${library?.name}” is active as revision ${library?.revision}.`;
  if (draft?.revision && library) {
    return `Draft saved as revision ${draft.revision}. Agents go on with revision ${library.revision}.`;
  }
  return `“${library?.name}” saved as revision ${library?.revision}, ${as === 'draft' ? 'a draft' : 'inactive'}.`;
}

/** Said after saving an action that reads like others; '' where there are none. */
export function alikeWords(names: readonly string[]): string {
  const [first, ...rest] = names;
  if (first === undefined) return '';
  const others = rest.length === 1 ? ` and “${rest[0]}”` : rest.length > 1 ? ` and ${rest.length} others` : '';
  return `Easy to mistake for “${first}”${others}.`;
}
