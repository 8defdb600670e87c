// The tickets of the osTicket stand-in. Invented.

export interface OsTicketEntry {
  id: number;
  kind: 'message' | 'response' | 'note' | 'system';
  name: string;
  at: string;
  title?: string;
  html: string;
}

export interface OsTicket {
  id: number;
  number: string;
  subject: string;
  status: string;
  isOpen: boolean;
  priority: string;
  department: string;
  organization: string;
  user: { id: number; name: string; email: string; phone: string };
  assignee: string;
  topic: string;
  collaborators: string[];
  fields: { id: number; label: string; value: string }[];
  entries: OsTicketEntry[];
}

export const AGENT = { first: 'Dana', last: 'Reyes', email: 'dana.reyes@northwind.example' };
const DANA = `${AGENT.first} ${AGENT.last}`;

/** Longer than what osTicket shows of a value in the ticket's page. */
export const LONG_VALUE = `The kettle stood on the counter. ${'It leaks from the lid when it boils. '.repeat(8)}Serial KT-9087.`;

const BASE = {
  status: 'Open',
  isOpen: true,
  priority: 'Normal',
  department: 'Customer Care',
  organization: '',
  assignee: '',
  topic: 'Orders / Refunds',
  collaborators: [],
  fields: [],
};

export const makeTickets = (): OsTicket[] => [
  {
    ...BASE,
    id: 41,
    number: '767257',
    subject: 'Refund for order NW-20481 has not arrived',
    priority: 'High',
    organization: 'Brightwater Ltd',
    collaborators: ['Ravi Cole'],
    assignee: DANA,
    user: {
      id: 12,
      name: 'Maria "Mia" Gonzalez',
      email: 'maria.gonzalez@mail.example',
      phone: '+34 600 123 456',
    },
    fields: [
      { id: 52, label: 'Order number', value: 'NW-20481' },
      { id: 53, label: 'What happened', value: LONG_VALUE },
      { id: 54, label: 'Gift', value: '' },
    ],
    entries: [
      {
        id: 301,
        kind: 'message',
        name: 'Maria "Mia" Gonzalez',
        at: '2026-11-03T09:00:00+00:00',
        title: 'Refund for order NW-20481 has not arrived',
        html: '<p>Hi, I sent the kettle of order <b>NW-20481</b> back (parcel LP55307719).</p><p>Where is my refund?</p><div class="image-hover"><img data-cid="k1" alt=""><div class="caption"><span class="filename">kettle.png</span> <a>Download</a></div></div>',
      },
      {
        id: 302,
        kind: 'response',
        name: DANA,
        at: '2026-11-03T10:15:00+00:00',
        html: '<table><tbody><tr><td>Parcel</td><td>LP55307719</td></tr></tbody></table><p>I am looking into it.</p><script>alert(1)</script><style>p{}</style>',
      },
      {
        id: 303,
        kind: 'note',
        name: 'Sam Okafor',
        at: '2026-11-03T10:20:00+00:00',
        title: 'From payments',
        html: 'Refund RF-771204 waits for release.',
      },
      {
        id: 304,
        kind: 'message',
        name: 'Ravi Cole',
        at: '2026-11-03T11:00:00+00:00',
        html: '<p>I am the neighbour: it came back today.</p>',
      },
      {
        id: 305,
        kind: 'system',
        name: 'SYSTEM',
        at: '2026-11-03T11:05:00+00:00',
        title: 'Ticket marked overdue',
        html: '',
      },
    ],
  },
  {
    ...BASE,
    id: 42,
    number: '000981',
    subject: 'تأخر الطرد 📦 <script>alert(1)</script>',
    user: { id: 13, name: 'ليلى حداد', email: 'layla@mail.example', phone: '' },
    entries: [
      {
        id: 310,
        kind: 'message',
        name: 'ليلى حداد',
        at: '2026-11-04T08:00:00+00:00',
        html: '<div dir="rtl">أين طردي LP55307720؟ 📦</div>',
      },
    ],
  },
  {
    ...BASE,
    id: 43,
    number: '767300',
    subject: 'Thank you',
    status: 'Closed',
    isOpen: false,
    assignee: 'Sam Okafor',
    user: { id: 14, name: "Liam O'Brien", email: 'liam@mail.example', phone: '' },
    entries: [
      {
        id: 320,
        kind: 'message',
        name: "Liam O'Brien",
        at: '2026-11-05T08:00:00+00:00',
        html: '<p>All is well now.</p>',
      },
    ],
  },
];
