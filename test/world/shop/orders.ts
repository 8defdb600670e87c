// Reading orders: one order, a customer's orders, its payment and its invoice.
import { Money, sum } from './money.ts';
import { type Answer, type Call, param, type Route, route } from './route.ts';
import type { Order, ShopState } from './state.ts';

const STATUSES = ['processing', 'on_hold', 'dispatched', 'delivered', 'cancelled'] as const;

export const orderRoutes: Route[] = [
  route('GET', '/v2/orders', listOrders),
  route('GET', '/v2/orders/:order', getOrder),
  route('GET', '/v2/orders/:order/payment', getPayment),
  route('GET', '/v2/orders/:order/invoice', getInvoice),
];

function listOrders(call: Call): Answer {
  const email = call.query.optional('email', () => call.query.email('email'));
  const status = call.query.optional('status', () => call.query.choice('status', STATUSES));
  const limit = call.query.optional('limit', () => call.query.integer('limit', 1, 50)) ?? 20;
  call.query.done();
  const orders = (email === null ? call.shop.orders : call.shop.ordersOf(call.shop.customer(email)))
    .filter((order) => status === null || order.status === status)
    .toSorted((a, b) => b.placedAt.localeCompare(a.placedAt));
  return { status: 200, body: { count: orders.length, orders: orders.slice(0, limit).map(orderSummary) } };
}

function getOrder(call: Call): Answer {
  return { status: 200, body: { order: orderView(call.shop, call.shop.order(param(call, 'order'))) } };
}

function getPayment(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const charges = [
    { what: 'Goods and shipping', at: order.payment.paidAt, amount: orderTotal(order), state: 'settled' },
  ];
  const refunds = call.shop.refunds
    .filter((refund) => refund.order === order.number)
    .map((refund) => ({
      what: `Refund ${refund.number}`,
      at: refund.createdAt,
      amount: refund.amount,
      state: 'accepted',
    }));
  return {
    status: 200,
    body: {
      payment: {
        id: order.payment.id,
        order: order.number,
        method: order.payment.method,
        currency: 'EUR',
        paid: orderTotal(order),
        refunded: orderRefunded(order),
        paid_at: order.payment.paidAt,
        account: { holder: order.payment.holder, iban: order.payment.iban },
        entries: [...charges, ...refunds],
      },
    },
  };
}

function getInvoice(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const number = `INV-${order.number.slice(3)}`;
  return {
    status: 200,
    body: {
      invoice: {
        number,
        order: order.number,
        issued_on: order.placedAt.slice(0, 10),
        total: orderTotal(order),
        vat: new Money(Math.round((orderTotal(order).cents * 19) / 119)),
        currency: 'EUR',
        billed_to: order.address.name,
        url: `https://northwind.example/invoices/${number}.pdf`,
      },
    },
  };
}

export function goodsTotal(order: Order): Money {
  return sum(order.lines.map((line) => line.price.times(line.quantity)));
}

export function orderTotal(order: Order): Money {
  return goodsTotal(order).plus(order.shipping);
}

export function orderRefunded(order: Order): Money {
  return sum([order.shippingRefunded, ...order.lines.map((line) => line.refunded)]);
}

/** Goods and shipping, as receipts list them. */
export function moneyLines(order: Order) {
  return [
    ...order.lines.map((line) => ({
      line: line.quantity === 1 ? line.name : `${line.quantity} × ${line.name}`,
      paid: line.price.times(line.quantity),
      refunded: line.refunded,
    })),
    { line: 'Shipping', paid: order.shipping, refunded: order.shippingRefunded },
  ];
}

function orderSummary(order: Order) {
  return {
    number: order.number,
    status: order.status,
    placed_at: order.placedAt,
    items: order.lines.map((line) => line.name).join(', '),
    total: orderTotal(order),
  };
}

export function orderView(shop: ShopState, order: Order) {
  const customer = shop.customers.find((each) => each.id === order.customer);
  const shipment = shop.shipments.find((each) => each.parcel === order.parcel);
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    placed_at: order.placedAt,
    currency: 'EUR',
    total: orderTotal(order),
    refunded: orderRefunded(order),
    customer: { id: order.customer, name: customer?.name ?? null, email: customer?.email ?? null },
    lines: order.lines.map((line) => ({
      sku: line.sku,
      name: line.name,
      quantity: line.quantity,
      paid: line.price.times(line.quantity),
      refunded: line.refunded,
    })),
    shipping: order.shipping,
    payment: { id: order.payment.id, method: order.payment.method, paid_at: order.payment.paidAt },
    delivery: {
      parcel: order.parcel,
      carrier: shipment?.carrier ?? null,
      status: shipment?.status ?? 'not_dispatched',
      expected: shipment?.expected ?? null,
      tracking_url: shipment ? `https://larkpost.example/t/${shipment.parcel}` : null,
      instructions: order.instructions,
    },
    address: order.address,
    replaces: order.replaces,
    page: `https://northwind.example/admin/orders/${order.number}`,
  };
}
