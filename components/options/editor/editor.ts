// One action being edited: its working copy, what keeps it from being lost, and what the editor's parts share (test values, last answer).
// No JSX. The library's own copy changes by `save` alone.
import { computed, signal } from '@preact/signals';
import { checkAction } from '#lib/action/check.ts';
import type { Draft } from '#lib/action/draft.ts';
import type { Action, ActionStatus } from '#lib/action/schema.ts';
import type { InputValues } from '#lib/action/values.ts';
import { call } from '#lib/browser/call.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { EditableAction } from '#lib/messages.ts';
import type { TestSet } from '#lib/test/test.ts';
import type { Answer } from './answer.ts';
import { copyOf } from './new-action.ts';
import { sameSayings } from './sayings.ts';

/** From the last change to keeping it, in ms. */
const KEEP_PAUSE = 600;

/** `behind`: changes that are not kept yet. `kept`: a reload would bring all of it back. */
export type Keeping = { state: 'kept' | 'behind' | 'keeping' } | { state: 'failed'; error: ErrorDetail };

export class Editor {
  readonly id: string;
  /** The working copy. Change it through `change` alone. */
  readonly action = signal<Action>(null as never);
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
  /** Another page saved or kept something since: both stand side by side until a person decides. */
  readonly conflict = signal<EditableAction | null>(null);
  /** What keeps it from being active: all of it, whether it is shown at its field yet or not. */
  readonly problems = computed(() => checkAction(this.action.value));
  /** Fields of a new action, input or header that nobody has been to yet: an empty form is not told off. */
  readonly fresh = signal<ReadonlySet<string>>(new Set());
  /** True while the working copy says something that no revision says. */
  readonly unsaved = computed(() => {
    if (this.draft.value === null && this.keeping.value.state === 'kept') return false;
    return !(this.#saved.value !== null && sameSayings(this.#saved.value, this.action.value));
  });
  /** The latest revision: the library's, or a draft saved beside it. */
  readonly #saved = signal<Action | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(id: string, found: EditableAction, empty: Action) {
    this.id = id;
    this.#take(found, empty);
    this.tests.value = found.tests;
    if (this.#saved.peek() === null) this.begin('name', 'description', 'request.url');
  }

  /** The problems to be shown at one field, and of everything below it: `inputs[2]` finds `inputs[2].name`. Fresh fields have none yet. */
  problemsAt(field: string): string[] {
    const fresh = this.fresh.value;
    return this.problems.value
      .filter((problem) => isWithin(problem.field, field) && !fresh.has(problem.field))
      .map(({ message }) => message);
  }

  /** A new row begins empty: its fields show no problems until somebody has been there. */
  begin(...fields: string[]): void {
    this.fresh.value = new Set([...this.fresh.peek(), ...fields]);
  }

  /** Somebody has written in these fields or left them. `inputs` covers all of them: indexes shift when rows move. */
  touch(field: string): void {
    const fresh = this.fresh.peek();
    const left = [...fresh].filter((name) => !isWithin(name, field));
    if (left.length < fresh.size) this.fresh.value = new Set(left);
  }

  /** From now on every problem is shown where it is: somebody asked why it cannot be activated. */
  touchAll(): void {
    this.fresh.value = new Set();
  }

  change(edit: (action: Action) => Action): void {
    this.action.value = edit(this.action.peek());
    this.keeping.value = { state: 'behind' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), KEEP_PAUSE);
  }

  /** Keeps the working copy now. @returns whether all of it is kept */
  keep(): Promise<boolean> {
    return this.#inTurn(async () => {
      clearTimeout(this.#timer);
      if (this.keeping.peek().state === 'kept') return true;
      if (this.conflict.peek() !== null) return false;
      const action = this.action.peek();
      this.keeping.value = { state: 'keeping' };
      const reply = await call('actions.keepDraft', { action, base: this.#base(), after: this.#version() });
      if (reply.ok) {
        this.draft.value = reply.value;
        this.keeping.value = { state: this.action.peek() === action ? 'kept' : 'behind' };
        return true;
      }
      this.keeping.value = { state: 'failed', error: reply.error };
      if (reply.error.code === 'edit-conflict') await this.#showConflict();
      return false;
    });
  }

  /** Saves a revision. @returns null when it was saved, or why not: the working copy stays as it is */
  save(as: ActionStatus): Promise<ErrorDetail | null> {
    return this.#inTurn(async () => {
      clearTimeout(this.#timer);
      this.saving.value = true;
      const action = this.action.peek();
      const reply = await call('actions.save', { action, as, base: this.#base(), after: this.#version() });
      this.saving.value = false;
      if (!reply.ok) {
        if (reply.error.code === 'edit-conflict') await this.#showConflict();
        return reply.error;
      }
      const typedOn = this.action.peek() !== action;
      const { action: library, draft } = reply.value;
      this.library.value = library;
      this.draft.value = draft;
      this.#saved.value = draft?.action ?? library;
      if (typedOn) return null;
      this.action.value = draft?.action ?? library ?? action;
      this.keeping.value = { state: 'kept' };
      return null;
    });
  }

  /** Back to what the library holds. @returns what it takes to undo that; null when it did not happen */
  discard(): Promise<(() => void) | null> {
    return this.#inTurn(async () => {
      clearTimeout(this.#timer);
      const lost = this.action.peek();
      const reply = await call('actions.discardDraft', { id: this.id, after: this.#version() });
      if (!reply.ok) {
        if (reply.error.code === 'edit-conflict') await this.#showConflict();
        return null;
      }
      const library = this.library.peek();
      this.draft.value = null;
      this.#saved.value = library;
      if (library !== null) this.action.value = library;
      this.keeping.value = { state: 'kept' };
      return () => this.change(() => lost);
    });
  }

  /** `mine`: goes on from what the other page left, with this page's text. `theirs`: takes the other page's. */
  async resolve(choice: 'mine' | 'theirs'): Promise<void> {
    const found = this.conflict.peek();
    if (found === null) return;
    const mine = this.action.peek();
    this.conflict.value = null;
    this.#take(found, mine);
    if (choice === 'theirs') return;
    this.change(() => mine);
    await this.keep();
  }

  /** This page's text under another id, so that nothing of it is lost when the other page's is taken. */
  copy(id: string, now: number): Action {
    return copyOf(this.action.peek(), id, now);
  }

  /** Keeps what is not kept yet; the object must not be used afterwards. */
  close(): Promise<boolean> {
    return this.keep();
  }

  #take(found: EditableAction, empty: Action): void {
    this.library.value = found.action;
    this.draft.value = found.draft;
    this.action.value = found.draft?.action ?? found.action ?? empty;
    this.#saved.value = found.draft?.revision != null ? found.draft.action : found.action;
    this.keeping.value = { state: 'kept' };
  }

  async #showConflict(): Promise<void> {
    const reply = await call('actions.get', { id: this.id });
    if (reply.ok) this.conflict.value = reply.value;
  }

  #base(): number {
    return this.draft.peek()?.base ?? this.library.peek()?.revision ?? 0;
  }

  #version(): number {
    return this.draft.peek()?.version ?? 0;
  }

  /** One after the other: each answer changes what the next one names. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** Whether a path into the action names that field or something below it. */
function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}
