// What the Zammad stand-in holds: a few tickets of the Northwind shop, in the shapes of Zammad's API documents.

export interface ZammadUser {
  id: number;
  firstname: string;
  lastname: string;
  email: string;
  phone: string;
  mobile: string;
}

const user = (id: number, firstname: string, lastname: string, email: string, mobile = ''): ZammadUser => {
  return { id, firstname, lastname, email, phone: '', mobile };
};

export const AGENT = user(3, 'Dana', 'Reyes', 'dana.reyes@northwind.example');
/** User 1 is nobody: who owns what no agent has taken. */
export const USERS = [
  user(1, '-', '', ''),
  AGENT,
  user(4, 'Sam', 'Okafor', 'sam.okafor@northwind.example'),
  user(11, 'Maria', 'Gonzalez', 'maria.gonzalez@mail.example', '+34 600 123 456'),
  user(12, '健二', '渡辺', 'kenji.watanabe@kaisha.example'),
  user(13, 'ليلى', 'حداد', 'layla@mail.example'),
  user(14, '', 'Banco Sur', 'bank@sur.example'),
];

export const STATES: Record<number, string> = { 1: 'new', 2: 'open', 4: 'closed', 7: 'waiting for the bank' };
export const PRIORITIES: Record<number, string> = { 1: '1 low', 2: '2 normal', 3: '3 high' };
export const GROUPS: Record<number, string> = { 1: 'Payments' };
/** As every Zammad begins: 1 agent, 2 customer, 3 system. */
export const SENDERS: Record<number, string> = { 1: 'Agent', 2: 'Customer', 3: 'System' };

export interface ZammadArticle {
  id: number;
  ticket_id: number;
  sender_id: number;
  type: string;
  from: string;
  subject: string;
  body: string;
  content_type: 'text/html' | 'text/plain';
  internal: boolean;
  created_by_id: number;
  origin_by_id: number | null;
  created_at: string;
}

export interface ZammadTicket {
  id: number;
  number: string;
  title: string;
  customer_id: number;
  owner_id: number;
  group_id: number;
  state_id: number;
  priority_id: number;
  article_count: number;
  preferences: object;
  created_at: string;
  updated_at: string;
  /** What an administrator of the shop added. */
  order_number: string | null;
  is_gift: boolean;
  tags: string[];
  articles: ZammadArticle[];
}

let lastArticle = 500;

export function article(ticketId: number, authorId: number, body: string, changes: Partial<ZammadArticle> = {}) {
  lastArticle += 1;
  const author = USERS.find(({ id }) => id === authorId);
  const isAgent = authorId < 10;
  return {
    id: lastArticle,
    ticket_id: ticketId,
    sender_id: isAgent ? 1 : 2,
    type: 'email',
    from: `${author?.firstname} ${author?.lastname} <${author?.email}>`.trim(),
    subject: '',
    body,
    content_type: 'text/html',
    internal: false,
    created_by_id: authorId,
    origin_by_id: null,
    created_at: new Date(Date.UTC(2026, 10, 3, 9, lastArticle - 500)).toISOString(),
    ...changes,
  } satisfies ZammadArticle;
}

/** Fresh copies every time, so that a test cannot spoil the next one's. */
export function makeTickets(): ZammadTicket[] {
  const base = {
    owner_id: AGENT.id,
    group_id: 1,
    state_id: 2,
    priority_id: 2,
    article_count: 1,
    preferences: {},
    created_at: '2026-11-03T09:00:00.000Z',
    updated_at: '2026-11-03T10:00:00.000Z',
    order_number: null,
    is_gift: false,
    tags: [],
  };
  return [
    {
      ...base,
      id: 31,
      number: '67031',
      title: 'Refund for order NW-20481 has not arrived',
      customer_id: 11,
      state_id: 7,
      priority_id: 3,
      order_number: 'NW-20481',
      tags: ['refund', 'kettle'],
      articles: [
        article(31, 11, 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).<br><br>Where is my refund?'),
        article(
          31,
          3,
          '<div>Hello Maria,</div><div><br></div><div>I am looking into it.</div><script>alert(1)</script>',
        ),
        article(31, 4, 'Refund RF-771204 waits for release.', {
          type: 'note',
          internal: true,
          content_type: 'text/plain',
        }),
        article(31, 14, 'I am her bank.'),
        // Taken down by an agent on the phone, in the customer's words.
        article(31, 4, 'It is urgent.', { type: 'phone', sender_id: 2, origin_by_id: 11 }),
      ],
    },
    {
      ...base,
      id: 32,
      number: '67032',
      title: 'Where is parcel LP55307720?',
      customer_id: 12,
      owner_id: 1,
      order_number: 'NW-20490',
      articles: [article(32, 12, 'Parcel LP55307720 has not moved for a week.', { content_type: 'text/plain' })],
    },
    {
      ...base,
      id: 33,
      number: '67033',
      title: 'تغيير العنوان <script>alert(1)</script> 📦',
      customer_id: 13,
      articles: Array.from({ length: 130 }, (_, place) =>
        article(33, place % 2 ? 3 : 13, `<p>Message ${place + 1}</p>`),
      ),
    },
  ];
}
