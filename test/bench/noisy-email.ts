// A single message as it stands in real mail: greeting, order details, remarks beside the matter, closing, signature, quoted history.
// Everything around the message is made up here and says nothing of which action is right.
import { oneOf } from './seeded-random.ts';

const PEOPLE = [
  ['Marta', 'Olsen'],
  ['Jonas', 'Keller'],
  ['Priya', 'Nair'],
  ['Tom', 'Whitfield'],
  ['Lucía', 'Romero'],
  ['Amélie', 'Girard'],
  ['Daniel', 'Okafor'],
  ['Helen', 'Brandt'],
] as const;
const GREETINGS = [
  'Hi,',
  'Hello there,',
  'Dear team,',
  'Good morning,',
  'Hi support,',
  'Dear Sir or Madam,',
  '',
] as const;
const OPENINGS = [
  'I hope you are well.',
  'I have been a customer of yours for some years now.',
  'I tried to call twice today but nobody picked up.',
  'Sorry to bother you on a Monday.',
  'I am writing from my phone, so please excuse typos.',
  '',
] as const;
const REMARKS = [
  'By the way, the new website looks much nicer than the old one.',
  'My sister recommended you, she is very happy.',
  'I am away next week but can read mail.',
  'We spoke to somebody named Karen in spring, she was most kind.',
  'The weather here has been dreadful.',
  'I would be grateful for a quick answer as I am travelling soon.',
  '',
  '',
] as const;
const CLOSINGS = ['Thanks in advance,', 'Kind regards,', 'Best wishes', 'Many thanks', 'Regards,', 'Cheers,'] as const;
const JOBS = ['Office Manager', 'Purchasing', 'Freelance photographer', 'Head of Accounts', ''] as const;
const FOOTERS = [
  'This e-mail and any attachment are confidential and intended for the addressee only. If you are not the addressee, please delete it.',
  'Please consider the environment before printing this e-mail.',
  'Sent from my iPhone',
  '',
] as const;
const HISTORY = [
  'Thank you for contacting us. We have received your message and will answer within two working days. Did you know that you can change your password, track your order and cancel a subscription in your account?',
  'Your order has been confirmed. You can return items within 30 days for a full refund. Our newsletter has more offers for you.',
  'Hi, we have updated our terms and our privacy notice. Your invoice for last month is ready in your account.',
] as const;

/** The message inside an e-mail. The same `random` gives the same e-mails in the same order. */
export function noisyEmail(text: string, random: () => number): { subject: string; name: string; text: string } {
  const [first, last] = oneOf(PEOPLE, random);
  const number = 10_000 + Math.floor(random() * 89_999);
  const details = oneOf(
    [
      `Order number: ${number}\nCustomer: ${first} ${last}`,
      `Ref. NW-${number}`,
      `Customer no. ${number} / placed on ${1 + Math.floor(random() * 27)} March`,
      '',
    ],
    random,
  );
  const own = [
    oneOf(GREETINGS, random),
    oneOf(OPENINGS, random),
    ...(random() < 0.5 ? [details, text] : [text, details]),
    oneOf(REMARKS, random),
    [oneOf(CLOSINGS, random), random() < 0.5 ? first : `${first} ${last}`].join('\n'),
    signature(first, last, random),
    history(random),
  ];
  const subject = oneOf(['', 'Question', `Order ${number}`, 'Help please', 'Re: your message', 'Hello'], random);
  return { subject, name: `${first} ${last}`, text: own.filter((part) => part !== '').join('\n\n') };
}

function signature(first: string, last: string, random: () => number): string {
  if (random() < 0.4) return '';
  const job = oneOf(JOBS, random);
  return ['--', `${first} ${last}`, job, 'Tel. +44 20 7946 0123', 'www.example.com', oneOf(FOOTERS, random)]
    .filter((line) => line !== '')
    .join('\n');
}

function history(random: () => number): string {
  if (random() < 0.5) return '';
  const quoted = oneOf(HISTORY, random);
  const headed =
    'From: Support <support@example.com>\nSent: Tuesday, 3 March 2026 09:12\nTo: Customer\nSubject: Your message\n';
  return oneOf(
    [
      `On Tue, 3 Mar 2026 at 09:12, Support <support@example.com> wrote:\n> ${quoted}`,
      `-----Original Message-----\n${headed}\n${quoted}`,
      `${headed}\n${quoted}`,
    ],
    random,
  );
}
