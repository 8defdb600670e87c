// Customers and what is known of them: finding, correcting, letters, sign-in, erasing.

import { pointsBalance } from './loyalty.ts';
import { sum } from './money.ts';
import { orderTotal } from './orders.ts';
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { conflict } from './shop-error.ts';
import type { Customer, ShopState } from './state.ts';

export const customerRoutes: Route[] = [
  route('GET', '/v2/customers', findCustomers),
  route('GET', '/v2/customers/:customer', getCustomer),
  route('PATCH', '/v2/customers/:customer', updateCustomer),
  route('PUT', '/v2/customers/:customer/newsletter', setNewsletter),
  route('POST', '/v2/customers/:customer/password-reset', sendPasswordReset),
  route('DELETE', '/v2/customers/:customer/personal-data', erasePersonalData),
];

function findCustomers(call: Call): Answer {
  const email = call.query.optional('email', () => call.query.email('email'));
  const name = call.query.optional('name', () => call.query.text('name', 100));
  if (email === null && name === null) call.query.complain('email', 'or name is needed');
  call.query.done();
  const found = call.shop.customers.filter(
    (customer) =>
      !customer.erased &&
      (email === null || customer.email.toLowerCase() === email.toLowerCase()) &&
      (name === null || customer.name.toLowerCase().includes(name.toLowerCase())),
  );
  return { status: 200, body: { count: found.length, customers: found.map((each) => customerView(call.shop, each)) } };
}

function getCustomer(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  return { status: 200, body: { customer: customerView(call.shop, customer), addresses: customer.addresses } };
}

function updateCustomer(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  const email = call.body.optional('email', () => call.body.email('email'));
  const phone = call.body.optional('phone', () => call.body.text('phone', 40));
  const name = call.body.optional('name', () => call.body.text('name', 100));
  if (email === null && phone === null && name === null) call.body.complain('email', 'phone or name is needed');
  call.body.done();
  if (email !== null && call.shop.customers.some((other) => other !== customer && other.email === email)) {
    throw conflict('email_taken', `${email} belongs to another customer.`);
  }
  const previous = customer.email;
  customer.email = email ?? customer.email;
  customer.phone = phone ?? customer.phone;
  customer.name = name ?? customer.name;
  return { status: 200, body: { customer: customerView(call.shop, customer), previous_email: previous } };
}

function setNewsletter(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  const subscribed = call.body.flag('subscribed');
  call.body.done();
  customer.newsletter = subscribed;
  return { status: 200, body: { newsletter: { email: customer.email, subscribed, since: call.shop.now() } } };
}

function sendPasswordReset(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  call.body.done();
  call.shop.outbox.push({ to: customer.email, about: 'Choose a new password' });
  return {
    status: 202,
    body: { password_reset: { sent_to: customer.email, sent_at: call.shop.now(), valid_minutes: 60 } },
  };
}

function erasePersonalData(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  const request = call.query.text('request', 40);
  call.query.done();
  call.body.done();
  const open = call.shop.ordersOf(customer).filter((order) => !['delivered', 'cancelled'].includes(order.status));
  if (open.length > 0) {
    const numbers = open.map((order) => order.number).join(', ');
    throw conflict('open_orders', `${customer.name} still has open orders: ${numbers}. Settle them first.`);
  }
  const removed = { addresses: customer.addresses.length, points: pointsBalance(customer) };
  Object.assign(customer, { name: 'Erased', email: '', phone: '', addresses: [], points: [], erased: true });
  return {
    status: 200,
    body: {
      erasure: { customer: customer.id, request, erased_at: call.shop.now(), removed, certificate: call.shop.nextId() },
    },
  };
}

function customerView(shop: ShopState, customer: Customer) {
  const orders = shop.ordersOf(customer);
  return {
    id: customer.id,
    name: customer.name,
    email: customer.email,
    phone: customer.phone,
    since: customer.since,
    newsletter: customer.newsletter,
    orders: orders.length,
    spent: sum(orders.filter((order) => order.status !== 'cancelled').map(orderTotal)),
    currency: 'EUR',
    points: pointsBalance(customer),
    latest_order: orders.toSorted((a, b) => b.placedAt.localeCompare(a.placedAt))[0]?.number ?? null,
    page: `https://northwind.example/admin/customers/${customer.id}`,
  };
}
