// Tickets that moved today (20 November 2025). Orders, parcels and people are those of the demo shop.
import {
  AGENT,
  answers,
  COLLEAGUE,
  fields,
  type HelpdeskTicket,
  happens,
  notes,
  person,
  says,
} from '../ticket-data.ts';

const mara = person('Mara Lindqvist', 'mara@lindqvist.example', '+46 70 555 01 77');
const tomasz = person('Tomasz Wrona', 'tomasz.wrona@poczta.example', '+48 600 555 058');
const chiara = person('Chiara Bellini', 'chiara.bellini@posta.example', '+39 320 555 0064');
const jonas = person('Jonas Albrecht', 'j.albrecht@albrecht-holz.example', '+49 341 555 0069');
const hannah = person('Hannah Doyle', 'hannah.doyle@inbox.example', '+353 85 555 0081');
const bea = person('Bea Okafor', 'bea.okafor@mailbox.example');
const gregor = person('Gregor Stahl', 'gregor.stahl@posteo.example', '+43 660 555 0102');
const agnes = person('Agnès Moreau', 'agnes.moreau@courriel.example', '+33 6 55 50 01 14');

export const TODAY: HelpdeskTicket[] = [
  {
    number: '48213',
    subject: 'Kettle arrived cracked, refund please',
    status: 'open',
    priority: 'normal',
    assignee: AGENT.name,
    channel: 'E-mail',
    requester: mara,
    tags: ['kettle', 'damaged'],
    fields: fields({ product: 'Kettles' }),
    messages: [
      says(
        mara,
        '2025-11-20 13:58',
        'Hello, my order NW-20418 arrived today and the kettle is cracked. The kettle was €49.90.',
      ),
      says(
        mara,
        '2025-11-20 14:02',
        'Sorry, the right number is NW-20481. I paid €54.80 with shipping. Can I have a refund?',
      ),
    ],
  },
  {
    number: '48220',
    subject: 'Wrong size, can I swap the boots?',
    status: 'open',
    priority: 'normal',
    assignee: AGENT.name,
    channel: 'Web form',
    requester: tomasz,
    tags: ['boots', 'exchange'],
    fields: fields({ product: 'Boots' }),
    messages: [
      says(
        tomasz,
        '2025-11-20 14:01',
        `Hi there,

the trail boots from order NW-20502 are lovely but size 44 pinches at the toes. Could you send me the 45 instead (BOO-TRL-45)? They have only been worn indoors. Tell me how to send the 44 back, I still have the box.

Tomasz`,
      ),
    ],
  },
  {
    number: '48207',
    subject: 'Cancel it. NOW.',
    status: 'open',
    priority: 'urgent',
    assignee: '',
    channel: 'E-mail',
    requester: gregor,
    tags: ['cancellation', 'angry'],
    fields: fields({ product: 'Boots' }),
    messages: [
      says(
        gregor,
        '2025-11-20 12:44',
        'I ordered this morning and your site now says 6 days for delivery. SIX. The page said two when I paid. Cancel NW-20519 and do not dare to ship it.',
      ),
      says(gregor, '2025-11-20 13:20', 'Is anybody there? It is still "processing". I found the same boots in town.'),
    ],
  },
  {
    number: '48205',
    subject: 'Where is my parcel?',
    status: 'open',
    priority: 'normal',
    assignee: AGENT.name,
    channel: 'Chat',
    requester: chiara,
    tags: ['delivery'],
    fields: fields({ product: 'Blankets' }),
    messages: [
      says(chiara, '2025-11-20 12:02', 'ciao! the tracking of LP55308842 says verona since this morning'),
      says(
        chiara,
        '2025-11-20 12:03',
        'will it come tomorrow? i am out all day, can it go to a pick up point near 40125 instead',
      ),
      answers(AGENT, '2025-11-20 12:09', 'Hello Chiara, one moment, I am having a look for you.'),
    ],
  },
  {
    number: '48202',
    subject: 'Falsche Lieferadresse bei NW-20511',
    status: 'open',
    priority: 'high',
    assignee: COLLEAGUE.name,
    channel: 'E-mail',
    requester: jonas,
    tags: ['address'],
    fields: fields({ order: 'NW-20511', language: 'Deutsch' }),
    messages: [
      says(
        jonas,
        '2025-11-20 10:26',
        `Guten Tag,

bei meiner gestrigen Bestellung NW-20511 habe ich versehentlich die alte Werkstatt als Lieferadresse stehen lassen. Bitte ändern Sie die Anschrift, solange das Paket noch nicht unterwegs ist:

Jonas Albrecht
Lindenstraße 14
04105 Leipzig

Vielen Dank und freundliche Grüße
Jonas Albrecht`,
      ),
    ],
  },
  {
    number: '48204',
    subject: 'My father’s order',
    status: 'open',
    priority: 'normal',
    assignee: '',
    channel: 'E-mail',
    requester: bea,
    tags: ['cancellation', 'on-behalf'],
    fields: fields(),
    messages: [
      says(
        bea,
        '2025-11-20 11:15',
        `Dear Northwind team,

I am writing for my father, Samuel Okafor (samuel.okafor@mailbox.example). He ordered a tarp on Monday, NW-20455, and has since been given one by a neighbour. He does not use e-mail much, so he asked me to have the order cancelled before it is sent.

Please write to him as well as to me when it is done.

Kind regards
Bea Okafor`,
      ),
    ],
  },
  {
    number: '48209',
    subject: 'My points are not right',
    status: 'open',
    priority: 'low',
    assignee: AGENT.name,
    channel: 'Web form',
    requester: hannah,
    tags: ['loyalty'],
    fields: fields(),
    messages: [
      says(
        hannah,
        '2025-11-20 13:05',
        'Hi, I bought mugs and socks on the 9th and the points for it never showed up. It should be 94 points I think (€90 and shipping). How many have I got now? Thanks a million, Hannah',
      ),
    ],
  },
  {
    number: '48211',
    subject: 'Your voucher e-mail shows <b>code</b> instead of my name',
    status: 'open',
    priority: 'normal',
    assignee: '',
    channel: 'E-mail',
    requester: agnes,
    tags: ['voucher', 'bug'],
    fields: fields({ language: 'Français' }),
    messages: [
      says(
        agnes,
        '2025-11-20 13:40',
        `Bonjour, this is what came this morning, I copy it whole:

<p>Dear {{customer_name}},</p>
<img src="x" onerror="document.title='broken'">
<script>alert('Your secret is {{secret}}')</script>
<p>Your code is <b>AUTUMN-7Q2K</b> & it is worth €15.00.</p>

Is the code AUTUMN-7Q2K real? It was refused at the till of the web shop. And what is "{{secret}}"?`,
      ),
    ],
  },
  {
    number: '48185',
    subject: 'Please delete my data',
    status: 'open',
    priority: 'high',
    assignee: AGENT.name,
    channel: 'E-mail',
    requester: person('Yuki Tanabe', 'yuki@tanabe.example', '+49 30 555 0093'),
    tags: ['privacy'],
    fields: fields(),
    messages: [
      says(
        person('Yuki Tanabe', 'yuki@tanabe.example'),
        '2025-11-18 09:12',
        'Hello, please delete my customer account (C-10093) and everything you hold about me. I do not want letters any more either. Kind regards, Yuki Tanabe',
      ),
      answers(
        AGENT,
        '2025-11-18 10:30',
        'Dear Yuki, we can do that. It takes your points and both addresses with it and cannot be undone. Shall I go ahead?',
      ),
      says(person('Yuki Tanabe', 'yuki@tanabe.example'), '2025-11-20 08:51', 'Yes, please erase all of it.'),
      happens('2025-11-20 08:51', 'Status changed from pending to open by a reply of the requester'),
      notes(
        COLLEAGUE,
        '2025-11-20 09:05',
        'Checked with the privacy desk: no open orders, we may erase. Dana, over to you.',
      ),
    ],
  },
];
