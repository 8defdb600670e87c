// The tickets that the real Request Tracker is filled with: each holds something that readers have stumbled over.

export const AGENT = { login: 'dana.reyes', password: 'AgentPass1!' };

export interface SeedTicket {
  subject: string;
  requester: { name: string; email: string };
  body: string;
  /** Sent beside `body` in one mail. */
  html?: string;
  /** True: the agent opens it for the customer, so its creator is not who asks. */
  openedByAgent?: boolean;
  fields: Record<string, string>;
  thread: { kind: 'customer' | 'reply' | 'note'; body: string }[];
}

export const TICKETS: SeedTicket[] = [
  {
    subject: 'Refund for order NW-20481 has not arrived',
    requester: { name: 'Maria Gonzalez', email: 'maria.gonzalez@mail.example' },
    body: 'Hi team,\n\nI returned the enamel kettle from order NW-20481 on 3 November and your courier confirmed the parcel on 6 November (parcel LP55307719).\nThe refund of EUR 129.90 is still not on my card.\n\nCan you check what happened?\n\nThanks,\nMaria Gonzalez\nPhone: +34 600 123 456',
    fields: { 'Order number': 'NW-20481', 'Customer tier': 'Regular', 'Customer number': 'C-10077' },
    thread: [
      {
        kind: 'reply',
        body: 'Hello Maria,\n\nthe return was booked in on 6 November. I am asking why the refund waits.\n\nDana',
      },
      { kind: 'note', body: 'Refund RF-771204 is stuck in review. Release by hand, amount 129.90 EUR.' },
      { kind: 'customer', body: 'Thank you Dana. Any news? My bank says nothing is pending on their side.' },
    ],
  },
  {
    subject: "Can't sign in after the password reset (error 403)",
    requester: { name: 'Kenji Watanabe / 渡辺 健二', email: 'kenji.watanabe@kaisha.example' },
    body: 'Hello,\n\nsince this morning I cannot sign in. I always see:\n\n    403 Forbidden: account_locked (request id 7f3c-22aa)\n\nKenji',
    html: '<p>Hello,</p><p>since this morning I <b>cannot sign in</b>. I always see:</p><pre>403 Forbidden: account_locked (request id 7f3c-22aa)</pre><ul><li>Browser: Firefox 131</li></ul><p>Kenji</p>',
    fields: { 'Customer tier': 'Trade' },
    thread: [{ kind: 'reply', body: 'Hi Kenji,\n\nthe account was locked after five failed attempts.\n\nDana' }],
  },
  {
    subject: 'Change the delivery address of NW-20502 before it ships',
    requester: { name: "Liam O'Brien", email: 'liam.obrien+shop@mail.example' },
    openedByAgent: true,
    body: "Hi,\nI've just moved. Please send order NW-20502 to:\n\nLiam O'Brien\n14 Harbour View\nGalway H91 X2C4\nIreland\n\nCheers, Liam",
    fields: { 'Order number': 'NW-20502', 'Customer tier': 'Guest' },
    thread: [],
  },
  {
    subject: 'Import answers 429 <Too Many Requests> & stops',
    requester: { name: 'Priya Natarajan', email: 'priya@devshop.example' },
    body: 'Our import gets HTTP 429 since 09:14 UTC.\n\nPayload:\n{"customer": "{{secret}}", "note": "<script>alert(\'x\')</script>"}\n\nPlease raise our limit 🙏\n\nPriya',
    fields: { 'Customer tier': 'Trade' },
    thread: [
      {
        kind: 'customer',
        body: 'Update: it now affects reading as well.\n\nOn Tue, support wrote:\n> We have received your request.\n> A colleague will answer soon.',
      },
      { kind: 'note', body: 'The plan says 300 a minute, the contract says 600.' },
    ],
  },
  {
    subject: 'Rechnung 2026-0415: falsche USt-IdNr. – bitte korrigieren',
    requester: { name: 'Jürgen Müßigbrodt', email: 'juergen.muessigbrodt@beispiel.example' },
    body: 'Guten Tag,\n\nauf der Rechnung 2026-0415 steht eine falsche USt-IdNr.\nBitte senden Sie uns eine korrigierte Rechnung über 1.249,00 €.\n\nMit freundlichen Grüßen\nJürgen Müßigbrodt',
    fields: { 'Customer tier': 'Trade' },
    thread: [{ kind: 'reply', body: 'Guten Tag Herr Müßigbrodt,\n\ndie Rechnung kommt morgen.\n\nDana' }],
  },
];
