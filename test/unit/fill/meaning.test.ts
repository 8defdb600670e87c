// Closed lists and yes-or-no inputs, filled by what is meant: lists read out of descriptions, other words for an option, what true and false
// stand for, and negation.
import { describe, expect, test } from 'vitest';
import { type Input, inputSchema, type ValueType } from '#lib/action/schema.ts';
import { fillInputs } from '#lib/fill/fill.ts';
import { optionsOf } from '#lib/fill/options.ts';
import { type SampleMessage, sampleTicket } from '#test/unit/suggest/sample.ts';

const input = (name: string, description: string, type: ValueType = 'string'): Input =>
  inputSchema.parse({ name, description, type });
const value = (own: Input, ...messages: (string | SampleMessage)[]) =>
  fillInputs([own], sampleTicket('', messages))[0]?.value;

describe('lists in descriptions', () => {
  test.each([
    ['One of: red, green, blue. If not stated, use red.', ['red', 'green', 'blue']],
    ['dog or cat.', ['dog', 'cat']],
    ['Kind of card: adult, child or senior.', ['adult', 'child', 'senior']],
    ['Where to collect it: Northgate, Mill Street or Quay.', ['Northgate', 'Mill Street', 'Quay']],
    ['Channel for the answer (phone, letter or text).', ['phone', 'letter', 'text']],
    ['“low”, “normal” or “high”.', ['low', 'normal', 'high']],
    ['low | mid | high', ['low', 'mid', 'high']],
    ['P (private) or S (statutory insurance).', ['P', 'S']],
    ['CE or 3.1.', ['CE', '3.1']],
  ])('%s', (description, options) => {
    expect(optionsOf(input('kind', description)).map((option) => option.value)).toEqual(options);
  });

  test.each([
    'Town or city.',
    'Street, postcode and town.',
    'Six letters or digits.',
    'Email or phone number.',
    'Its name or the one on the label.',
    'Such as KX40 or TR200.',
  ])('no list: %s', (description) => {
    expect(optionsOf(input('kind', description))).toEqual([]);
  });
});

describe('options by meaning', () => {
  test('a short option is met by its longer words in other languages', () => {
    expect(value(input('animal', 'dog or cat.'), 'Ich möchte meine Katze mitbringen.')).toBe('cat');
  });

  test('other words for it', () => {
    const form = input('form', 'One of: tablets, drops, ointment.');
    expect(value(form, 'Diesmal bitte als Salbe.')).toBe('ointment');
    expect(value(form, 'I can swallow pills now.')).toBe('tablets');
  });

  test('what the description says that a code means', () => {
    const meal = input('meal', 'VG vegan, GF without gluten, KO kosher.');
    expect(value(meal, 'I cannot eat gluten, please note it down.')).toBe('GF');
  });

  test('a telling part of a longer option', () => {
    const part = input('part', 'One of: garden door, roof window, cellar hatch.');
    expect(value(part, 'The hatch does not close any more.')).toBe('cellar hatch');
  });

  test('a list’s fallback does not stand in for what was said', () => {
    const way = input('refund_to', 'One of: card, voucher. If the customer says nothing, use card.');
    expect(value(way, 'Credit for later is fine by me.')).not.toBe('card');
    expect(value(way, 'Please give me the money back.')).toBe('card');
  });
});

describe('yes and no', () => {
  const yes = (name: string, description: string) => input(name, description, 'boolean');

  test('by what true and false stand for', () => {
    const own = yes('keep_running', 'True if the pump still runs, false if it has stopped.');
    expect(value(own, 'The pump runs, but it howls.')).toBe(true);
    expect(value(own, 'Since noon it has stopped altogether.')).toBe(false);
  });

  test('a negation turns it round, and its reach ends at a comma', () => {
    const own = yes('lift', 'True if there is a lift in the house.');
    expect(value(own, 'There is no lift in the house.')).toBe(false);
    expect(value(own, 'No, sorry, there is a lift in the house.')).toBe(true);
  });

  test('whose fault it was', () => {
    const own = yes('our_mistake', 'True if we sent the wrong thing, false if the customer ordered it by mistake.');
    expect(value(own, 'I clicked on the wrong one, my fault.')).toBe(false);
    expect(value(own, 'You sent me the blue one, that is not what I ordered.')).toBe(true);
    expect(value(own, 'Das war mein Fehler.')).toBe(false);
  });

  test('pictures that came, and pictures that are only promised', () => {
    const own = yes('photos_attached', 'Whether pictures came with the message.');
    expect(value(own, 'See the attached photos.')).toBe(true);
    expect(value(own, 'Fotos anbei.')).toBe(true);
    expect(value(own, "I'll send some pictures if you want.")).toBe(false);
    expect(value(own, 'The lid is cracked.')).toBeNull();
  });

  test('whether it is urgent', () => {
    const own = yes('express', 'True if it has to leave today.');
    expect(value(own, "It's urgent, the line stands.")).toBe(true);
    expect(value(own, 'It needn’t rush.')).toBe(false);
    expect(value(own, 'Es eilt nicht.')).toBe(false);
  });

  test('nothing said, nothing filled', () => {
    expect(value(yes('lift', 'True if there is a lift in the house.'), 'When do you come?')).toBeNull();
    expect(value(yes('agreed', 'True only if a manager has agreed.'), 'I agreed with the price.')).toBeNull();
  });
});

describe('what the agent proposed', () => {
  const size = input('size', 'One of: small, middle, giant.');

  test('a yes makes it the customer’s own', () => {
    const proposal = { role: 'agent', text: 'Shall I send the giant one?' } as const;
    expect(value(size, 'The tent is too tight.', proposal, 'Yes, that would be lovely.')).toBe('giant');
  });
});
