// Changing an order that has not left yet: cancel, hold, release, address, delivery instructions. And its receipt and notes.
import { orderTotal, orderView } from './orders.ts';
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { conflict } from './shop-error.ts';
import type { Note, Order } from './state.ts';

export const CANCEL_REASONS = [
  'Changed my mind',
  'Ordered twice',
  'Takes too long',
  'Found elsewhere',
  'Other',
] as const;

export const orderChangeRoutes: Route[] = [
  route('POST', '/v2/orders/:order/cancel', cancelOrder),
  route('PUT', '/v2/orders/:order/hold', holdOrder),
  route('DELETE', '/v2/orders/:order/hold', releaseOrder),
  route('PATCH', '/v2/orders/:order/address', changeAddress),
  route('PUT', '/v2/orders/:order/instructions', setInstructions),
  route('POST', '/v2/orders/:order/receipt', sendReceipt),
  route('GET', '/v2/orders/:order/notes', listNotes),
  route('POST', '/v2/orders/:order/notes', addNote),
];

function cancelOrder(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const reason = call.body.choice('reason', CANCEL_REASONS);
  const notify = call.body.optional('notify_customer', () => call.body.flag('notify_customer')) ?? true;
  call.body.done();
  if (order.status === 'cancelled') throw conflict('already_cancelled', `Order ${order.number} is already cancelled.`);
  refuseIfGone(order, 'It cannot be cancelled any more: offer a return instead.');
  order.status = 'cancelled';
  if (notify) call.shop.outbox.push({ to: order.customer, about: `Order ${order.number} cancelled` });
  return {
    status: 200,
    body: {
      order: { number: order.number, status: order.status },
      cancelled_at: call.shop.now(),
      reason,
      released: orderTotal(order),
      currency: 'EUR',
      customer_notified: notify,
    },
  };
}

function holdOrder(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const until = call.body.date('until');
  const reason = call.body.text('reason', 300);
  call.body.done();
  refuseIfGone(order, 'It cannot be held any more.');
  refuseIfCancelled(order);
  order.status = 'on_hold';
  return { status: 200, body: { order: { number: order.number, status: order.status }, hold: { until, reason } } };
}

function releaseOrder(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  call.body.done();
  if (order.status !== 'on_hold') throw conflict('not_on_hold', `Order ${order.number} is not on hold.`);
  order.status = 'processing';
  return {
    status: 200,
    body: { order: { number: order.number, status: order.status }, released_at: call.shop.now() },
  };
}

function changeAddress(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const name = call.body.optional('name', () => call.body.text('name'));
  const street = call.body.text('street');
  const postcode = call.body.text('postcode', 12);
  const city = call.body.text('city');
  const country = call.body.text('country', 2);
  if (!/^[A-Z]{2}$/.test(country)) call.body.complain('country', 'must be two capital letters, such as DE');
  call.body.done();
  refuseIfGone(order, 'The parcel has to be redirected instead.');
  refuseIfCancelled(order);
  order.address = { name: name ?? order.address.name, street, postcode, city, country };
  return { status: 200, body: { order: orderView(call.shop, order) } };
}

function setInstructions(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const text = call.body.text('text', 250);
  call.body.done();
  refuseIfGone(order, 'Instructions reach the carrier only before it leaves.');
  refuseIfCancelled(order);
  order.instructions = text;
  return { status: 200, body: { order: { number: order.number, status: order.status }, instructions: text } };
}

function sendReceipt(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const email = call.body.email('email');
  call.body.done();
  call.shop.outbox.push({ to: email, about: `Receipt for ${order.number}` });
  return {
    status: 202,
    body: {
      receipt: {
        order: order.number,
        sent_to: email,
        sent_at: call.shop.now(),
        total: orderTotal(order),
        currency: 'EUR',
        url: `https://northwind.example/r/${order.number.slice(3)}`,
      },
    },
  };
}

function listNotes(call: Call): Answer {
  return { status: 200, body: { notes: call.shop.order(param(call, 'order')).notes } };
}

function addNote(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const text = call.body.text('text', 2_000);
  const author = call.body.text('author');
  call.body.done();
  const note: Note = { id: call.shop.nextId(), at: call.shop.now(), author, text };
  order.notes.push(note);
  return { status: 201, body: { note, notes: order.notes.length } };
}

function refuseIfGone(order: Order, advice: string): void {
  if (order.status === 'dispatched' || order.status === 'delivered') {
    throw conflict('already_dispatched', `Order ${order.number} has left the warehouse. ${advice}`);
  }
}

function refuseIfCancelled(order: Order): void {
  if (order.status === 'cancelled') throw conflict('already_cancelled', `Order ${order.number} is cancelled.`);
}
