import { expect, test } from 'vitest';
import { carriedInputs, outcomeCheckProblems } from '#lib/action/outcome-check.ts';
import type { Input } from '#lib/action/schema.ts';
import { adviseOnCheck } from '#lib/advice/check.ts';
import type { CardInput } from '#lib/card.ts';
import { diffActions } from '#lib/diff/diff-actions.ts';
import { withCarried, withCheck } from '#lib/edit/outcome-check.ts';
import { removeInput } from '#lib/edit/remove-input.ts';
import { renameInput } from '#lib/edit/rename-placeholder.ts';
import { usesOfInput } from '#lib/edit/uses-of-input.ts';
import { formatLibrary } from '#lib/export/library-file.ts';
import { parseLibrary } from '#lib/library.ts';
import { carryOver } from '#lib/run/carry-over.ts';
import { connection, lookup, refund } from '../background/world.ts';
import { runRecord } from './run-record.ts';

const input = (name: string, more: Partial<Input> = {}): Input => ({
  name,
  description: '',
  type: 'string',
  required: true,
  sensitive: false,
  ...more,
});
const card = (definition: Input, more: Partial<CardInput> = {}): CardInput => ({
  definition,
  name: definition.name,
  value: null,
  from: null,
  candidates: [],
  ...more,
});
const placed = (kind: 'message' | 'default') => ({
  kind,
  label: '',
  messageId: null,
  author: '',
  at: '',
  quote: '',
  start: 0,
  end: 0,
});

test('a lookup’s input is filled by the named input, else by the one of the same name', () => {
  const check = { actionId: 'look', inputs: [{ name: 'number', from: 'order' }] };
  const found = carriedInputs(
    check,
    [input('order'), input('reason')],
    [input('number'), input('reason'), input('day')],
  );
  expect(found.map(({ input: { name }, from }) => [name, from])).toEqual([
    ['number', 'order'],
    ['reason', 'reason'],
    ['day', null],
  ]);
});

test('what the run was sent with comes before what the ticket says; masked, missing and unfit values stay empty', () => {
  const run = runRecord({
    sentAt: Date.UTC(2026, 10, 22, 14, 2),
    inputs: [
      { name: 'order', value: 'NW-1', masked: false },
      { name: 'card', value: '••••', masked: true },
      { name: 'count', value: 'three', masked: false },
      { name: 'sure', value: 'true', masked: false },
    ],
  });
  const inputs = [
    card(input('number'), {
      value: 'NW-9',
      from: placed('message'),
      candidates: [{ value: 'NW-8', from: placed('message') }],
    }),
    card(input('card'), { value: '4242', from: placed('message') }),
    card(input('count', { type: 'integer' })),
    card(input('sure', { type: 'boolean' })),
    card(input('note'), { value: 'x', from: placed('message') }),
    card(input('size'), { value: 'L', from: placed('default') }),
    card(input('day'), { value: 'Monday', from: placed('message') }),
  ];
  const carried = new Map(['card', 'count', 'sure', 'note', 'size'].map((name) => [name, name as string | null]));
  const filled = carryOver(inputs, carried.set('number', 'order').set('day', null), run);
  expect(filled.map(({ value }) => value)).toEqual(['NW-1', null, null, true, null, 'L', 'Monday']);
  expect(filled[0]).toMatchObject({ candidates: [], from: { kind: 'run', at: '2026-11-22T14:02:00.000Z' } });
});

const checked = (check = { actionId: 'look-up-order', inputs: [{ name: 'order_number', from: 'order_number' }] }) =>
  refund({ check });

test('a check stands on a change alone, is another action, and names inputs that are there', () => {
  expect(outcomeCheckProblems(checked())).toEqual([]);
  const fields = (action: Parameters<typeof outcomeCheckProblems>[0]) =>
    outcomeCheckProblems(action).map(({ field }) => field);
  expect(fields(lookup({ check: { actionId: 'other', inputs: [] } }))).toEqual(['check']);
  expect(fields(checked({ actionId: 'refund-order', inputs: [] }))).toEqual(['check']);
  const twice = { name: 'order_number', from: 'order_number' };
  expect(fields(checked({ actionId: 'other', inputs: [twice, twice, { name: 'day', from: 'nobody' }] }))).toEqual([
    'check.inputs[1]',
    'check.inputs[2]',
  ]);
});

test('advice names a check that is not there, changes data, is off, or asks for what no run knows', () => {
  const said = (library: Parameters<typeof adviseOnCheck>[1], action = checked()) =>
    adviseOnCheck(action, library).map(({ message }) => message);
  expect(said([lookup()])).toEqual([]);
  expect(said(null)).toEqual([]);
  expect(said([])[0]).toContain('not in the library');
  expect(said([refund({ id: 'look-up-order', name: 'Other' })])[0]).toContain('changes data');
  expect(said([lookup({ status: 'inactive' })])[0]).toContain('not active');
  const needs = lookup({ inputs: [input('day')] });
  expect(said([needs])[0]).toContain('“day”');
  expect(said([lookup({ inputs: [input('day', { default: 'Monday' }), input('note', { required: false })] })])).toEqual(
    [],
  );
});

test('choosing, renaming and deleting keep the check’s inputs true', () => {
  const chosen = withCheck(refund(), { id: 'look-up-order', inputs: [input('order_number'), input('day')] });
  expect(chosen.check).toEqual({ actionId: 'look-up-order', inputs: [{ name: 'order_number', from: 'order_number' }] });
  const renamed = renameInput(chosen, 0, 'order');
  expect(renamed.check?.inputs).toEqual([{ name: 'order_number', from: 'order' }]);
  expect(usesOfInput(renamed, 'order').at(-1)).toEqual({ field: 'check.inputs[0]', count: 1 });
  expect(removeInput(renamed, 0, true).check?.inputs).toEqual([]);
  expect(removeInput(renamed, 0, false).check?.inputs).toEqual([{ name: 'order_number', from: 'order' }]);
  expect(withCarried(renamed, 'day', 'order').check?.inputs.at(-1)).toEqual({ name: 'day', from: 'order' });
  expect(withCarried(renamed, 'order_number', '').check?.inputs).toEqual([]);
  expect('check' in withCheck(renamed, null)).toBe(false);
});

test('a library file and the history keep the check', () => {
  expect(parseLibrary(formatLibrary([checked()], [connection])).actions[0]).toEqual(checked());
  const found = diffActions(refund(), checked(), undefined, () => 'Look up an order');
  expect(found.map(({ section, part, kind }) => [section, part, kind])).toEqual([
    ['Check', 'Check of unknown runs', 'added'],
    ['Check', 'Check of unknown runs: its inputs', 'added'],
  ]);
  expect(found[0]?.spans).toEqual([{ text: 'Look up an order', is: 'added' }]);
});
