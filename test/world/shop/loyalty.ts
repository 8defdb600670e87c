// Loyalty points: the balance with its history, and adding or taking points by hand.
import { Money } from './money.ts';
import { type Answer, type Call, param, type Route, route } from './route.ts';
import type { Customer } from './state.ts';

export const loyaltyRoutes: Route[] = [
  route('GET', '/v2/customers/:customer/points', getPoints),
  route('POST', '/v2/customers/:customer/points', adjustPoints),
];

function getPoints(call: Call): Answer {
  return { status: 200, body: { loyalty: loyaltyView(call.shop.customer(param(call, 'customer'))) } };
}

function adjustPoints(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  const points = call.body.integer('points', -5_000, 5_000);
  const reason = call.body.text('reason', 200);
  if (points === 0) call.body.complain('points', 'must not be 0');
  if (pointsBalance(customer) + points < 0) {
    call.body.complain('points', `would leave less than nothing: the balance is ${pointsBalance(customer)}`);
  }
  call.body.done();
  customer.points.push({ at: call.shop.now(), points, reason });
  return { status: 201, body: { loyalty: loyaltyView(customer) } };
}

export function pointsBalance(customer: Customer): number {
  return customer.points.reduce((total, entry) => total + entry.points, 0);
}

function loyaltyView(customer: Customer) {
  const balance = pointsBalance(customer);
  return {
    customer: customer.id,
    balance,
    // A hundred points are one euro.
    worth: new Money(balance),
    currency: 'EUR',
    tier: balance >= 1_000 ? 'Gold' : balance >= 250 ? 'Silver' : 'Member',
    entries: customer.points.toReversed(),
  };
}
