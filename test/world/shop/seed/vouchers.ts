// Vouchers that exist when the world starts.
import { Money } from '../money.ts';
import type { Voucher } from '../state.ts';

export function seedVouchers(): Voucher[] {
  return [
    {
      code: 'AUTUMN-7Q2K',
      customer: 'C-10114',
      amount: Money.of('15.00'),
      currency: 'EUR',
      reason: 'Autumn letter',
      expiresOn: '2025-12-31',
      status: 'active',
    },
    {
      code: 'SORRY-3M8D',
      customer: 'C-10088',
      amount: Money.of('10.00'),
      currency: 'EUR',
      reason: 'Late delivery',
      expiresOn: '2026-05-31',
      status: 'active',
    },
    {
      code: 'WELCOME-9XTF',
      customer: 'C-10102',
      amount: Money.of('5.00'),
      currency: 'EUR',
      reason: 'Welcome',
      expiresOn: '2025-04-30',
      status: 'redeemed',
    },
  ];
}
