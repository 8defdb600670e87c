// Definitions of actions: listed, edited, saved, deleted and brought back, tried out.
import * as z from 'zod/mini';
import type { Draft, RevisionSummary } from '../action/draft.ts';
import {
  ACTION_STATUSES,
  type Action,
  type ActionKind,
  type ActionStatus,
  actionSchema,
  type Method,
} from '../action/schema.ts';
import { type DryRun, type TestReply, type TestSet, testSetSchema } from '../test/test.ts';
import { id, ids, message, nothing, OPTIONS, PAGES, revision, runId, values, version } from './message.ts';

/** An action as lists show it. A broken one could not be parsed and says why. */
export type ActionSummary =
  | {
      id: string;
      name: string;
      description: string;
      kind: ActionKind;
      method: Method;
      origin: string;
      connectionId: string | null;
      /** The lookup that tells whether an unknown run of it happened, by id; null: none. */
      checkId: string | null;
      /** The agents it is for; none: everybody. */
      groups: string[];
      status: ActionStatus;
      revision: number;
      /** When this revision was saved, ms since 1970. */
      updatedAt: number;
      /** Work on it that is not in use yet: `kept` by itself while somebody typed, or `saved` as a draft. */
      draft: 'kept' | 'saved' | null;
      broken: null;
    }
  | { id: string; name: string; broken: string };

/** An action that was begun and never saved. It counts for no limit. */
export interface UnsavedAction {
  id: string;
  name: string;
  savedAt: number;
}

/** How an action has fared in this browser. Tests do not count. */
export interface ActionActivity {
  actionId: string;
  /** The last run: ms since 1970, and who ran it. */
  lastAt: number;
  lastAgent: string;
  /** Runs of the last 30 days by outcome. */
  succeeded: number;
  failed: number;
  unknown: number;
}

/** What a change of several things came to: each was taken or refused by itself. What was so already is in neither list. */
export interface BulkReport {
  changed: { id: string; name: string }[];
  refused: { id: string; name: string; reason: string }[];
}

/** An action as the editor opens it. */
export interface EditableAction {
  /** What the library holds; null when it was never saved or cannot be read. */
  action: Action | null;
  /** Why it cannot be read; restoring an earlier revision mends it. */
  broken: string | null;
  draft: Draft | null;
  tests: TestSet[];
}

export interface TrashedAction {
  id: string;
  name: string;
  /** Ms since 1970; 30 days later it is gone for good. */
  deletedAt: number;
}

const testSets = z.array(testSetSchema).check(z.maxLength(50));

export const actionMessages = {
  'actions.list': message<{ actions: ActionSummary[]; unsaved: UnsavedAction[]; limit: number }>()(PAGES, nothing),
  'actions.activity': message<ActionActivity[]>()(OPTIONS, nothing),
  /** `action-not-found` when the library holds neither the action nor a draft of it. */
  'actions.get': message<EditableAction>()(OPTIONS, z.strictObject({ id })),
  /**
   * Keeps the working copy while somebody types; nothing that agents see changes. `after`: the draft's version that the page knows, 0
   * for none. `edit-conflict` when another page has written since.
   */
  'actions.keepDraft': message<Draft>()(
    OPTIONS,
    z.strictObject({ action: actionSchema, base: revision, after: version }),
  ),
  /**
   * Words and word pairs of this browser's tickets on which that action was run, as lines to propose to its author, strongest first; none
   * when nothing was learnt. `text`: its name and description as they stand in the editor.
   */
  'actions.ticketWords': message<string[]>()(
    OPTIONS,
    z.strictObject({ id, text: z.string().check(z.maxLength(11_000)) }),
  ),
  'actions.discardDraft': message<null>()(OPTIONS, z.strictObject({ id, after: version })),
  /**
   * Saves a revision. `draft` beside an active or inactive action leaves what agents use as it is. `base`: the revision the library
   * held when the edit began, 0 for a new action. `edit-conflict` when either has moved on; `limit-reached`; `definition-invalid` for
   * an `active` one that breaks a rule. Nothing is lost by any of them: the draft stays.
   */
  'actions.save': message<{ action: Action | null; draft: Draft | null }>()(
    OPTIONS,
    z.strictObject({ action: actionSchema, as: z.enum(ACTION_STATUSES), base: revision, after: version }),
  ),
  /** Newest first; none of an action that was erased. */
  'actions.revisions': message<RevisionSummary[]>()(OPTIONS, z.strictObject({ id })),
  'actions.revision': message<Action>()(OPTIONS, z.strictObject({ id, revision })),
  'actions.setStatus': message<BulkReport>()(OPTIONS, z.strictObject({ ids, status: z.enum(['active', 'inactive']) })),
  /** Into the trash, with drafts and tests; `trash.restore` brings all of it back. */
  'actions.delete': message<BulkReport>()(OPTIONS, z.strictObject({ ids })),
  /** Newest first. */
  'trash.list': message<TrashedAction[]>()(OPTIONS, nothing),
  'trash.restore': message<BulkReport>()(OPTIONS, z.strictObject({ ids })),
  /** For good. */
  'trash.erase': message<BulkReport>()(OPTIONS, z.strictObject({ ids })),

  /**
   * In the place of all that were saved with it. `action-not-found` before the action or a draft of it is kept. `seen`: the sets that the
   * page made these of; `edit-conflict` when others are there by now. Without it, whatever is there is written over.
   */
  'tests.save': message<null>()(
    OPTIONS,
    z.strictObject({ actionId: id, sets: testSets, seen: z.exactOptional(testSets) }),
  ),
  /** Sends the request of the definition as it stands in the editor. The same `testId` sends nothing a second time. */
  'tests.call': message<TestReply>()(
    OPTIONS,
    z.strictObject({ action: actionSchema, values, testId: runId, confirmed: z.boolean() }),
  ),
  'tests.dryRun': message<DryRun>()(OPTIONS, z.strictObject({ action: actionSchema, values, testId: runId })),
} as const;
