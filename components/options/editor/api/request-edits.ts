// Changes of an action's request, one function each. Pure.
import type { Action, RequestDefinition } from '#lib/action/schema.ts';
import { splitQuery } from '#lib/action/url-paste.ts';

export type PairList = 'query' | 'headers';

/** A table holds no more rows. */
export const MOST_ROWS = 100;

export function withRequest(action: Action, part: Partial<RequestDefinition>): Action {
  return { ...action, request: { ...action.request, ...part } };
}

export function withRow(
  action: Action,
  list: PairList,
  index: number,
  part: { name?: string; value?: string },
): Action {
  const rows = action.request[list].map((row, place) => (place === index ? { ...row, ...part } : row));
  return withRequest(action, { [list]: rows });
}

/** One more row at the end or at `index`; the same action when the table is full. */
export function withNewRow(action: Action, list: PairList, row = { name: '', value: '' }, index?: number): Action {
  const rows = action.request[list];
  if (rows.length >= MOST_ROWS) return action;
  return withRequest(action, { [list]: rows.toSpliced(index ?? rows.length, 0, row) });
}

export function withoutRow(action: Action, list: PairList, index: number): Action {
  return withRequest(action, { [list]: action.request[list].toSpliced(index, 1) });
}

/** The query string of the endpoint as rows behind those that are there; the same action where it cannot be moved. */
export function withQueryMoved(action: Action): Action {
  const { url, query } = action.request;
  const found = splitQuery(url);
  if (!found || query.length + found.pairs.length > MOST_ROWS) return action;
  return withRequest(action, { url: found.url, query: [...query, ...found.pairs] });
}
