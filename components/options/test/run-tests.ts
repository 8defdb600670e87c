// All saved tests of an action, one after the other: what is sent, what is skipped and why, and how each came out. No JSX.
import { type Signal, signal } from '@preact/signals';
import { type Action, actionKind } from '#lib/action/schema.ts';
import type { InputValues } from '#lib/action/values.ts';
import { call } from '#lib/browser/call.ts';
import { requestAccess } from '#lib/browser/permissions.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import { compare } from '#lib/test/expect.ts';
import type { TestReply, TestSet } from '#lib/test/test.ts';
import { blockedBy, valuesOfSet } from '#lib/test/test-values.ts';
import { originsOfCall } from '../connections/call-needs.ts';
import type { Editor } from '../editor/editor.ts';
import { type Bench, benchOf } from './bench.ts';
import { sendTest } from './send-test.ts';

export type TestResult =
  | { kind: 'passed' | 'no-expectation'; reply: TestReply }
  | { kind: 'failed'; reply: TestReply; differences: string[] }
  /** Nothing was sent. */
  | { kind: 'skipped' | 'refused'; reason: string }
  /** Cancelled while it was under way: no word about the definition. */
  | { kind: 'cancelled'; reason: string }
  /** The background does not answer: nobody knows. */
  | { kind: 'unknown'; reason: string };

export interface Planned {
  set: TestSet;
  values: InputValues;
  /** Why it is not sent; null when it is. */
  skipped: string | null;
}

export type Series =
  | { kind: 'idle' }
  /** Changes: asked for once, before the first. */
  | { kind: 'confirm'; action: Action; planned: Planned[] }
  | { kind: 'running'; done: number; of: number; name: string; cancelling: boolean }
  | { kind: 'done'; cancelled: boolean; of: number; action: Action }
  | { kind: 'refused'; error: ErrorDetail };

export class TestSeries {
  readonly stage = signal<Series>({ kind: 'idle' });
  /** By the set's id: how it came out last, in this page. */
  readonly results: Signal<ReadonlyMap<string, TestResult>> = signal(new Map());
  readonly #editor: Editor;
  readonly #bench: Bench;
  #testId: string | null = null;
  #cancelled = false;

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#bench = benchOf(editor);
  }

  /** Only from a click, and nothing may be awaited before: the browser shows its question to a fresh click alone. */
  async start(): Promise<void> {
    if (this.#bench.busy()) return;
    this.#bench.series.value = true;
    try {
      await this.#begin(this.#editor.action.peek());
    } finally {
      this.#bench.series.value = false;
    }
  }

  /** Sends the changes that were asked about, and nothing when they are not asked about any more. */
  async confirm(): Promise<void> {
    const stage = this.stage.peek();
    if (stage.kind !== 'confirm' || this.#bench.busy()) return;
    this.#bench.series.value = true;
    try {
      await this.#run(stage.action, stage.planned);
    } finally {
      this.#bench.series.value = false;
    }
  }

  async #begin(action: Action): Promise<void> {
    const origins = originsOfCall(action);
    if (!(await requestAccess({ origins }))) {
      this.stage.value = { kind: 'refused', error: notAllowed(origins.join(' and ')) };
      return;
    }
    const planned = planTests(action, this.#editor.tests.peek(), this.#editor.values.peek());
    const first = planned.find(({ skipped }) => skipped === null);
    const error = first ? await whatIsMissing(action, first.values) : null;
    if (error !== null) this.stage.value = { kind: 'refused', error };
    else if (first && actionKind(action.request.method) !== 'lookup')
      this.stage.value = { kind: 'confirm', action, planned };
    else await this.#run(action, planned);
  }

  async #run(action: Action, planned: Planned[]): Promise<void> {
    this.#cancelled = false;
    const results = new Map<string, TestResult>();
    this.results.value = results;
    for (const [done, one] of planned.entries()) {
      if (this.#cancelled) break;
      this.stage.value = { kind: 'running', done, of: planned.length, name: one.set.name, cancelling: false };
      this.#testId = crypto.randomUUID();
      results.set(one.set.id, await runOne(action, one, this.#testId));
      this.results.value = new Map(results);
    }
    this.#testId = null;
    this.stage.value = { kind: 'done', cancelled: this.#cancelled, of: planned.length, action };
  }

  /** Stops waiting for the one that is under way and sends no further one. */
  cancel(): void {
    this.#cancelled = true;
    const stage = this.stage.peek();
    if (stage.kind === 'running') this.stage.value = { ...stage, cancelling: true };
    if (this.#testId !== null) void call('runs.cancel', { runId: this.#testId });
  }

  dismiss(): void {
    this.stage.value = { kind: 'idle' };
  }
}

const series = new WeakMap<Editor, TestSeries>();

export function seriesOf(editor: Editor): TestSeries {
  const found = series.get(editor) ?? new TestSeries(editor);
  series.set(editor, found);
  return found;
}

/** @param typed the values in the form: sensitive ones are taken from there, because no set keeps them */
export function planTests(action: Action, sets: TestSet[], typed: InputValues): Planned[] {
  return sets.map((set) => {
    const values = valuesOfSet(action.inputs, set, typed);
    return { set, values, skipped: blockedBy(action.inputs, values) };
  });
}

async function runOne(action: Action, { set, values, skipped }: Planned, testId: string): Promise<TestResult> {
  if (skipped !== null) return { kind: 'skipped', reason: skipped };
  const sent = await sendTest({ action, values, testId, confirmed: true });
  if (sent.kind !== 'settled') {
    return { kind: sent.kind, reason: `${sent.error.message} ${sent.error.advice}` };
  }
  const { error } = sent.reply.run;
  if (error?.code === 'cancelled') return { kind: 'cancelled', reason: `${error.message} ${error.advice}` };
  if (set.expect === null) return { kind: 'no-expectation', reply: sent.reply };
  const differences = compare(set.expect, sent.reply);
  if (differences.length === 0) return { kind: 'passed', reply: sent.reply };
  return { kind: 'failed', reply: sent.reply, differences };
}

/** What keeps every one of them from being sent is said once, before the first. */
async function whatIsMissing(action: Action, values: InputValues): Promise<ErrorDetail | null> {
  const dry = await call('tests.dryRun', { action, values, testId: crypto.randomUUID() });
  if (!dry.ok) return dry.error;
  return (
    dry.value.checks.find(({ name, error }) => error !== null && name !== 'values' && name !== 'request')?.error ?? null
  );
}

function notAllowed(origin: string): ErrorDetail {
  return {
    code: 'permission-missing',
    message: `The browser does not let Deskhand talk to ${origin}. Nothing was sent.`,
    advice: 'Press “Run all” again and allow access when the browser asks.',
    blame: 'browser',
  };
}
