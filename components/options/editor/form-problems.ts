// What is wrong with the working copy, and what of it is shown yet: an empty form is not told off. No keeping, no saving.
import { computed, signal } from '@preact/signals';
import { checkAction, type Problem } from '#lib/action/check.ts';
import type { Action } from '#lib/action/schema.ts';
import { shapeProblems } from '#lib/edit/shape-problems.ts';

export class FormProblems {
  /** The working copy. Change it through `change` alone. */
  readonly action = signal<Action>(null as never);
  /** What was typed and could not be taken over, by field: the working copy does not hold it. */
  readonly unfinished = signal<ReadonlyMap<string, string>>(new Map());
  /** What keeps it from being active: all of it, whether it is shown at its field yet or not. */
  readonly problems = computed((): readonly Problem[] => {
    const typed = [...this.unfinished.value].map(([field, message]) => ({ field, message }));
    const broken = checkAction(this.action.value);
    const tooMuch = shapeProblems(this.action.value);
    const said = (problems: Problem[], field: string) => problems.some((problem) => problem.field === field);
    const all = [
      ...typed,
      ...broken.filter(({ field }) => !said(typed, field)),
      ...tooMuch.filter(({ field }) => !said(typed, field) && !said(broken, field)),
    ];
    // most keys change no problem: whoever shows them need not be drawn anew
    if (JSON.stringify(all) !== JSON.stringify(this.#found)) this.#found = all;
    return this.#found;
  });
  /** Fields of a new action, input or header that nobody has been to yet: an empty form is not told off. */
  readonly fresh = signal<ReadonlySet<string>>(new Set());
  /** Somebody wanted to know what is missing: no problem is held back from now on. */
  readonly asked = signal(false);
  #found: Problem[] = [];

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
    this.asked.value = true;
    this.fresh.value = new Set();
  }

  /** @param message why what stands in that field cannot be taken over; null: it was, or it was given up */
  leaveUnfinished(field: string, message: string | null): void {
    const unfinished = new Map(this.unfinished.peek());
    if (message === null) unfinished.delete(field);
    else unfinished.set(field, message);
    this.unfinished.value = unfinished;
  }
}

/** Whether a path into the action names that field or something below it. */
function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}
