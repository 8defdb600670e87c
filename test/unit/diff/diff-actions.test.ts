import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, actionSchema, METHODS, VALUE_TYPES } from '#lib/action/schema.ts';
import { diffActions } from '#lib/diff/diff-actions.ts';
import type { Difference } from '#lib/diff/difference.ts';
import { canonicalText } from '#lib/run/canonical.ts';
import { size } from '#test/size.ts';
import { makeAction, makeInput, makeOutput } from '../action/make-action.ts';

const parts = (differences: Difference[]) => differences.map(({ part, kind }) => `${part} ${kind}`);
const written = ({ spans }: Difference) =>
  spans.map(({ text, is }) => (is === 'same' ? text : is === 'added' ? `[+${text}]` : `[-${text}]`)).join('');
const earlier = ({ spans }: Difference) => spans.map(({ text, is }) => (is === 'added' ? '' : text)).join('');
const later = ({ spans }: Difference) => spans.map(({ text, is }) => (is === 'removed' ? '' : text)).join('');

describe('the same', () => {
  test('an action and a later save that says the same do not differ', () => {
    const action = makeAction({}, [makeInput('order_id')], { outputs: [makeOutput('$.total')] });
    expect(diffActions(action, { ...action, revision: 9, updatedAt: 99 })).toEqual([]);
  });
});

describe('texts', () => {
  test('a sentence is marked by words', () => {
    const [found] = diffActions(
      makeAction({}, [], { description: 'Looks up an order and its payment.' }),
      makeAction({}, [], { description: 'Looks up an order and its delivery.' }),
    );
    expect(found).toMatchObject({ section: 'General', part: 'Description', kind: 'changed', code: false });
    expect(found && written(found)).toBe('Looks up an order and its [-payment][+delivery].');
  });
  test('texts with little in common stand whole beside each other', () => {
    const [found] = diffActions(makeAction({}, [], { name: 'Refund' }), makeAction({}, [], { name: 'Send a letter' }));
    expect(found && written(found)).toBe('[-Refund][+Send a letter]');
  });
  test('a body is marked by lines, and by words inside of the lines that changed', () => {
    const body = (quantity: string) => `{\n  "order": {{order_id}},\n  "quantity": ${quantity}\n}`;
    const [found] = diffActions(
      makeAction({ method: 'POST', body: body('{{quantity}}') }),
      makeAction({ method: 'POST', body: body('{{count}}') }),
    );
    expect(found).toMatchObject({ section: 'API configuration', part: 'Body', kind: 'changed', code: true });
    expect(found && written(found)).toBe('{\n  "order": {{order_id}},\n  "quantity": {{[-quantity][+count]}}\n}');
  });
  test('what customers say is compared line by line', () => {
    const saying = (...phrases: string[]) => makeAction({}, [], { phrases });
    const [found] = diffActions(saying('never showed up', 'where is it'), saying('never showed up', 'still waiting'));
    expect(found).toMatchObject({ section: 'General', part: 'What customers say', kind: 'changed' });
    expect(found && earlier(found)).toBe('"never showed up"\n"where is it"\n');
    expect(found && later(found)).toBe('"never showed up"\n"still waiting"\n');
    expect(parts(diffActions(makeAction(), saying('where is it')))).toEqual(['What customers say added']);
  });
  test('a text that was empty was added, one that is empty now was removed', () => {
    const without = makeAction({ method: 'POST', body: null });
    const withBody = makeAction({ method: 'POST', body: '{}' });
    expect(parts(diffActions(without, withBody))).toEqual(['Body added']);
    expect(parts(diffActions(withBody, without))).toEqual(['Body removed']);
  });
});

describe('inputs and outputs', () => {
  const order = makeInput('order_id', { description: 'The order' });
  const currency = makeInput('currency', { description: 'Three letters' });
  const amount = makeInput('amount', { description: 'What is paid back', type: 'decimal' });
  const withInputs = (...inputs: Action['inputs']) => makeAction({}, inputs);

  test('are found again by their name, whatever their place', () => {
    const changed = { ...currency, type: 'integer', required: false } as const;
    expect(parts(diffActions(withInputs(order, currency), withInputs(order, changed)))).toEqual([
      'Input “currency”: type changed',
      'Input “currency”: required changed',
    ]);
  });
  test('come and go whole', () => {
    const [found, ...rest] = diffActions(withInputs(order), withInputs(order, amount));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ section: 'Inputs', part: 'Input “amount”', kind: 'added' });
    expect(found && later(found)).toBe('description: What is paid back\ntype: decimal\nrequired: Yes\nsensitive: No');
    expect(parts(diffActions(withInputs(order, amount), withInputs(order)))).toEqual(['Input “amount” removed']);
  });
  test('a new name for the same description is a rename, not one gone and one come', () => {
    const renamed = { ...order, name: 'order_number' };
    const found = diffActions(withInputs(order, currency), withInputs(currency, renamed));
    expect(found.map(written)).toContain('[-order_id][+order_number]');
    expect(found.every(({ kind }) => kind === 'changed' || kind === 'moved')).toBe(true);
  });
  test('another name with another description is another input', () => {
    expect(parts(diffActions(withInputs(order), withInputs(currency)))).toEqual([
      'Input “order_id” removed',
      'Input “currency” added',
    ]);
  });
  test('only what was carried to another place has moved', () => {
    const found = diffActions(withInputs(order, currency, amount), withInputs(amount, order, currency));
    expect(parts(found)).toEqual(['Input “amount”: place moved']);
    expect(found.map(written)).toEqual(['[-after “currency”][+first]']);
  });
  test('nothing moved because something before it came or went', () => {
    expect(parts(diffActions(withInputs(order, currency), withInputs(currency)))).toEqual(['Input “order_id” removed']);
  });
  test('an output with another name and the same path was renamed', () => {
    const output = makeOutput('$.total', { name: 'Total', format: 'money' });
    const found = diffActions(
      makeAction({}, [], { outputs: [output] }),
      makeAction({}, [], { outputs: [{ ...output, name: 'Sum', audience: 'customer-safe' }] }),
    );
    expect(parts(found)).toEqual(['Output “Sum”: name changed', 'Output “Sum”: audience changed']);
  });
  test('an empty default is not none', () => {
    const found = diffActions(withInputs(order), withInputs({ ...order, default: '' }));
    expect(found.map(written)).toEqual(['[+""]']);
  });
});

describe('the request', () => {
  test('query parameters and headers are named', () => {
    const found = diffActions(
      makeAction({ query: [{ name: 'currency', value: 'EUR' }], headers: [{ name: 'X-Shop', value: 'de' }] }),
      makeAction({ query: [{ name: 'currency', value: '{{currency}}' }], headers: [] }),
    );
    expect(parts(found)).toEqual(['Query parameter “currency” changed', 'Header “X-Shop” removed']);
  });
  test('a header whose letters changed case is the same header', () => {
    const found = diffActions(
      makeAction({ headers: [{ name: 'x-shop', value: 'de' }] }),
      makeAction({ headers: [{ name: 'X-Shop', value: 'de' }] }),
    );
    expect(parts(found)).toEqual(['Header “X-Shop”: name changed']);
  });
  test('connections stand by their names, and by their ids where two bear one name', () => {
    const [one, other] = [makeAction({ connectionId: 'a' }), makeAction({ connectionId: 'b' })];
    expect(diffActions(one, other, (id) => `Shop ${id}`).map(later)).toEqual(['Shop b']);
    expect(diffActions(one, other, () => 'Shop').map(written)).toEqual(['Shop ([-a][+b])']);
    expect(diffActions(makeAction(), one, () => 'None')).toHaveLength(1);
  });
});

describe('for any two actions', () => {
  const word = fc.constantFrom('', 'a', 'b', 'order id', 'X', 'a\nb', '"');
  const input = fc.record(
    {
      name: word,
      description: word,
      type: fc.constantFrom(...VALUE_TYPES),
      required: fc.boolean(),
      sensitive: fc.boolean(),
      default: word,
      options: fc.array(word, { maxLength: 2 }),
      source: word,
    },
    { requiredKeys: ['name', 'description', 'type', 'required', 'sensitive'] },
  );
  const pairs = fc.array(fc.record({ name: word, value: word }), { maxLength: 3 });
  const action = fc
    .record({
      name: word,
      description: word,
      confirmation: word,
      phrases: fc.option(fc.array(fc.constantFrom('a', 'b', 'a\nb', '"'), { maxLength: 3 }), { nil: undefined }),
      groups: fc.option(fc.array(fc.constantFrom('a', 'b', 'a, b', '"'), { maxLength: 3 }), { nil: undefined }),
      status: fc.constantFrom('draft', 'active', 'inactive'),
      inputs: fc.array(input, { maxLength: 4 }),
      outputs: fc.array(
        fc.record({
          name: word,
          description: word,
          path: word,
          format: fc.constantFrom('text', 'money'),
          audience: fc.constantFrom('internal', 'sensitive'),
        }),
        { maxLength: 3 },
      ),
      request: fc.record({
        method: fc.constantFrom(...METHODS),
        url: word,
        connectionId: fc.option(word),
        query: pairs,
        headers: pairs,
        body: fc.option(word),
        idempotencyHeader: fc.option(word),
        acceptJsonSuffix: fc.boolean(),
      }),
    })
    .map(({ phrases, groups, ...said }) =>
      actionSchema.parse({
        schemaVersion: 1,
        id: 'any',
        revision: 1,
        updatedAt: 0,
        ...said,
        ...(phrases && { phrases }),
        ...(groups && { groups }),
      }),
    );

  test('a difference is never left out, and never made up', () => {
    fc.assert(
      fc.property(action, action, (one, other) => {
        expect(diffActions(one, other).length > 0).toBe(canonicalText(one) !== canonicalText(other));
      }),
      { numRuns: size(500, 5_000) },
    );
  });
  test('the spans of a text always make up both texts', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 12 }).map((words) => words.join('\n')),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one !== other);
        const [found] = diffActions(
          makeAction({}, [], { description: one }),
          makeAction({}, [], { description: other }),
        );
        expect(found && earlier(found)).toBe(one);
        expect(found && later(found)).toBe(other);
        expect(found?.spans.every((span) => span.text !== '')).toBe(true);
      }),
      { numRuns: size(500, 5_000) },
    );
  });
});

test('a long body that was rewritten is compared', () => {
  const lines = (word: string) => Array.from({ length: 5_000 }, (_, place) => `${word} ${place * 7}`).join('\n');
  const [found] = diffActions(
    makeAction({ method: 'POST', body: lines('one') }),
    makeAction({ method: 'POST', body: lines('other') }),
  );
  expect(found && later(found)).toBe(lines('other'));
});
