// What Add suggests for a value: a path that finds it, a name that may be saved, a format the panel understands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyText } from '#components/shared/format-money.ts';
import { checkAction } from '#lib/action/check.ts';
import { type Json, JsonNumber } from '#lib/action/json.ts';
import { mapOutputs } from '#lib/action/outputs.ts';
import { parsePath } from '#lib/action/path.ts';
import { createSelector } from '#lib/action/select.ts';
import { isContainer, type Steps, segmentsOf, valueAt } from '#lib/response/place.ts';
import { suggestAudience } from '#lib/response/suggest-audience.ts';
import { isMoney, suggestFormat } from '#lib/response/suggest-format.ts';
import { suggestName } from '#lib/response/suggest-name.ts';
import { suggestOutput } from '#lib/response/suggest-output.ts';
import { makeAction, makeOutput } from '#test/unit/action/make-action.ts';
import { readText } from '#test/unit/response/read-text.ts';

const ORDER = readText(`{
  "id": 7264018839201174529,
  "items": [
    { "isbn": "9780441478125", "title": "Left Hand", "unit_price": 11.90, "ships_by": "2025-11-26T16:00:00Z" },
    { "isbn": "9780441478126", "title": "Right Hand", "unit_price": 1.10, "ships_by": "2025-11-27T16:00:00Z" }
  ],
  "total": { "amount": 23.80, "currency": "EUR" },
  "customer": { "email": "nora@mail.example", "order count": 3, "it's": "odd", "*": 1 }
}`);

function suggestedAt(steps: Steps, taken: string[] = [], all = false) {
  const value = valueAt(ORDER, steps);
  if (value === undefined) throw new Error('nothing stands there');
  return suggestOutput(segmentsOf(steps, all), value, taken, valueAt(ORDER, steps.slice(0, -1)) ?? null);
}

describe('a value of an answer', () => {
  test.each<[Steps, string, string, string]>([
    [['id'], 'ID', '$.id', 'text'],
    [['items'], 'Items', '$.items', 'table'],
    [['items', 0], 'Item 1', '$.items[0]', 'text'],
    [['items', 0, 'isbn'], 'ISBN', '$.items[0].isbn', 'text'],
    [['items', 0, 'ships_by'], 'Ships by', '$.items[0].ships_by', 'date'],
    [['items', 0, 'title'], 'Item title', '$.items[0].title', 'text'],
    [['items', 1, 'ships_by'], 'Item 2 ships by', '$.items[1].ships_by', 'date'],
    [['items', 0, 'unit_price'], 'Unit price', '$.items[0].unit_price', 'money'],
    [['total'], 'Total', '$.total', 'money'],
    [['total', 'amount'], 'Total amount', '$.total.amount', 'money'],
    [['total', 'currency'], 'Total currency', '$.total.currency', 'text'],
    [['customer', 'email'], 'Customer email', '$.customer.email', 'email'],
    [['customer', 'order count'], 'Order count', "$.customer['order count']", 'number'],
    [['customer', "it's"], "It's", "$.customer['it\\'s']", 'text'],
    [['customer'], 'Customer', '$.customer', 'text'],
  ])('at %j is suggested as %s, %s, %s', (steps, name, path, format) => {
    expect(suggestedAt(steps)).toEqual({ name, path, format, audience: 'internal', refused: null });
  });

  test.each<[Steps, string, string, string]>([
    [['items', 1, 'title'], 'Item title', '$.items[*].title', 'text'],
    [['items', 1], 'Items', '$.items[*]', 'table'],
  ])('at %j stands for all entries as %s, %s, %s', (steps, name, path, format) => {
    expect(suggestedAt(steps, [], true)).toMatchObject({ name, path, format });
  });

  test('whose name reads like an operator says that it cannot be addressed', () => {
    expect(suggestedAt(['customer', '*']).refused).toMatch(/column 12, this name cannot be told from an operator/);
  });

  test('whose name is taken says more of where it stands, and gets a number last', () => {
    expect(suggestedAt(['items', 0, 'ships_by'], ['Ships by']).name).toBe('Item ships by');
    expect(suggestedAt(['items', 0, 'ships_by'], ['ships by', 'Item ships by']).name).toBe('Item ships by 2');
    expect(suggestedAt(['id'], ['ID', 'ID 2']).name).toBe('ID 3');
  });
});

describe('a name', () => {
  test.each<[Steps, string]>([
    [['data', 'attributes', 'shipsBy'], 'Ships by'],
    [['data', 0, 'orderID'], 'Order ID'],
    [['order', 'order_number'], 'Order number'],
    [['categories', 0, 'name'], 'Category name'],
    [['addresses', 0, 'city'], 'Address city'],
    [['tracking', 'carrier', 'url'], 'Carrier URL'],
    [['@type'], 'Type'],
    [['constructor'], 'Constructor'],
    [['__proto__'], 'Proto'],
    [['…'], 'Value'],
    [['\u202etxt.exe'], 'Txt exe'],
    [[], 'Answer'],
    [[4], 'Entry'],
    [[0, 'title'], 'Title'],
  ])('for %j is %s', (steps, name) => {
    expect(suggestName(segmentsOf(steps), [])).toBe(name);
  });
});

describe('a format', () => {
  const amount = (text: string) => new JsonNumber(text);
  test.each<[string, Json, string]>([
    ['created', '2025-02-03', 'date'],
    ['created', '2025-13-03', 'text'],
    ['created_at', amount('1764259200'), 'date'],
    ['copies', amount('1764259200'), 'number'],
    ['order_id', amount('1764259200'), 'text'],
    ['homepage', 'http://shop.example/a', 'link'],
    ['homepage', 'javascript:alert(1)', 'text'],
    ['contact', 'a@b.example', 'email'],
    ['price', '49.90', 'money'],
    ['price', '49.90 EUR', 'money'],
    ['note', 'EUR 49.90', 'money'],
    ['note', 'ABC 49', 'text'],
    ['price_cents', amount('4990'), 'number'],
    ['amount_minor', '4990', 'text'],
    ['phone', '0123', 'text'],
    ['payment_status', 'in_transit', 'status'],
    ['payment_status', 'We are looking into it. Wait.', 'text'],
    ['status', null, 'status'],
    ['delivered_at', null, 'date'],
    ['active', true, 'text'],
    ['copies', amount('2'), 'number'],
    ['tags', ['a', 'b'], 'text'],
    ['links', [null, 'https://a.example'], 'link'],
    ['lines', [], 'text'],
    ['lines', [{ a: 'x' }, { b: 'y' }], 'table'],
    ['lines', [{ a: 'x' }, 'y'], 'text'],
  ])('of %s, %j is %s', (name, value, format) => {
    expect(suggestFormat(name, value, null)).toBe(format);
  });

  test('"value" is money beside a currency alone', () => {
    expect(suggestFormat('value', amount('5'), { value: amount('5'), currency: 'EUR', tax: 'x' })).toBe('money');
    expect(suggestFormat('value', amount('5'), { value: amount('5'), unit: 'kg' })).toBe('number');
  });

  test.each([
    '{"amount": "1", "currency": "EUR"}',
    '{"value": 1.50, "currency_code": "EUR", "formatted": "x"}',
    '{"amount": "1", "currency": "EUR", "a": 1, "b": 2}',
    '{"amount": {"x": 1}, "currency": "EUR"}',
    '{"amount": "1"}',
  ])('money is what the panel shows as money: %s', (text) => {
    const value = readText(text);
    const [output] = mapOutputs([makeOutput('$')], value);
    expect(isMoney(value)).toBe(output?.value != null && moneyText(output.value) !== null);
  });
});

describe('who may see it', () => {
  test.each<[string, Json, string]>([
    ['password', 'x', 'sensitive'],
    ['access_token', 'x', 'sensitive'],
    ['iban', null, 'sensitive'],
    ['birthDate', '1990-01-01', 'sensitive'],
    ['card_number', '1', 'sensitive'],
    ['payment', '4111 1111 1111 1111', 'sensitive'],
    ['order', '4111 1111 1111 1112', 'internal'],
    ['account', 'DE89 3704 0044 0532 0130 00', 'sensitive'],
    ['isbn', '9780441478125', 'internal'],
    ['email', 'a@b.example', 'internal'],
    ['status', 'paid', 'internal'],
  ])('of %s, %j: %s', (name, value, audience) => {
    expect(suggestAudience(name, value)).toBe(audience);
  });
});

function places(value: Json, steps: Steps = []): Steps[] {
  const below = isContainer(value) ? Object.entries(value) : [];
  return [
    steps,
    ...below.flatMap(([name, child]) => places(child, [...steps, Array.isArray(value) ? Number(name) : name])),
  ];
}

describe('whatever the answer', () => {
  const answers = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });

  test('a suggested path finds its value and nothing else, and its name may be saved', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const json = readText(JSON.stringify(document));
        const select = createSelector(json);
        const taken: string[] = [];
        const outputs = places(json)
          .slice(0, 100)
          .flatMap((steps) => {
            const value = valueAt(json, steps) ?? null;
            const { refused, ...output } = suggestOutput(segmentsOf(steps), value, taken);
            if (refused !== null) return [];
            expect(select(parsePath(output.path))).toEqual([value]);
            taken.push(output.name);
            return [{ ...output, description: '' }];
          });
        expect(checkAction(makeAction({}, [], { outputs }))).toEqual([]);
      }),
    );
  });

  test('a path for all entries finds the pressed one among them', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const json = readText(JSON.stringify(document));
        for (const steps of places(json).filter((one) => one.some((step) => typeof step === 'number'))) {
          const value = valueAt(json, steps) ?? null;
          const { refused, path } = suggestOutput(segmentsOf(steps, true), value, []);
          if (refused === null) expect(createSelector(json)(parsePath(path))).toContain(value);
        }
      }),
    );
  });
});
