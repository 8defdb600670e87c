// What a description says to use when the ticket does not tell.
import { describe, expect, test } from 'vitest';
import { inputSchema } from '#lib/action/schema.ts';
import { fallbackOf } from '#lib/fill/fallback.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { sampleTicket } from '#test/unit/suggest/sample.ts';

describe('the words of a description', () => {
  test.each([
    ['SH- and seven digits. If not available, use "unknown".', 'unknown'],
    ["If unknown, send 'none'.", 'none'],
    ["Leave as 'n/a' when the customer does not say.", 'n/a'],
    ['If the customer says nothing, use card.', 'card'],
    ['Use “OTHER” when nothing is stated', 'OTHER'],
    ["When no reason is given use 'other'", 'other'],
    ['Falls nicht angegeben, „keine“ verwenden.', 'keine'],
    ['Si no se indica, usar «ninguno».', 'ninguno'],
    ["Sinon envoyer 'aucun'.", 'aucun'],
    ['Se não for indicado, usar "nenhum".', 'nenhum'],
    ['One if not stated.', undefined],
    ['Ask the customer if it is missing.', undefined],
    ['If missing we take the most recent one.', undefined],
    ['Leave empty if unclear.', undefined],
    ['If it is not given, use the requester’s.', undefined],
    ["If known, use 'the code'.", undefined],
    ['Such as "NW-20481".', undefined],
  ])('%s', (description, value) => expect(fallbackOf(description)?.value).toBe(value));

  test('a description of endless gaps is read once', { timeout: 5_000 }, () => {
    expect(fallbackOf('if not use '.repeat(90))).toBeNull();
  });
});

describe('in a form', () => {
  const input = (parts: object) =>
    inputSchema.parse({ name: 'order_number', description: '', type: 'string', ...parts });
  const described = 'SH- and four digits. If not available, use "unknown".';
  const fill = (own: ReturnType<typeof input>, ...messages: string[]) =>
    fillInputs([own], sampleTicket('', messages))[0];

  test('it is filled and shown as such, with the sentence that says so', () => {
    expect(fill(input({ description: described }), 'Where is it?')).toMatchObject({
      value: 'unknown',
      from: { kind: 'fallback', quote: 'If not available, use "unknown".', messageId: null },
    });
  });

  test('a stated value goes before it, and so does a choice that the agent has to make', () => {
    expect(fill(input({ description: described }), 'It is SH-1234.')?.value).toBe('SH-1234');
    const two = fill(input({ description: described }), 'It is SH-1234 or SH-9999.');
    expect(two).toMatchObject({ value: null, candidates: [{ value: 'SH-1234' }, { value: 'SH-9999' }] });
  });

  test('the default goes before it', () => {
    expect(fill(input({ description: described, default: 'SH-0000' }), 'Hello')?.value).toBe('SH-0000');
  });

  test('it must be a value of its input', () => {
    expect(fill(input({ type: 'integer', description: 'If unknown, use "none".' }), 'Hello')?.value).toBeNull();
    expect(fill(input({ options: ['a', 'b'], description: 'If unknown, use "c".' }), 'Hello')?.value).toBeNull();
    expect(fill(input({ options: ['a', 'b'], description: 'If unknown, use "b".' }), 'Hello')?.value).toBe('b');
  });

  test('without a ticket nobody knows what it would have told', () => {
    expect(fillInputs([input({ description: described })], null)[0]?.value).toBeNull();
  });
});
