// A customer's address book: list, add or replace, delete.
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { conflict, notFound } from './shop-error.ts';

export const addressRoutes: Route[] = [
  route('GET', '/v2/customers/:customer/addresses', listAddresses),
  route('PUT', '/v2/customers/:customer/addresses/default', setDefaultAddress),
  route('DELETE', '/v2/customers/:customer/addresses/:address', deleteAddress),
];

function listAddresses(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  return { status: 200, body: { customer: customer.id, addresses: customer.addresses } };
}

function setDefaultAddress(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  const street = call.body.text('street');
  const postcode = call.body.text('postcode', 12);
  const city = call.body.text('city');
  const country = call.body.text('country', 2);
  if (!/^[A-Z]{2}$/.test(country)) call.body.complain('country', 'must be two capital letters, such as DE');
  call.body.done();
  const id = call.shop.next(`A-${customer.id.slice(2)}-`, 11);
  const address = { id, name: customer.name, street, postcode, city, country };
  customer.addresses.unshift(address);
  return { status: 200, body: { address, addresses: customer.addresses.length } };
}

function deleteAddress(call: Call): Answer {
  const customer = call.shop.customer(param(call, 'customer'));
  const id = param(call, 'address').toUpperCase();
  call.body.done();
  const index = customer.addresses.findIndex((address) => address.id === id);
  if (index < 0) throw notFound(`address of ${customer.id}`, id);
  if (customer.addresses.length === 1) {
    throw conflict('last_address', `${id} is the only address of ${customer.name}: add another one first.`);
  }
  const [deleted] = customer.addresses.splice(index, 1);
  return { status: 200, body: { deleted, left: customer.addresses.length } };
}
