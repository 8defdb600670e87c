// Who an action is for: as people type it, as agents are judged by it, as a library file carries it.
import { describe, expect, test } from 'vitest';
import { checkAction } from '#lib/action/check.ts';
import { groupsOf, isFor, knownGroups, parseGroups, sameGroup, shareAgents, withGroups } from '#lib/action/groups.ts';
import { adviseOnCheck } from '#lib/advice/check.ts';
import { findLookAlikes } from '#lib/advice/look-alikes.ts';
import { diffActions } from '#lib/diff/diff-actions.ts';
import { fieldName } from '#lib/edit/field-name.ts';
import { shapeProblems } from '#lib/edit/shape-problems.ts';
import { makeAction } from './make-action.ts';

const only = (...groups: string[]) => makeAction({}, [], { groups });

describe('names', () => {
  test('spaces are folded; empty ones and repetitions are dropped', () => {
    expect(groupsOf(['  Tier  2 ', '', 'tier 2', 'Spain'])).toEqual(['Tier 2', 'Spain']);
  });
  test('case and spaces do not make two groups', () => {
    expect(sameGroup('Tier  2', ' TIER 2')).toBe(true);
    expect(sameGroup('Tier 2', 'Tier 22')).toBe(false);
  });
  test('typed or pasted, they are parted by commas and lines, in the spelling that is known', () => {
    expect(parseGroups(' tier 2, Spain;\nspain,', ['Tier 2'])).toEqual(['Tier 2', 'Spain']);
    expect(parseGroups(' , ')).toEqual([]);
  });
  test('an action without groups keeps nothing of them', () => {
    expect(withGroups(makeAction(), ['Spain', 'spain']).groups).toEqual(['Spain']);
    expect('groups' in withGroups(only('Spain'), [' '])).toBe(false);
  });
  test('a library’s names are told once each, in order', () => {
    expect(knownGroups([only('Tier 2', 'Spain'), makeAction(), only('spain')])).toEqual(['Spain', 'Tier 2']);
  });
});

describe('who is offered an action', () => {
  test.each<[string, string[] | undefined, string[], boolean]>([
    ['without groups, everybody', undefined, [], true],
    ['without groups, those of any group', undefined, ['Spain'], true],
    ['of one group, its agents', ['Spain'], ['Tier 1', 'spain'], true],
    ['of several groups, the agents of any', ['Spain', 'Tier 2'], ['Tier 2'], true],
    ['of a group, no agents of others', ['Spain'], ['Tier 2'], false],
    ['of a group, nobody without groups', ['Spain'], [], false],
    ['of an empty list, nobody', [], ['Spain'], false],
  ])('%s', (_who, groups, agent, offered) => {
    expect(isFor(groups ? only(...groups) : makeAction(), agent)).toBe(offered);
  });
  test('two actions meet before one agent unless their groups are others', () => {
    expect(shareAgents(only('Spain'), only('Tier 2'))).toBe(false);
    expect(shareAgents(only('Spain'), only('spain', 'Tier 2'))).toBe(true);
    expect(shareAgents(only('Spain'), makeAction())).toBe(true);
    expect(shareAgents(makeAction(), only('Spain'))).toBe(true);
  });
});

describe('what keeps an action from being active', () => {
  const problems = (...groups: string[]) => checkAction(only(...groups));
  test('names that differ need nothing', () => {
    expect(problems('Spain', 'Tier 2')).toEqual([]);
  });
  test.each([
    ['an empty list, which would hide it from everybody', []],
    ['a name twice', ['Spain', 'spain ']],
    ['a name of spaces', [' ']],
    ['a name that nobody can tell from another', ['Spa\u200bin']],
  ])('%s', (_what, groups) => {
    expect(problems(...groups)).toEqual([expect.objectContaining({ field: 'groups' })]);
  });
  test('too long and too many cannot even be kept', () => {
    const long = only('x'.repeat(61));
    expect(shapeProblems(long)).toEqual([{ field: 'groups[0]', message: 'Too long: at most 60 characters fit.' }]);
    expect(fieldName(long, 'groups[0]')).toBe('Groups');
    const many = only(...Array.from({ length: 51 }, (_, index) => `Group ${index}`));
    expect(shapeProblems(many)).toEqual([{ field: 'groups', message: 'Too many: at most 50 fit.' }]);
  });
});

test('a change of groups is told as a difference', () => {
  expect(diffActions(makeAction(), only('Spain'))).toMatchObject([
    { section: 'General', part: 'Groups', kind: 'added' },
  ]);
  expect(diffActions(only('Spain'), only('Tier 2'))).toMatchObject([{ part: 'Groups', kind: 'changed' }]);
});

describe('advice', () => {
  test('actions for other agents are no look-alikes', () => {
    const other = (groups: string[]) => ({ ...only(...groups), id: 'other' });
    expect(findLookAlikes(only('Spain'), [other(['France'])])).toEqual([]);
    expect(findLookAlikes(only('Spain'), [other(['France', 'Spain'])])).toHaveLength(1);
  });
  test('a check that not everybody is offered is told', () => {
    const lookup = (parts: object) => ({ ...makeAction(), id: 'look', name: 'Look', ...parts });
    const write = (parts: object) =>
      makeAction({ method: 'POST' }, [], { check: { actionId: 'look', inputs: [] }, ...parts });
    expect(adviseOnCheck(write({}), [lookup({ groups: ['Spain'] })])).toMatchObject([{ kind: 'check' }]);
    const two = { groups: ['spain', 'Tier 2'] };
    expect(adviseOnCheck(write(two), [lookup({ groups: ['Spain'] })])).toMatchObject([{ field: 'check' }]);
    expect(adviseOnCheck(write(two), [lookup({ groups: ['Spain', 'Tier 2'] })])).toEqual([]);
    expect(adviseOnCheck(write(two), [lookup({})])).toEqual([]);
  });
});
