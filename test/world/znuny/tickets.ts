// The tickets that the real Znuny is filled with: each holds something that readers have stumbled over.

export const AGENT = {
  login: 'dana.reyes',
  password: 'AgentPass1!',
  name: 'Dana Reyes',
  email: 'dana.reyes@northwind.example',
};

export interface SeedTicket {
  subject: string;
  requester: { first: string; last: string; email: string; phone: string };
  /** Plain text, or an HTML mail, which Znuny shows in a frame. */
  body: string;
  html?: string;
  fields: Record<string, string>;
  thread: { kind: 'customer' | 'reply' | 'note'; body: string; html?: string }[];
}

export const TICKETS: SeedTicket[] = [
  {
    subject: 'Refund for order NW-20481 has not arrived',
    requester: { first: 'Maria', last: 'Gonzalez', email: 'maria.gonzalez@mail.example', phone: '+34 600 123 456' },
    body: 'Hi team,\n\nI returned the enamel kettle from order NW-20481 on 3 November (parcel LP55307719).\nThe refund of EUR 129.90 is still not on my card.\n\nCan you check what happened?\n\nThanks,\nMaria',
    fields: { OrderNumber: 'NW-20481', CustomerTier: 'Regular' },
    thread: [
      { kind: 'reply', body: 'Hello Maria,\n\nthe return was booked in. I am asking why the refund waits.\n\nDana' },
      { kind: 'note', body: 'Refund RF-771204 is stuck in review. Release by hand, amount 129.90 EUR.' },
      { kind: 'customer', body: 'Thank you Dana. Any news? My bank says nothing is pending on their side.' },
    ],
  },
  {
    subject: 'Order NW-20502: where is my parcel?',
    requester: {
      first: 'Kenji',
      last: 'Watanabe 渡辺',
      email: 'kenji.watanabe.purchasing.department@a-long-name-for-a-company.kaisha.example',
      phone: '+81 3 1234 5678',
    },
    body: 'Hello,\n\nis order NW-20502 on its way?\nTracking:\n\n403 Forbidden: parcel_locked (request id 7f3c-22aa)\n\nKenji',
    html: '<p>Hello,</p><p>is order <b>NW-20502</b> on its way?<br>Tracking:</p><pre>403 Forbidden: parcel_locked (request id 7f3c-22aa)</pre><p>Kenji</p><script>document.title = "taken over"</script>',
    fields: { CustomerTier: 'Trade' },
    thread: [
      {
        kind: 'customer',
        body: 'Again:\nItem Pieces\nMug 2',
        html: '<div>Again:</div><table><tr><td>Item</td><td>Pieces</td></tr><tr><td>Mug</td><td>2</td></tr></table>',
      },
    ],
  },
  {
    subject: 'Rechnung 2026-0415: falsche USt-IdNr. – bitte <schnell> & richtig',
    requester: {
      first: 'Jürgen',
      last: 'Müßigbrodt',
      email: 'juergen.muessigbrodt@beispiel.example',
      phone: '+49 30 5550 100',
    },
    body: 'Guten Tag,\n\nauf der Rechnung 2026-0415 steht eine falsche USt-IdNr.\nBitte über 1.249,00 € neu ausstellen.\n\nMit freundlichen Grüßen\nJürgen Müßigbrodt',
    fields: { CustomerTier: 'Trade' },
    thread: [{ kind: 'note', body: 'Die Nummer stimmt seit März nicht. <b>Buchhaltung</b> fragen.' }],
  },
];
