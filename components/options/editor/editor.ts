// One action being edited: its working copy, what keeps it from being lost, and what the editor's parts share (test values, last answer).
// No JSX. The library's own copy changes by `save` alone.
import { computed, signal } from '@preact/signals';
import type { Draft } from '#lib/action/draft.ts';
import type { Action, ActionStatus } from '#lib/action/schema.ts';
import type { InputValues } from '#lib/action/values.ts';
import { call } from '#lib/browser/call.ts';
import { fieldName } from '#lib/edit/field-name.ts';
import { renameInput, renameKey } from '#lib/edit/rename-placeholder.ts';
import { shapeProblems } from '#lib/edit/shape-problems.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { EditableAction } from '#lib/messages.ts';
import type { TestSet } from '#lib/test/test.ts';
import type { Answer } from './answer.ts';
import { changeTests } from './change-tests.ts';
import { FormProblems } from './form-problems.ts';
import { type Meeting, meet, otherSide } from './meeting.ts';
import { sameSayings } from './sayings.ts';

/** From the last change to keeping it, in ms. */
export const KEEP_PAUSE = 600;
/** From an attempt that failed to the next one, in ms. */
export const RETRY_PAUSE = 5_000;

/** `behind`: changes that are not kept yet. `kept`: a reload would bring all of it back. */
export type Keeping = { state: 'kept' | 'behind' | 'keeping' } | { state: 'failed'; error: ErrorDetail };

/** What `discard` threw away, and what it takes to bring it back. */
export interface Discarded {
  action: Action;
  /** From, to: what the test sets were changed by. */
  renames: [string, string][];
}

const GONE: EditableAction = { action: null, broken: null, draft: null, tests: [] };
const CHANGED_ELSEWHERE: ErrorDetail = {
  code: 'edit-conflict',
  message: 'This action was changed in another tab.',
  advice: 'Compare both, and decide which one goes on.',
  blame: 'you',
};

export class Editor extends FormProblems {
  readonly id: string;
  /** What the library holds; null when it was never saved. */
  readonly library = signal<Action | null>(null);
  /** The working copy as it was kept last. */
  readonly draft = signal<Draft | null>(null);
  readonly tests = signal<TestSet[]>([]);
  /** By input name: what previews and test calls use. */
  readonly values = signal<InputValues>({});
  readonly answer = signal<Answer | null>(null);
  readonly keeping = signal<Keeping>({ state: 'kept' });
  readonly saving = signal(false);
  /** Why the last attempt to save came to nothing. */
  readonly saveError = signal<ErrorDetail | null>(null);
  /** Another page saved or kept something since: both stand side by side until a person decides. */
  readonly conflict = signal<EditableAction | null>(null);
  /** Somebody has typed on this page since it was opened, saved or discarded. */
  readonly edited = signal(false);
  /** True while the working copy says something that no revision says. */
  readonly unsaved = computed(() => {
    if (this.draft.value === null && this.keeping.value.state === 'kept') return false;
    return !(this.#saved.value !== null && sameSayings(this.#saved.value, this.action.value));
  });
  /** The latest revision: the library's, or a draft saved beside it. */
  readonly #saved = signal<Action | null>(null);
  readonly #ask: typeof call;
  #base = 0;
  #sent: Action[] = [];
  #renames: [string, string][] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #closed = false;

  constructor(id: string, found: EditableAction, empty: Action, ask: typeof call = call) {
    super();
    this.id = id;
    this.#ask = ask;
    this.#take(found, empty);
    this.tests.value = found.tests;
    if (this.#saved.peek() === null) this.begin('name', 'description', 'request.url');
  }

  change(edit: (action: Action) => Action): void {
    const before = this.action.peek();
    const after = edit(before);
    if (after === before) return;
    this.action.value = after;
    this.edited.value = true;
    this.keeping.value = { state: 'behind' };
    this.#keepIn(KEEP_PAUSE);
  }

  /** Another name for an input: placeholders, values and test sets follow. The caller has checked that the name is free and valid. */
  rename(index: number, to: string): void {
    const from = this.action.peek().inputs[index]?.name;
    if (from === undefined || from === to) return;
    this.change((action) => renameInput(action, index, to));
    this.values.value = renameKey(this.values.peek(), from, to);
    this.#renames.push([from, to]);
    this.#renameInTests([[from, to]]);
  }

  /** Keeps the working copy now. @returns whether all of it is kept */
  keep(): Promise<boolean> {
    return this.#inTurn(async () => {
      clearTimeout(this.#timer);
      if (this.keeping.peek().state === 'kept') return true;
      if (this.conflict.peek() !== null) return false;
      const action = this.action.peek();
      const misshapen = shapeError(action);
      if (misshapen !== null) {
        this.keeping.value = { state: 'failed', error: misshapen };
        return false;
      }
      this.keeping.value = { state: 'keeping' };
      this.#sent.push(action);
      const reply = await this.#ask('actions.keepDraft', { action, base: this.#base, after: this.#version() });
      if (reply.ok) {
        this.#sent = [];
        this.draft.value = reply.value;
        this.keeping.value = { state: this.action.peek() === action ? 'kept' : 'behind' };
      } else if (reply.error.code === 'edit-conflict') {
        await this.#look();
      } else {
        this.#notKept(reply.error);
      }
      return this.keeping.peek().state === 'kept';
    });
  }

  /** Saves a revision. @returns null when it was saved, or why not: the working copy stays as it is */
  save(as: ActionStatus): Promise<ErrorDetail | null> {
    return this.#inTurn(async () => {
      clearTimeout(this.#timer);
      this.saving.value = true;
      let error = await this.#saveOnce(as);
      if (error?.code === 'edit-conflict' && this.conflict.peek() === null) {
        await this.#look();
        // a reply that was lost on the way had been a yes; otherwise the way is free now
        if (this.#isSaved(as)) error = null;
        else if (this.conflict.peek() === null) error = await this.#saveOnce(as);
      }
      this.saving.value = false;
      this.saveError.value = error;
      // what was typed meanwhile, and what could not be saved, must at least be kept
      if (this.keeping.peek().state !== 'kept') this.#keepIn(KEEP_PAUSE);
      return error;
    });
  }

  /** Back to what the library holds. @returns what was thrown away, or why nothing was */
  discard(): Promise<Discarded | { error: ErrorDetail }> {
    return this.#inTurn(async () => {
      clearTimeout(this.#timer);
      const lost: Discarded = { action: this.action.peek(), renames: this.#renames };
      if (this.draft.peek() !== null) {
        const reply = await this.#ask('actions.discardDraft', { id: this.id, after: this.#version() });
        if (!reply.ok) {
          if (reply.error.code === 'edit-conflict') await this.#look();
          return { error: reply.error };
        }
      }
      this.#renameInTests(lost.renames.toReversed().map(([from, to]) => [to, from]));
      this.#take({ ...GONE, action: this.library.peek() }, lost.action);
      return lost;
    });
  }

  /** Brings back what `discard` threw away. */
  restore({ action, renames }: Discarded): void {
    this.change(() => action);
    this.#renameInTests(renames);
    this.#renames = renames;
  }

  /** What stands against this page's text in the comparison; null: it was deleted. */
  theirs(): Action | null {
    const found = this.conflict.value;
    return found && otherSide(found, this.action.value);
  }

  /** `mine`: goes on from what the other page left, with this page's text. `theirs`: takes the other page's. */
  async resolve(choice: 'mine' | 'theirs'): Promise<void> {
    const found = this.conflict.peek();
    if (found === null) return;
    const mine = this.action.peek();
    const theirs = otherSide(found, mine);
    this.conflict.value = null;
    this.saveError.value = null;
    this.#know(found);
    if (choice === 'mine') {
      this.keeping.value = { state: 'behind' };
      await this.keep();
    } else if (found.draft !== null && theirs !== found.draft.action) {
      // the kept draft is this page's own, and the library has moved on under it
      await this.discard();
    } else {
      this.#take(found, mine);
    }
  }

  /** The background holds something newer, perhaps. Follows silently where nothing of this page's is lost by it. @returns false: it is gone */
  refresh(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#closed || this.conflict.peek() !== null) return true;
      return await this.#look();
    });
  }

  /**
   * A draft whose action was saved by somebody else meanwhile must not be saved over it. Activating in the list is no such change.
   * To be called once, when the editor was opened.
   */
  checkBase(): Promise<void> {
    return this.#inTurn(() => this.#checkBase());
  }

  /** The page is about to go. @returns false when something would be lost: it could not be kept, and there is no time for another try */
  flush(): boolean {
    const { state } = this.keeping.peek();
    if (state === 'kept' || (state === 'keeping' && this.#sent.at(-1) === this.action.peek())) return true;
    if (state !== 'behind' || this.#waiting > 0 || this.conflict.peek() !== null) return false;
    void this.keep();
    return true;
  }

  /** Keeps what is not kept yet. @returns false: it could not be, and only `reopen` can save it now */
  async close(): Promise<boolean> {
    const kept = await this.keep();
    this.#closed = true;
    clearTimeout(this.#timer);
    return kept;
  }

  /** Goes on where `close` could not keep everything. */
  reopen(): void {
    this.#closed = false;
    if (this.keeping.peek().state !== 'kept') this.#keepIn(KEEP_PAUSE);
  }

  /** Leaves what is not kept: the other tab's goes on. The object must not be used afterwards. */
  drop(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.keeping.value = { state: 'kept' };
    this.edited.value = false;
  }

  async #saveOnce(as: ActionStatus): Promise<ErrorDetail | null> {
    if (this.conflict.peek() !== null) return CHANGED_ELSEWHERE;
    const action = this.action.peek();
    const misshapen = shapeError(action);
    if (misshapen !== null) return misshapen;
    this.#sent.push(action);
    const reply = await this.#ask('actions.save', { action, as, base: this.#base, after: this.#version() });
    if (!reply.ok) return reply.error;
    const found: EditableAction = { ...GONE, ...reply.value };
    if (this.action.peek() === action) this.#take(found, action);
    else this.#know(found);
    return null;
  }

  #isSaved(as: ActionStatus): boolean {
    const [library, draft] = [this.library.peek(), this.draft.peek()];
    const mine = this.action.peek();
    if (draft !== null) return as === 'draft' && draft.revision !== null && sameSayings(draft.action, mine);
    return library !== null && library.status === as && sameSayings(library, mine);
  }

  /** Asks what the background holds, and does what follows from it. @returns false when it is gone */
  async #look(): Promise<boolean> {
    const reply = await this.#ask('actions.get', { id: this.id });
    if (!reply.ok && reply.error.code !== 'action-not-found') {
      if (this.keeping.peek().state !== 'kept') this.#notKept(reply.error);
      return true;
    }
    const found = reply.ok ? reply.value : GONE;
    const known = {
      library: this.library.peek(),
      draft: this.draft.peek(),
      mine: this.action.peek(),
      sent: this.#sent,
      edited: this.edited.peek(),
    };
    const gone = found.action === null && found.draft === null;
    const meeting = meet(known, found);
    if (gone && meeting === 'follow') return false;
    this.#follow(meeting, found);
    // an import puts another action under a draft that it leaves as it is
    if (meeting === 'follow') await this.#checkBase();
    return true;
  }

  async #checkBase(): Promise<void> {
    const draft = this.draft.peek();
    const library = this.library.peek();
    if (draft === null || library === null || draft.base === library.revision) return;
    const reply = await this.#ask('actions.revision', { id: this.id, revision: draft.base });
    if ((reply.ok && sameSayings(reply.value, library)) || sameSayings(draft.action, library)) {
      this.#base = library.revision;
    } else {
      this.conflict.value = { action: library, broken: null, draft, tests: this.tests.peek() };
    }
  }

  #follow(meeting: Meeting, found: EditableAction): void {
    if (meeting === 'same') return;
    if (meeting === 'follow') {
      this.tests.value = found.tests;
      this.#take(found, this.action.peek());
    } else if (meeting === 'go-on') {
      this.#know(found);
      if (this.keeping.peek().state === 'kept') return;
      this.keeping.value = { state: 'behind' };
      this.#keepIn(KEEP_PAUSE);
    } else {
      this.conflict.value = found;
      // kept or not before: what stands there now is theirs, and mine is on this page alone
      this.keeping.value = { state: 'failed', error: CHANGED_ELSEWHERE };
    }
  }

  /** What the background holds is what was found; the working copy stays. */
  #know(found: EditableAction): void {
    this.#sent = [];
    this.library.value = found.action;
    this.draft.value = found.draft;
    this.#base = found.action?.revision ?? 0;
    this.#saved.value = found.draft?.revision != null ? found.draft.action : found.action;
  }

  #take(found: EditableAction, empty: Action): void {
    this.#know(found);
    this.#base = found.draft?.base ?? this.#base;
    this.action.value = found.draft?.action ?? found.action ?? empty;
    this.keeping.value = { state: 'kept' };
    this.edited.value = false;
    this.saveError.value = null;
    this.unfinished.value = new Map();
    this.#renames = [];
  }

  #notKept(error: ErrorDetail): void {
    this.keeping.value = { state: 'failed', error };
    this.#keepIn(RETRY_PAUSE);
  }

  #keepIn(pause: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.keep(), pause);
  }

  #renameInTests(renames: [string, string][]): void {
    if (renames.length === 0) return;
    const renamed = (sets: TestSet[]) => sets.map((set) => withRenames(set, renames));
    this.tests.value = renamed(this.tests.peek());
    void this.#inTurn(async () => {
      const changed = await changeTests(this.id, renamed, this.#ask);
      if (changed.ok) this.tests.value = changed.value;
    });
  }

  #version(): number {
    return this.draft.peek()?.version ?? 0;
  }

  /** One after the other: each answer changes what the next one names. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#turn.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** The same set when it has a value for none of them. */
function withRenames(set: TestSet, renames: [string, string][]): TestSet {
  const values = renames.reduce((all, [from, to]) => renameKey(all, from, to), set.values);
  return values === set.values ? set : { ...set, values };
}

/** Why it cannot even be kept: nothing is sent that would come back as a bad message. */
function shapeError(action: Action): ErrorDetail | null {
  const [problem] = shapeProblems(action);
  return (
    (problem && {
      code: 'definition-invalid',
      message: `${fieldName(action, problem.field)}. ${problem.message}`,
      advice: 'Shorten it. What you typed stays here meanwhile.',
      blame: 'you',
      field: problem.field,
    }) ??
    null
  );
}
