// What trying one action out needs to remember while its editor is open: how the call stands, what came back last, where values came
// from. In memory alone: sensitive values and answers must be gone with the page. No JSX.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Action } from '#lib/action/schema.ts';
import type { InputValues } from '#lib/action/values.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { FilledInput } from '#lib/fill/filled-input.ts';
import type { ShownRequest } from '#lib/run.ts';
import type { TestReply } from '#lib/test/test.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';
import type { Editor } from '../editor/editor.ts';

/** What a call was made with: a change of either makes the next press a new decision. */
export interface Question {
  action: Action;
  values: InputValues;
}

export type Stage =
  | { kind: 'idle' }
  | { kind: 'checking' }
  /** The browser was not allowed to reach that origin. */
  | { kind: 'denied'; origin: string }
  | { kind: 'secret'; connectionId: string }
  /** A change or delete, shown before it is sent. */
  | { kind: 'confirm'; request: ShownRequest }
  | { kind: 'running'; testId: string; startedAt: number; cancelling: boolean }
  | { kind: 'refused'; error: ErrorDetail };

export interface LastCall extends Question {
  reply: TestReply;
  /** True: the worker stopped before it answered, and this is what the log knows. */
  lost: boolean;
}

export interface FilledFrom {
  ticket: Ticket;
  /** By input name; an input that was edited since is gone from it. */
  inputs: ReadonlyMap<string, FilledInput>;
}

export class Bench {
  readonly last = signal<LastCall | null>(null);
  readonly filled = signal<FilledFrom | null>(null);
  /** True once somebody pressed: from then on missing values are said, too. */
  readonly asked = signal(false);
  /** The saved test whose values stand in the form. */
  readonly chosen = signal<string | null>(null);
  /** True while saved tests run one after the other: one call at a time. */
  readonly series = signal(false);
  /** How the call stands; what was said about other values or another definition is over. */
  readonly stage: ReadonlySignal<Stage>;
  readonly #stage = signal<{ at: Question | null; stage: Stage }>({ at: null, stage: { kind: 'idle' } });
  readonly #editor: Editor;
  #testId: { at: Question; id: string } | null = null;

  constructor(editor: Editor) {
    this.#editor = editor;
    this.stage = computed(() => {
      const { at, stage } = this.#stage.value;
      const under = stage.kind === 'running' || stage.kind === 'checking';
      if (under || at === null) return stage;
      return at.action === editor.action.value && at.values === editor.values.value ? stage : { kind: 'idle' };
    });
  }

  /** Definition and values as they stand. */
  question(): Question {
    return { action: this.#editor.action.peek(), values: this.#editor.values.peek() };
  }

  show(stage: Stage, at: Question | null = null): void {
    this.#stage.value = { at, stage };
  }

  /** True while a press must do nothing. */
  busy(): boolean {
    const { kind } = this.stage.peek();
    return kind === 'running' || kind === 'checking' || this.series.peek();
  }

  /** The same for every press on the same values; new after a settled call and after an edit. */
  testIdFor(question: Question): string {
    const same = this.#testId?.at.action === question.action && this.#testId.at.values === question.values;
    if (this.#testId === null || !same) this.#testId = { at: question, id: crypto.randomUUID() };
    return this.#testId.id;
  }

  settled(): void {
    this.#testId = null;
  }
}

const benches = new WeakMap<Editor, Bench>();

/** One for each editor, shared by its views: going from the test to the outputs and back loses nothing. */
export function benchOf(editor: Editor): Bench {
  const bench = benches.get(editor) ?? new Bench(editor);
  benches.set(editor, bench);
  return bench;
}
