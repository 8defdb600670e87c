// Actions on the demo API that can be lost, repeated, cancelled and pressed twice. No test stands here.
import { API_ORIGIN } from '../world/world.ts';
import type { TestAction } from './action-file.ts';

export const REFUND = {
  name: 'Repay an order',
  method: 'POST',
  url: `${API_ORIGIN}/v2/orders/NW-20481/refunds`,
  body: '{"amount": 10.00, "currency": "EUR", "reason": "Goodwill"}',
  outputs: [{ name: 'Refund', path: '$.refund.number' }],
} as const;

export const REFUNDS = {
  name: 'Sum of refunds',
  url: `${API_ORIGIN}/v2/orders/NW-20481/refunds`,
  outputs: [{ name: 'Repaid', path: '$.refunded' }],
};

export const RUN_ACTIONS: readonly TestAction[] = [
  REFUND,
  REFUNDS,
  { name: 'Wait for nothing', url: `${API_ORIGIN}/faults/hang` },
  { name: 'Write to nobody', method: 'POST', url: `${API_ORIGIN}/faults/hang`, body: '{"order": "NW-20481"}' },
  { name: 'Ask a slow server', url: `${API_ORIGIN}/faults/slow?ms=300`, outputs: [{ name: 'Fine', path: '$.ok' }] },
  {
    name: 'Busy server',
    url: `${API_ORIGIN}/faults/retry-after?seconds=1`,
    outputs: [{ name: 'Asked', path: '$.asked' }],
  },
  {
    name: 'Resting server',
    url: `${API_ORIGIN}/faults/retry-after?seconds=1&status=503`,
    outputs: [{ name: 'Asked', path: '$.asked' }],
  },
  { name: 'Overrun server', url: `${API_ORIGIN}/faults/retry-after?seconds=30` },
  { name: 'Stubborn server', url: `${API_ORIGIN}/faults/retry-after?seconds=1&times=9` },
  { name: 'Write to a busy server', method: 'POST', url: `${API_ORIGIN}/faults/retry-after?seconds=1&write` },
];
