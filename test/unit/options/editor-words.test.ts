import { describe, expect, test } from 'vitest';
import { pathsUp } from '#components/options/editor/go-to.ts';
import { nameProblem } from '#components/options/editor/inputs/input-name.ts';
import { missingWords } from '#components/options/editor/inputs/input-words.ts';
import { copyOf } from '#components/options/editor/new-action.ts';
import {
  alikeWords,
  barWords,
  headWords,
  keepingWords,
  quietStatus,
  type Standing,
  savedWords,
  whyNotActive,
  whyNotSaved,
} from '#components/options/editor/saving/save-words.ts';
import type { Draft } from '#lib/action/draft.ts';
import { makeAction, makeInput } from '../action/make-action.ts';

const active = makeAction({}, [], { revision: 12 });
const inactive = makeAction({}, [], { revision: 12, status: 'inactive' });
const draft: Draft = { action: active, base: 12, version: 1, savedAt: 0, revision: 13 };
const calm: Standing = { library: active, draft: null, keeping: { state: 'kept' }, unsaved: false, begun: true };
const failed = { code: 'storage-full', message: 'Full.', advice: 'Make room.', blame: 'browser' } as const;

describe('how an action stands', () => {
  test.each([
    [null, 'Not saved yet', 'Not saved yet'],
    [active, 'Active, revision 12', 'Revision 12 is active'],
    [inactive, 'Inactive, revision 12', 'Revision 12 is inactive'],
    [{ ...active, status: 'draft' } as const, 'Draft, revision 12', 'Revision 12 is a draft'],
  ])('%#', (library, head, bar) => {
    expect([headWords(library).words, barWords(library).words]).toEqual([head, bar]);
  });

  test.each<[string, Partial<Standing>]>([
    ['No changes', {}],
    ['Draft saved as revision 13, not in use', { draft }],
    ['Your changes are kept, but not in use', { unsaved: true }],
    ['Your changes are kept, but not saved', { unsaved: true, library: inactive }],
    ['What you write is kept', { unsaved: true, library: null }],
    ['Keeping your changes…', { unsaved: true, keeping: { state: 'behind' } }],
    ['Keeping your changes…', { unsaved: true, keeping: { state: 'keeping' } }],
    ['Your changes are on this page alone', { unsaved: true, keeping: { state: 'failed', error: failed } }],
    ['', { library: null, begun: false }],
  ])('%s', (words, change) => {
    expect(keepingWords({ ...calm, ...change })).toBe(words);
  });

  test.each<[string | null, Partial<Standing>, number]>([
    ['Fix 1 problem to activate', { unsaved: true }, 1],
    ['Fix 2 problems to activate', { begun: false }, 2],
    ['There is nothing to save', {}, 0],
    [null, { draft }, 0],
    [null, { unsaved: true }, 0],
    [null, { library: inactive }, 0],
  ])('activating: %s', (reason, change, problems) => {
    expect(whyNotActive({ ...calm, ...change }, problems)).toBe(reason);
  });

  test('an empty form has fields to fill in, not problems', () => {
    expect(whyNotActive(calm, 3, 3)).toBe('Fill in 3 fields to activate');
    expect(whyNotActive(calm, 3, 2)).toBe('Fix 3 problems to activate');
    expect(whyNotActive(calm, 1, 1)).toBe('Fill in 1 field to activate');
  });

  test.each<[string | null, Partial<Standing>]>([
    ['There is nothing to save', {}],
    ['Write something first', { library: null, begun: false }],
    [null, { unsaved: true }],
    [null, { library: null }],
  ])('saving: %s', (reason, change) => {
    expect(whyNotSaved({ ...calm, ...change })).toBe(reason);
  });

  test('saving quietly keeps an inactive action inactive, and makes a draft of every other', () => {
    expect([quietStatus(inactive), quietStatus(active), quietStatus(null)]).toEqual(['inactive', 'draft', 'draft']);
  });

  test('what was saved is said with its revision', () => {
    expect(savedWords('active', active, null)).toBe('“Test action” is active as revision 12.');
    expect(savedWords('draft', active, draft)).toBe('Draft saved as revision 13. Agents go on with revision 12.');
    expect(savedWords('draft', active, null)).toBe('“Test action” saved as revision 12, a draft.');
    expect(savedWords('inactive', inactive, null)).toBe('“Test action” saved as revision 12, inactive.');
  });

  test('saving one that reads like others names the likest', () => {
    expect(alikeWords([])).toBe('');
    expect(alikeWords(['Add a book'])).toBe('Easy to mistake for “Add a book”.');
    expect(alikeWords(['Add a book', 'Add it'])).toBe('Easy to mistake for “Add a book” and “Add it”.');
    expect(alikeWords(['Add a book', 'Add it', 'Add'])).toBe('Easy to mistake for “Add a book” and 2 others.');
  });
});

describe('the name of an input', () => {
  const action = makeAction({}, [makeInput('order'), makeInput('note')]);

  test.each(['', 'order id', '1st', 'größe', 'constructor', 'x'.repeat(101)])('%s will not do', (name) => {
    expect(nameProblem(action, 0, name)).not.toBeNull();
  });

  test('one that another input has is taken, whichever of them stands first', () => {
    expect(nameProblem(action, 0, 'note')).toContain('two inputs called "note"');
    expect(nameProblem(action, 1, 'order')).toContain('two inputs called "order"');
  });

  test('its own name and any free one will do', () => {
    expect(nameProblem(action, 0, 'order')).toBeNull();
    expect(nameProblem(action, 0, 'order_id')).toBeNull();
  });
});

test('what a missing value leads to is said in a few words, a sensitive default masked', () => {
  expect(missingWords(makeInput('a'))).toBe('Ask the agent');
  expect(missingWords(makeInput('a', { required: false }))).toBe('Leave out');
  expect(missingWords(makeInput('a', { default: '1' }))).toBe('Use 1');
  expect(missingWords(makeInput('a', { default: 'secret', sensitive: true }))).not.toContain('secret');
});

test('a copy is a draft under another id, and its name still fits', () => {
  const copy = copyOf({ ...active, name: 'x'.repeat(120) }, 'other', 5);
  expect(copy).toMatchObject({ id: 'other', status: 'draft', revision: 1, updatedAt: 5 });
  expect(copy.name).toHaveLength(120);
  expect(copy.name.endsWith('x (copy)')).toBe(true);
});

test('a path leads up to the whole it is in', () => {
  expect(pathsUp('request.headers[0].value')).toEqual([
    'request.headers[0].value',
    'request.headers[0]',
    'request.headers',
    'request',
  ]);
  expect(pathsUp('name')).toEqual(['name']);
});
