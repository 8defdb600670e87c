// The strict value types of definitions: what passes unchanged, what is refused, and what the refusal says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkValues, type InputValue, parseValue, parseValueText } from '#lib/action/values.ts';
import { size } from '#test/size.ts';
import { makeInput } from '#test/unit/action/make-action.ts';
import { refusal } from '#test/unit/action/refusal.ts';

const integer = makeInput('quantity', { type: 'integer' });
const decimal = makeInput('amount', { type: 'decimal' });
const boolean = makeInput('notify', { type: 'boolean' });
const string = makeInput('order_id');

describe('a value that fits passes unchanged', () => {
  test.each<[string, InputValue]>([
    ['integer', '0'],
    ['integer', '-7'],
    ['integer', '9223372036854775807'],
    ['integer', '123456789012345678901234567890'],
    ['decimal', '3'],
    ['decimal', '3.0'],
    ['decimal', '19.90'],
    ['decimal', '-0.5'],
    ['decimal', '1e3'],
    ['decimal', '1.5E-10'],
    ['boolean', true],
    ['boolean', false],
    ['string', 'true'],
    ['string', ' 5 '],
    ['string', '{{quantity}}'],
    ['string', 'Zoë 👩🏽‍🚒'],
  ])('%s %j', (type, value) => {
    const input = { integer, decimal, boolean, string }[type];
    if (!input) throw new Error(`no input of type ${type}`);
    expect(parseValue(input, value)).toBe(value);
  });
});

describe('a value that does not fit is refused', () => {
  const wrong: [typeof integer, unknown[]][] = [
    [integer, ['3.0', '1e3', '007', '+5', ' 5', '5 ', '５', '0x10', '', '-', '1_000', '1,000', 'NaN', '5\n', true, 5]],
    [decimal, ['.5', '5.', 'NaN', '1,5', 'Infinity', '+1', '01', '1e', '1.e3', '0x1', ' 1', '1\n', false, 1.5]],
    [boolean, ['true', 'false', '1', '', 1, null]],
    [string, [true, 5, null, 'half \ud83d', '\udc00']],
  ];
  const rows = wrong.flatMap(([input, values]) => values.map((value) => [input.type, value, input] as const));
  test.each(rows)('%s %j', (_type, value, input) => {
    const detail = refusal(() => parseValue(input, value as InputValue));
    expect(detail).toMatchObject({ code: 'value-invalid', field: input.name, blame: 'you' });
    expect(detail.message).toContain(`"${input.name}"`);
    expect(detail.message).toContain(input.type);
    expect(detail.advice).toMatch(/^Enter .*(such as|chosen)/);
  });
});

describe('a refusal', () => {
  test('names the value', () => {
    expect(refusal(() => parseValue(integer, '1e3')).message).toBe(
      '"quantity" takes a whole number (integer), and "1e3" is none.',
    );
  });

  test('masks a sensitive value, always at the same length', () => {
    const pin = makeInput('pin', { type: 'integer', sensitive: true });
    const detail = refusal(() => parseValue(pin, 'hunter2'));
    expect(JSON.stringify(detail)).not.toContain('hunter2');
    expect(detail.message).toContain('••••••••');
    expect(detail).toEqual(refusal(() => parseValue(pin, 'another one')));
  });

  test('shortens a long value', () => {
    expect(refusal(() => parseValue(integer, 'x'.repeat(5_000))).message.length).toBeLessThan(200);
  });

  test('offers the options of a closed list', () => {
    const size = makeInput('size', { options: ['S', 'M'] });
    const detail = refusal(() => parseValue(size, 'm'));
    expect(detail.message).toContain('is not on its list');
    expect(detail.advice).toBe('Enter one of "S", "M".');
  });
});

describe('all values of a run', () => {
  test('come back without the inputs that have none', () => {
    const note = makeInput('note', { required: false });
    const weight = makeInput('weight', { type: 'decimal', required: false });
    expect(
      checkValues([string, note, weight, boolean], { order_id: 'a', note: '', weight: '', notify: false }),
    ).toEqual({
      order_id: 'a',
      notify: false,
    });
  });

  test('do not gain defaults, because the agent would not have seen them', () => {
    expect(checkValues([makeInput('note', { required: false, default: 'x' })], {})).toEqual({});
  });

  test.each([{}, { order_id: '' }])('need every required one: %j', (values) => {
    expect(refusal(() => checkValues([string], values))).toMatchObject({ code: 'value-missing', field: 'order_id' });
  });

  test('refuse a name the action does not have', () => {
    expect(refusal(() => checkValues([string], { order_id: 'a', admin: 'x' }))).toMatchObject({
      code: 'value-invalid',
      field: 'admin',
    });
  });

  test('read own properties alone, whatever an input is called', () => {
    const named = ['toString', 'constructor', 'hasOwnProperty'].map((name) => makeInput(name, { required: false }));
    expect(Object.keys(checkValues(named, {}))).toEqual([]);
    const polluted = JSON.parse('{"__proto__": {"order_id": "a"}}');
    expect(refusal(() => checkValues([string], polluted)).field).toBe('__proto__');
  });
});

test('a default or option is read from its text', () => {
  expect(parseValueText(boolean, 'false')).toBe(false);
  expect(parseValueText(decimal, '19.90')).toBe('19.90');
  expect(refusal(() => parseValueText(boolean, 'yes')).code).toBe('value-invalid');
});

test('every 64-bit and larger integer keeps its text', () => {
  fc.assert(
    fc.property(fc.bigInt(), (number) => {
      expect(parseValue(integer, number.toString())).toBe(number.toString());
    }),
  );
});

test('whatever passes as integer or decimal is a JSON number as it stands', () => {
  const numberLike = fc.string({ unit: fc.constantFrom(...'0123456789+-.eE ,x'), maxLength: 12 });
  fc.assert(
    fc.property(numberLike, fc.constantFrom(integer, decimal), (text, input) => {
      let passed = true;
      try {
        parseValue(input, text);
      } catch {
        passed = false;
      }
      if (passed) expect(typeof JSON.parse(text)).toBe('number');
      expect(passed).toBe(input === decimal ? isJsonNumber(text) : isJsonNumber(text) && !/[.eE]/.test(text));
    }),
    { numRuns: size(5_000, 50_000) },
  );
});

function isJsonNumber(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'number' && text.trim() === text;
  } catch {
    return false;
  }
}
