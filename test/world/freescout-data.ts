// The conversations of the FreeScout stand-in. Invented.

import { LONG_SUBJECT, longThread } from './long-thread.ts';

/** A mail with all that mail programs put into one: styles, a script, conditional comments, a picture of a megabyte in its text. */
const NEWSLETTER = `<style>.x { background: url("https://evil.example/style") } p::before { content: "Order NW-66666" }</style>
<script>fetch('https://evil.example/script')</script><!--[if mso]><p>Order NW-77777</p><![endif]-->
<table><tr><td><img alt="" src="data:image/png;base64,${'iVBORw0KGgo'.repeat(95_000)}"></td><td><p>Is order <b>NW-</b><b>20502</b> part of it?</p></td></tr></table>
<template>Order NW-99999</template>`;

export interface FreeScoutThread {
  id: number;
  type: 'customer' | 'message' | 'note' | 'draft' | 'lineitem';
  /** '' for the agent who looks: the page says "you" there. */
  name: string;
  customerId?: number;
  at: string;
  html: string;
}

export interface FreeScoutConversation {
  id: number;
  number: number;
  subject: string;
  status: string;
  /** -1: nobody. */
  assigneeId: number;
  tags: string[];
  customer: { id: number; name: string; emails: string[]; phone: string; extra: string };
  /** Oldest first. */
  threads: FreeScoutThread[];
}

export const AGENT = { id: 7, first: 'Dana', last: 'Reyes', email: 'dana.reyes@northwind.example' };
export const COLLEAGUES: Record<number, string> = { [AGENT.id]: 'Ich', 8: 'Sam Okafor', [-1]: 'Jeder' };

export const makeConversations = (): FreeScoutConversation[] => [
  {
    id: 61,
    number: 1061,
    subject: 'Refund for order NW-20481 has not arrived',
    status: 'Aktiv',
    assigneeId: AGENT.id,
    tags: ['refund', 'kettle'],
    customer: {
      id: 21,
      name: 'Maria Gonzalez',
      emails: ['maria.gonzalez@mail.example', 'mia@mail.example'],
      phone: '+34 600 123 456',
      extra: '<div class="customer-section"><div>Brightwater Ltd</div><div>Valencia</div></div>',
    },
    threads: [
      {
        id: 501,
        type: 'customer',
        name: 'Maria Gonzalez',
        customerId: 21,
        at: 'Nov 3, 2026 09:00',
        html: 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).<br><br>Where is my refund?<blockquote>&gt; We hope you like it.</blockquote>',
      },
      { id: 502, type: 'lineitem', name: 'Sam Okafor', at: 'Nov 3, 2026 09:05', html: '' },
      {
        id: 503,
        type: 'message',
        name: '',
        at: 'Nov 3, 2026 10:15',
        html: '<div>I am looking into it.</div><script>alert(1)</script>',
      },
      {
        id: 504,
        type: 'note',
        name: 'Sam Okafor',
        at: 'Nov 3, 2026 12:20',
        html: 'Refund RF-771204 waits for release.',
      },
      {
        id: 505,
        type: 'customer',
        name: 'ravi@mail.example',
        customerId: 33,
        at: 'Nov 3, 2026 15:01',
        html: 'I am the neighbour: it came back today.',
      },
      { id: 506, type: 'draft', name: '', at: 'Nov 3, 2026 15:30', html: 'Not sent yet' },
    ],
  },
  {
    id: 62,
    number: 1055,
    subject: 'تأخر الطرد 📦 <script>alert(1)</script>',
    status: 'Ausstehend',
    assigneeId: -1,
    tags: [],
    customer: { id: 22, name: '', emails: ['layla@mail.example'], phone: '', extra: '' },
    threads: [
      {
        id: 510,
        type: 'customer',
        name: 'layla@mail.example',
        customerId: 22,
        at: '4 نوفمبر 2026',
        html: '<p dir="rtl">أين طردي LP55307720؟ 📦</p>',
      },
    ],
  },
  {
    id: 63,
    number: 1063,
    subject: 'Thank you',
    status: 'Geschlossen',
    assigneeId: 8,
    tags: [],
    customer: { id: 23, name: "Liam O'Brien", emails: ['liam@mail.example'], phone: '', extra: '' },
    threads: [
      {
        id: 520,
        type: 'customer',
        name: "Liam O'Brien",
        customerId: 23,
        at: 'Nov 5, 2026 12:05am',
        html: 'All is well now.',
      },
    ],
  },
  {
    id: 64,
    number: 1064,
    subject: LONG_SUBJECT,
    status: 'Aktiv',
    assigneeId: 8,
    tags: [],
    customer: { id: 23, name: "Liam O'Brien", emails: ['liam@mail.example'], phone: '', extra: '' },
    threads: longThread().map((text, at) => ({
      id: 10_000 + at,
      type: 'customer',
      name: "Liam O'Brien",
      customerId: 23,
      at: 'Nov 5, 2026 12:05am',
      html: `<p>${text}</p>`,
    })),
  },
  {
    id: 65,
    number: 1065,
    subject: 'Fwd: Sonderangebot',
    status: 'Aktiv',
    assigneeId: 8,
    tags: [],
    customer: { id: 23, name: "Liam O'Brien", emails: ['liam@mail.example'], phone: '', extra: '' },
    threads: [
      {
        id: 530,
        type: 'customer',
        name: "Liam O'Brien",
        customerId: 23,
        at: 'Nov 5, 2026 12:05am',
        html: NEWSLETTER,
      },
    ],
  },
];
