// Tickets from before today. Orders, parcels and people are those of the demo shop.
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

const priya = person('Priya Raman', 'priya.raman@inbox.example', '+44 7700 900088');
const ines = person('Inês Carvalho', 'ines.carvalho@correio.example', '+351 91 555 0096');
const piet = person('Piet Vandamme', 'piet@vandamme-events.example', '+32 470 55 00 99');
const omar = person('Omar Haddad', 'omar.haddad@inbox.example', '+33 6 55 50 01 10');
const luis = person('Luis Ortega', 'luis.ortega@oldmail.example', '+34 600 555 105');
const maud = person('Maud Kerrigan', 'maud.kerrigan@inbox.example');
const erik = person('Erik Sandberg', 'erik.sandberg@mailbox.example', '+46 70 555 04 31');
const agnes = person('Agnès Moreau', 'agnes.moreau@courriel.example', '+33 6 55 50 01 14');

export const EARLIER: HelpdeskTicket[] = [
  {
    number: '48152',
    subject: 'Still no blanket (third time I write)',
    status: 'open',
    priority: 'high',
    assignee: AGENT.name,
    channel: 'E-mail',
    requester: priya,
    tags: ['delivery', 'lost-parcel', 'vip'],
    fields: fields({ order: 'NW-20399', product: 'Blankets' }),
    messages: [
      says(
        priya,
        '2025-11-10 18:20',
        'Hi, I ordered a grey wool blanket on 3 November (NW-20399) as a birthday present. It was meant to be here by the 8th. Any idea where it is?',
      ),
      happens('2025-11-10 18:20', 'Assigned to Jonas Weber by the rule “Delivery”'),
      answers(
        COLLEAGUE,
        '2025-11-11 09:02',
        `Hello Priya,

thank you for writing, and sorry for the wait. The parcel cleared customs in Dover on the 6th, so it should be a matter of two or three days.

Kind regards
Jonas`,
      ),
      says(priya, '2025-11-14 20:47', 'It is the 14th now and the tracking has not moved since Swindon on the 7th.'),
      notes(COLLEAGUE, '2025-11-15 08:33', 'Larkpost hotline: “in the network, please wait”. No trace opened yet.'),
      answers(
        COLLEAGUE,
        '2025-11-15 08:40',
        'Hello Priya, the carrier asks for a little more patience because of a backlog in Swindon. I have put €10.00 on your account as a voucher (SORRY-3M8D).',
      ),
      says(priya, '2025-11-15 09:11', 'Thank you for the voucher, though what I would like is the blanket.'),
      happens('2025-11-17 07:00', 'Status changed from pending to open by the rule “Waiting for two days”'),
      notes(COLLEAGUE, '2025-11-17 16:58', 'I am off from tomorrow, handing over to Dana. Parcel is LP55302991.'),
      happens('2025-11-17 16:59', 'Assigned to Dana Reyes by Jonas Weber'),
      says(
        priya,
        '2025-11-19 21:30',
        `The birthday was on Monday. I gave him a card with a photo of a blanket.

Please find out what happened to the parcel (LP55302991). If it is lost I would rather have another one sent than my €83.90 back, if there are any left in grey.

Priya`,
      ),
      says(
        priya,
        '2025-11-19 21:34',
        'And my phone number has changed, it is +44 7700 900412 now, in case the driver rings.',
      ),
    ],
  },
  {
    number: '48196',
    subject: 'Re: Your return RT-30912',
    status: 'open',
    priority: 'normal',
    assignee: AGENT.name,
    channel: 'E-mail',
    requester: ines,
    tags: ['return'],
    fields: fields({ product: 'Pans' }),
    messages: [
      says(
        ines,
        '2025-11-19 17:26',
        `Good afternoon,

my printer ate the label. Could you send it again, to this address please?

Obrigada
Inês

On Thu, 13 Nov 2025 at 10:20, Northwind <hello@northwind.example> wrote:
> Hello Inês,
>
> here is the label for your return RT-30912 (order NW-20412, cast iron pan).
> Please send the pan back by 13 December. We pay €45.00 back once it is here.
>
> On Wed, 12 Nov 2025 at 22:08, Inês Carvalho wrote:
>> Hi, I bought the pan together with a board. An earlier order of mine, NW-20377,
>> came with the same pan, so now I have two. May I return one?
>
> Your Northwind team`,
      ),
    ],
  },
  {
    number: '48195',
    subject: 'Charged twice?',
    status: 'open',
    priority: 'high',
    assignee: '',
    channel: 'Web form',
    requester: luis,
    tags: ['payment'],
    fields: fields({ product: 'Boots' }),
    messages: [
      says(
        luis,
        '2025-11-19 16:50',
        'Good afternoon. My card shows €133.90 twice, on 10 November and on 18 November. I have the boots from the first order (NW-20522). I never wanted a second pair, your app froze and I pressed again. There is a NW-20523 in my account now that says “on hold”. Please stop that one and give me the second €133.90 back.',
      ),
    ],
  },
  {
    number: '48193',
    subject: 'Invoice for our accountant',
    status: 'open',
    priority: 'normal',
    assignee: AGENT.name,
    channel: 'Web form',
    requester: piet,
    tags: ['invoice', 'business'],
    fields: fields({ order: 'NW-20476', product: 'Lanterns', language: 'Nederlands' }),
    messages: [
      says(
        piet,
        '2025-11-19 15:08',
        'Hello, the lanterns are a hit. Our accountant needs the invoice for this order, the receipt went to a mailbox we no longer have. Could it go to boekhouding@vandamme-events.example? Best, Piet',
      ),
    ],
  },
  {
    number: '48190',
    subject: 'Thank you all',
    status: 'open',
    priority: 'low',
    assignee: AGENT.name,
    channel: 'E-mail',
    requester: omar,
    tags: ['praise'],
    fields: fields(),
    messages: [
      says(
        omar,
        '2025-11-19 11:44',
        'I just wanted to say how kind everybody on your team was last week. My evenings on the balcony are golden now. Wishing you a quiet winter, Omar',
      ),
    ],
  },
  {
    number: '48188',
    subject: 'Green blanket, when?',
    status: 'open',
    priority: 'low',
    assignee: '',
    channel: 'Chat',
    requester: maud,
    tags: ['presales'],
    fields: fields({ product: 'Blankets' }),
    messages: [
      says(maud, '2025-11-19 10:17', 'hello, the moss green wool blanket has been sold out for weeks'),
      says(maud, '2025-11-19 10:18', 'when is it back in stock? could you let me know by mail (BLK-WOL-GRN)'),
    ],
  },
  {
    number: '48186',
    subject: 'New e-mail address',
    status: 'open',
    priority: 'normal',
    assignee: COLLEAGUE.name,
    channel: 'E-mail',
    requester: agnes,
    tags: ['account'],
    fields: fields({ language: 'Français' }),
    messages: [
      says(
        agnes,
        '2025-11-18 16:12',
        `Bonjour,

I am leaving this provider at the end of the month. Please change the address of my account to agnes@moreau-atelier.example. The old one is agnes.moreau@courriel.example, from which I write to you now. I can no longer sign in with the new one, so a link for a new password would help too.

Merci
Agnès Moreau`,
      ),
    ],
  },
  {
    number: '48183',
    subject: 'Somebody else’s parcel?',
    status: 'pending',
    priority: 'normal',
    assignee: AGENT.name,
    channel: 'Phone',
    requester: erik,
    tags: ['delivery', 'phone'],
    fields: fields({ order: 'NW-20418', product: 'Bottles' }),
    messages: [
      notes(
        AGENT,
        '2025-11-17 14:36',
        'Caller got a note for a parcel in Fjällbacka, he lives in Umeå. Both bottles of NW-20418 did arrive (LP55304902). Asked him for a photo of the note.',
      ),
      answers(
        AGENT,
        '2025-11-17 14:40',
        'Hello Erik, thank you for the call. Could you send me a photo of the note, so that I can see whose parcel it is?',
      ),
    ],
  },
  {
    number: '48171',
    subject: 'hi',
    status: 'solved',
    priority: 'low',
    assignee: COLLEAGUE.name,
    channel: 'Chat',
    requester: person('Guest 7714', ''),
    tags: [],
    fields: fields({ language: '' }),
    messages: [
      says(person('Guest 7714', ''), '2025-11-14 23:58', 'hi'),
      says(person('Guest 7714', ''), '2025-11-15 00:04', 'never mind found it'),
      happens('2025-11-15 07:00', 'Solved by the rule “Chat ended”'),
    ],
  },
];
