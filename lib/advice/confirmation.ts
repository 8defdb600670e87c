// Changes that ask nothing in particular before they run, or that cannot be told apart from their own repetition.
import { type Action, actionKind } from '../action/schema.ts';
import type { Advice } from './advice.ts';

export function adviseOnConfirmation(action: Action): Advice[] {
  const kind = actionKind(action.request.method);
  if (kind === 'lookup') return [];
  const advice: Advice[] = [];
  if (action.confirmation.trim() === '') {
    advice.push({
      kind: 'confirmation',
      field: 'confirmation',
      message: `It ${kind === 'delete' ? 'deletes' : 'changes'} data, and no question stands before it.`,
      better: 'Write what the agent is to confirm, with what they entered: “Refund {{amount}} to the customer?”',
    });
  }
  if (action.request.idempotencyHeader === null) {
    advice.push({
      kind: 'idempotency',
      field: 'request.idempotencyHeader',
      message: 'It sends no idempotency key: when a connection drops, the browser itself may send the request twice.',
      better: 'Send the key, unless the server refuses headers it does not know.',
    });
  }
  return advice;
}
