// Which problems of a definition keep it from being tried out, and which do not.
import { expect, test } from 'vitest';
import type { Action } from '#lib/action/schema.ts';
import { requestProblems, withReadableOutputs } from '#lib/run/try-out.ts';
import { lookup, refund } from '../background/world.ts';

const { request, outputs, inputs } = lookup();
const [input] = inputs;
const [output] = outputs;
if (!input || !output) throw new Error('The sample has an input and an output.');

test.each<[string, Partial<Action>]>([
  ['no name', { name: '' }],
  ['no description', { description: '' }],
  ['an output with a wrong path', { outputs: [{ ...output, path: '$..a..b' }] }],
  ['an output twice', { outputs: [output, output] }],
  ['a wrong default', { inputs: [{ ...input, default: '' }] }],
  ['a source that is none', { inputs: [{ ...input, source: 'nowhere' }] }],
  ['an unfinished confirmation', { confirmation: 'Refund {{nobody}}?' }],
])('%s does not', (_what, changes) => {
  expect(requestProblems(lookup(changes))).toEqual([]);
});

test.each<[string, Action, string]>([
  ['an address without https', lookup({ request: { ...request, url: 'http://a.example' } }), 'request.url'],
  ['an unknown placeholder', lookup({ inputs: [] }), 'request.url'],
  [
    'a header of the browser’s',
    lookup({ request: { ...request, headers: [{ name: 'Host', value: 'x' }] } }),
    'request.headers[0].name',
  ],
  ['a body that is no JSON', refund({ request: { ...refund().request, body: '{"a": ' } }), 'request.body'],
  ['an input without a name', lookup({ inputs: [input, { ...input, name: '' }] }), 'inputs[1].name'],
])('%s does', (_what, action, field) => {
  expect(requestProblems(action)[0]?.field).toBe(field);
});

test('outputs whose path cannot be read are left out, the others stay', () => {
  const action = lookup({ outputs: [{ ...output, name: 'Bad', path: 'status' }, output] });
  expect(withReadableOutputs(action).outputs).toEqual([output]);
});
