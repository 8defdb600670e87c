// What the Zendesk stand-in holds: a few tickets of the Northwind shop, in the shapes of Zendesk's API documents.
import { LONG_SUBJECT, longThread } from './long-thread.ts';

export const AGENT = { id: 1, name: 'Dana Reyes', email: 'dana.reyes@northwind.example', role: 'agent' };

const PEOPLE = [
  AGENT,
  { id: 2, name: 'Sam Okafor', email: 'sam.okafor@northwind.example', role: 'admin' },
  { id: 11, name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example', phone: '+34 600 123 456', role: 'end-user' },
  { id: 12, name: 'Kenji Watanabe', email: 'kenji.watanabe@kaisha.example', phone: null, role: 'end-user' },
  { id: 13, name: 'Liam O’Brien', email: 'liam.obrien@mail.example', phone: null, role: 'end-user' },
];

export const GROUPS = [{ id: 31, name: 'Payments' }];
export const STATUSES = [{ id: 51, status_category: 'open', agent_label: 'Waiting for the bank' }];
export const ORGANIZATIONS = [{ id: 41, name: 'Casa Gonzalez' }];

export const FIELD_DEFINITIONS = [
  { id: 100, type: 'subject', title: 'Subject' },
  { id: 90, type: 'group', title: 'Team' },
  { id: 91, type: 'tickettype', title: 'Kind' },
  { id: 101, type: 'text', title: 'Order number' },
  {
    id: 102,
    type: 'tagger',
    title: 'Customer tier',
    custom_field_options: [
      { name: 'Regular customer', value: 'tier_regular' },
      { name: 'Trade customer', value: 'tier_trade' },
    ],
  },
  { id: 103, type: 'checkbox', title: 'Gift' },
];

export interface ZendeskComment {
  id: number;
  author_id: number;
  public: boolean;
  plain_body: string;
  html_body: string;
  created_at: string;
}

export interface ZendeskTicket {
  id: number;
  subject: string;
  status: string;
  priority: string | null;
  tags: string[];
  requester_id: number;
  assignee_id: number | null;
  group_id?: number;
  organization_id?: number;
  type?: string;
  custom_status_id?: number;
  custom_fields: { id: number; value: unknown }[];
  updated_at: string;
  comments: ZendeskComment[];
}

let lastComment = 9_000;

function comment(author_id: number, minute: number, text: string, isPublic = true): ZendeskComment {
  lastComment += 1;
  const created_at = new Date(Date.UTC(2026, 10, 3, 9, minute)).toISOString().replace('.000', '');
  return { id: lastComment, author_id, public: isPublic, plain_body: text, html_body: `<p>${text}</p>`, created_at };
}

const fields = (order: string | null, tier: string | null, gift: boolean) => [
  { id: 101, value: order },
  { id: 102, value: tier },
  { id: 103, value: gift },
];

/** Fresh copies every time, so that a test cannot spoil the next one's. */
export function makeTickets(): ZendeskTicket[] {
  const base = { status: 'open', priority: 'normal', tags: [], assignee_id: 1, updated_at: '2026-11-03T10:00:00Z' };
  return [
    {
      ...base,
      id: 7,
      subject: 'Refund for order NW-20481 has not arrived',
      priority: 'high',
      tags: ['refund', 'kettle'],
      group_id: 31,
      organization_id: 41,
      type: 'question',
      custom_status_id: 51,
      requester_id: 11,
      custom_fields: fields('NW-20481', 'tier_regular', false),
      comments: [
        comment(11, 0, 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is&nbsp;my refund?'),
        comment(1, 5, 'Hello Maria, I am looking into it.'),
        comment(2, 9, 'Refund RF-771204 waits for release.', false),
        comment(-1, 10, 'This ticket was moved to Payments.', false),
      ],
    },
    {
      ...base,
      id: 8,
      subject: 'Where is parcel LP55307720?',
      requester_id: 12,
      custom_fields: fields('NW-20490', 'tier_trade', true),
      comments: [comment(12, 20, 'Parcel LP55307720 has not moved for a week.')],
    },
    {
      ...base,
      id: 9,
      subject: 'Change the delivery address {{secret}} <script>alert(1)</script>',
      requester_id: 13,
      assignee_id: null,
      custom_fields: fields(null, null, false),
      comments: [comment(13, 30, 'Please send NW-20502 to 14 Harbour View, Galway.')],
    },
    {
      ...base,
      id: 10,
      subject: 'A very long conversation',
      requester_id: 11,
      custom_fields: fields('NW-20111', null, false),
      comments: Array.from({ length: 130 }, (_, place) =>
        comment(place % 2 ? 1 : 11, 40 + place, `Message ${place + 1}`),
      ),
    },
    {
      ...base,
      id: 11,
      subject: LONG_SUBJECT,
      requester_id: 13,
      custom_fields: fields(null, null, false),
      comments: longThread().map((text, place) => comment(13, place, text)),
    },
  ];
}

export const people = (ids: (number | null)[]) => PEOPLE.filter((one) => ids.includes(one.id));
