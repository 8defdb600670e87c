// A connection as its form holds it, there and back.
import { describe, expect, test } from 'vitest';
import {
  type ConnectionForm,
  changesSecret,
  checkForm,
  connectionOf,
  EMPTY_FORM,
  formOf,
  sameForm,
} from '#components/options/connections/connection-form.ts';
import type { Connection } from '#lib/connection.ts';

const connection: Connection = {
  schemaVersion: 1,
  id: 'shop-api',
  name: 'Shop API',
  kind: 'api-key',
  key: { in: 'query', name: 'api_key' },
  origins: ['https://a.example', 'https://b.example'],
  help: 'Ask Ida.',
  account: 'helpdesk-service',
  updatedAt: 0,
};
const form = formOf(connection);
const changed = (changes: Partial<ConnectionForm>): ConnectionForm => ({ ...form, ...changes });

test('nothing is lost on the way into the form and back', () => {
  expect(connectionOf(form, 'shop-api')).toEqual(connection);
  const { key: _key, ...bearer } = { ...connection, kind: 'bearer' as const, account: '' };
  expect(connectionOf(formOf(bearer), 'shop-api')).toEqual(bearer);
});

test('trying another kind keeps what was typed, and saves nothing of it', () => {
  const tried = changed({ kind: 'bearer' });
  expect(connectionOf(tried, 'x')).not.toHaveProperty('key');
  expect(connectionOf({ ...tried, kind: 'api-key' }, 'x').key).toEqual(connection.key);
  expect(connectionOf(changed({ shared: false }), 'x').account).toBe('');
});

test('what typing leaves is dropped: space, and empty rows', () => {
  const typed = changed({
    name: ' Shop API ',
    origins: ['', ' https://a.example ', ''],
    account: ' helpdesk-service ',
  });
  expect(connectionOf(typed, 'x')).toMatchObject({
    name: 'Shop API',
    origins: ['https://a.example'],
    account: 'helpdesk-service',
  });
});

describe('problems', () => {
  test('there are none in a sound one, and several in an empty one', () => {
    expect(checkForm(form)).toEqual([]);
    expect(checkForm(EMPTY_FORM).map(({ field }) => field)).toEqual(['name', 'origins']);
  });
  test('of an origin stand in its own row, empty rows counted', () => {
    const problems = checkForm(changed({ origins: ['', 'https://a.example', '', 'b.example'] }));
    expect(problems.map(({ field }) => field)).toEqual(['origins[3]']);
  });
  test('a shared account needs its name, an own one does not', () => {
    expect(checkForm(changed({ account: ' ' })).map(({ field }) => field)).toEqual(['account']);
    expect(checkForm(changed({ account: ' ', shared: false }))).toEqual([]);
  });
});

test('it is unsaved only when what would be saved differs, or a field was opened for it', () => {
  expect(sameForm(form, changed({ name: 'Shop API ' }))).toBe(true);
  expect(sameForm(form, changed({ kind: 'api-key', keyName: ' api_key ' }))).toBe(true);
  expect(sameForm(form, changed({ origins: [...form.origins, ''] }))).toBe(false);
  expect(sameForm(changed({ shared: false }), changed({ shared: true, account: '' }))).toBe(false);
  expect(sameForm(form, changed({ help: '' }))).toBe(false);
});

test('a secret waits while its kind or its addresses are unsaved, and for nothing else', () => {
  expect(changesSecret(changed({ name: 'Other', help: '' }), form)).toBe(false);
  expect(changesSecret(changed({ kind: 'basic' }), form)).toBe(true);
  expect(changesSecret(changed({ origins: ['https://c.example'] }), form)).toBe(true);
});
