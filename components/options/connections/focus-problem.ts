// Brings a person to the first thing that keeps a connection from being saved.
import type { Problem } from '#lib/action/check.ts';

export function focusProblem(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const at = (field: string) => document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] .input`);
  // "There is none" belongs to the list; its first row is where one is typed.
  (at(first.field) ?? at(`${first.field}[0]`))?.focus();
}
