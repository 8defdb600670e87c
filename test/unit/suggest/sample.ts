// Actions and tickets for the tests of ranking and filling: the least that each test has to say.
import { type Action, actionSchema } from '#lib/action/schema.ts';
import type { AuthorRole, Ticket } from '#lib/ticket/ticket.ts';

export function sampleAction(id: string, name: string, description: string, inputs: string[] = []): Action {
  return actionSchema.parse({
    schemaVersion: 1,
    id,
    name,
    description,
    inputs: inputs.map((input) => ({ name: input, description: '', type: 'string' })),
    request: { method: 'POST', url: 'https://api.northwind.example/' },
    status: 'active',
    revision: 1,
    updatedAt: 0,
  });
}

export interface SampleMessage {
  role?: AuthorRole;
  name?: string;
  at?: string;
  text: string;
}

export function sampleTicket(
  subject: string,
  messages: (string | SampleMessage)[],
  parts: Partial<Ticket> = {},
): Ticket {
  return {
    key: 'https://support.northwind.example/#48213',
    helpdesk: 'demo',
    helpdeskName: 'Otter',
    origin: 'https://support.northwind.example',
    url: 'https://support.northwind.example/tickets/48213',
    id: '48213',
    number: '48213',
    subject,
    status: 'open',
    priority: '',
    tags: [],
    requester: { name: 'Oona Pelletier', email: 'oona.pelletier@tidewell.example', phone: '' },
    assignee: '',
    agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
    fields: [],
    messages: messages.map((message, place) => {
      const {
        role = 'requester',
        name,
        at = '2026-11-05T09:00:00Z',
        text,
      } = typeof message === 'string' ? { text: message } : message;
      const author = name ?? (role === 'requester' ? 'Oona Pelletier' : role === 'agent' ? 'Dana Reyes' : 'System');
      return { id: `m${place + 1}`, author: { role, name: author, email: '' }, at, public: true, text };
    }),
    selection: '',
    source: 'api',
    cut: null,
    ...parts,
  };
}

/** A small shop's library. */
export const SHOP: Action[] = [
  sampleAction('refund-order', 'Refund order', 'Pays money back to the card that was used at checkout.', [
    'order_number',
    'amount',
  ]),
  sampleAction('cancel-order', 'Cancel order', 'Stops an order before it leaves the warehouse.', ['order_number']),
  sampleAction('track-parcel', 'Track parcel', 'Shows where a parcel is and when it is expected.', ['tracking_number']),
  sampleAction(
    'reset-password',
    'Send password reset link',
    'Mails a link with which the customer chooses a new password.',
    ['email'],
  ),
  sampleAction(
    'change-address',
    'Change delivery address',
    'Rewrites the address of an order that is still being packed.',
    ['order_number'],
  ),
  sampleAction('resend-invoice', 'Resend invoice', 'Mails the PDF of an existing invoice once more.', [
    'invoice_number',
  ]),
  sampleAction('gift-card-balance', 'Check gift card balance', 'Remaining value and expiry of a gift card.', [
    'card_number',
  ]),
];
