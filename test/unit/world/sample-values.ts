// For every action of the demo library, values that the demo shop accepts in its first state. Keyed by action id.
import type { InputValues } from '#lib/action/values.ts';

const lindenstrasse = { street: 'Lindenstraße 14', postcode: '04105', city: 'Leipzig', country: 'DE' };
const mara = { customer_email: 'mara@lindqvist.example' };
const kettle = { order_number: 'NW-20481' };

export const SAMPLE_VALUES: Record<string, InputValues> = {
  'look-up-order': kettle,
  'list-orders': { ...mara, limit: '10' },
  'find-customer': mara,
  'track-parcel': { parcel: 'LP55308842' },
  // Paid by bank transfer, so that the bank reference is in the answer too.
  'refund-order': {
    order_number: 'NW-20476',
    amount: '39.00',
    reason: 'Arrived damaged',
    receipt_to: 'piet@vandamme-events.example',
  },
  'list-refunds': kettle,
  'send-replacement': { ...kettle, sku: 'KET-17-CRM', quantity: '1', reason: 'Arrived damaged' },
  'cancel-order': { order_number: 'NW-20519', reason: 'Takes too long', notify_customer: true },
  'hold-order': { order_number: 'NW-20511', until: '2025-11-28', hold_reason: 'Address is being checked' },
  'release-order': { order_number: 'NW-20523' },
  'change-delivery-address': { order_number: 'NW-20511', recipient: 'Jonas Albrecht', ...lindenstrasse },
  'set-delivery-instructions': { order_number: 'NW-20511', instructions: 'Ring at "Albrecht", back yard' },
  'resend-receipt': { order_number: 'NW-20476', receipt_email: 'boekhouding@vandamme-events.example' },
  'get-invoice': { order_number: 'NW-20476' },
  'check-payment': kettle,
  'add-order-note': {
    ...kettle,
    note: 'Photo of the crack:\nlooks like transport damage',
    author: 'Dana Reyes',
    ticket_number: '48213',
  },
  'find-pickup-points': { postcode: '40125' },
  'redirect-parcel': { parcel: 'LP55308842', pickup_point: 'PP-BLQ-7' },
  'trace-parcel': { parcel: 'LP55302991', trace_reason: 'No movement' },
  'open-return': {
    order_number: 'NW-20502',
    sku: 'BOO-TRL-44',
    quantity: '1',
    return_reason: 'Wrong size',
    label_to: 'tomasz.wrona@poczta.example',
  },
  'look-up-return': { return_number: 'RT-30912' },
  'resend-return-label': { return_number: 'RT-30912', label_email: 'ines.carvalho@correio.example' },
  'withdraw-return': { return_number: 'RT-30912' },
  'change-account-email': { current_email: 'agnes.moreau@courriel.example', new_email: 'agnes@moreau-atelier.example' },
  'change-phone-number': { customer_email: 'priya.raman@inbox.example', new_phone: '+44 7700 900412' },
  'set-newsletter': { ...mara, subscribed: false },
  'send-password-reset': mara,
  'list-addresses': mara,
  'set-default-address': { ...mara, ...lindenstrasse },
  'delete-address': { ...mara, address_number: 'A-10077-2' },
  'erase-personal-data': { customer_email: 'yuki@tanabe.example', ticket_number: '48185' },
  'check-loyalty-points': mara,
  'adjust-loyalty-points': {
    customer_email: 'hannah.doyle@inbox.example',
    points: '94',
    points_reason: 'Order NW-20440',
  },
  'issue-voucher': { ...mara, amount: '10.00', voucher_reason: 'With our apologies', expires_on: '2026-06-30' },
  'check-voucher': { voucher_code: 'AUTUMN-7Q2K' },
  'revoke-voucher': { voucher_code: 'AUTUMN-7Q2K' },
  'check-stock': { article: 'wool blanket green' },
  'add-stock-alert': { sku: 'BLK-WOL-GRN', alert_email: 'maud.kerrigan@inbox.example' },
  'look-up-refund': { refund_number: 'RF-771204' },
  'read-order-notes': kettle,
};
