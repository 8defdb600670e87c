// Taking an input out of an action, alone or with its placeholders. One in the URL's path always stays: without it the request would go
// to another address ("DELETE /orders" for "DELETE /orders/{{order_id}}"), while a placeholder without an input cannot be sent at all.
import type { Action } from '../action/schema.ts';
import { removeFromBody } from './remove-from-body.ts';
import { mapPlaceholders, namesIn } from './templates.ts';

export function removeInput(action: Action, index: number, withPlaceholders: boolean): Action {
  const name = action.inputs[index]?.name;
  const without = { ...action, inputs: action.inputs.toSpliced(index, 1) };
  // two inputs of one name: the other one goes on answering for the placeholders
  if (name === undefined || !withPlaceholders || without.inputs.some((input) => input.name === name)) return without;
  const { request, check } = action;
  return {
    ...without,
    ...(check ? { check: { ...check, inputs: check.inputs.filter(({ from }) => from !== name) } } : {}),
    confirmation: tidy(action.confirmation, name),
    request: {
      ...request,
      url: removeFromQuery(request.url, name),
      query: removeFromPairs(request.query, name),
      headers: removeFromPairs(request.headers, name),
      body: request.body === null ? null : removeFromBody(request.body, name),
    },
  };
}

/** Whether "with its placeholders" leaves one behind. */
export function staysInPath(action: Action, name: string): boolean {
  return namesIn(action.request.url.split('?')[0] ?? '').includes(name);
}

/** A parameter or header that was nothing but the placeholder goes whole. */
function removeFromPairs(pairs: { name: string; value: string }[], name: string): { name: string; value: string }[] {
  return pairs
    .filter(({ value }) => value !== `{{${name}}}`)
    .map((pair) => (namesIn(pair.value).includes(name) ? { ...pair, value: tidy(pair.value, name) } : pair));
}

function removeFromQuery(url: string, name: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const items = url
    .slice(at + 1)
    .split('&')
    .filter((item) => !item.endsWith(`={{${name}}}`))
    .map((item) => remove(item, name));
  return items.length === 0 ? url.slice(0, at) : `${url.slice(0, at)}?${items.join('&')}`;
}

/** With the placeholder goes one space before it, so that none is left doubled. */
function tidy(text: string, name: string): string {
  if (!namesIn(text).includes(name)) return text;
  return text.replaceAll(` {{${name}}}`, '').replaceAll(`{{${name}}}`, '').trim();
}

function remove(text: string, name: string): string {
  return mapPlaceholders(text, (found) => (found === name ? '' : `{{${found}}}`));
}
