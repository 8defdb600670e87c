// Orders, parcels and returns that exist when the world starts. The demo helpdesk's tickets speak of these.
import { Money } from '../money.ts';
import type { Order, OrderStatus, Product, Return, Shipment } from '../state.ts';
import { seedCustomers } from './customers.ts';

/** number, customer, status, placed, parcel, paid with, [sku, quantity][]. */
const ROWS: [string, string, OrderStatus, string, string | null, string, [string, number][]][] = [
  ['NW-20381', 'C-10110', 'delivered', '2025-10-28T17:40:12Z', 'LP55301120', 'Card ending 0110', [['LAN-STM-01', 2]]],
  ['NW-20399', 'C-10088', 'dispatched', '2025-11-03T08:12:55Z', 'LP55302991', 'Card ending 8861', [['BLK-WOL-GRY', 1]]],
  [
    'NW-20412',
    'C-10096',
    'delivered',
    '2025-11-05T19:03:31Z',
    'LP55304417',
    'MB Way',
    [
      ['PAN-IRN-24', 1],
      ['BRD-OAK-M', 1],
    ],
  ],
  ['NW-20418', 'C-10031', 'delivered', '2025-11-06T11:20:04Z', 'LP55304902', 'Swish', [['BTL-STL-10', 2]]],
  [
    'NW-20440',
    'C-10081',
    'delivered',
    '2025-11-09T21:47:18Z',
    'LP55306150',
    'Card ending 2231',
    [
      ['MUG-ENM-2', 3],
      ['SCK-WOL-L', 1],
    ],
  ],
  ['NW-20455', 'C-10085', 'processing', '2025-11-17T10:05:46Z', null, 'iDEAL', [['TRP-330-OLV', 1]]],
  ['NW-20467', 'C-10064', 'dispatched', '2025-11-14T15:31:09Z', 'LP55308842', 'Card ending 7720', [['BLK-WOL-GRY', 2]]],
  [
    'NW-20476',
    'C-10099',
    'delivered',
    '2025-11-12T09:14:27Z',
    'LP55307201',
    'Bank transfer',
    [
      ['LAN-STM-01', 10],
      ['BTL-STL-10', 10],
    ],
  ],
  ['NW-20481', 'C-10077', 'delivered', '2025-11-15T18:22:40Z', 'LP55307719', 'Card ending 4242', [['KET-17-CRM', 1]]],
  ['NW-20502', 'C-10058', 'delivered', '2025-11-13T12:58:03Z', 'LP55307388', 'BLIK', [['BOO-TRL-44', 1]]],
  [
    'NW-20511',
    'C-10069',
    'processing',
    '2025-11-19T20:11:36Z',
    null,
    'PayPal',
    [
      ['PAN-IRN-24', 2],
      ['MUG-ENM-2', 1],
    ],
  ],
  ['NW-20519', 'C-10102', 'processing', '2025-11-20T08:02:11Z', null, 'Card ending 5150', [['BOO-TRL-43', 1]]],
  ['NW-20522', 'C-10105', 'delivered', '2025-11-10T16:44:59Z', 'LP55306613', 'Card ending 9034', [['BOO-TRL-45', 1]]],
  ['NW-20523', 'C-10105', 'on_hold', '2025-11-18T16:45:20Z', null, 'Card ending 9034', [['BOO-TRL-45', 1]]],
];

export function seedOrders(products: Product[]): Order[] {
  const customers = seedCustomers();
  return ROWS.map(([number, customerId, status, placedAt, parcel, method, lines]) => {
    const customer = customers.find((each) => each.id === customerId);
    const address = customer?.addresses[0];
    if (!customer || !address) throw new Error(`Order ${number} has no customer with an address`);
    const count = Number(number.slice(3));
    return {
      number,
      id: 1_157_734_982_340_000_000n + BigInt(count),
      customer: customerId,
      status,
      placedAt,
      lines: lines.map(([sku, quantity]) => {
        const product = products.find((each) => each.sku === sku);
        if (!product) throw new Error(`Order ${number} holds an unknown product ${sku}`);
        return { sku, name: product.name, quantity, price: product.price, refunded: Money.zero };
      }),
      shipping: Money.of('4.90'),
      shippingRefunded: Money.zero,
      payment: {
        id: 4_611_686_018_427_000_000n + BigInt(count),
        method,
        paidAt: placedAt,
        holder: customer.name,
        iban: `DE02 1203 0000 00${count} 51`,
      },
      address: {
        name: address.name,
        street: address.street,
        postcode: address.postcode,
        city: address.city,
        country: address.country,
      },
      instructions: '',
      parcel,
      replaces: null,
      notes: [],
    };
  });
}

/** parcel, order, status, expected, [time, place, event][]. */
const PARCELS: [string, string, Shipment['status'], string, [string, string, string][]][] = [
  ['LP55301120', 'NW-20381', 'delivered', '2025-11-01', [['2025-11-01T10:12:00Z', 'Lyon', 'Delivered']]],
  [
    'LP55302991',
    'NW-20399',
    'in_transit',
    '2025-11-08',
    [
      ['2025-11-04T16:20:00Z', 'Rotterdam', 'Handed to Larkpost'],
      ['2025-11-06T02:55:00Z', 'Dover', 'Customs cleared'],
      ['2025-11-07T04:31:00Z', 'Swindon', 'Sorted'],
    ],
  ],
  ['LP55304417', 'NW-20412', 'delivered', '2025-11-10', [['2025-11-10T15:40:00Z', 'Porto', 'Delivered']]],
  ['LP55304902', 'NW-20418', 'delivered', '2025-11-10', [['2025-11-10T09:05:00Z', 'Umeå', 'Delivered']]],
  ['LP55306150', 'NW-20440', 'delivered', '2025-11-14', [['2025-11-14T13:25:00Z', 'Dublin', 'Delivered']]],
  ['LP55306613', 'NW-20522', 'delivered', '2025-11-14', [['2025-11-14T11:02:00Z', 'Madrid', 'Delivered']]],
  ['LP55307201', 'NW-20476', 'delivered', '2025-11-17', [['2025-11-17T08:48:00Z', 'Gent', 'Delivered']]],
  ['LP55307388', 'NW-20502', 'delivered', '2025-11-18', [['2025-11-18T12:17:00Z', 'Kraków', 'Delivered']]],
  [
    'LP55307719',
    'NW-20481',
    'delivered',
    '2025-11-20',
    [
      ['2025-11-17T17:02:00Z', 'Leipzig', 'Handed to Larkpost'],
      ['2025-11-18T05:44:00Z', 'Hamburg', 'Sorted'],
      ['2025-11-19T21:09:00Z', 'Göteborg', 'Arrived at the depot'],
      ['2025-11-20T07:35:00Z', 'Göteborg', 'Out for delivery'],
      ['2025-11-20T12:51:00Z', 'Göteborg', 'Delivered, left with the customer'],
    ],
  ],
  [
    'LP55308842',
    'NW-20467',
    'in_transit',
    '2025-11-21',
    [
      ['2025-11-17T16:40:00Z', 'Leipzig', 'Handed to Larkpost'],
      ['2025-11-18T22:13:00Z', 'München', 'Sorted'],
      ['2025-11-20T06:20:00Z', 'Verona', 'Sorted'],
    ],
  ],
];

export function seedShipments(): Shipment[] {
  return PARCELS.map(([parcel, order, status, expected, events]) => ({
    parcel,
    order,
    carrier: 'Larkpost',
    status,
    expected,
    pickupPoint: null,
    trace: null,
    events: events.map(([at, place, event]) => ({ at, place, event })),
  }));
}

export function seedReturns(): Return[] {
  return [
    {
      number: 'RT-30912',
      order: 'NW-20412',
      sku: 'PAN-IRN-24',
      quantity: 1,
      reason: 'Changed my mind',
      status: 'on_its_way',
      createdAt: '2025-11-13T10:20:00Z',
      labelSentTo: 'ines.carvalho@correio.example',
    },
  ];
}
