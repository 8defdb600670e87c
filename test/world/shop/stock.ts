// What is on the shelves, and who wants to hear when something is back.
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { conflict } from './shop-error.ts';
import type { Product } from './state.ts';

export const stockRoutes: Route[] = [
  route('GET', '/v2/stock', searchStock),
  route('GET', '/v2/stock/:sku', getStock),
  route('POST', '/v2/stock/:sku/alerts', addAlert),
];

function searchStock(call: Call): Answer {
  const words = call.query.text('query', 80).toLowerCase().split(/\s+/);
  call.query.done();
  const found = call.shop.products.filter((product) => {
    const text = `${product.name} ${product.sku}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return { status: 200, body: { count: found.length, products: found.map(stockView) } };
}

function getStock(call: Call): Answer {
  return { status: 200, body: { product: stockView(call.shop.product(param(call, 'sku'))) } };
}

function addAlert(call: Call): Answer {
  const product = call.shop.product(param(call, 'sku'));
  const email = call.body.email('email');
  call.body.done();
  if (product.alerts.includes(email)) throw conflict('already_listed', `${email} is on the list already.`);
  product.alerts.push(email);
  return {
    status: 201,
    body: {
      alert: { sku: product.sku, name: product.name, email, restock: product.restock, waiting: product.alerts.length },
    },
  };
}

/** Takes pieces from the fullest warehouse first; throws 409 when there are too few. */
export function takeFromStock(product: Product, quantity: number): void {
  if (available(product) < quantity) {
    throw conflict('out_of_stock', `Only ${available(product)} of ${product.name} (${product.sku}) are left.`);
  }
  let left = quantity;
  for (const warehouse of product.warehouses.toSorted((a, b) => b.available - a.available)) {
    const taken = Math.min(left, warehouse.available);
    warehouse.available -= taken;
    left -= taken;
  }
}

function available(product: Product): number {
  return product.warehouses.reduce((total, warehouse) => total + warehouse.available, 0);
}

function stockView(product: Product) {
  return {
    sku: product.sku,
    name: product.name,
    price: product.price,
    currency: 'EUR',
    available: available(product),
    warehouses: product.warehouses,
    restock: product.restock,
    page: `https://northwind.example/p/${product.sku.toLowerCase()}`,
  };
}
