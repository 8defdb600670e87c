import { describe, expect, test } from 'vitest';
import {
  arrangeActions,
  countByStatus,
  FIRST_VIEW,
  type SoundAction,
  sortBy,
  splitActions,
} from '#components/options/actions/action-list.ts';

function sound(name: string, change: Partial<SoundAction> = {}): SoundAction {
  return {
    id: name,
    name,
    description: '',
    kind: 'lookup',
    origin: 'https://api.northwind.example',
    status: 'active',
    revision: 1,
    broken: null,
    ...change,
  };
}

const names = (actions: SoundAction[]) => actions.map(({ name }) => name);
const search = (actions: SoundAction[], query: string) => names(arrangeActions(actions, { ...FIRST_VIEW, query }));

describe('broken actions', () => {
  test('stand apart from the sound ones, and none is lost', () => {
    const broken = { id: 'b', name: 'Broken', broken: 'It has no request.' };
    expect(splitActions([sound('A'), broken, sound('C')])).toEqual({
      broken: [broken],
      sound: [sound('A'), sound('C')],
    });
  });
});

describe('search', () => {
  const actions = [
    sound('Find an order', { description: 'Looks up items and payment' }),
    sound('Refund an order', { kind: 'change', description: 'Pays money back' }),
    sound('Prüfe Lagerbestand', { origin: 'https://stock.northwind.example' }),
  ];
  test('every word must be found, in any order', () => {
    expect(search(actions, 'order refund')).toEqual(['Refund an order']);
    expect(search(actions, 'order parcel')).toEqual([]);
  });
  test('case and accents do not matter', () => {
    expect(search(actions, 'PRUFE')).toEqual(['Prüfe Lagerbestand']);
  });
  test('description, kind and origin are searched, too', () => {
    expect(search(actions, 'money')).toEqual(['Refund an order']);
    expect(search(actions, 'changes')).toEqual(['Refund an order']);
    expect(search(actions, 'stock.north')).toEqual(['Prüfe Lagerbestand']);
  });
  test('a query of spaces shows everything', () => {
    expect(search(actions, '   ')).toHaveLength(3);
  });
  test('the signs of a pattern are plain text', () => {
    expect(search([sound('Ask (twice)'), sound('Ask')], '(')).toEqual(['Ask (twice)']);
  });
});

describe('status views and order', () => {
  const actions = [
    sound('Order 10', { status: 'draft', revision: 2, kind: 'delete' }),
    sound('Order 9', { status: 'active', revision: 30, kind: 'change' }),
    sound('order 8', { status: 'inactive', revision: 4 }),
  ];
  test('a status view shows that status alone', () => {
    expect(names(arrangeActions(actions, { ...FIRST_VIEW, status: 'draft' }))).toEqual(['Order 10']);
  });
  test('names sort as people count: 9 before 10', () => {
    expect(names(arrangeActions(actions, FIRST_VIEW))).toEqual(['order 8', 'Order 9', 'Order 10']);
  });
  test.each([
    ['kind', ['order 8', 'Order 9', 'Order 10']],
    ['status', ['Order 9', 'Order 10', 'order 8']],
    ['revision', ['Order 10', 'order 8', 'Order 9']],
  ] as const)('sorted by %s, and turned round', (sort, expected) => {
    expect(names(arrangeActions(actions, { ...FIRST_VIEW, sort }))).toEqual(expected);
    expect(names(arrangeActions(actions, { ...FIRST_VIEW, sort, descending: true }))).toEqual([...expected].reverse());
  });
  test('equal ones stand in the order of their names', () => {
    expect(
      names(arrangeActions([sound('B'), sound('A')], { ...FIRST_VIEW, sort: 'status', descending: true })),
    ).toEqual(['A', 'B']);
  });
  test('arranging leaves the given list as it was', () => {
    const before = names(actions);
    arrangeActions(actions, { ...FIRST_VIEW, sort: 'revision' });
    expect(names(actions)).toEqual(before);
  });
  test('pressing the same head turns the order, another head starts ascending', () => {
    const turned = sortBy(FIRST_VIEW, 'name');
    expect(turned).toMatchObject({ sort: 'name', descending: true });
    expect(sortBy(turned, 'name').descending).toBe(false);
    expect(sortBy(turned, 'kind')).toMatchObject({ sort: 'kind', descending: false });
  });
  test('counts each status', () => {
    expect(countByStatus(actions)).toEqual({ all: 3, active: 1, draft: 1, inactive: 1 });
  });
});
