// What the shop sells and how much of it is there when the world starts.
import { Money } from '../money.ts';
import type { Product } from '../state.ts';

/** sku, name, price, stock in Leipzig, stock in Rotterdam, next delivery. */
const ROWS: [string, string, string, number, number, string | null][] = [
  ['KET-17-CRM', 'Enamel kettle, 1.7 l', '49.90', 14, 6, null],
  ['KET-17-BLU', 'Enamel kettle, 1.7 l, blue', '49.90', 3, 0, '2025-12-02'],
  ['MUG-ENM-2', 'Enamel mugs, set of two', '24.50', 41, 22, null],
  ['PAN-IRN-24', 'Cast iron pan, 24 cm', '45.00', 9, 4, null],
  ['BRD-OAK-M', 'Oak board, medium', '34.00', 17, 0, null],
  ['BLK-WOL-GRN', 'Wool blanket, moss green', '79.00', 0, 0, '2025-12-04'],
  ['BLK-WOL-GRY', 'Wool blanket, stone grey', '79.00', 8, 11, null],
  ['BOO-TRL-43', 'Trail boots, size 43', '129.00', 2, 1, null],
  ['BOO-TRL-44', 'Trail boots, size 44', '129.00', 5, 3, null],
  ['BOO-TRL-45', 'Trail boots, size 45', '129.00', 4, 0, null],
  ['LAN-STM-01', 'Storm lantern', '39.00', 12, 7, null],
  ['TRP-330-OLV', 'Tarp, 3 × 3 m, olive', '64.00', 6, 2, null],
  ['BTL-STL-10', 'Steel bottle, 1 l', '29.90', 33, 18, null],
  ['SCK-WOL-L', 'Wool socks, large', '16.50', 52, 30, null],
];

export function seedProducts(): Product[] {
  return ROWS.map(([sku, name, price, leipzig, rotterdam, restock]) => ({
    sku,
    name,
    price: Money.of(price),
    warehouses: [
      { name: 'Leipzig', available: leipzig },
      { name: 'Rotterdam', available: rotterdam },
    ],
    restock,
    alerts: [],
  }));
}
