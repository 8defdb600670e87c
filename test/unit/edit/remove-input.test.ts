import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAction } from '#lib/action/check.ts';
import { removeFromBody } from '#lib/edit/remove-from-body.ts';
import { removeInput, staysInPath } from '#lib/edit/remove-input.ts';
import { unknownNames, usesOfInput } from '#lib/edit/uses-of-input.ts';
import { makeAction, makeInput } from '../action/make-action.ts';

describe('a placeholder taken out of a body', () => {
  test.each([
    ['the only member', '{"note": "{{note}}"}', '{}'],
    ['the first member', '{"note": {{note}}, "b": 1}', '{"b": 1}'],
    ['a middle member', '{"a": 1, "note": "{{note}}", "b": 2}', '{"a": 1, "b": 2}'],
    ['the last member', '{\n  "a": 1,\n  "note": {{note}}\n}', '{\n  "a": 1\n}'],
    ['an element', '[1, {{note}}, 2]', '[1, 2]'],
    ['the last element', '[1, "{{note}}"]', '[1]'],
    ['each of several', '[{{note}}, {{note}}, {"n": {{note}}}]', '[{}]'],
    ['part of a text', '{"a": "for {{note}}!"}', '{"a": "for !"}'],
    ['a member’s name, in which it cannot stand', '{"{{note}}": 1}', '{"": 1}'],
    ['an unfinished body', '{"note": {{note}}, "b": ', '{"b": '],
    ['another placeholder', '{"a": {{notes}}}', '{"a": {{notes}}}'],
  ])('%s', (_what, body, left) => {
    expect(removeFromBody(body, 'note')).toBe(left);
  });

  test('a body that was nothing else is no body', () => {
    expect(removeFromBody(' {{note}} ', 'note')).toBeNull();
    expect(removeFromBody('"{{note}}"', 'note')).toBeNull();
  });

  test('what was JSON with values filled in stays JSON, and nothing but the placeholder goes', () => {
    const body = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>('@gone', '@kept', 'x @gone y', 1, true),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(fc.constantFrom('a', 'b', 'c', '@', 'd,e'), tie('value'), { maxKeys: 4 }),
    })).object;
    fc.assert(
      fc.property(body, (value) => {
        const text = JSON.stringify(value, null, 1).replaceAll('@gone', '{{gone}}').replaceAll('@kept', '{{kept}}');
        const left = JSON.parse(removeFromBody(text, 'gone') ?? 'null');
        expect(left).toEqual(JSON.parse(JSON.stringify(without(value)).replaceAll('@kept', '{{kept}}')));
      }),
    );
  });
});

/** The same on the value itself. */
function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== '@gone').map(without);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== '@gone')
        .map(([name, item]) => [name, without(item)]),
    );
  }
  return typeof value === 'string' ? value.replaceAll('@gone', '') : value;
}

const action = makeAction(
  {
    method: 'POST',
    url: 'https://api.example.com/orders/{{id}}?a=1&note={{note}}&mixed=n-{{note}}',
    query: [
      { name: 'note', value: '{{note}}' },
      { name: 'both', value: '{{id}}-{{note}}' },
    ],
    headers: [
      { name: 'X-Note', value: '{{note}}' },
      { name: 'X-Desk', value: 'desk {{note}}' },
    ],
    body: '{"id": {{id}}, "note": "{{note}}"}',
  },
  [makeInput('id'), makeInput('note')],
  { confirmation: 'Write {{note}} to {{id}}?' },
);

describe('an input taken out', () => {
  test('alone: its placeholders stay, each of them a problem', () => {
    const left = removeInput(action, 1, false);
    expect(left.inputs.map(({ name }) => name)).toEqual(['id']);
    expect(left.request).toEqual(action.request);
    expect(new Set(checkAction(left).map(({ field }) => field))).toContain('request.body');
  });

  test('with its placeholders: whole parameters, headers and members go with it', () => {
    const left = removeInput(action, 1, true);
    expect(left.request).toMatchObject({
      url: 'https://api.example.com/orders/{{id}}?a=1&mixed=n-',
      query: [{ name: 'both', value: '{{id}}-' }],
      headers: [{ name: 'X-Desk', value: 'desk' }],
      body: '{"id": {{id}}}',
    });
    expect(left.confirmation).toBe('Write to {{id}}?');
    expect(checkAction(left)).toEqual([]);
  });

  test('one in the path stays, because the request would go to another address without it', () => {
    const left = removeInput(action, 0, true);
    expect(left.request.url).toContain('/orders/{{id}}?');
    expect(staysInPath(action, 'id')).toBe(true);
    expect(staysInPath(action, 'note')).toBe(false);
  });

  test('two of one name: the other one goes on answering for the placeholders', () => {
    const twice = { ...action, inputs: [makeInput('id'), makeInput('note'), makeInput('note')] };
    expect(removeInput(twice, 2, true).request).toEqual(action.request);
  });
});

describe('where an input is used', () => {
  test('every place, in the order of the form, with how often', () => {
    expect(usesOfInput(action, 'note')).toEqual([
      { field: 'confirmation', count: 1 },
      { field: 'request.url', count: 2 },
      { field: 'request.query[0].value', count: 1 },
      { field: 'request.query[1].value', count: 1 },
      { field: 'request.headers[0].value', count: 1 },
      { field: 'request.headers[1].value', count: 1 },
      { field: 'request.body', count: 1 },
    ]);
    expect(usesOfInput(action, 'not')).toEqual([]);
  });

  test('names that no input has, each once', () => {
    expect(unknownNames({ ...action, inputs: [] }, 'request.url')).toEqual(['id', 'note']);
    expect(unknownNames(action, 'request.body')).toEqual([]);
    expect(unknownNames(action, 'name')).toEqual([]);
  });
});
