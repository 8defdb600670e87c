// Sending goods back: open a return, send its label again, look at it, withdraw it.
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { conflict, notFound } from './shop-error.ts';
import type { Return } from './state.ts';

export const RETURN_REASONS = [
  'Changed my mind',
  'Wrong size',
  'Wrong item',
  'Arrived damaged',
  'Not as described',
] as const;

export const returnRoutes: Route[] = [
  route('POST', '/v2/orders/:order/returns', createReturn),
  route('GET', '/v2/returns/:return', getReturn),
  route('POST', '/v2/returns/:return/label', sendLabel),
  route('DELETE', '/v2/returns/:return', withdrawReturn),
];

function createReturn(call: Call): Answer {
  const order = call.shop.order(param(call, 'order'));
  const sku = call.body.text('sku', 40).toUpperCase();
  const quantity = call.body.optional('quantity', () => call.body.integer('quantity', 1, 20)) ?? 1;
  const reason = call.body.choice('reason', RETURN_REASONS);
  const email = call.body.email('label_to');
  call.body.done();
  const line = order.lines.find((each) => each.sku === sku);
  if (!line) throw notFound(`line of ${order.number} with the article`, sku);
  if (order.status !== 'delivered') throw conflict('not_delivered', `Order ${order.number} is not delivered yet.`);
  const open = call.shop.returns.find(
    (each) => each.order === order.number && each.sku === sku && each.status !== 'withdrawn',
  );
  if (open) throw conflict('return_exists', `There is already a return for it: ${open.number}.`);
  const made: Return = {
    number: call.shop.next('RT-', 30_913),
    order: order.number,
    sku,
    quantity: Math.min(quantity, line.quantity),
    reason,
    status: 'label_sent',
    createdAt: call.shop.now(),
    labelSentTo: email,
  };
  call.shop.returns.push(made);
  return { status: 201, body: { return: returnView(made) } };
}

function getReturn(call: Call): Answer {
  return { status: 200, body: { return: returnView(call.shop.return(param(call, 'return'))) } };
}

function sendLabel(call: Call): Answer {
  const found = call.shop.return(param(call, 'return'));
  const email = call.body.email('email');
  call.body.done();
  if (found.status === 'received') throw conflict('already_received', `Return ${found.number} has arrived already.`);
  found.labelSentTo = email;
  return { status: 202, body: { return: returnView(found), sent_at: call.shop.now() } };
}

function withdrawReturn(call: Call): Answer {
  const found = call.shop.return(param(call, 'return'));
  call.body.done();
  if (found.status === 'received') throw conflict('already_received', `Return ${found.number} has arrived already.`);
  found.status = 'withdrawn';
  return { status: 200, body: { return: returnView(found) } };
}

function returnView(found: Return) {
  return {
    number: found.number,
    order: found.order,
    sku: found.sku,
    quantity: found.quantity,
    reason: found.reason,
    status: found.status,
    created_at: found.createdAt,
    send_back_by: new Date(Date.parse(found.createdAt) + 30 * 86_400_000).toISOString().slice(0, 10),
    label_sent_to: found.labelSentTo,
    label_url: `https://northwind.example/labels/${found.number}.pdf`,
  };
}
