// Who an action is for: names of groups of agents (a support tier, a brand, a language), as people type them and as they are compared. Pure.
import type { Problem } from './check.ts';
import { INVISIBLE } from './safe-names.ts';
import type { Action } from './schema.ts';

/** The schema's own limits, for those who count: of one action, and of one agent. */
export const MOST_GROUPS = 50;
export const LONGEST_GROUP = 60;

/** Names as they are kept: spaces are folded, empty ones and repetitions dropped. */
export function groupsOf(names: readonly string[]): string[] {
  const named = names.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '');
  return named.filter((name, index) => named.findIndex((other) => sameGroup(other, name)) === index);
}

/** Names that differ by case and spaces alone are one group. */
export function sameGroup(one: string, other: string): boolean {
  return groupKey(one) === groupKey(other);
}

/** The action for these groups; without any it is for everybody, and nothing is kept of them. */
export function withGroups(action: Action, names: readonly string[]): Action {
  const groups = groupsOf(names);
  const { groups: _before, ...rest } = action;
  return groups.length === 0 ? rest : { ...rest, groups };
}

/** Is an agent of these groups offered the action? One without groups is for everybody; an empty list, which a file may hold, for nobody. */
export function isFor({ groups }: Pick<Action, 'groups'>, agentGroups: readonly string[]): boolean {
  return groups === undefined || groups.some((group) => agentGroups.some((own) => sameGroup(group, own)));
}

/** Can one agent be offered both? */
export function shareAgents(one: Pick<Action, 'groups'>, other: Pick<Action, 'groups'>): boolean {
  return one.groups === undefined || isFor(other, one.groups);
}

/** The names that actions of a library carry, each once, sorted. */
export function knownGroups(actions: readonly { groups?: readonly string[] }[]): string[] {
  return groupsOf(actions.flatMap(({ groups = [] }) => groups)).sort((a, b) => a.localeCompare(b));
}

/** Too long and too many are the schema's to say. */
export function groupProblems({ groups }: Action): Problem[] {
  const problem = (message: string): Problem[] => [{ field: 'groups', message }];
  if (groups === undefined) return [];
  if (groups.length === 0)
    return problem('The list of groups is empty: nobody would see the action. Add one, or remove the list.');
  const hidden = groups.find((group) => group.trim() === '' || INVISIBLE.test(group));
  if (hidden !== undefined)
    return problem(`"${hidden}" is empty or holds an invisible character. Type it anew, or remove it.`);
  const twice = groups.find((group, index) => groups.findIndex((other) => sameGroup(other, group)) < index);
  return twice === undefined ? [] : problem(`"${twice}" stands in the list twice. Keep one of them.`);
}

function groupKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** One text as a person types or pastes it: names are parted by commas, semicolons and line breaks. A known name keeps its known spelling. */
export function parseGroups(text: string, known: readonly string[] = []): string[] {
  const names = groupsOf(text.split(/[,;\r\n\u2028\u2029]+/));
  return names.map((name) => known.find((one) => sameGroup(one, name)) ?? name);
}
