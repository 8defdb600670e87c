import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSource } from '#lib/action/source.ts';
import { fieldName, placeName } from '#lib/edit/field-name.ts';
import { shapeProblems } from '#lib/edit/shape-problems.ts';
import { fieldSource, SOURCE_CHOICES, sourceChoice, sourceWords } from '#lib/edit/source-choice.ts';
import { makeAction, makeInput, makeOutput } from '../action/make-action.ts';

const action = makeAction(
  { query: [{ name: 'page', value: '1' }], headers: [{ name: '', value: 'x' }] },
  [makeInput('order_id')],
  { outputs: [makeOutput('$.total', { name: 'Total' })] },
);

describe('a field is called as people call it', () => {
  test.each([
    ['name', 'Name', 'the name'],
    ['request.url', 'Endpoint URL', 'the endpoint URL'],
    ['request.body', 'Body', 'the body'],
    ['inputs[0].name', 'Input order_id: name', 'the input order_id'],
    ['inputs[7]', 'Input 8', 'the input 8'],
    ['request.query[0].value', 'Query parameter page: value', 'the query parameter page'],
    ['request.headers[0].name', 'Header 1: name', 'the header 1'],
    ['outputs[0].path', 'Output Total: path', 'the output Total'],
    ['confirmation', 'Question before running', 'the question before running'],
    ['anything.else', 'Action', 'the action'],
  ])('%s: %s', (field, name, place) => {
    expect(fieldName(action, field)).toBe(name);
    expect(placeName(action, field)).toBe(place);
  });
});

describe('where an input is filled from', () => {
  test('every choice but the text and a field is a source that can be read', () => {
    for (const { value } of SOURCE_CHOICES) {
      if (value !== '' && value !== 'field') expect(() => parseSource(value)).not.toThrow();
      if (value !== 'field') expect(sourceChoice(value || undefined)).toEqual({ choice: value, label: '' });
    }
  });

  test('any label that somebody types comes back as it was typed, but for a second kind of quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (typed) => {
        fc.pre(typed.trim() !== '');
        const expected = typed.includes('"') ? typed.replaceAll("'", '’') : typed;
        const choice = sourceChoice(fieldSource(typed));
        expect(choice?.choice).toBe('field');
        expect(choice?.label.trim()).toBe(expected.trim());
        expect(parseSource(fieldSource(typed))).toEqual({ of: 'field', label: expected.trim() });
      }),
    );
  });

  test.each([
    [undefined, 'The ticket’s text'],
    ['ticket.requester.email', 'Requester’s e-mail'],
    ["ticket.fields['Order']", 'Field “Order”'],
    ['ticket.moon', 'ticket.moon'],
  ])('%s reads %s', (source, words) => {
    expect(sourceWords(source)).toBe(words);
  });

  test('a label that is still empty is a field already, though no source yet', () => {
    expect(sourceChoice(fieldSource(''))).toEqual({ choice: 'field', label: '' });
    expect(sourceChoice('ticket.moon')).toBeNull();
  });
});

describe('what cannot be stored at all', () => {
  test('is said at its field, in numbers people read', () => {
    const options = Array.from({ length: 201 }, (_, index) => `${index}`);
    const over = {
      ...action,
      inputs: [{ ...makeInput('a'), description: 'x'.repeat(1_001), options }],
      request: { ...action.request, url: `https://a.example/${'x'.repeat(4_000)}` },
    };
    expect(shapeProblems(over)).toEqual([
      { field: 'inputs[0].description', message: 'Too long: at most 1,000 characters fit.' },
      { field: 'inputs[0].options', message: 'Too many: at most 200 fit.' },
      { field: 'request.url', message: 'Too long: at most 4,000 characters fit.' },
    ]);
  });

  test('an action that fits has none', () => {
    expect(shapeProblems(action)).toEqual([]);
  });
});
