// Paying money back: at most what was paid, goods first and shipping last, only for orders that have left.
import type { Money } from './money.ts';
import { moneyLines, orderRefunded, orderTotal } from './orders.ts';
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { conflict } from './shop-error.ts';
import { type Order, type Refund, type ShopState, workingDaysAfter } from './state.ts';

export const REFUND_REASONS = ['Arrived damaged', 'Never arrived', 'Sent back', 'Goodwill'] as const;

export const refundRoutes: Route[] = [
  route('GET', '/v2/orders/:order/refunds', listRefunds),
  route('POST', '/v2/orders/:order/refunds', createRefund),
  route('GET', '/v2/refunds/:refund', getRefund),
];

function listRefunds(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const refunds = call.shop.refunds.filter((refund) => refund.order === order.number);
  return {
    status: 200,
    body: {
      order: order.number,
      paid: orderTotal(order),
      refunded: orderRefunded(order),
      still_refundable: orderTotal(order).minus(orderRefunded(order)),
      currency: 'EUR',
      refunds: refunds.map(refundSummary),
    },
  };
}

function getRefund(call: Call): Answer {
  return { status: 200, body: { refund: refundView(call.shop, call.shop.refund(param(call, 'refund'))) } };
}

function createRefund(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const amount = call.body.money('amount');
  const currency = call.body.choice('currency', ['EUR']);
  const reason = call.body.choice('reason', REFUND_REASONS);
  const receiptTo = call.body.optional('receipt_to', () => call.body.email('receipt_to'));
  const left = orderTotal(order).minus(orderRefunded(order));
  if (left.cents === 0) throw conflict('already_refunded', `Order ${order.number} is already refunded in full.`);
  if (amount.cents > left.cents) {
    call.body.complain('amount', `is more than the ${left} EUR that can still be paid back for ${order.number}`);
  }
  call.body.done();
  if (order.status !== 'dispatched' && order.status !== 'delivered') {
    throw conflict('not_dispatched', `Order ${order.number} has not left yet: cancel it instead.`);
  }
  allot(order, amount);
  const createdAt = call.shop.now();
  const refund: Refund = {
    number: call.shop.next('RF-', 771_204),
    order: order.number,
    amount,
    currency,
    reason,
    createdAt,
    onCardBy: workingDaysAfter(createdAt, 3),
    receiptTo,
  };
  call.shop.refunds.push(refund);
  if (receiptTo !== null) call.shop.outbox.push({ to: receiptTo, about: `Refund ${refund.number}` });
  return { status: 201, body: { refund: refundView(call.shop, refund) } };
}

/** Spreads an amount over the order: goods first, in their order, then shipping. */
function allot(order: Order, amount: Money): void {
  let left = amount;
  for (const line of order.lines) {
    const part = line.price.times(line.quantity).minus(line.refunded).atMost(left);
    line.refunded = line.refunded.plus(part);
    left = left.minus(part);
  }
  order.shippingRefunded = order.shippingRefunded.plus(left);
}

function refundSummary(refund: Refund) {
  return {
    number: refund.number,
    status: 'accepted',
    amount: refund.amount,
    reason: refund.reason,
    created_at: refund.createdAt,
    on_card_by: refund.onCardBy,
  };
}

function refundView(shop: ShopState, refund: Refund) {
  const order = shop.order(refund.order);
  return {
    ...refundSummary(refund),
    order: refund.order,
    currency: refund.currency,
    receipt_to: refund.receiptTo,
    receipt_url: `https://northwind.example/r/${refund.number.slice(3)}`,
    paid_with: order.payment.method,
    ...(order.payment.method === 'Bank transfer' ? { bank_reference: `NW${refund.number.slice(3)}` } : {}),
    lines: moneyLines(order),
    checks: { fraud: refund.amount.cents > 20_000 ? 'Needs a second look' : 'Low risk' },
  };
}
