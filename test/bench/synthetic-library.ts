// Libraries of any size whose actions share their words strongly, and long e-mails that speak of them: the hard case for an index, because
// every word of a ticket stands in many actions. The same in every run.
import { oneOf } from './seeded-random.ts';

const DEEDS =
  'Refund,Cancel,Change,Resend,Block,Unlock,Extend,Renew,Check,Correct,Replace,Transfer,Suspend,Restore,Approve,Reject,Schedule,Move,Merge,Split,Track,Register,Remove,Confirm,Escalate,Waive,Reset,Activate,Download,Assign'.split(
    ',',
  );
const THINGS =
  'order,invoice,parcel,subscription,password,booking,voucher,account,address,delivery,payment,licence,seat,contract,appointment,membership,device,return,warranty,claim,deposit,quote,shipment,ticket,card,balance,certificate,profile,number,plan,meter,reservation,discount,points,mailbox,workspace,report,document,permit,tariff'.split(
    ',',
  );
const KINDS =
  'business,private,yearly,monthly,express,international,failed,duplicate,open,unpaid,late,damaged,missing,partial,prepaid,shared,temporary,second,corporate,regional,digital,printed,expired,pending,wrong'.split(
    ',',
  );
const PARTIES =
  'customer,supplier,dealer,employee,tenant,student,patient,member,driver,guest,partner,carrier,household,school,branch'.split(
    ',',
  );
const PLACES = 'warehouse,shop,portal,office,branch,counter,app,hub,depot,desk,ledger,calendar,archive'.split(',');
const EFFECTS = [
  'A confirmation is mailed at once.',
  'Cannot be undone after midnight.',
  'The finance team is told.',
  'Only before it has left the house.',
  'Needs the agreement of a team lead.',
  'Shows the present state and changes nothing.',
];
const COMPLAINTS = [
  'never turned up at the {place}',
  'was charged twice on my card',
  'does not work any more since the update',
  'came with the wrong name on it',
  'is still shown as open in the {place}',
  'has been promised for weeks by your {party} desk',
  'should have been in the {place} on Monday',
  'was given to another {party} by mistake',
];
const WISHES = [
  'Could you please {deed} the {kind} {thing} for us',
  'I would like somebody to look into the {thing} and the {other}',
  'Please {deed} it and let the {party} know',
  'We only need the {kind} {thing}, the {other} can wait',
  'My colleague asked the {party} about the {other} and was sent to the {place}',
];

export interface SyntheticAction {
  id: string;
  name: string;
  description: string;
  inputs: { name: string; description: string }[];
}

export function syntheticActions(count: number, random: () => number): SyntheticAction[] {
  return Array.from({ length: count }, (_, place) => {
    const [deed, kind, thing, other] = [DEEDS, KINDS, THINGS, THINGS].map((words) => oneOf(words, random));
    const [party, where] = [oneOf(PARTIES, random), oneOf(PLACES, random)];
    return {
      id: `action-${place}`,
      name: `${deed} ${kind} ${thing}`,
      description: `For the ${thing} of a ${party}, together with the ${other} in the ${where}. ${oneOf(EFFECTS, random)}`,
      inputs: [
        { name: `${thing}_number`, description: `Number of the ${kind} ${thing}, two letters and six digits.` },
        { name: `${party}_email`, description: `E-mail address of the ${party}.` },
      ],
    };
  });
}

export interface SyntheticEmail {
  subject: string;
  text: string;
}

/** About 250 words: a greeting, what happened and what is wanted in several sentences, a signature and quoted history. */
export function syntheticEmail(random: () => number): SyntheticEmail {
  const words = () =>
    new Map([
      ['deed', oneOf(DEEDS, random).toLowerCase()],
      ['kind', oneOf(KINDS, random)],
      ['thing', oneOf(THINGS, random)],
      ['other', oneOf(THINGS, random)],
      ['party', oneOf(PARTIES, random)],
      ['place', oneOf(PLACES, random)],
    ]);
  const said = (pattern: string) => {
    const chosen = words();
    return pattern.replace(/\{(\w+)\}/g, (_, name: string) => chosen.get(name) ?? '');
  };
  const number = () => 10_000 + Math.floor(random() * 89_999);
  const complaint = () => said(`The {kind} {thing} ${number()} ${oneOf(COMPLAINTS, random)}.`);
  const wish = () => said(`${oneOf(WISHES, random)}.`);
  const paragraph = () => Array.from({ length: 4 }, () => (random() < 0.5 ? complaint() : wish())).join(' ');
  return {
    subject: said(`{kind} {thing} ${number()}`),
    text: `Hello,\n\n${paragraph()}\n\n${paragraph()}\n\n${paragraph()}\n\nKind regards\nAlex Moreau\n${said('{thing} {party}')} Ltd\n\n> On 2 Nov 2026 Support wrote:\n> ${paragraph()}\n> ${paragraph()}`,
  };
}
