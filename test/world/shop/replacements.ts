// Sending goods again, free of charge: a new order that points back at the first one and takes from the stock.
import { Money } from './money.ts';
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { conflict } from './shop-error.ts';
import { type Order, workingDaysAfter } from './state.ts';
import { takeFromStock } from './stock.ts';

export const REPLACEMENT_REASONS = ['Arrived damaged', 'Never arrived', 'Wrong item', 'Wrong size'] as const;

export const replacementRoutes: Route[] = [route('POST', '/v2/orders/:order/replacements', createReplacement)];

function createReplacement(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const sku = call.body.text('sku', 40);
  const quantity = call.body.integer('quantity', 1, 20);
  const reason = call.body.choice('reason', REPLACEMENT_REASONS);
  call.body.done();
  const product = call.shop.product(sku);
  if (order.status !== 'dispatched' && order.status !== 'delivered') {
    throw conflict('not_dispatched', `Order ${order.number} has not left yet: nothing can be replaced.`);
  }
  takeFromStock(product, quantity);
  const placedAt = call.shop.now();
  const number = call.shop.next('NW-', 20_531);
  const replacement: Order = {
    ...order,
    number,
    id: call.shop.nextId(),
    status: 'processing',
    placedAt,
    lines: [{ sku: product.sku, name: product.name, quantity, price: Money.zero, refunded: Money.zero }],
    shipping: Money.zero,
    shippingRefunded: Money.zero,
    address: { ...order.address },
    parcel: null,
    replaces: order.number,
    notes: [],
  };
  call.shop.orders.push(replacement);
  return {
    status: 201,
    body: {
      replacement: {
        number,
        replaces: order.number,
        status: replacement.status,
        item: product.name,
        quantity,
        reason,
        leaves_by: workingDaysAfter(placedAt, 1),
        address: replacement.address,
        page: `https://northwind.example/admin/orders/${number}`,
      },
    },
  };
}
