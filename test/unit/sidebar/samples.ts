// Sample cards, tickets and runs for the sidebar's tests.
import type { Input } from '#lib/action/schema.ts';
import type { Card, CardInput } from '#lib/card.ts';
import type { ErrorCode, ErrorDetail } from '#lib/errors.ts';
import type { Provenance } from '#lib/fill/filled-input.ts';
import type { OutputValue, Run } from '#lib/run.ts';
import type { Ticket } from '#lib/ticket/ticket.ts';

export const RUN_ID = '3f0c9f6e-6a3d-4d0a-9a1e-1c8b7e0d9f11';
export const FRESH_ID = '9b0c9f6e-6a3d-4d0a-9a1e-1c8b7e0d9f22';

export function sampleInput(changes: Partial<Input> = {}): Input {
  return { name: 'order_number', description: '', type: 'string', required: true, sensitive: false, ...changes };
}

export function sampleProvenance(changes: Partial<Provenance> = {}): Provenance {
  return {
    kind: 'message',
    label: '',
    messageId: 'm2',
    author: 'Mara Lindqvist',
    at: '2026-11-03T14:02:00Z',
    quote: 'the right number is NW-20481',
    start: 27,
    end: 35,
    ...changes,
  };
}

export function sampleCardInput(definition: Input, changes: Partial<CardInput> = {}): CardInput {
  return { name: definition.name, value: null, from: null, candidates: [], definition, ...changes };
}

export function sampleCard(changes: Partial<Card> = {}): Card {
  return {
    actionId: 'look-up-order',
    revision: 4,
    name: 'Look up an order',
    description: 'Status, items, payment and parcel.',
    kind: 'lookup',
    origin: 'https://api.northwind.example',
    confirmation: '',
    granted: true,
    missingGrants: [],
    paused: null,
    sharers: 12,
    connection: {
      id: 'northwind',
      name: 'Northwind shop',
      kind: 'bearer',
      help: '',
      account: '',
      gives: 'secret',
      secret: 'ready',
    },
    reasons: [],
    inputs: [sampleCardInput(sampleInput(), { value: 'NW-20481', from: sampleProvenance() })],
    outputs: [],
    complete: true,
    ticketKey: 'https://support.northwind.example#48213',
    ticketNumber: '48213',
    ...changes,
  };
}

export function sampleTicket(changes: Partial<Ticket> = {}): Ticket {
  const author = { role: 'requester', name: 'Mara Lindqvist', email: 'mara@lindqvist.example' } as const;
  return {
    key: 'https://support.northwind.example#48213',
    helpdesk: 'demo',
    helpdeskName: 'Otter',
    origin: 'https://support.northwind.example',
    url: 'https://support.northwind.example/tickets/48213',
    id: '48213',
    number: '48213',
    subject: 'Kettle arrived cracked',
    status: 'open',
    priority: '',
    tags: [],
    requester: { name: 'Mara Lindqvist', email: 'mara@lindqvist.example', phone: '' },
    assignee: '',
    agent: { name: 'Dana Reyes', email: 'dana.reyes@northwind.example' },
    fields: [{ key: 'order', label: 'Order reference', value: '' }],
    messages: [
      { id: 'm1', author, at: '2026-11-03T13:58:00Z', public: true, text: 'My order NW-20418 arrived cracked.' },
      { id: 'm2', author, at: '2026-11-03T14:02:00Z', public: true, text: 'Sorry, the right number is NW-20481.' },
    ],
    selection: '',
    source: 'page',
    cut: null,
    ...changes,
  };
}

export function sampleError(code: ErrorCode, changes: Partial<ErrorDetail> = {}): ErrorDetail {
  return { code, message: 'It went wrong.', advice: 'Try again.', blame: 'server', ...changes };
}

export function sampleOutput(changes: Partial<OutputValue> = {}): OutputValue {
  return {
    name: 'Status',
    description: '',
    format: 'text',
    audience: 'customer-safe',
    value: { kind: 'text', text: 'paid' },
    cut: null,
    masked: false,
    ...changes,
  };
}

export function sampleRun(changes: Partial<Run> = {}): Run {
  return {
    runId: RUN_ID,
    actionId: 'look-up-order',
    actionName: 'Look up an order',
    revision: 4,
    kind: 'lookup',
    origin: 'https://api.northwind.example',
    connectionId: 'northwind',
    connectionName: 'Northwind shop',
    ticketKey: 'https://support.northwind.example#48213',
    ticketNumber: '48213',
    agent: 'Dana Reyes',
    state: 'succeeded',
    attempts: 1,
    preparedAt: Date.UTC(2026, 10, 3, 14, 4, 10),
    sentAt: Date.UTC(2026, 10, 3, 14, 4, 12),
    settledAt: Date.UTC(2026, 10, 3, 14, 4, 16, 200),
    inputs: [],
    request: { method: 'GET', url: [{ text: 'https://api.northwind.example/orders/' }], headers: [], body: null },
    status: 200,
    error: null,
    unreadable: null,
    outputs: [],
    sends: [],
    timing: null,
    check: null,
    checks: null,
    verdict: null,
    ...changes,
  };
}
