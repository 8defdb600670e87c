// An action's check: the lookup that tells whether a run of it happened when nobody knows. What of it can be judged from the action alone,
// and which of its inputs fills which of the lookup's. Pure.
import type { Problem } from './check.ts';
import { type Action, actionKind, type Input, type OutcomeCheck } from './schema.ts';

/** Rules that an active action's check keeps. Whether the lookup exists is advice (advice/check.ts): the library may hold it tomorrow. */
export function outcomeCheckProblems(action: Action): Problem[] {
  const { check } = action;
  if (check === undefined) return [];
  const problems: Problem[] = [];
  if (actionKind(action.request.method) === 'lookup') {
    problems.push({
      field: 'check',
      message: 'A lookup changes nothing, so there is nothing to check afterwards. Remove the check.',
    });
  }
  if (check.actionId === action.id) {
    problems.push({ field: 'check', message: 'An action cannot be its own check. Choose a lookup.' });
  }
  const own = new Set(action.inputs.map(({ name }) => name));
  for (const [index, { name, from }] of check.inputs.entries()) {
    const field = `check.inputs[${index}]`;
    if (name === '') problems.push({ field, message: 'The lookup’s input has no name. Remove the line, or name it.' });
    if (check.inputs.findIndex((other) => other.name === name) < index) {
      problems.push({ field, message: `The lookup’s input "${name}" is filled twice. Keep one of them.` });
    }
    if (!own.has(from)) {
      problems.push({ field, message: `There is no input called "${from}" here. Choose another for "${name}".` });
    }
  }
  return problems;
}

/** For each of the lookup's inputs the one of the action that fills it: the named one, else the one of the same name; null: none. */
export function carriedInputs(
  check: OutcomeCheck,
  own: readonly Pick<Input, 'name'>[],
  lookup: readonly Input[],
): { input: Input; from: string | null }[] {
  const named = new Map(check.inputs.map(({ name, from }) => [name, from]));
  const known = new Set(own.map(({ name }) => name));
  return lookup.map((input) => {
    const from = named.get(input.name) ?? input.name;
    return { input, from: known.has(from) ? from : null };
  });
}
