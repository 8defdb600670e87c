// A customer's shopping cart: books to add. Nested in, nested out: what picking outputs from a tree is for.
import { NumberText } from './json-text.ts';
import { Money, sum } from './money.ts';
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { type FieldError, invalid, notFound } from './shop-error.ts';
import { workingDaysAfter } from './state.ts';

const BOOKS = new Map([
  ['9780441478125', { title: 'The Left Hand of Darkness', price: Money.of('11.90') }],
  ['9780141439518', { title: 'Pride and Prejudice', price: Money.of('8.50') }],
  ['9783423125758', { title: 'Die Entdeckung der Langsamkeit', price: Money.of('13.00') }],
]);

interface Line {
  isbn: string;
  quantity: number;
  gift: boolean;
}

export const cartRoutes: Route[] = [route('POST', '/v2/customers/:customer/cart', addToCart)];

function addToCart(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  const currency = call.query.choice('currency', ['EUR']);
  call.query.done();
  const lines = readLines(call.body.list('items'));
  const source = call.body.optional('source', () => call.body.text('source', 40));
  call.body.done();
  const items = lines.map(({ isbn, quantity, gift }) => {
    const book = BOOKS.get(isbn);
    if (!book) throw notFound('book', isbn);
    return {
      isbn,
      title: book.title,
      quantity,
      unit_price: book.price,
      gift_wrap: gift,
      ships_by: `${workingDaysAfter(call.shop.now(), 4)}T16:00:00Z`,
      line_total: book.price.times(quantity),
    };
  });
  const id = call.shop.nextId();
  return {
    status: 201,
    body: {
      id,
      items,
      total: { amount: sum(items.map((item) => item.line_total)), currency },
      links: { checkout: `https://northwind.example/cart/${id}`, api: `https://api.northwind.example/v2/carts/${id}` },
      customer: { id: customer.id, name: customer.name, email: customer.email, since: customer.since },
      source,
      coupon: null,
    },
  };
}

/** Throws 422 with every complaint. */
function readLines(items: unknown[]): Line[] {
  const errors: FieldError[] = [];
  const lines = items.map((item, index) => {
    const {
      isbn,
      quantity,
      gift_wrap: gift,
    } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    const refuse = (member: string, message: string) => errors.push({ field: `items[${index}].${member}`, message });
    if (typeof isbn !== 'string' || !/^\d{13}$/.test(isbn)) refuse('isbn', 'must be 13 digits');
    const count = quantity instanceof NumberText && /^[1-9]\d?$/.test(quantity.text) ? Number(quantity.text) : 0;
    if (count === 0) refuse('quantity', 'must be a whole number from 1 to 99');
    if (typeof gift !== 'boolean') refuse('gift_wrap', 'must be true or false');
    return { isbn: String(isbn), quantity: count, gift: gift === true };
  });
  if (errors.length > 0) throw invalid(errors);
  return lines;
}
