// How a connection stands, its search, its test in words, and the path that is tried on a sample.
import { describe, expect, test } from 'vitest';
import { isWorking, searchConnections, standingOf } from '#components/options/connections/connection-state.ts';
import { KINDS, secretWordsOf } from '#components/options/connections/kinds.ts';
import { answerFacts, stepWords } from '#components/options/connections/test-words.ts';
import { tryPath } from '#components/options/connections/try-path.ts';
import type { Connection, SecretState } from '#lib/connection.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { ConnectionSummary, ConnectionTest } from '#lib/messages.ts';

const connection: Connection = {
  schemaVersion: 1,
  id: 'shop',
  name: 'Shop',
  kind: 'bearer',
  origins: ['https://a.example', 'https://b.example'],
  testUrl: '',
  help: '',
  account: '',
  updatedAt: 1,
};
const summaryOf = (secret: SecretState): ConnectionSummary => ({
  id: 'shop',
  name: 'Shop',
  connection,
  secret,
  secretAt: 5,
  usedBy: [],
});
const ERROR: ErrorDetail = { code: 'network', message: 'No.', advice: 'Try.', blame: 'network' };
const answer = { status: 200, contentType: 'application/json', size: 312, duration: 184 };
const GOOD: ConnectionTest = { steps: [{ name: 'request', error: null }], answer };
const BAD: ConnectionTest = { steps: [{ name: 'request', error: ERROR }], answer: null };

describe('the standing', () => {
  const of = (secret: SecretState, more: { edited?: boolean; granted?: boolean; test?: ConnectionTest } = {}) => {
    const granted = () => more.granted ?? true;
    const { edited = false, test: tested = null } = more;
    return standingOf({ summary: summaryOf(secret), edited, granted, test: tested }).words;
  };
  test.each([
    ['locked', 'Locked'],
    ['missing', 'Needs your secret'],
    ['sign-in', 'Sign in'],
    ['ready', 'Ready'],
  ] as const)('%s: %s', (secret, words) => {
    expect(of(secret)).toBe(words);
  });
  test('asks for the secret before the browser’s access, and for both before a test counts', () => {
    expect(of('missing', { granted: false })).toBe('Needs your secret');
    expect(of('ready', { granted: false, test: GOOD })).toBe('Not allowed yet');
    expect(of('ready', { test: GOOD })).toBe('Working');
    expect(of('ready', { test: BAD })).toBe('Test failed');
    expect(of('ready', { edited: true })).toBe('Not saved');
  });
  test('one that cannot be read is broken, whatever else is known', () => {
    const summary = { ...summaryOf('ready'), connection: null, broken: 'No.' };
    expect(standingOf({ summary, edited: true, granted: () => true, test: GOOD }).words).toBe('Broken');
  });
  test('a grant that is not known yet is not called missing', () => {
    expect(standingOf({ summary: summaryOf('ready'), edited: false, granted: () => undefined, test: null }).words).toBe(
      'Ready',
    );
  });
});

test('a test works when every step was taken and no server refused', () => {
  expect(isWorking(GOOD)).toBe(true);
  expect(isWorking({ ...GOOD, answer: null })).toBe(true);
  expect(isWorking(BAD)).toBe(false);
  expect(isWorking({ ...GOOD, answer: { ...answer, status: 403 } })).toBe(false);
});

test('the search looks for every word in name, kind, state and origins', () => {
  const rows = [
    { name: 'Shop', words: 'Bearer token Ready https://api.shop.example' },
    { name: 'Parcels', words: 'API key Locked https://parcels.example' },
  ];
  const names = (search: string) => searchConnections(rows, search).map(({ name }) => name);
  expect(names(' ')).toEqual(['Shop', 'Parcels']);
  expect(names('locked KEY')).toEqual(['Parcels']);
  expect(names('shop.example')).toEqual(['Shop']);
  expect(names('shop locked')).toEqual([]);
});

test('every kind says what a person gives; a public client wants nothing but the sign-in', () => {
  const words = KINDS.map((kind) => secretWordsOf({ kind })?.label ?? null);
  expect(words).toEqual(['Secret', 'Secret', 'Password', 'Client secret', 'Client secret', 'Password']);
  const oauth = { authentication: 'none' } as NonNullable<Connection['oauth']>;
  expect(secretWordsOf({ kind: 'oauth-code', oauth })).toBeNull();
  const exchange = { secret: 'key' } as NonNullable<Connection['exchange']>;
  expect(secretWordsOf({ kind: 'token-exchange', exchange })).toEqual({ login: false, label: 'Key', use: 'key' });
});

test('a step that failed asks, one that was taken states', () => {
  for (const name of ['address', 'access', 'secret', 'token', 'request'] as const) {
    for (const kind of KINDS) {
      expect(stepWords(name, { kind }, true)).not.toMatch(/\?$/);
      expect(stepWords(name, { kind }, false)).toMatch(/\?$/);
    }
  }
});

test('an answer in a line', () => {
  expect(answerFacts(answer)).toEqual(['200', 'application/json', '312 bytes', '184 ms']);
  expect(answerFacts({ status: 503, contentType: '', size: 1, duration: 1_250 })).toEqual([
    '503',
    'no content type',
    '1 byte',
    '1.3 s',
  ]);
});

describe('a path tried on a sample', () => {
  const SAMPLE = '{"data": {"token": "abcdefghijklmnopqrstuvwxyz", "ttl": 3600, "all": ["a", "b"], "none": null}}';
  test.each([
    ['$.data.token', 'token', 'good', 'Finds a text of 26 characters: abcdef…'],
    ['$.data.ttl', 'token', 'bad', 'Finds the number 3600. A token is a text.'],
    ['$.data.gone', 'token', 'bad', 'Finds nothing in this answer.'],
    ['$.data.all[*]', 'token', 'bad', 'Finds 2 places. It must find one.'],
    ['$.data', 'token', 'bad', 'Finds an object. A token is a text.'],
    ['$.data.ttl', 'seconds', 'good', 'Finds 3600 seconds.'],
    ['$.data.none', 'seconds', 'bad', 'Finds null. It must be a number of seconds.'],
  ] as const)('%s as %s is %s', (path, wants, is, words) => {
    expect(tryPath(SAMPLE, path, wants)).toEqual({ is, words });
  });
  test('never shows the whole token, and says what is wrong with path or sample', () => {
    expect(tryPath('{"token": "abc"}', '$.token', 'token')?.words).toBe('Finds a text of 3 characters: ab…');
    expect(tryPath('{"token": ', '$.token', 'token')).toEqual({ is: 'bad', words: 'The sample is not JSON.' });
    expect(tryPath(SAMPLE, 'data.token', 'token')?.is).toBe('bad');
    expect(tryPath(' ', '$.token', 'token')).toBeNull();
    expect(tryPath(SAMPLE, '', 'seconds')).toBeNull();
  });
});
