// The texts of an action that may hold placeholders, and the placeholders in them. Works on texts that are still being typed, too:
// what begins with {{ and is no placeholder is passed over, not refused.
import { placeholderAt } from '../action/placeholder.ts';
import type { Action } from '../action/schema.ts';

export interface Template {
  /** The path into the action: `request.url`, `request.headers[0].value`. */
  field: string;
  text: string;
}

/** In the order in which the editor shows them. */
export function templatesOf({ request, confirmation }: Action): Template[] {
  return [
    { field: 'confirmation', text: confirmation },
    { field: 'request.url', text: request.url },
    ...request.query.map(({ value }, index) => ({ field: `request.query[${index}].value`, text: value })),
    ...request.headers.map(({ value }, index) => ({ field: `request.headers[${index}].value`, text: value })),
    ...(request.body === null ? [] : [{ field: 'request.body', text: request.body }]),
  ];
}

/** The action with each of those texts changed. Parts that stay as they are stay the same objects. */
export function mapTemplates(action: Action, change: (text: string) => string): Action {
  const { request } = action;
  const query = mapValues(request.query, change);
  const headers = mapValues(request.headers, change);
  const url = change(request.url);
  const body = request.body === null ? null : change(request.body);
  const same = query === request.query && headers === request.headers && url === request.url && body === request.body;
  return {
    ...action,
    confirmation: change(action.confirmation),
    request: same ? request : { ...request, query, headers, url, body },
  };
}

/** The text with each placeholder replaced by what `replace` makes of its name; once, left to right. */
export function mapPlaceholders(text: string, replace: (name: string) => string): string {
  let changed = '';
  let from = 0;
  for (let at = text.indexOf('{{'); at !== -1; at = text.indexOf('{{', at)) {
    const name = placeholderAt(text, at);
    if (name === null) {
      at += 1;
      continue;
    }
    changed += text.slice(from, at) + replace(name);
    at += name.length + 4;
    from = at;
  }
  return changed + text.slice(from);
}

/** The names of the placeholders in a text, in their order. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  mapPlaceholders(text, (name) => {
    names.push(name);
    return '';
  });
  return names;
}

function mapValues(pairs: { name: string; value: string }[], change: (text: string) => string) {
  const changed = pairs.map((pair) => {
    const value = change(pair.value);
    return value === pair.value ? pair : { ...pair, value };
  });
  return changed.every((pair, index) => pair === pairs[index]) ? pairs : changed;
}
