// The API configuration, as far as it thinks: edits of the request, how a connection fits, what is added by itself.
import { describe, expect, test } from 'vitest';
import { checkNewName } from '#components/options/code/new-name.ts';
import { credentialRows } from '#components/options/editor/api/added-rows.ts';
import { connectionFit } from '#components/options/editor/api/connection-fit.ts';
import { withNewRow, withoutRow, withQueryMoved, withRow } from '#components/options/editor/api/request-edits.ts';
import type { Connection } from '#lib/connection.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { makeAction } from '../../action/make-action.ts';

const pair = (name: string) => ({ name, value: `${name} value` });

describe('edits of a table', () => {
  const action = makeAction({ query: [pair('a'), pair('b'), pair('c')] });
  const names = (changed: typeof action) => changed.request.query.map(({ name }) => name).join('');

  test('keep the order', () => {
    expect(names(withNewRow(action, 'query', pair('d')))).toBe('abcd');
    expect(names(withNewRow(action, 'query', pair('d'), 1))).toBe('adbc');
    expect(names(withoutRow(action, 'query', 1))).toBe('ac');
    expect(names(withRow(action, 'query', 2, { name: 'z' }))).toBe('abz');
  });

  test('a row that was removed goes back to its place', () => {
    expect(withNewRow(withoutRow(action, 'query', 1), 'query', pair('b'), 1)).toEqual(action);
  });

  test('a full table takes no more', () => {
    const full = makeAction({ headers: Array.from({ length: 100 }, (_, index) => pair(`h${index}`)) });
    expect(withNewRow(full, 'headers')).toBe(full);
  });
});

describe('moving the query string', () => {
  test('puts it behind the rows that are there', () => {
    const action = makeAction({ url: 'https://a.example/x?b=2', query: [{ name: 'a', value: '1' }] });
    const { url, query } = withQueryMoved(action).request;
    expect(url).toBe('https://a.example/x');
    expect(query.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('moves nothing into a table that cannot hold it', () => {
    const query = Array.from({ length: 100 }, (_, index) => pair(`q${index}`));
    const action = makeAction({ url: 'https://a.example/x?b=2', query });
    expect(withQueryMoved(action)).toBe(action);
  });
});

describe('connectionFit', () => {
  const connection: Connection = {
    schemaVersion: 1,
    id: 'shop',
    name: 'Shop',
    kind: 'bearer',
    origins: ['https://api.example.com'],
    testUrl: '',
    help: '',
    account: '',
    updatedAt: 0,
  };
  const summary: ConnectionSummary = { id: 'shop', name: 'Shop', connection, secret: 'ready', secretAt: 5, usedBy: [] };
  const broken: ConnectionSummary = { ...summary, id: 'old', connection: null, broken: 'It is no object.' };
  const fit = (url: string, connectionId: string | null, known: ConnectionSummary[] | null = [summary, broken]) =>
    connectionFit(makeAction({ url, connectionId }).request, known).is;

  test.each([
    ['https://api.example.com/x', 'shop', 'fits'],
    ['https://API.example.com:443/x', 'shop', 'fits'],
    ['https://other.example/x', 'shop', 'elsewhere'],
    ['https://api.example.com.evil.example/x', 'shop', 'elsewhere'],
    ['https://', 'shop', 'fits'],
    ['https://api.example.com/x', null, 'none'],
    ['https://api.example.com/x', 'gone', 'unknown'],
    ['https://api.example.com/x', 'old', 'broken'],
  ])('%s with %s: %s', (url, id, expected) => {
    expect(fit(url, id)).toBe(expected);
  });

  test('claims nothing before the connections are known', () => {
    expect(fit('https://other.example/x', 'shop', null)).toBe('fits');
  });

  test('a key stands among the rows where it is sent', () => {
    const key: Connection = { ...connection, kind: 'api-key', key: { in: 'query', name: 'api_key' } };
    expect(credentialRows(key, 'query').map(({ name }) => name)).toEqual(['api_key']);
    expect(credentialRows(key, 'header')).toEqual([]);
    expect(credentialRows(connection, 'header').map(({ name }) => name)).toEqual(['Authorization']);
    expect(credentialRows(null, 'header')).toEqual([]);
  });
});

describe('checkNewName', () => {
  test.each([
    ['order_id', null],
    ['', 'Write a name, such as order_id.'],
    ['order id', expect.stringContaining('Begin with a letter')],
    ['1st', expect.stringContaining('Begin with a letter')],
    ['taken', 'There is an input called “taken” already.'],
  ])('"%s"', (name, said) => {
    expect(checkNewName(name, [{ name: 'taken' }])).toEqual(said);
  });
});
