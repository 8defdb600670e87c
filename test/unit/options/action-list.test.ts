import { describe, expect, test } from 'vitest';
import {
  type ActionRow,
  buildRows,
  countByStatus,
  FIRST_VIEW,
  filterActions,
  formatShare,
  type ListView,
  possibleView,
  type SoundAction,
  sortActions,
  sortBy,
  splitActions,
  usedConnections,
} from '#components/options/actions/action-list.ts';
import type { ActionActivity, ConnectionSummary } from '#lib/messages.ts';

function sound(name: string, change: Partial<SoundAction> = {}): SoundAction {
  return {
    id: name,
    name,
    description: '',
    kind: 'lookup',
    method: 'GET',
    origin: 'https://api.northwind.example',
    connectionId: null,
    checkId: null,
    groups: [],
    status: 'active',
    revision: 1,
    updatedAt: 0,
    draft: null,
    broken: null,
    ...change,
  };
}

function connection(id: string, name: string): ConnectionSummary {
  const definition = {
    schemaVersion: 1,
    id,
    name,
    kind: 'bearer',
    origins: ['https://a.example'],
    testUrl: '',
    help: '',
    account: '',
    updatedAt: 0,
  } as const;
  return {
    id,
    name,
    connection: { ...definition, origins: [...definition.origins] },
    secret: 'ready',
    secretAt: 5,
    usedBy: [],
  };
}

function ran(actionId: string, lastAt: number, succeeded: number, failed = 0, unknown = 0): ActionActivity {
  return { actionId, lastAt, lastAgent: 'Ada', succeeded, failed, unknown };
}

const rowsOf = (...actions: SoundAction[]) => buildRows(actions, [], []);
const names = (rows: ActionRow[]) => rows.map(({ action }) => action.name);
const arrangeActions = (rows: ActionRow[], view: ListView) =>
  filterActions(sortActions(rows, view.sort, view.descending), view);
const arranged = (rows: ActionRow[], change: Partial<ListView> = {}) =>
  names(arrangeActions(rows, { ...FIRST_VIEW, ...change }));

describe('broken actions', () => {
  test('stand apart from the sound ones, and none is lost', () => {
    const broken = { id: 'b', name: 'Broken', broken: 'It has no request.' };
    expect(splitActions([sound('A'), broken, sound('C')])).toEqual({
      broken: [broken],
      sound: [sound('A'), sound('C')],
    });
  });
});

describe('rows', () => {
  test('know the connection and how the action has fared', () => {
    const [row] = buildRows(
      [sound('A', { connectionId: 'shop' })],
      [connection('shop', 'Shop API')],
      [ran('A', 5, 3, 1)],
    );
    expect(row).toMatchObject({ connection: { name: 'Shop API', kind: 'bearer token' }, runs: 4, success: 0.75 });
  });
  test('an unknown outcome is no success', () => {
    const [row] = buildRows([sound('A')], [], [ran('A', 5, 1, 0, 1)]);
    expect(row?.success).toBe(0.5);
  });
  test('a last run long ago has a time and no rate', () => {
    const [row] = buildRows([sound('A')], [], [ran('A', 5, 0)]);
    expect(row).toMatchObject({ success: null, activity: { lastAt: 5 } });
  });
  test('before the other lists have come they show what is known', () => {
    const [row] = buildRows([sound('A', { connectionId: 'shop' })], null, null);
    expect(row).toMatchObject({ connection: { name: 'shop', kind: null }, activity: null, success: null });
  });
});

describe('search', () => {
  const rows = buildRows(
    [
      sound('Find an order', { description: 'Looks up items and payment', connectionId: 'shop' }),
      sound('Refund an order', { kind: 'change', method: 'POST', description: 'Pays money back' }),
      sound('Prüfe Lagerbestand', { origin: 'https://stock.northwind.example' }),
    ],
    [connection('shop', 'Kassensystem')],
    [],
  );
  const search = (query: string) => arranged(rows, { query });
  test('every word must be found, in any order', () => {
    expect(search('order refund')).toEqual(['Refund an order']);
    expect(search('order parcel')).toEqual([]);
  });
  test('case and accents do not matter', () => {
    expect(search('PRUFE')).toEqual(['Prüfe Lagerbestand']);
  });
  test('description, kind, method, origin and connection are searched, too', () => {
    expect(search('money')).toEqual(['Refund an order']);
    expect(search('changes')).toEqual(['Refund an order']);
    expect(search('post')).toEqual(['Refund an order']);
    expect(search('stock.north')).toEqual(['Prüfe Lagerbestand']);
    expect(search('kassen')).toEqual(['Find an order']);
  });
  test('a query of spaces shows everything', () => {
    expect(search('   ')).toHaveLength(3);
  });
  test('the signs of a pattern are plain text', () => {
    expect(arranged(rowsOf(sound('Ask (twice)'), sound('Ask')), { query: '(' })).toEqual(['Ask (twice)']);
  });
});

describe('filters', () => {
  const rows = buildRows(
    [
      sound('A', { status: 'draft', connectionId: 'shop' }),
      sound('B', { method: 'DELETE', kind: 'delete', connectionId: 'bank' }),
      sound('C', { method: 'DELETE', kind: 'delete' }),
    ],
    [connection('shop', 'Shop'), connection('bank', 'Bank'), connection('spare', 'Spare')],
    [],
  );
  test('a status view shows that status alone', () => {
    expect(arranged(rows, { status: 'draft' })).toEqual(['A']);
  });
  test('by method, by connection, by having none, and together', () => {
    expect(arranged(rows, { method: 'DELETE' })).toEqual(['B', 'C']);
    expect(arranged(rows, { connection: 'shop' })).toEqual(['A']);
    expect(arranged(rows, { connection: 'none ' })).toEqual(['C']);
    expect(arranged(rows, { method: 'DELETE', connection: 'bank' })).toEqual(['B']);
  });
  test('only connections that some action uses can be chosen, by name', () => {
    expect(usedConnections(rows)).toEqual([
      { id: 'bank', name: 'Bank' },
      { id: 'shop', name: 'Shop' },
    ]);
  });
  test('a connection that no action uses any more is no filter', () => {
    const view = { ...FIRST_VIEW, connection: 'gone' };
    expect(possibleView(view, usedConnections(rows)).connection).toBe('any ');
    expect(possibleView({ ...view, connection: 'shop' }, usedConnections(rows)).connection).toBe('shop');
  });
  test('counts each status', () => {
    expect(countByStatus([sound('A', { status: 'draft' }), sound('B')])).toEqual({
      all: 2,
      active: 1,
      draft: 1,
      inactive: 0,
    });
  });
});

describe('order', () => {
  const rows = buildRows(
    [
      sound('Order 10', {
        status: 'draft',
        revision: 2,
        method: 'DELETE',
        connectionId: 'b',
        origin: 'https://b.example',
      }),
      sound('Order 9', {
        status: 'active',
        revision: 30,
        method: 'POST',
        connectionId: 'a',
        origin: 'https://c.example',
      }),
      sound('order 8', { status: 'inactive', revision: 4, origin: 'https://a.example' }),
    ],
    [connection('a', 'Bank'), connection('b', 'Shop')],
    [ran('Order 10', 5, 1, 1), ran('Order 9', 9, 9, 1)],
  );
  test('names sort as people count: 9 before 10', () => {
    expect(arranged(rows)).toEqual(['order 8', 'Order 9', 'Order 10']);
  });
  test.each([
    ['method', ['order 8', 'Order 9', 'Order 10']],
    ['origin', ['order 8', 'Order 10', 'Order 9']],
    ['status', ['Order 9', 'Order 10', 'order 8']],
    ['revision', ['Order 10', 'order 8', 'Order 9']],
  ] as const)('sorted by %s, and turned round', (sort, expected) => {
    expect(arranged(rows, { sort })).toEqual(expected);
    expect(arranged(rows, { sort, descending: true })).toEqual([...expected].reverse());
  });
  test.each([
    ['lastRun', ['Order 10', 'Order 9']],
    ['success', ['Order 10', 'Order 9']],
    ['connection', ['Order 9', 'Order 10']],
  ] as const)('sorted by %s either way, what has none stands last', (sort, expected) => {
    expect(arranged(rows, { sort })).toEqual([...expected, 'order 8']);
    expect(arranged(rows, { sort, descending: true })).toEqual([...[...expected].reverse(), 'order 8']);
  });
  test('equal ones stand in the order of their names', () => {
    expect(arranged(rowsOf(sound('B'), sound('A')), { sort: 'status', descending: true })).toEqual(['A', 'B']);
  });
  test('arranging leaves the given list as it was', () => {
    const before = names(rows);
    arrangeActions(rows, { ...FIRST_VIEW, sort: 'revision' });
    expect(names(rows)).toEqual(before);
  });
  test('pressing the same head turns the order, another head starts ascending', () => {
    const turned = sortBy(FIRST_VIEW, 'name');
    expect(turned).toMatchObject({ sort: 'name', descending: true });
    expect(sortBy(turned, 'name').descending).toBe(false);
    expect(sortBy(turned, 'method')).toMatchObject({ sort: 'method', descending: false });
  });
  test('the last run starts with the latest', () => {
    expect(sortBy(FIRST_VIEW, 'lastRun').descending).toBe(true);
  });
  test('ten thousand are arranged', () => {
    const many = rowsOf(
      ...Array.from({ length: 10_000 }, (_, place) => sound(`Action ${place}`, { description: 'Looks up' })),
    );
    expect(arrangeActions(many, { ...FIRST_VIEW, query: 'action looks 99' })).toHaveLength(280);
  });
});

test.each([
  [1, '100%'],
  [0.986, '98.6%'],
  [0.7, '70%'],
  [0.9999, '99.9%'],
  [0, '0%'],
])('a share of %d is shown as %s', (share, text) => {
  expect(formatShare(share, 'en')).toBe(text);
});
