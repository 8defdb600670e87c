// A check that will not work when it is needed: it names no lookup that agents can run, or asks for what a run does not know.
import { isFor } from '../action/groups.ts';
import { carriedInputs } from '../action/outcome-check.ts';
import { type Action, actionKind } from '../action/schema.ts';
import type { Advice } from './advice.ts';

/** @param library the other actions; null: not known, and nothing is said of them */
export function adviseOnCheck(action: Action, library: readonly Action[] | null): Advice[] {
  const { check } = action;
  if (check === undefined || library === null || actionKind(action.request.method) === 'lookup') return [];
  const lookup = library.find(({ id }) => id === check.actionId);
  const say = (message: string, better: string): Advice[] => [{ kind: 'check', field: 'check', message, better }];
  if (!lookup) {
    return say('Its check is not in the library: agents cannot use it.', 'Choose another lookup, or remove the check.');
  }
  if (actionKind(lookup.request.method) !== 'lookup') {
    return say(
      `Its check, “${lookup.name}”, changes data: agents are not offered it.`,
      'Choose an action that only looks something up.',
    );
  }
  if (lookup.status !== 'active') {
    return say(`Its check, “${lookup.name}”, is not active: agents cannot run it.`, 'Activate it, or choose another.');
  }
  if (!isForAllOf(action, lookup)) {
    return say(
      `Its check, “${lookup.name}”, is not for all groups that this action is for: the others are not offered it.`,
      'Add the groups to that lookup, or choose another.',
    );
  }
  const asked = carriedInputs(check, action.inputs, lookup.inputs).filter(
    ({ input, from }) => from === null && input.required && input.default === undefined && input.source === undefined,
  );
  if (asked.length === 0) return [];
  const names = asked.map(({ input }) => `“${input.name}”`).join(', ');
  return say(
    `Its check needs ${names}, which no run of this action knows: the agent has to find it.`,
    'Let an input of this action fill it, or choose a lookup that can do without.',
  );
}

/** Can everybody who runs the action run that lookup, too? */
function isForAllOf({ groups }: Action, lookup: Action): boolean {
  return groups === undefined ? lookup.groups === undefined : groups.every((group) => isFor(lookup, [group]));
}
