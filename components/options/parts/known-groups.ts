// The names of groups that the library's actions carry: offered wherever a group is typed.
import { knownGroups } from '#lib/action/groups.ts';
import { actions } from '../options-state.ts';

export function groupsInLibrary(): string[] {
  const listed = actions.value.value?.actions ?? [];
  return knownGroups(listed.filter((action) => action.broken === null));
}
