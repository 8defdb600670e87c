import { describe, expect, test } from 'vitest';
import { fileName } from '#components/options/actions/file-name.ts';
import { firstChoice, keptChoice, standing } from '#components/options/history/choice.ts';
import { restoredAs, restoredText } from '#components/options/history/restored.ts';
import { refusalOf, refusedTitle, saidOf } from '#components/options/parts/bulk-words.ts';
import { formatAgo } from '#components/options/parts/dates.ts';
import { menuStep } from '#components/options/parts/menu-keys.ts';
import { arrangeTrash, FIRST_TRASH_VIEW, goneAt, sortTrashBy, timeLeft } from '#components/options/trash/trash-list.ts';
import type { RevisionSummary } from '#lib/action/draft.ts';
import { makeAction } from '../action/make-action.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [10_000, 'just now'],
  [-5_000, 'just now'],
  [4 * MINUTE, '4 min. ago'],
  [2 * HOUR, '2 hr. ago'],
  [13 * HOUR, 'yesterday'],
  [35 * HOUR, 'yesterday'],
  [37 * HOUR, 'Nov 20'],
  [90 * DAY, 'Aug 24'],
  [400 * DAY, 'Oct 18, 2025'],
])('%d ms ago is said as %s', (passed, words) => {
  expect(formatAgo(NOW - passed, NOW, 'en', 'UTC')).toBe(words);
});

describe('keys in a menu', () => {
  const labels = ['Edit', 'Test', 'Duplicate', 'Deactivate', 'Delete'];
  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 0],
    ['ArrowUp', 0, 4],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['d', 0, 2],
    ['d', 2, 3],
    ['D', 4, 2],
    ['t', 1, 1],
    ['z', 0, null],
    [' ', 0, null],
    ['Enter', 0, null],
  ] as const)('%s on entry %d leads to %s', (key, at, step) => {
    expect(menuStep(key, labels, at)).toBe(step);
  });
});

describe('sentences about several things', () => {
  test('one is named, more are counted', () => {
    expect(saidOf([{ name: 'Refund' }], 'restored')).toBe('“Refund” restored');
    expect(saidOf([{ name: 'A' }, { name: 'B' }], 'restored')).toBe('2 actions restored');
  });
  test('a reason that names the action says it once', () => {
    const reason = '“Refund” cannot be activated: it has no URL.';
    expect(refusalOf({ id: 'r', name: 'Refund', reason }, 'activated')).toBe(reason);
    expect(refusalOf({ id: 'r', name: 'Refund', reason: 'It is gone.' }, 'activated')).toBe(
      '“Refund” was not activated. It is gone.',
    );
  });
  test('a part that was refused is counted against all', () => {
    const refused = [{ id: 'a', name: 'A', reason: '' }];
    const changed = [{ id: 'b', name: 'B' }];
    expect(refusedTitle({ changed, refused }, 'activated')).toBe('1 of 2 was not activated');
  });
});

test.each([
  [['Prüfe: Lager (alt)'], 'deskhand-prufe-lager-alt.json'],
  [['../../etc'], 'deskhand-etc.json'],
  [['漢字'], 'deskhand-action.json'],
  [['A', 'B'], 'deskhand-2-actions.json'],
])('an export of %j is called %s', (names, file) => {
  expect(fileName(names.map((name) => ({ name })))).toBe(file);
});

describe('the trash', () => {
  const trashed = [
    { id: 'a', name: 'Refund', deletedAt: NOW - 2 * DAY },
    { id: 'b', name: 'Find', deletedAt: NOW },
  ];
  const names = (view: Partial<typeof FIRST_TRASH_VIEW>) =>
    arrangeTrash(trashed, { ...FIRST_TRASH_VIEW, ...view }).map(({ name }) => name);
  test('shows first what was deleted last', () => {
    expect(names({})).toEqual(['Find', 'Refund']);
    expect(names({ descending: false })).toEqual(['Refund', 'Find']);
    expect(names({ sort: 'name', descending: true })).toEqual(['Refund', 'Find']);
  });
  test('is searched by name', () => {
    expect(names({ query: 'REF' })).toEqual(['Refund']);
  });
  test('a column turns round when it is pressed again', () => {
    expect(sortTrashBy(FIRST_TRASH_VIEW, 'deletedAt').descending).toBe(false);
    expect(sortTrashBy(FIRST_TRASH_VIEW, 'name')).toMatchObject({ sort: 'name', descending: false });
  });
  test('keeps everything for 30 days', () => {
    const one = { id: 'a', name: 'A', deletedAt: NOW };
    expect(goneAt(one)).toBe(NOW + 30 * DAY);
    expect(timeLeft(one, NOW + MINUTE, 'en')).toBe('in 30 days');
    expect(timeLeft(one, NOW + 28 * DAY, 'en')).toBe('in 2 days');
    expect(timeLeft(one, NOW + 29.5 * DAY, 'en')).toBe('within a day');
  });
});

describe('the history', () => {
  const revision = (number: number, broken: string | null = null): RevisionSummary => ({
    revision: number,
    name: 'Refund',
    status: 'active',
    updatedAt: 0,
    broken,
  });
  test('begins with the latest and the one before it that can be read', () => {
    expect(firstChoice([revision(3), revision(2, 'broken'), revision(1)])).toEqual({ before: 1, after: 3 });
    expect(firstChoice([revision(1)])).toBe(null);
    expect(firstChoice([])).toBe(null);
  });
  test('keeps a choice as long as both are there', () => {
    const all = [revision(3), revision(2), revision(1)];
    expect(keptChoice({ before: 1, after: 2 }, all)).toEqual({ before: 1, after: 2 });
    expect(keptChoice({ before: 1, after: 9 }, all)).toEqual({ before: 2, after: 3 });
  });
  test('says which revision agents have, and which is a draft beside it', () => {
    const action = makeAction({}, [], { revision: 2 });
    const draft = { action, base: 2, version: 1, savedAt: 0, revision: 3 };
    const found = { action, broken: null, draft, tests: [] };
    expect([3, 2, 1].map((number) => standing(revision(number), found))).toEqual(['Draft beside it', 'In use', null]);
  });
  test('a revision that breaks a rule never becomes active', () => {
    expect(restoredAs('active', 'It has no URL.')).toBe('draft');
    expect(restoredAs('active', null)).toBe('active');
    expect(restoredAs('inactive', 'It has no URL.')).toBe('inactive');
  });
  test('says what a restored one became, and why it is only a draft', () => {
    const earlier = { name: 'Refund', revision: 2 };
    expect(restoredText(earlier, 7, false, null)).toBe('Revision 2 of “Refund” restored as revision 7.');
    expect(restoredText(earlier, 7, true, 'It has no URL.')).toContain('It has no URL.');
  });
});
