// The demo shop's API keeps its promises: sign-in, money, honest errors, one effect for one key, and a log to count at.
import { describe, expect, it } from 'vitest';
import { ask } from '#test/world/ask.ts';
import { SHOP_ROUTES } from '#test/world/shop/server.ts';
import { askShop, useWorld } from './shop.ts';

const used = useWorld();
const REFUNDS = '/v2/orders/NW-20481/refunds';
const REFUND = { amount: 49.9, currency: 'EUR', reason: 'Arrived damaged', receipt_to: 'mara@lindqvist.example' };

describe('signing in', () => {
  it.each([undefined, 'Bearer wrong', 'Basic demo-northwind-2f9c41'])('refuses %s with 401 in JSON', async (value) => {
    const asked = await ask(used.world, `${used.world.api.origin}/v2/orders/NW-20481`, {
      headers: value === undefined ? {} : { authorization: value },
    });
    expect(asked.status).toBe(401);
    expect(asked.headers['content-type']).toBe('application/json');
    expect(JSON.parse(asked.text).error.code).toBe('not_signed_in');
  });

  it('has at least 25 endpoints and every method behind it', () => {
    expect(SHOP_ROUTES.length).toBeGreaterThanOrEqual(25);
    expect(new Set(SHOP_ROUTES.map((route) => route.method))).toEqual(
      new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    );
  });

  it('sends no CORS header', async () => {
    const asked = await askShop(used.world, 'GET', '/v2/orders/NW-20481', undefined, { origin: 'https://x.example' });
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('numbers', () => {
  it('writes money with two digits and ids with all of theirs', async () => {
    const { text } = await askShop(used.world, 'GET', '/v2/orders/NW-20481');
    expect(text).toContain('"total":54.80');
    expect(text).toContain('"paid":49.90');
    expect(text).toContain('"refunded":0.00');
    expect(text).toContain('"id":1157734982340020481');
  });

  it('takes an amount as its text, exact to the cent', async () => {
    const { status, text } = await askShop(
      used.world,
      'POST',
      REFUNDS,
      '{"amount":49.90,"currency":"EUR","reason":"Goodwill"}',
    );
    expect(status).toBe(201);
    expect(text).toContain('"amount":49.90');
  });
});

describe('a refund', () => {
  it('has real effects', async () => {
    const made = await askShop(used.world, 'POST', REFUNDS, REFUND);
    expect(made.status).toBe(201);
    expect(made.at('refund')).toMatchObject({
      number: 'RF-771204',
      status: 'accepted',
      on_card_by: '2025-11-25',
      receipt_url: 'https://northwind.example/r/771204',
      checks: { fraud: 'Low risk' },
    });
    expect(made.at('refund.lines')).toEqual([
      { line: 'Enamel kettle, 1.7 l', paid: 49.9, refunded: 49.9 },
      { line: 'Shipping', paid: 4.9, refunded: 0 },
    ]);
    const order = await askShop(used.world, 'GET', '/v2/orders/NW-20481');
    expect(order.at('order.refunded')).toBe(49.9);
    const list = await askShop(used.world, 'GET', REFUNDS);
    expect(list.at('still_refundable')).toBe(4.9);
  });

  it('is refused when it is more than was paid, naming the field', async () => {
    const asked = await askShop(used.world, 'POST', REFUNDS, { ...REFUND, amount: 60 });
    expect(asked.status).toBe(422);
    expect(asked.at('error.fields')).toEqual([
      { field: 'amount', message: 'is more than the 54.80 EUR that can still be paid back for NW-20481' },
    ]);
  });

  it('is refused with 409 when all of it was paid back already', async () => {
    await askShop(used.world, 'POST', REFUNDS, { ...REFUND, amount: 54.8 });
    const again = await askShop(used.world, 'POST', REFUNDS, REFUND);
    expect(again.status).toBe(409);
    expect(again.at('error.code')).toBe('already_refunded');
  });

  it('names every wrong, missing and unknown field at once', async () => {
    const asked = await askShop(used.world, 'POST', REFUNDS, { amount: '49.90', reason: 'Because', colour: 'red' });
    expect(asked.status).toBe(422);
    expect(asked.at('error.fields')).toMatchObject([
      { field: 'amount' },
      { field: 'currency' },
      { field: 'reason' },
      { field: 'colour' },
    ]);
  });
});

describe('an idempotency key', () => {
  const key = { 'idempotency-key': '01JCZ7Q4-8K2M-5T' };

  it('gives the same answer again and has no second effect', async () => {
    const first = await askShop(used.world, 'POST', REFUNDS, REFUND, key);
    const second = await askShop(used.world, 'POST', REFUNDS, REFUND, key);
    expect(second.text).toBe(first.text);
    expect(second.headers['idempotency-replayed']).toBe('true');
    const list = await askShop(used.world, 'GET', REFUNDS);
    expect(list.at('refunds')).toHaveLength(1);
    expect(used.world.api.requests.filter((entry) => entry.method === 'POST')).toHaveLength(2);
  });

  it('refuses another body under the same key', async () => {
    await askShop(used.world, 'POST', REFUNDS, REFUND, key);
    const other = await askShop(used.world, 'POST', REFUNDS, { ...REFUND, amount: 1 }, key);
    expect(other.status).toBe(422);
    expect(other.at('error.code')).toBe('idempotency_key_reused');
  });

  it('does its work once when the first answer was lost on the way', async () => {
    used.world.api.disturb({ path: REFUNDS, kind: 'drop' });
    await expect(askShop(used.world, 'POST', REFUNDS, REFUND, key)).rejects.toThrow();
    const again = await askShop(used.world, 'POST', REFUNDS, REFUND, key);
    expect(again.status).toBe(201);
    expect((await askShop(used.world, 'GET', REFUNDS)).at('refunds')).toHaveLength(1);
  });
});

describe('honest errors', () => {
  it.each([
    ['GET', '/v2/orders/NW-99999', undefined, 404],
    ['GET', '/v2/nothing', undefined, 404],
    ['DELETE', '/v2/orders/NW-20481', undefined, 405],
    ['POST', '/v2/orders/NW-20481/cancel', { reason: 'Other' }, 409],
    ['GET', '/v2/orders/%E0%A4%A', undefined, 400],
    ['POST', REFUNDS, '{"amount":', 400],
    ['POST', REFUNDS, '[]', 400],
  ])('%s %s answers in JSON with its status', async (method, path, body, status) => {
    const asked = await askShop(used.world, method, path, body);
    expect(asked.status).toBe(status);
    expect(asked.at('error.message')).toMatch(/^[A-Z].*\.$/);
  });

  it('refuses a body that is not sent as JSON', async () => {
    const asked = await askShop(used.world, 'POST', REFUNDS, REFUND, { 'content-type': 'text/plain' });
    expect(asked.status).toBe(415);
  });

  it('answers 429 with Retry-After when it is told to, once', async () => {
    used.world.api.disturb({ path: '/v2/', kind: 'too-many-requests', retryAfter: 2 });
    const refused = await askShop(used.world, 'GET', '/v2/orders/NW-20481');
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '2']);
    expect((await askShop(used.world, 'GET', '/v2/orders/NW-20481')).status).toBe(200);
  });
});

describe('customers and stock', () => {
  it('finds a customer by number or by e-mail address, whatever the case', async () => {
    const byNumber = await askShop(used.world, 'GET', '/v2/customers/C-10077');
    const byEmail = await askShop(used.world, 'GET', '/v2/customers/Mara%40Lindqvist.example');
    expect(byEmail.text).toBe(byNumber.text);
  });

  it('forgets an erased customer, and refuses to while orders are open', async () => {
    const refused = await askShop(used.world, 'DELETE', '/v2/customers/C-10102/personal-data?request=1');
    expect(refused.status).toBe(409);
    const erased = await askShop(used.world, 'DELETE', '/v2/customers/yuki@tanabe.example/personal-data?request=48185');
    expect(erased.at('erasure.removed')).toEqual({ addresses: 2, points: 30 });
    expect((await askShop(used.world, 'GET', '/v2/customers/C-10093')).status).toBe(404);
  });

  it('takes a replacement from the stock until there is none', async () => {
    const order = { sku: 'BOO-TRL-45', quantity: 4, reason: 'Wrong size' };
    expect((await askShop(used.world, 'POST', '/v2/orders/NW-20502/replacements', order)).status).toBe(201);
    const none = await askShop(used.world, 'POST', '/v2/orders/NW-20502/replacements', { ...order, quantity: 1 });
    expect(none.at('error.code')).toBe('out_of_stock');
  });
});

it('logs every request with headers and body, and forgets them on reset', async () => {
  await askShop(used.world, 'POST', `${REFUNDS}?x=1`, REFUND, { 'idempotency-key': 'k1' });
  expect(used.world.api.requests).toHaveLength(1);
  expect(used.world.api.requests[0]).toMatchObject({
    method: 'POST',
    path: `${REFUNDS}?x=1`,
    body: JSON.stringify(REFUND),
    headers: { 'idempotency-key': 'k1', 'content-type': 'application/json' },
  });
  used.world.api.reset();
  expect(used.world.api.requests).toEqual([]);
  expect((await askShop(used.world, 'GET', REFUNDS)).at('refunds')).toEqual([]);
});

describe('a cart', () => {
  const CART = '/v2/customers/mara%40lindqvist.example/cart?currency=EUR';
  const line = { isbn: '9780441478125', quantity: 2, gift_wrap: false };

  it('takes books and answers with titles, a total and an id of 19 digits', async () => {
    const { status, text, at } = await askShop(used.world, 'POST', CART, { items: [line], source: 'helpdesk' });
    expect(status).toBe(201);
    expect(text).toMatch(/^\{"id":\d{19},/);
    expect(text).toContain('"total":{"amount":23.80,"currency":"EUR"}');
    expect(at('items')).toMatchObject([{ title: 'The Left Hand of Darkness', quantity: 2 }]);
  });

  it('names every member that is wrong, and a book it does not have', async () => {
    const wrong = await askShop(used.world, 'POST', CART, { items: [{ ...line, quantity: '2', gift_wrap: 'no' }] });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('items[0].quantity');
    expect(wrong.text).toContain('items[0].gift_wrap');
    const unknown = await askShop(used.world, 'POST', CART, { items: [{ ...line, isbn: '9780000000000' }] });
    expect(unknown.status).toBe(404);
  });
});
