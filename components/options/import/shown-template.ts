// A request before it has values: its placeholders stand where the values will, marked as those are. Pure.
import type { Action } from '#lib/action/schema.ts';
import type { ShownRequest, Span } from '#lib/run.ts';

const PLACEHOLDER = /(\{\{[A-Za-z][A-Za-z0-9_]*\}\})/;

export function shownTemplate({ method, url, query, headers, body }: Action['request']): ShownRequest {
  const table = query.map(({ name, value }, place) => `${place === 0 ? '?' : '&'}${name}=${value}`);
  return {
    method,
    url: spansOf(url + table.join('')),
    headers: headers.map(({ name, value }) => ({ name, value: spansOf(value) })),
    body: body === null ? null : spansOf(body),
  };
}

/** Splitting at a group puts what it caught at every second place. */
function spansOf(template: string): Span[] {
  return template
    .split(PLACEHOLDER)
    .map((text, place) => (place % 2 === 1 ? { text, input: text.slice(2, -2) } : { text }))
    .filter(({ text }) => text !== '');
}
