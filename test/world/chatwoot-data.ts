// What the Chatwoot stand-in holds: a few conversations of the Northwind shop, in the shapes that Chatwoot's own views give.

export const ACCOUNT = 3;

export const AGENTS = [
  { id: 2, name: 'Dana Reyes', available_name: 'Dana', email: 'dana.reyes@northwind.example', role: 'agent' },
  { id: 4, name: 'Sam Okafor', available_name: 'Sam', email: 'sam.okafor@northwind.example', role: 'administrator' },
] as const;
const [DANA, SAM] = AGENTS;

export interface ChatwootContact {
  id: number;
  name: string;
  email: string | null;
  phone_number: string | null;
  additional_attributes: object;
  custom_attributes: object;
}

const contact = (id: number, name: string, email: string | null, more: Partial<ChatwootContact> = {}) => {
  return { id, name, email, phone_number: null, additional_attributes: {}, custom_attributes: {}, ...more };
};

const MARIA = contact(11, 'Maria Gonzalez', 'maria.gonzalez@mail.example', {
  phone_number: '+34600123456',
  additional_attributes: { company_name: 'Casa Gonzalez', city: 'Valencia' },
  custom_attributes: { customer_tier: 'Regular customer' },
});
const KENJI = contact(12, '渡辺 健二', 'kenji.watanabe@kaisha.example');
const LAYLA = contact(13, 'ليلى حداد', null, { phone_number: '+971500000000' });
const BANK = contact(14, 'Banco Sur', 'bank@sur.example');

export const DEFINITIONS = [
  ['order_number', 'Order number', 'conversation_attribute'],
  ['gift', 'Gift', 'conversation_attribute'],
  ['customer_tier', 'Customer tier', 'contact_attribute'],
].map(([attribute_key, attribute_display_name, attribute_model], at) => {
  return { id: at + 1, attribute_key, attribute_display_name, attribute_model, attribute_display_type: 'text' };
});

export interface ChatwootMessage {
  id: number;
  content: string | null;
  /** 0 came in, 1 went out, 2 something happened, 3 from a template. */
  message_type: 0 | 1 | 2 | 3;
  content_type: string;
  content_attributes: object;
  private: boolean;
  created_at: number;
  sender: object | null;
}

export interface ChatwootConversation {
  id: number;
  inbox_id: number;
  status: string;
  priority: string | null;
  labels: string[];
  additional_attributes: object;
  custom_attributes: object;
  channel: string;
  contact: ChatwootContact;
  assignee: (typeof AGENTS)[number] | null;
  team: { id: number; name: string } | null;
  messages: ChatwootMessage[];
}

let lastMessage = 4_000;

export function message(content: string | null, changes: Partial<ChatwootMessage> = {}): ChatwootMessage {
  // Other conversations' messages lie between: the numbers are of the whole installation.
  lastMessage += 3;
  return {
    id: lastMessage,
    content,
    message_type: 0,
    content_type: 'text',
    content_attributes: {},
    private: false,
    created_at: Date.UTC(2026, 10, 3, 9) / 1_000 + lastMessage * 60,
    sender: null,
    ...changes,
  };
}

const from = (sender: ChatwootContact, content: string, changes: Partial<ChatwootMessage> = {}) =>
  message(content, { sender: { ...sender, type: 'contact' }, ...changes });

/** What an agent wrote: people are named without their address there. */
export const by = ({ id, name }: (typeof AGENTS)[number], content: string, isPrivate = false) =>
  message(content, { message_type: 1, private: isPrivate, sender: { id, name, type: 'user' } });

/** Fresh copies every time, so that a test cannot spoil the next one's. */
export function makeConversations(): ChatwootConversation[] {
  const base = {
    inbox_id: 8,
    status: 'open',
    priority: null,
    labels: [],
    additional_attributes: {},
    custom_attributes: {},
    channel: 'Channel::WebWidget',
    assignee: DANA,
    team: null,
  };
  return [
    {
      ...base,
      id: 41,
      priority: 'high',
      labels: ['refund', 'kettle'],
      additional_attributes: { mail_subject: 'Refund for order NW-20481 has not arrived', source: 'email' },
      custom_attributes: { order_number: 'NW-20481', gift: false },
      channel: 'Channel::Email',
      contact: MARIA,
      team: { id: 1, name: 'payments' },
      messages: [
        from(MARIA, 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?', {
          content_type: 'incoming_email',
          content_attributes: {
            email: {
              subject: 'Refund for order NW-20481 has not arrived',
              html_content: {
                full: '<p>Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).</p><p>Where is my refund?</p>',
              },
            },
          },
        }),
        message('Assigned to Dana Reyes by Sam Okafor', { message_type: 2 }),
        message('We answer within a day.', { message_type: 3 }),
        by(DANA, 'Hello Maria,\n\nI am looking into RF\\_1.'),
        by(SAM, 'Refund RF-771204 waits for release.', true),
        from(BANK, 'I am her bank.'),
        from(MARIA, 'This message was deleted', { content_attributes: { deleted: true } }),
      ],
    },
    {
      ...base,
      id: 42,
      assignee: null,
      contact: KENJI,
      messages: [from(KENJI, 'Parcel LP55307720 has not moved for a week.')],
    },
    {
      ...base,
      id: 43,
      status: 'snoozed',
      channel: 'Channel::Whatsapp',
      contact: LAYLA,
      messages: Array.from({ length: 65 }, (_, place) =>
        place % 2
          ? by(DANA, `Message ${place + 1}`)
          : from(LAYLA, place ? `Message ${place + 1}` : 'تغيير العنوان <script>alert(1)</script> 📦'),
      ),
    },
  ];
}
