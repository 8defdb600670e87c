// Vouchers: issue, look up, revoke.
import { type Answer, type Call, param, type Route, route } from './route.ts';
import { conflict } from './shop-error.ts';
import type { Voucher } from './state.ts';

/** More than this needs a manager, whom this API does not know. */
const HIGHEST_CENTS = 10_000;

export const voucherRoutes: Route[] = [
  route('POST', '/v2/vouchers', issueVoucher),
  route('GET', '/v2/vouchers/:code', getVoucher),
  route('DELETE', '/v2/vouchers/:code', revokeVoucher),
];

function issueVoucher(call: Call): Answer {
  const email = call.body.email('email');
  const amount = call.body.money('amount');
  const currency = call.body.choice('currency', ['EUR']);
  const reason = call.body.text('reason', 200);
  const expiresOn = call.body.optional('expires_on', () => call.body.date('expires_on')) ?? '2026-11-20';
  if (amount.cents > HIGHEST_CENTS) call.body.complain('amount', 'is more than 100.00 EUR, the most for one voucher');
  if (expiresOn <= '2025-11-20') call.body.complain('expires_on', 'must lie in the future');
  call.body.done();
  const customer = call.shop.customer(email);
  const voucher: Voucher = {
    code: `THANKS-${call.shop.next('', 4_096)}`,
    customer: customer.id,
    amount,
    currency,
    reason,
    expiresOn,
    status: 'active',
  };
  call.shop.vouchers.push(voucher);
  return { status: 201, body: { voucher: voucherView(voucher), sent_to: customer.email } };
}

function getVoucher(call: Call): Answer {
  return { status: 200, body: { voucher: voucherView(call.shop.voucher(param(call, 'code'))) } };
}

function revokeVoucher(call: Call): Answer {
  const voucher = call.shop.voucher(param(call, 'code'));
  call.body.done();
  if (voucher.status !== 'active')
    throw conflict('not_active', `Voucher ${voucher.code} is ${voucher.status} already.`);
  voucher.status = 'revoked';
  return { status: 200, body: { voucher: voucherView(voucher), revoked_at: call.shop.now() } };
}

function voucherView(voucher: Voucher) {
  return {
    code: voucher.code,
    customer: voucher.customer,
    status: voucher.status,
    amount: voucher.amount,
    currency: voucher.currency,
    reason: voucher.reason,
    expires_on: voucher.expiresOn,
  };
}
