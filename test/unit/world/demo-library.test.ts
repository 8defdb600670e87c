// The demo library is one that an administrator may import as it stands, and shows off every part of an action.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAction } from '#lib/action/check.ts';
import { AUDIENCES, METHODS, OUTPUT_FORMATS, VALUE_TYPES } from '#lib/action/schema.ts';
import { parseLibrary } from '#lib/library.ts';
import { API_ORIGIN } from '#test/world/world.ts';

const library = parseLibrary(readFileSync(new URL('../../../public/demo-library.json', import.meta.url), 'utf8'));
const { actions, connections } = library;

it('is taken whole: no entry is refused', () => {
  expect(library.refused).toEqual([]);
  expect(actions.length).toBeGreaterThanOrEqual(28);
});

it.each(actions.map((action) => [action.name, action] as const))('%s keeps every rule', (_name, action) => {
  expect(checkAction(action)).toEqual([]);
});

it('is active but for one draft and one inactive action', () => {
  const statuses = actions.map((action) => action.status).filter((status) => status !== 'active');
  expect(statuses.toSorted()).toEqual(['draft', 'inactive']);
});

describe('it shows off', () => {
  it('every method, value type, output format and audience', () => {
    expect(new Set(actions.map((action) => action.request.method))).toEqual(new Set(METHODS));
    const inputs = actions.flatMap((action) => action.inputs);
    expect(new Set(inputs.map((input) => input.type))).toEqual(new Set(VALUE_TYPES));
    const outputs = actions.flatMap((action) => action.outputs);
    expect(new Set(outputs.map((output) => output.format))).toEqual(new Set(OUTPUT_FORMATS));
    expect(new Set(outputs.map((output) => output.audience))).toEqual(new Set(AUDIENCES));
  });

  it('sources, options, defaults, optional and sensitive inputs', () => {
    const inputs = actions.flatMap((action) => action.inputs);
    for (const shows of [
      inputs.some((input) => input.source === 'ticket.requester.email'),
      inputs.some((input) => input.source?.startsWith('ticket.fields[')),
      inputs.some((input) => input.options !== undefined),
      inputs.some((input) => input.default !== undefined),
      inputs.some((input) => !input.required),
      inputs.some((input) => input.sensitive),
    ]) {
      expect(shows).toBe(true);
    }
  });
});

it('tells agents what every change will do before they confirm it', () => {
  const silent = actions.filter((action) => action.request.method !== 'GET' && action.confirmation === '');
  expect(silent).toEqual([]);
});

it('gives every action a name and an id of its own, and reaches the demo shop through its one connection', () => {
  expect(new Set(actions.map((action) => action.name)).size).toBe(actions.length);
  expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length);
  expect(connections.map((connection) => connection.origins)).toEqual([[API_ORIGIN]]);
  for (const { request } of actions) {
    expect(request.connectionId).toBe(connections[0]?.id);
    expect(new URL(request.url).origin).toBe(API_ORIGIN);
  }
});
