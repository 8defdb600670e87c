// Everything the shop remembers, in memory: shapes, look-ups, running numbers and its own clock. Rules of the trade are in the resources.
import type { Money } from './money.ts';
import { seedCustomers } from './seed/customers.ts';
import { seedOrders, seedReturns, seedShipments } from './seed/orders.ts';
import { seedProducts } from './seed/products.ts';
import { seedVouchers } from './seed/vouchers.ts';
import { notFound } from './shop-error.ts';

export interface Address {
  id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
}

export interface Customer {
  id: string;
  name: string;
  email: string;
  phone: string;
  since: string;
  newsletter: boolean;
  /** The first is the default. */
  addresses: Address[];
  points: { at: string; points: number; reason: string }[];
  erased: boolean;
}

export interface OrderLine {
  sku: string;
  name: string;
  quantity: number;
  /** For one piece. */
  price: Money;
  refunded: Money;
}

export interface Note {
  id: bigint;
  at: string;
  author: string;
  text: string;
}

export type OrderStatus = 'processing' | 'on_hold' | 'dispatched' | 'delivered' | 'cancelled';

export interface Order {
  number: string;
  id: bigint;
  customer: string;
  status: OrderStatus;
  placedAt: string;
  lines: OrderLine[];
  shipping: Money;
  shippingRefunded: Money;
  payment: { id: bigint; method: string; paidAt: string; holder: string; iban: string };
  address: Omit<Address, 'id'>;
  instructions: string;
  parcel: string | null;
  /** The order that this one replaces goods of. */
  replaces: string | null;
  notes: Note[];
}

export interface Refund {
  number: string;
  order: string;
  amount: Money;
  currency: string;
  reason: string;
  createdAt: string;
  onCardBy: string;
  receiptTo: string | null;
}

export interface Shipment {
  parcel: string;
  order: string;
  carrier: string;
  status: 'announced' | 'in_transit' | 'at_pickup_point' | 'delivered' | 'lost';
  expected: string;
  pickupPoint: string | null;
  trace: { number: string; openedAt: string; reason: string; answerBy: string } | null;
  events: { at: string; place: string; event: string }[];
}

export interface Return {
  number: string;
  order: string;
  sku: string;
  quantity: number;
  reason: string;
  status: 'label_sent' | 'on_its_way' | 'received' | 'withdrawn';
  createdAt: string;
  labelSentTo: string;
}

export interface Voucher {
  code: string;
  customer: string;
  amount: Money;
  currency: string;
  reason: string;
  expiresOn: string;
  status: 'active' | 'redeemed' | 'revoked';
}

export interface Product {
  sku: string;
  name: string;
  price: Money;
  warehouses: { name: string; available: number }[];
  restock: string | null;
  /** Who wants to hear when it is back. */
  alerts: string[];
}

export class ShopState {
  readonly customers = seedCustomers();
  readonly products = seedProducts();
  readonly orders = seedOrders(this.products);
  readonly shipments = seedShipments();
  readonly returns = seedReturns();
  readonly vouchers = seedVouchers();
  readonly refunds: Refund[] = [];
  /** E-mails the shop would have sent. */
  readonly outbox: { to: string; about: string }[] = [];
  #seconds = 0;
  readonly #counters = new Map<string, number>();

  /** The shop lives on Thursday 20 November 2025, 14:05: the same answers every time, whatever the calendar says. */
  now(): string {
    this.#seconds += 1;
    return new Date(Date.UTC(2025, 10, 20, 14, 5, this.#seconds)).toISOString().replace('.000', '');
  }

  /** `next('RF-', 771204)` gives RF-771204, then RF-771205. */
  next(prefix: string, first: number): string {
    const number = this.#counters.get(prefix) ?? first;
    this.#counters.set(prefix, number + 1);
    return `${prefix}${number}`;
  }

  /** 19 digits, more than a floating-point number can hold. */
  nextId(): bigint {
    return 7_205_759_403_792_793_600n + BigInt(this.next('', 1));
  }

  order(number: string): Order {
    const wanted = number.toUpperCase();
    return find(this.orders, (order) => order.number === wanted, 'order', number);
  }

  /** By number (C-10077) or e-mail address. */
  customer(reference: string): Customer {
    const wanted = reference.toLowerCase();
    return find(
      this.customers,
      (customer) =>
        !customer.erased && (customer.id.toLowerCase() === wanted || customer.email.toLowerCase() === wanted),
      'customer',
      reference,
    );
  }

  shipment(parcel: string): Shipment {
    return find(this.shipments, (shipment) => shipment.parcel === parcel.toUpperCase(), 'parcel', parcel);
  }

  return(number: string): Return {
    return find(this.returns, (each) => each.number === number.toUpperCase(), 'return', number);
  }

  refund(number: string): Refund {
    return find(this.refunds, (refund) => refund.number === number.toUpperCase(), 'refund', number);
  }

  voucher(code: string): Voucher {
    return find(this.vouchers, (voucher) => voucher.code === code.toUpperCase(), 'voucher', code);
  }

  product(sku: string): Product {
    return find(this.products, (product) => product.sku === sku.toUpperCase(), 'product', sku);
  }

  ordersOf(customer: Customer): Order[] {
    return this.orders.filter((order) => order.customer === customer.id);
  }
}

function find<Item>(items: Item[], fits: (item: Item) => boolean, what: string, name: string): Item {
  const item = items.find(fits);
  if (!item) throw notFound(what, name);
  return item;
}

/** The day that many working days after an ISO time, as a date. */
export function workingDaysAfter(at: string, days: number): string {
  const day = new Date(at);
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}
