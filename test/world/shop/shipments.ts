// Parcels: where they are, redirecting one to a pick-up point, and having the carrier look for one.
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { conflict } from './shop-error.ts';
import { type Shipment, workingDaysAfter } from './state.ts';

const PICKUP_POINTS = [
  { id: 'PP-BLQ-2', name: 'Edicola Sant’Isaia', street: 'Via Sant’Isaia 4', postcode: '40123', city: 'Bologna' },
  { id: 'PP-BLQ-7', name: 'Ferramenta Zanotti', street: 'Via San Vitale 71', postcode: '40125', city: 'Bologna' },
  { id: 'PP-BRS-1', name: 'Alma Vale News', street: '31 Alma Vale Road', postcode: 'BS8 2HL', city: 'Bristol' },
  { id: 'PP-GOT-4', name: 'Pressbyrån Kungsgatan', street: 'Kungsgatan 44', postcode: '411 19', city: 'Göteborg' },
];

export const TRACE_REASONS = [
  'No movement',
  'Marked delivered but not received',
  'Wrong address',
  'Damaged in transit',
] as const;

export const shipmentRoutes: Route[] = [
  route('GET', '/v2/shipments/:parcel', getShipment),
  route('POST', '/v2/shipments/:parcel/redirect', redirectShipment),
  route('POST', '/v2/shipments/:parcel/trace', traceShipment),
  route('GET', '/v2/pickup-points', listPickupPoints),
];

function getShipment(call: Call): Answer {
  return { status: 200, body: { shipment: shipmentView(call.shop.shipment(param(call, 'parcel'))) } };
}

function redirectShipment(call: Call): Answer {
  const shipment = call.shop.shipment(param(call, 'parcel'));
  const id = call.body.text('pickup_point', 20);
  const point = PICKUP_POINTS.find((each) => each.id === id);
  if (!point) call.body.complain('pickup_point', 'is not a pick-up point: look them up by postcode first');
  call.body.done();
  if (shipment.status === 'delivered') {
    throw conflict('already_delivered', `Parcel ${shipment.parcel} is already delivered.`);
  }
  shipment.pickupPoint = id;
  shipment.expected = workingDaysAfter(`${shipment.expected}T12:00:00Z`, 1);
  shipment.events.push({ at: call.shop.now(), place: point?.city ?? '', event: `Redirected to ${point?.name}` });
  return { status: 200, body: { shipment: shipmentView(shipment), pickup_point: point } };
}

function traceShipment(call: Call): Answer {
  const shipment = call.shop.shipment(param(call, 'parcel'));
  const reason = call.body.choice('reason', TRACE_REASONS);
  call.body.done();
  if (shipment.trace) {
    throw conflict('trace_open', `Larkpost already looks for ${shipment.parcel} (trace ${shipment.trace.number}).`);
  }
  const openedAt = call.shop.now();
  shipment.trace = { number: call.shop.next('TR-', 4_417), openedAt, reason, answerBy: workingDaysAfter(openedAt, 5) };
  return { status: 201, body: { trace: traceView(shipment), parcel: shipment.parcel } };
}

function listPickupPoints(call: Call): Answer {
  const postcode = call.query.text('postcode', 12);
  call.query.done();
  const near = PICKUP_POINTS.filter((point) => point.postcode.slice(0, 3) === postcode.slice(0, 3));
  return { status: 200, body: { count: near.length, pickup_points: near } };
}

function traceView(shipment: Shipment) {
  const { trace } = shipment;
  if (!trace) return null;
  return { number: trace.number, reason: trace.reason, opened_at: trace.openedAt, answer_by: trace.answerBy };
}

function shipmentView(shipment: Shipment) {
  return {
    parcel: shipment.parcel,
    order: shipment.order,
    carrier: shipment.carrier,
    status: shipment.status,
    expected: shipment.expected,
    pickup_point: shipment.pickupPoint,
    tracking_url: `https://larkpost.example/t/${shipment.parcel}`,
    last_event: shipment.events.at(-1) ?? null,
    events: shipment.events.toReversed(),
    trace: traceView(shipment),
  };
}
