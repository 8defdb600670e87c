// A background for the editor to speak to: one action's library record, draft and revisions, by the rules of the contract.
import { Editor } from '#components/options/editor/editor.ts';
import { newAction } from '#components/options/editor/new-action.ts';
import type { Draft } from '#lib/action/draft.ts';
import type { Action } from '#lib/action/schema.ts';
import type { call } from '#lib/browser/call.ts';
import type { ErrorCode, ErrorDetail, Reply } from '#lib/errors.ts';
import type { EditableAction, MessageName, RequestOf } from '#lib/messages.ts';
import type { TestSet } from '#lib/test/test.ts';
import { makeAction } from '../action/make-action.ts';

export const ID = 'test-action';

export function refusal(code: ErrorCode): ErrorDetail {
  return { code, message: `It was refused: ${code}.`, advice: 'Do something.', blame: 'deskhand' };
}

export class EditorWorld {
  library: Action | null;
  draft: Draft | null = null;
  tests: TestSet[] = [];
  revisions = new Map<number, Action>();
  readonly asked: MessageName[] = [];
  /** The next answers are this refusal; the message is not carried out. */
  fails: ErrorDetail | null = null;
  /** The next message is carried out, and its answer is lost on the way. */
  loses = false;

  constructor(library: Action | null = makeAction()) {
    this.library = library;
    if (library) this.revisions.set(library.revision, library);
  }

  found(): EditableAction {
    return { action: this.library, broken: null, draft: this.draft, tests: this.tests };
  }

  /** An editor in a tab of its own. */
  open(): Editor {
    return new Editor(ID, this.found(), newAction(ID, 0), this.#ask as typeof call);
  }

  /** What another tab saves. */
  save(action: Action): void {
    this.#save({ action, as: action.status, base: 0, after: 0 });
  }

  #ask = async (name: MessageName, request: unknown): Promise<Reply<unknown>> => {
    this.asked.push(name);
    if (this.fails) return { ok: false, error: this.fails };
    const reply = this.#answer(name, request);
    if (!this.loses) return reply;
    this.loses = false;
    return { ok: false, error: refusal('internal') };
  };

  #answer(name: MessageName, request: unknown): Reply<unknown> {
    if (name === 'actions.get') {
      const there = this.library !== null || this.draft !== null;
      return there ? { ok: true, value: this.found() } : { ok: false, error: refusal('action-not-found') };
    }
    if (name === 'actions.revision') {
      const revision = this.revisions.get((request as RequestOf<'actions.revision'>).revision);
      return revision ? { ok: true, value: revision } : { ok: false, error: refusal('action-not-found') };
    }
    if (name === 'tests.save') {
      this.tests = (request as RequestOf<'tests.save'>).sets;
      return { ok: true, value: null };
    }
    const { after } = request as { after: number };
    const { base } = request as { base?: number };
    const moved = base !== undefined && base !== (this.library?.revision ?? 0);
    if (moved || after !== (this.draft?.version ?? 0)) return { ok: false, error: refusal('edit-conflict') };
    if (name === 'actions.keepDraft') {
      const { action } = request as RequestOf<'actions.keepDraft'>;
      this.draft = { action, base: base ?? 0, version: after + 1, savedAt: 0, revision: null };
      return { ok: true, value: this.draft };
    }
    if (name === 'actions.discardDraft') {
      this.draft = null;
      return { ok: true, value: null };
    }
    return { ok: true, value: this.#save(request as RequestOf<'actions.save'>) };
  }

  #save({ action, as, base, after }: RequestOf<'actions.save'>): { action: Action | null; draft: Draft | null } {
    const revision = Math.max(0, ...this.revisions.keys()) + 1;
    const saved: Action = { ...action, status: as, revision };
    this.revisions.set(revision, saved);
    if (as === 'draft' && this.library && this.library.status !== 'draft') {
      this.draft = { action: saved, base, version: after + 1, savedAt: 0, revision };
    } else {
      this.library = saved;
      this.draft = null;
    }
    return { action: this.library, draft: this.draft };
  }
}
