// A connection as its form holds it, there and back.
import { describe, expect, test } from 'vitest';
import { changedParts } from '#components/options/connections/changed-parts.ts';
import {
  type ConnectionForm,
  checkForm,
  connectionOf,
  EMPTY_FORM,
  formOf,
  sameForm,
} from '#components/options/connections/connection-form.ts';
import { KINDS, renewsToken } from '#components/options/connections/kinds.ts';
import type { Connection } from '#lib/connection.ts';

const connection: Connection = {
  schemaVersion: 1,
  id: 'shop-api',
  name: 'Shop API',
  kind: 'api-key',
  key: { in: 'query', name: 'api_key' },
  origins: ['https://a.example', 'https://b.example'],
  testUrl: 'https://a.example/me',
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

const OAUTH = {
  tokenUrl: 'https://a.example/token',
  authorizeUrl: 'https://login.example/authorize',
  clientId: 'deskhand',
  scope: 'orders',
  authentication: 'body',
  parameters: [{ name: 'audience', value: 'shop' }],
} as const;
const EXCHANGE = {
  url: 'https://a.example/login',
  secret: 'key',
  headers: [{ name: 'x-app', value: 'desk {{key}}' }],
  body: { type: 'form', fields: [{ name: 'apiKey', value: '{{key}}' }] },
  tokenPath: '$.data.token',
  expiresPath: '$.data.ttl',
  place: { in: 'query', name: 'session', prefix: '' },
} as const;
const SOFT = { status: 200, path: '$.error', value: 'EXPIRED' };
const { key: _key, ...base } = connection;
const EVERY_KIND = [
  { ...base, kind: 'bearer' },
  connection,
  { ...base, kind: 'basic' },
  { ...base, kind: 'oauth-client', oauth: { ...OAUTH, authorizeUrl: '' } },
  { ...base, kind: 'oauth-code', oauth: { ...OAUTH, authentication: 'none' }, soft401: { ...SOFT, status: null } },
  { ...base, kind: 'oauth-code', oauth: OAUTH },
  { ...base, kind: 'token-exchange', exchange: EXCHANGE, soft401: SOFT },
  {
    ...base,
    kind: 'token-exchange',
    exchange: { ...EXCHANGE, body: { type: 'json', template: '{"k": "{{key}}"}' } },
  },
] as unknown as Connection[];

test.each(EVERY_KIND)('the kind $kind comes through the form as it is', (one) => {
  expect(connectionOf(formOf(one), one.id)).toEqual(one);
});

test.each(EVERY_KIND)('what was typed for $kind comes back after every other kind was looked at', (one) => {
  const tried = formOf(one);
  for (const kind of KINDS) expect(connectionOf(Object.assign(tried, { kind }), one.id).kind).toBe(kind);
  expect(connectionOf({ ...tried, kind: one.kind }, one.id)).toEqual(one);
});

test.each(KINDS)('nothing of another kind is saved with %s', (kind) => {
  const saved = connectionOf({ ...form, kind, soft401: { on: true, status: '', path: '$.a', value: '' } }, 'x');
  expect('key' in saved).toBe(kind === 'api-key');
  expect('oauth' in saved).toBe(kind === 'oauth-client' || kind === 'oauth-code');
  expect('exchange' in saved).toBe(kind === 'token-exchange');
  expect('soft401' in saved).toBe(renewsToken(kind));
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
  test('of a pair stand in its own row, empty rows counted', () => {
    const parameters = [
      { name: '', value: '' },
      { name: '', value: 'shop' },
    ];
    const oauth = { ...EMPTY_FORM.oauth, tokenUrl: 'https://a.example/token', clientId: 'x', parameters };
    const problems = checkForm(changed({ kind: 'oauth-client', oauth }));
    expect(problems.map(({ field }) => field)).toEqual(['oauth.parameters[1].name']);
  });
  test.each(['99', '600', 'ok', '20'])('the status %s is none', (status) => {
    const soft401 = { on: true, status, path: '$.error', value: '' };
    const oauth = { ...EMPTY_FORM.oauth, tokenUrl: 'https://a.example/token', clientId: 'x' };
    const fields = (kind: ConnectionForm['kind']) =>
      checkForm(changed({ kind, oauth, soft401 })).map(({ field }) => field);
    expect(fields('oauth-client')).toEqual(['soft401.status']);
    expect(fields('bearer')).toEqual([]);
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

test('a row or a condition that is only begun stays to be filled in', () => {
  const oauth = { ...form.oauth, parameters: [{ name: '', value: '' }] };
  expect(sameForm(form, changed({ oauth }))).toBe(false);
  const soft401 = { on: true, status: 'x', path: '', value: '' };
  expect(sameForm(changed({ kind: 'oauth-client' }), changed({ kind: 'oauth-client', soft401 }))).toBe(false);
});

test('what differs from the saved one is named in a few words', () => {
  expect(changedParts(form, form)).toBe('');
  expect(changedParts(changed({ name: 'Other' }), form)).toBe('name');
  expect(changedParts(changed({ kind: 'bearer', help: '' }), form)).toBe('kind and help');
  expect(changedParts(changed({ keyName: 'k' }), form)).toBe('how it proves itself');
  const much = changed({ name: 'Other', kind: 'basic', help: '', testUrl: '' });
  expect(changedParts(much, form)).toBe('name, kind and 2 more');
});
