import { describe, expect, test } from 'vitest';
import { PAGES, parseRoute, routeHash } from '#components/options/route.ts';

describe('the hash of the options page', () => {
  test.each([
    ['', 'actions', null],
    ['#', 'actions', null],
    ['#actions', 'actions', null],
    ['#connections', 'connections', null],
    ['#connections/northwind', 'connections', 'northwind'],
    ['#/connections/northwind', 'connections', 'northwind'],
    ['connections/northwind', 'connections', 'northwind'],
    ['#connections/', 'connections', null],
    ['#helpdesks', 'helpdesks', null],
    ['#settings/anything', 'settings', null],
    ['#flows/7', 'actions', null],
    ['#constructor', 'actions', null],
  ])('%s opens %s, %s', (hash, page, id) => {
    expect(parseRoute(hash)).toEqual({ page, id, view: null });
  });

  test('an id with slashes, spaces and percent signs comes back whole', () => {
    const route = { page: 'connections', id: 'a/b c%20#é', view: null } as const;
    expect(parseRoute(routeHash(route))).toEqual(route);
  });

  test.each([
    ['#actions/new', 'new', 'edit'],
    ['#actions/refund_order/test', 'refund_order', 'test'],
    ['#actions/refund_order/history', 'refund_order', 'history'],
    ['#actions/refund_order/outputs', 'refund_order', 'outputs'],
    ['#actions/refund_order/anything', 'refund_order', 'edit'],
  ] as const)('%s opens the action %s in the view %s', (hash, id, view) => {
    expect(parseRoute(hash)).toEqual({ page: 'actions', id, view });
    expect(parseRoute(routeHash({ page: 'actions', id, view }))).toEqual({ page: 'actions', id, view });
  });

  test('a stray percent sign names something that is not there, and does not throw', () => {
    expect(parseRoute('#connections/50%')).toEqual({ page: 'connections', id: '50%', view: null });
  });

  test('every page has a hash that leads back to it', () => {
    for (const page of PAGES) expect(parseRoute(routeHash({ page, id: null, view: null })).page).toBe(page);
  });
});
