// What the Freshdesk stand-in holds: a few tickets of the Northwind shop, in the shapes that Freshdesk's own pages are answered in.

const contact = (name: string, email: string) => ({ name, email, phone: null, mobile: null });

export const AGENTS = [
  { id: 901, contact: contact('Dana Reyes', 'dana.reyes@northwind.example'), group_ids: [71] },
  { id: 902, contact: contact('Sam Okafor', 'sam.okafor@northwind.example'), group_ids: [71] },
];
export const GROUPS = [{ id: 71, name: 'Payments', agent_ids: [901, 902] }];

const CUSTOMERS = [
  { id: 11, name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example', phone: null, mobile: '+34 600 123 456' },
  { id: 12, name: '渡辺 健二', email: 'kenji.watanabe@kaisha.example', phone: '+81 3 1234 5678', mobile: null },
  { id: 13, name: 'ليلى حداد', email: 'layla@mail.example', phone: null, mobile: null },
];
export const personOf = (id: number) => CUSTOMERS.find((one) => one.id === id);

export const FIELD_DEFINITIONS = [
  { name: 'subject', label: 'Subject', type: 'default_subject', default: true },
  { name: 'group', label: 'Team', type: 'default_group', default: true },
  { name: 'ticket_type', label: 'Kind', type: 'default_ticket_type', default: true },
  {
    name: 'status',
    label: 'Status',
    type: 'default_status',
    default: true,
    choices: [
      { label: 'Open', value: 2 },
      { label: 'Waiting for the bank', value: 7 },
    ],
  },
  {
    name: 'priority',
    label: 'Priority',
    type: 'default_priority',
    default: true,
    choices: [{ label: 'High', value: 3 }],
  },
  {
    name: 'product',
    label: 'Shop',
    type: 'default_product',
    default: true,
    choices: [{ label: 'Northwind', value: 81 }],
  },
  { name: 'cf_order_number', label: 'Order number', type: 'custom_text' },
  { name: 'cf_gift', label: 'Gift', type: 'custom_checkbox' },
  { name: 'cf_receipt', label: 'Receipt', type: 'custom_file' },
  {
    name: 'cf_country',
    label: 'Country',
    type: 'nested_field',
    choices: [{ label: 'España', value: 'Spain', choices: [] }],
    nested_ticket_fields: [{ name: 'cf_city', label: 'City', level: 2 }],
  },
];

export interface FreshdeskNote {
  id: number;
  user_id: number;
  incoming: boolean;
  private: boolean;
  from_email: string | null;
  body: string;
  body_text: string;
  created_at: string;
}

let lastNote = 5_000;

export function note(
  user_id: number,
  minute: number,
  body: string,
  kind: 'in' | 'out' | 'private',
  from?: string,
): FreshdeskNote {
  lastNote += 1;
  const created_at = new Date(Date.UTC(2026, 10, 3, 9, minute)).toISOString().replace('.000', '');
  return {
    id: lastNote,
    user_id,
    incoming: kind === 'in',
    private: kind === 'private',
    from_email: from ?? null,
    body,
    body_text: body.replace(/<[^>]*>/g, ' '),
    created_at,
  };
}

const base = {
  group_id: null as number | null,
  status: 2,
  priority: 3,
  source: 1,
  type: null as string | null,
  responder_id: 901 as number | null,
  product_id: null as number | null,
  tags: [] as string[],
  custom_fields: {} as Record<string, unknown>,
  company: null as { id: number; name: string } | null,
  created_at: '2026-11-03T10:00:00+01:00',
  deleted: false,
};

type BaseTicket = typeof base;

export interface FreshdeskTicket extends BaseTicket {
  id: number;
  subject: string;
  description: string;
  requester_id: number;
  notes: FreshdeskNote[];
}

/** Fresh copies every time, so that a test cannot spoil the next one's. */
export function makeTickets(): FreshdeskTicket[] {
  return [
    {
      ...base,
      id: 21,
      subject: 'Refund for order NW-20481 has not arrived',
      description:
        '<div>Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).</div><div><br></div><div>Where is my refund?</div>',
      requester_id: 11,
      status: 7,
      group_id: 71,
      product_id: 81,
      type: 'Refund',
      tags: ['refund', 'kettle'],
      company: { id: 61, name: 'Casa Gonzalez' },
      custom_fields: {
        cf_order_number: 'NW-20481',
        cf_gift: false,
        cf_receipt: 44_001,
        cf_country: 'Spain',
        cf_city: 'Cádiz',
      },
      notes: [
        note(901, 5, '<p>Hello Maria,</p><p>I am looking into it.</p>', 'out', 'Northwind <support@northwind.example>'),
        note(902, 9, '<p>Refund RF-771204 waits for release.</p><script>alert(1)</script>', 'private'),
        note(99, 12, '<p>I am her bank.</p>', 'in', '"Banco Sur" <mesa@banco.example>'),
      ],
    },
    {
      ...base,
      id: 22,
      subject: 'Where is parcel LP55307720?',
      description: '<p>Parcel LP55307720 has not moved for a week.</p><blockquote>&gt; It is on its way.</blockquote>',
      requester_id: 12,
      responder_id: null,
      notes: [],
    },
    {
      ...base,
      id: 23,
      subject: 'تغيير العنوان <script>alert(1)</script> 📦',
      description: '<p>أرسلوا الطلب NW-20502 إلى العنوان الجديد 🙏</p>',
      requester_id: 13,
      notes: Array.from({ length: 130 }, (_, at) =>
        note(at % 2 ? 901 : 13, 40 + at, `<p>Message ${at + 1}</p>`, at % 2 ? 'out' : 'in'),
      ),
    },
  ];
}
